import { type Lang, type Text, textIn } from '../domain/text.ts';
import { type WordKey, zhHans } from './zh-Hans.ts';

/** What stands in for the `{name}` of a wording. */
export type Fillings = Readonly<Record<string, string | number>>;

/** The interface's words in one language: `words('filter.districts', { count: 3 })`. */
export type Words = ((key: WordKey, fillings?: Fillings) => string) & { readonly lang: Lang };

type Table = Readonly<Record<string, string>>;

// The first language is in the page's first script; the others come when they are asked for, since nobody reads three at once.
const tables = new Map<Lang, Table>([['zh-Hans', zhHans]]);
const made = new Map<Lang, Words>();

/** Whether a language's words are here. */
export function hasWords(lang: Lang): boolean {
  return tables.has(lang);
}

/** Brings a language's words, once. Rejects when its file cannot be had; the words that are here stay usable. */
export async function loadWords(lang: Lang): Promise<void> {
  if (hasWords(lang)) return;
  provideWords(lang, lang === 'en' ? (await import('./en.ts')).en : (await import('./zh-Hant.ts')).zhHant);
}

/** Hands in words of a language, all or further ones: what `loadWords` does, and whoever has them already. */
export function provideWords(lang: Lang, table: Table): void {
  tables.set(lang, { ...tables.get(lang), ...table });
}

let city: Readonly<Record<string, Text>> = {};

/** Takes over the wordings that an atlas says otherwise than this interface, which speaks of Shenzhen; none puts them back. */
export function adoptCityWords(words: Readonly<Record<string, Text>> = {}): void {
  city = words;
}

/**
 * The words of a language that is here; of the first language while it is not. An unfilled `{name}` stays visible, so that a slip
 * is seen; English `1 things` becomes `1 thing`.
 */
export function wordsIn(lang: Lang): Words {
  if (!hasWords(lang)) return wordsIn('zh-Hans');
  const before = made.get(lang);
  if (before !== undefined) return before;
  const words = Object.assign(
    (key: WordKey, fillings: Fillings = {}) => {
      const own = Object.hasOwn(city, key) ? city[key] : undefined;
      // A word whose page has not come yet stands as its key: a slip that is seen.
      const text = (own === undefined ? (tables.get(lang)?.[key] ?? key) : textIn(own, lang)).replace(/\{(\w+)\}/g, (whole, name: string) =>
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
