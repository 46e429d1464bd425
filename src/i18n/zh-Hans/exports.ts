/** Words of exports, in Simplified Chinese. */
export const exports = {} as const;
