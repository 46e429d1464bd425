import { LINE, widthOf, wrap } from '../../figure/lettering.ts';

/** Paragraphs in the largest type that fits a box. */
export interface Fitted {
  readonly size: number;
  readonly paragraphs: readonly string[];
  /** Height of the lines, pixels. */
  readonly height: number;
  /** True where even the smallest type was too large and the text ends in an ellipsis. */
  readonly cut: boolean;
}

/** Space between paragraphs, in ems. */
const BETWEEN = 0.35;
/** Nobody reads more than this on a slide; the rest need not be measured. */
const MEASURED = 4000;

/**
 * Fits cleaned paragraphs into `width` × `height` pixels.
 * @param sizes type sizes to try, largest first; the last is the smallest allowed
 */
export function fitText(paragraphs: readonly string[], width: number, height: number, sizes: readonly number[]): Fitted {
  const whole = paragraphs.join('\n');
  if (whole.length <= MEASURED) {
    for (const size of sizes) {
      const needed = heightOf(paragraphs, width, size);
      if (needed <= height) return { size, paragraphs, height: needed, cut: false };
    }
  }
  const size = sizes.at(-1) as number;
  const chars = [...whole.slice(0, MEASURED).toWellFormed()];
  let [fits, over] = [0, chars.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (heightOf(shortened(chars, middle), width, size) <= height) fits = middle;
    else over = middle;
  }
  const short = shortened(chars, fits);
  return { size, paragraphs: short, height: heightOf(short, width, size), cut: true };
}

function shortened(chars: readonly string[], count: number): readonly string[] {
  return `${chars.slice(0, count).join('').trimEnd()}…`.split('\n');
}

/** Height of paragraphs in a type, pixels. A word wider than the box is broken, as Office does. */
export function heightOf(paragraphs: readonly string[], width: number, size: number): number {
  let lines = 0;
  for (const paragraph of paragraphs) {
    for (const line of wrap(paragraph, size, width)) lines += Math.max(1, Math.ceil(widthOf(line, size) / width));
  }
  return size * (lines * LINE + Math.max(0, paragraphs.length - 1) * BETWEEN);
}
