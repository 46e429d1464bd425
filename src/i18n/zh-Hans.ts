import { core } from './zh-Hans/core.ts';
import { embed } from './zh-Hans/embed.ts';
import { exports } from './zh-Hans/exports.ts';
import { facts } from './zh-Hans/facts.ts';
import type { sheets } from './zh-Hans/sheets.ts';
import { story } from './zh-Hans/story.ts';
import { tables } from './zh-Hans/tables.ts';

/**
 * The interface's words in Simplified Chinese, the first language; one file a subject. Names of places and clusters are data and
 * not here, nor is what only pages opened by a click say: `later.ts` hands that in.
 */
export const zhHans = { ...core, ...tables, ...exports, ...story, ...embed, ...facts } as const;

/** Every word, those of pages that open later included: they are handed in by `later.ts`. */
export type WordKey = keyof typeof zhHans | keyof typeof sheets;
