import type { exports as zh } from '../zh-Hans/exports.ts';

/** Words of exports, in English. */
export const exports: Record<keyof typeof zh, string> = {};
