import type { Words } from '../i18n/words.ts';

/** A number as the language writes it, with at most two decimals. */
export function numberIn(value: number, words: Words): string {
  return new Intl.NumberFormat(words.lang, { maximumFractionDigits: 2 }).format(value);
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
