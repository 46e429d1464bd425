import type { Lang, Text } from './text.ts';

/** The schema tag of a story file. */
export const STORY_SCHEMA = 'shenzhen-cluster-map/story/1';

/** A wording of a story. People write two languages; the build adds Traditional Chinese to the stories it ships. */
export interface StoryText {
  readonly zh: string;
  readonly en: string;
  readonly hant?: string | undefined;
}

/** One step: what is looked at and what is said. */
export interface StoryStep {
  /** A part of a view, written as in the address without `#`: `district=nanshan&lens=count`. Empty: the whole city. */
  readonly view: string;
  readonly title: StoryText;
  /** One or two sentences. */
  readonly text: StoryText;
  /** For the speaker only; a line break parts paragraphs. */
  readonly notes: StoryText;
}

export interface Story {
  readonly schema: typeof STORY_SCHEMA;
  readonly title: StoryText;
  readonly steps: readonly StoryStep[];
}

/** At most this many steps: a step number has at most three digits, and a talk ends some time. */
export const MAX_STEPS = 100;

/** A wording in `lang`; where that was not written, the nearest one that was. */
export function storyTextIn(text: StoryText, lang: Lang): string {
  return fullText(text)[lang === 'en' ? 'en' : lang === 'zh-Hant' ? 'hant' : 'zh'];
}

/** A wording in all three languages, holes filled from the nearest language that was written. */
export function fullText({ zh, en, hant = '' }: StoryText): Text {
  return { zh: zh || hant || en, hant: hant || zh || en, en: en || zh || hant };
}
