import type { Lang } from '../domain/text.ts';
import type { Words } from '../i18n/words.ts';

/** Making a format takes longer than the rest of a panel; each is made once. */
const formats = new Map<Lang, Intl.NumberFormat>();

/** A number as the language writes it, with at most two decimals. */
export function numberIn(value: number, { lang }: Words): string {
  let format = formats.get(lang);
  if (format === undefined) {
    format = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 });
    formats.set(lang, format);
  }
  return format.format(value);
}

/** An area in km², in words. */
export function areaIn(km2: number, words: Words): string {
  return words('details.km2', { value: numberIn(km2, words) });
}

/** A length in words: metres below a kilometre, kilometres above. */
export function lengthIn(metres: number, words: Words): string {
  return metres < 1000
    ? words('details.metres', { value: numberIn(metres, words) })
    : words('details.kilometres', { value: numberIn(metres / 1000, words) });
}

/** Names in a row as the language lists them. */
export function listIn(items: readonly string[], words: Words): string {
  return new Intl.ListFormat(words.lang, { type: 'conjunction' }).format(items);
}
