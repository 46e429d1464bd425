import type { Lang } from '../domain/text.ts';
import { en } from './en.ts';
import { type WordKey, zhHans } from './zh-Hans.ts';
import { zhHant } from './zh-Hant.ts';

const TABLES: Record<Lang, Record<WordKey, string>> = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/** What stands in for the `{name}` of a wording. */
export type Fillings = Readonly<Record<string, string | number>>;

/** The interface's words in one language: `words('filter.districts', { count: 3 })`. */
export type Words = ((key: WordKey, fillings?: Fillings) => string) & { readonly lang: Lang };

const made = new Map<Lang, Words>();

/** The words of a language. An unfilled `{name}` stays visible, so that a slip is seen; English `1 things` becomes `1 thing`. */
export function wordsIn(lang: Lang): Words {
  const before = made.get(lang);
  if (before !== undefined) return before;
  const table = TABLES[lang];
  const words = Object.assign(
    (key: WordKey, fillings: Fillings = {}) => {
      const text = table[key].replace(/\{(\w+)\}/g, (whole, name: string) =>
        String(Object.hasOwn(fillings, name) ? fillings[name] : whole),
      );
      return lang === 'en' ? singular(text) : text;
    },
    { lang },
  );
  made.set(lang, words);
  return words;
}

/** English nouns that follow a number here, all with a plain plural s or ies. */
function singular(text: string): string {
  return text.replace(
    /(^|[^\d.,])1 (cluster|district|park|copie|row|step|item)s\b/g,
    (_, before: string, noun: string) => `${before}1 ${noun === 'copie' ? 'copy' : noun}`,
  );
}
