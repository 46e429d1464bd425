import type { Fill } from '../../encoding/fill.ts';
import type { Scheme } from './scheme.ts';
import { colourXml } from './schemeColour.ts';
import { emu } from './units.ts';

/** An outline: width in pixels, dash as lengths of line and gap in pixels. */
export interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly [number, number];
  /** Whether the ends of each dash are round, on top of its length. */
  readonly round?: boolean;
}

/**
 * A fill from the theme's colours. Of stripes this is only the ground, and {@link stripeBands} lays the others on it: Office has
 * patterns of two colours only, draws them in pixels of the screen, and other programs lose one of the two.
 */
export function fillXml(fill: Fill, scheme: Scheme): string {
  switch (fill.kind) {
    case 'none':
      return '<a:noFill/>';
    case 'solid':
      return solidXml(fill.colour, scheme);
    case 'hatch':
      return patternXml('ltUpDiag', fill.line, fill.ground, scheme);
    case 'stripes':
      return fill.colours[0] === undefined ? '<a:noFill/>' : solidXml(fill.colours[0], scheme);
  }
}

/** One plain colour of the theme as a fill. */
export function solidXml(colour: string, scheme: Scheme): string {
  return `<a:solidFill>${colourXml(colour, scheme)}</a:solidFill>`;
}

function patternXml(preset: string, front: string, back: string, scheme: Scheme): string {
  return `<a:pattFill prst="${preset}"><a:fgClr>${colourXml(front, scheme)}</a:fgClr><a:bgClr>${colourXml(back, scheme)}</a:bgClr></a:pattFill>`;
}

/** An outline from the theme's colours, or none. Dashes are given in shares of the width, so that they scale with it. */
export function lineXml(line: Line | null, scheme: Scheme): string {
  if (line === null || line.width <= 0) return '<a:ln><a:noFill/></a:ln>';
  const share = (pixels: number) => Math.round((pixels / line.width) * 100000);
  const dash = line.dash === undefined ? '' : `<a:custDash><a:ds d="${share(line.dash[0])}" sp="${share(line.dash[1])}"/></a:custDash>`;
  return `<a:ln w="${emu(line.width)}"${line.round ? ' cap="rnd"' : ''}>${solidXml(line.colour, scheme)}${dash}<a:round/></a:ln>`;
}
