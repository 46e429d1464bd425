import type { facts as zh } from '../zh-Hans/facts.ts';

/** Words of facts, in English. */
export const facts: Record<keyof typeof zh, string> = {};
