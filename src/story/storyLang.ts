import type { StoryText } from '../domain/story.ts';
import type { Lang } from '../domain/text.ts';

/** The language `storyTextIn` answers in: `lang` itself where the wording was written in it, else that of the nearest one. */
export function storyLangIn({ zh, en, hant = '' }: StoryText, lang: Lang): Lang {
  const written: readonly (readonly [string, Lang])[] = [
    [zh, 'zh-Hans'],
    [hant, 'zh-Hant'],
    [en, 'en'],
  ];
  const order: Record<Lang, readonly number[]> = { 'zh-Hans': [0, 1, 2], 'zh-Hant': [1, 0, 2], en: [2, 0, 1] };
  return order[lang].map((i) => written[i]).find((wording) => wording?.[0])?.[1] ?? lang;
}
