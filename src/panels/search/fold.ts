/** A text made comparable: letters and digits only, in one run, and where in it words begin. */
export interface Folded {
  readonly text: string;
  readonly starts: ReadonlySet<number>;
}

/**
 * Width, case, tone marks and punctuation taken away; ü becomes v as on keyboards; traditional characters become simplified.
 * Words begin after what was taken away, and with every Chinese character.
 */
export function fold(text: string, simplify: (text: string) => string): Folded {
  const bare = simplify(
    text.normalize('NFKC').toLowerCase().normalize('NFD').replaceAll('u\u0308', 'v').replace(/\p{M}/gu, '').normalize('NFC'),
  );
  const words = bare.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
  const starts = new Set<number>();
  let at = 0;
  for (const word of words) {
    starts.add(at);
    at += word.length;
  }
  return { text: words.join(''), starts };
}

/** Tone digits after syllables taken away: `nan2shan1` → `nanshan`. `5g` and `f1` stay. */
export function withoutToneDigits(text: string): string {
  return text.replace(/([a-z]{2})[1-5](?=[a-z]|$)/g, '$1');
}

/** First letters of the syllables of a reading: `nan shan` → `ns`. A part with digits stays whole: `5g zhong` → `5gz`. */
export function initialsOf(reading: string): string {
  return reading
    .split(' ')
    .map((part) => (/\d/.test(part) ? part : part.slice(0, 1)))
    .join(' ');
}
