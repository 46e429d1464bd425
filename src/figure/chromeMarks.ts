import { coloursOf } from '../encoding/fill.ts';
import type { Palette } from '../encoding/palettes.ts';
import { CHIP, OVERLAY_LINE, PARK_LINE } from '../encoding/strokes.ts';
import type { ChromeSwatch, ChromeText } from './chrome.ts';
import { BASELINE } from './lettering.ts';
import { type Mark, mark } from './mark.ts';
import { tenth } from './paths.ts';
import { paintOfFill } from './patterns.ts';

export function chromeTextMark(text: ChromeText): Mark {
  return mark(
    'text',
    {
      x: text.x,
      y: text.y,
      'font-size': text.size,
      ...(text.bold ? { 'font-weight': 700 } : {}),
      ...(text.anchor === 'middle' ? { 'text-anchor': 'middle' } : {}),
      fill: text.colour,
    },
    text.text,
  );
}

/** A legend swatch, drawn as the map draws what it stands for. */
export function swatchMark(swatch: ChromeSwatch, palette: Palette, prefix: string): Mark {
  const { entry, x, y, width, height } = swatch;
  const [cx, cy] = [tenth(x + width / 2), tenth(y + height / 2)];
  const rect = { x, y, width, height };
  switch (entry.kind) {
    case 'park':
      return mark('circle', { cx, cy, r: 5, fill: palette.park, stroke: palette.parkLine, 'stroke-width': PARK_LINE });
    case 'own-park':
      return mark('circle', { cx, cy, r: 5, fill: palette.parkLine, stroke: palette.park, 'stroke-width': 2 });
    case 'unnamed-parks':
      return mark(
        'g',
        {},
        mark('rect', {
          x: tenth(x + 4),
          y,
          width: tenth(width - 8),
          height,
          rx: height / 2,
          fill: palette.parkLine,
          stroke: palette.park,
          'stroke-dasharray': CHIP.dash.join(' '),
        }),
        mark('text', { x: cx, y: tenth(cy + 10 * BASELINE), 'font-size': 10, 'text-anchor': 'middle', fill: palette.park }, 'n'),
      );
    case 'overlay':
      return mark('rect', {
        ...rect,
        fill: 'none',
        stroke: palette.overlay,
        'stroke-width': 1.5,
        'stroke-dasharray': OVERLAY_LINE.dash.join(' '),
      });
    case 'cluster':
      if (entry.spatial === 'axis') {
        const stroke = coloursOf(entry.fill)[0] ?? palette.overlay;
        return mark('path', {
          d: `M${x + 2} ${cy}H${x + width - 2}`,
          fill: 'none',
          stroke,
          'stroke-width': 4,
          'stroke-dasharray': '5 7',
          'stroke-linecap': 'round',
        });
      }
      return mark('rect', {
        ...rect,
        fill: entry.spatial === 'none' ? palette.district : paintOfFill(entry.fill, prefix),
        stroke: palette.districtLine,
        'stroke-width': 0.8,
      });
    default:
      return mark('rect', { ...rect, fill: paintOfFill(entry.fill, prefix), stroke: palette.districtLine, 'stroke-width': 0.8 });
  }
}
