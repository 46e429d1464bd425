/** A written language of the interface; BCP 47 tags, also used for `<html lang>`. */
export type Lang = 'zh-Hans' | 'zh-Hant' | 'en';

export const LANGS: readonly Lang[] = ['zh-Hans', 'zh-Hant', 'en'];

/** One wording in all three written languages. `hant` is made from `zh` at build time. */
export interface Text {
  readonly zh: string;
  readonly hant: string;
  readonly en: string;
}

const KEY: Record<Lang, keyof Text> = { 'zh-Hans': 'zh', 'zh-Hant': 'hant', en: 'en' };

/** The wording of `text` in `lang`. */
export function textIn(text: Text, lang: Lang): string {
  return text[KEY[lang]];
}

/** The Latin wording beside a Chinese one and the other way round: the second line of a bilingual label. */
export function otherText(text: Text, lang: Lang): string {
  return lang === 'en' ? text.zh : text.en;
}

/** Whether `value` is one of the three language tags. */
export function isLang(value: unknown): value is Lang {
  return LANGS.includes(value as Lang);
}
