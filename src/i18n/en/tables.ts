import type { tables as zh } from '../zh-Hans/tables.ts';

/** Words of tables, in English. */
export const tables: Record<keyof typeof zh, string> = {};
