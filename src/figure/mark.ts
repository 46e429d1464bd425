import { PADDING } from '../encoding/framing.ts';
import type { Dash } from '../encoding/strokes.ts';
import type { Figure } from './figure.ts';
import { FONTS } from './lettering.ts';
import { tenth } from './paths.ts';

/** An element of the drawing: what `markup.ts` writes as text and `redraw.ts` makes in a page, so that both draw the same. */
export interface Mark {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (Mark | string)[];
}

/** Makes an element. */
export const mark = (tag: string, attrs: Mark['attrs'], ...children: readonly (Mark | string)[]): Mark => ({ tag, attrs, children });

/** Lines keep their width in the reader's pixels, however the drawing is magnified. */
export const KEEP = { 'vector-effect': 'non-scaling-stroke' };

/** Parts of a pixel length: a number, or a share of the em where the drawing's magnification is not known. */
type Length = (pixels: number, em?: number) => number | string;

/** One em at the root of a fluid drawing is this many of the reader's pixels; whole numbers would fall to minimum font sizes. */
export const ROOT_EM = 100;

/** Width and dashes of a line as attributes. */
export function strokeOf({ width, dash }: Dash): Mark['attrs'] {
  return { 'stroke-width': width, 'stroke-dasharray': dash.join(' ') };
}

export function lengthIn(fluid: boolean): Length {
  return fluid ? (pixels, em = ROOT_EM) => `${Number((pixels / em).toFixed(4))}em` : (pixels) => tenth(pixels);
}

/**
 * Font size of a fluid drawing's root: {@link ROOT_EM} of the reader's pixels in the drawing's own units. A tangent of an
 * arc tangent turns a length into a number; the container is the element around the drawing (figure.css), and the margin
 * is the one `framing` leaves. Browsers without it show the drawing with text of their default size.
 */
export function fluidFontSize({ width, height }: Figure['size']): string {
  const free = (side: string) => `(100${side} - 2 * min(${PADDING}px, 6cqw, 6cqh))`;
  const scale = `min(${free('cqw')} / ${width}, ${free('cqh')} / ${Number(height.toFixed(3))})`;
  return `calc(${ROOT_EM}px / tan(atan2(${scale}, 1px)))`;
}

/** Attributes of the root that everything below inherits. */
export function rootAttrs(figure: Figure): Mark['attrs'] {
  const { width, height } = figure.size;
  return {
    viewBox: `0 0 ${tenth(width)} ${figure.fluid ? Number(height.toFixed(3)) : tenth(height)}`,
    lang: figure.lang,
    'font-family': FONTS[figure.lang],
    ...(figure.fluid ? { preserveAspectRatio: 'xMidYMid meet', 'font-size': fluidFontSize(figure.size), overflow: 'visible' } : {}),
  };
}
