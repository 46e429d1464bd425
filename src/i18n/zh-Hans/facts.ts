/** Words of facts, in Simplified Chinese. */
export const facts = {} as const;
