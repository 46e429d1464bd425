import type { Lang } from '../domain/text.ts';

/** The written language for a browser's list of languages: Chinese for Chinese readers, English for all others. */
export function preferredLang(languages: readonly string[]): Lang {
  const first = (languages[0] ?? '').toLowerCase();
  if (!first.startsWith('zh')) return 'en';
  return /hant|-tw|-hk|-mo/.test(first) ? 'zh-Hant' : 'zh-Hans';
}
