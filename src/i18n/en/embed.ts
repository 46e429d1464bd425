import type { embed as zh } from '../zh-Hans/embed.ts';

/** Words of embed, in English. */
export const embed: Record<keyof typeof zh, string> = {};
