import { access } from './en/access.ts';
import { core } from './en/core.ts';
import { details } from './en/details.ts';
import { embed } from './en/embed.ts';
import { exports } from './en/exports.ts';
import { facts } from './en/facts.ts';
import { sheets } from './en/sheets.ts';
import { story } from './en/story.ts';
import { tables } from './en/tables.ts';
import type { WordKey } from './zh-Hans.ts';

/** The interface's words in English. A missing key does not compile. */
export const en: Record<WordKey, string> = {
  ...core,
  ...access,
  ...details,
  ...tables,
  ...exports,
  ...story,
  ...embed,
  ...facts,
  ...sheets,
};
