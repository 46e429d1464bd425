import { LINE, widthOf } from '../../encoding/textBox.ts';
import { wrap } from '../../figure/lettering.ts';

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
export function fitText(paragraphs: readonly string[], width: number, height: number, sizes: readonly number[], bold = false): Fitted {
  const whole = paragraphs.join('\n');
  if (whole.length <= MEASURED) {
    for (const size of sizes) {
      const needed = heightOf(paragraphs, width, size, bold);
      if (needed <= height) return { size, paragraphs, height: needed, cut: false };
    }
  }
  const size = sizes.at(-1) as number;
  const chars = [...whole.slice(0, MEASURED).toWellFormed()];
  let [fits, over] = [0, chars.length];
  while (over - fits > 1) {
    const middle = Math.floor((fits + over) / 2);
    if (heightOf(shortened(chars, middle), width, size, bold) <= height) fits = middle;
    else over = middle;
  }
  const short = shortened(chars, fits);
  return { size, paragraphs: short, height: heightOf(short, width, size, bold), cut: true };
}

function shortened(chars: readonly string[], count: number): readonly string[] {
  return `${chars.slice(0, count).join('').trimEnd()}…`.split('\n');
}

/**
 * Widths of Latin letters are guessed on the safe side for any font; the theme's Arial is a fifth narrower, and a line thought to
 * break too early would show as a gap. Chinese characters are exactly as wide as guessed.
 */
const LATIN_SLACK = 0.2;

function latinShare(text: string): number {
  return text === '' ? 0 : (text.match(/[ -\u024f]/g)?.length ?? 0) / text.length;
}

/** Width of a line in the theme's fonts, pixels; a guess that is seldom too small. */
export function widthInTheme(text: string, size: number, bold = false): number {
  return widthOf(text, size, bold) / (1 + LATIN_SLACK * latinShare(text));
}

/** Height of paragraphs in a type, pixels. A word wider than the box is broken, as Office does. */
export function heightOf(paragraphs: readonly string[], width: number, size: number, bold = false): number {
  let lines = 0;
  for (const paragraph of paragraphs) {
    const room = width * (1 + LATIN_SLACK * latinShare(paragraph));
    for (const line of wrap(paragraph, size, room, bold)) lines += Math.max(1, Math.ceil(widthOf(line, size, bold) / room));
  }
  return size * (lines * LINE + Math.max(0, paragraphs.length - 1) * BETWEEN);
}
