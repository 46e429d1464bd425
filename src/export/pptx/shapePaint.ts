import type { Fill } from '../../encoding/fill.ts';
import type { Scheme } from './scheme.ts';
import { colourXml } from './schemeColour.ts';
import { emu } from './units.ts';

/** An outline: width in pixels, dash as lengths of line and gap in pixels. */
export interface Line {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly [number, number];
}

/** PowerPoint's dialogs hold ten stops of a gradient; more would be lost when somebody opens them. */
const STOPS = 10;

/** A fill from the theme's colours. Two stripes and the hatch are patterns; more stripes are a gradient with hard edges. */
export function fillXml(fill: Fill, scheme: Scheme): string {
  switch (fill.kind) {
    case 'none':
      return '<a:noFill/>';
    case 'solid':
      return solidXml(fill.colour, scheme);
    case 'hatch':
      return patternXml('ltUpDiag', fill.line, fill.ground, scheme);
    case 'stripes': {
      const [first, second] = fill.colours;
      if (first === undefined) return '<a:noFill/>';
      if (second === undefined) return solidXml(first, scheme);
      return fill.colours.length === 2 ? patternXml('wdUpDiag', first, second, scheme) : stripesXml(fill.colours, scheme);
    }
  }
}

/** One plain colour of the theme as a fill. */
export function solidXml(colour: string, scheme: Scheme): string {
  return `<a:solidFill>${colourXml(colour, scheme)}</a:solidFill>`;
}

function patternXml(preset: string, front: string, back: string, scheme: Scheme): string {
  return `<a:pattFill prst="${preset}"><a:fgClr>${colourXml(front, scheme)}</a:fgClr><a:bgClr>${colourXml(back, scheme)}</a:bgClr></a:pattFill>`;
}

/** Bands along the diagonal, as often as the stops allow: two stops at the same place make a hard edge. */
function stripesXml(colours: readonly string[], scheme: Scheme): string {
  const repeats = Math.max(1, Math.floor((STOPS / 2 + 1) / colours.length));
  const bands = Array.from({ length: repeats }, () => colours).flat();
  const stops = bands.slice(1).flatMap((colour, i) => {
    const at = Math.round(((i + 1) / bands.length) * 100000);
    return [bands[i] as string, colour].map((side) => `<a:gs pos="${at}">${colourXml(side, scheme)}</a:gs>`);
  });
  return `<a:gradFill flip="none" rotWithShape="1"><a:gsLst>${stops.join('')}</a:gsLst><a:lin ang="2700000" scaled="0"/></a:gradFill>`;
}

/** An outline from the theme's colours, or none. Dashes are given in shares of the width, so that they scale with it. */
export function lineXml(line: Line | null, scheme: Scheme): string {
  if (line === null || line.width <= 0) return '<a:ln><a:noFill/></a:ln>';
  const share = (pixels: number) => Math.round((pixels / line.width) * 100000);
  const dash = line.dash === undefined ? '' : `<a:custDash><a:ds d="${share(line.dash[0])}" sp="${share(line.dash[1])}"/></a:custDash>`;
  return `<a:ln w="${emu(line.width)}">${solidXml(line.colour, scheme)}${dash}<a:round/></a:ln>`;
}
