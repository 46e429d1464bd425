import type { Later } from './later.ts';
import { core } from './zh-Hans/core.ts';

/**
 * The interface's words in Simplified Chinese, the first language, as far as the page needs them before a click. Names of places
 * and clusters are data and not here; what is said later is in `later.ts`, one file a subject.
 */
export const zhHans = core;

/** Every word, those that come later included. */
export type WordKey = keyof typeof zhHans | keyof Later;
