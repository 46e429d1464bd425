/** Words of tables, in Simplified Chinese. */
export const tables = {} as const;
