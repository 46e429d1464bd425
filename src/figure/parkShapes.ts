import { CHIP, LABEL_HALO, OWN_PARK_LINE, PARK_LINE, PARK_RADIUS, PARK_RING, plateHeight, TIE_LINE } from '../encoding/strokes.ts';
import type { Figure } from './figure.ts';
import { BASELINE } from './lettering.ts';
import { KEEP, lengthIn, type Mark, mark, strokeOf } from './mark.ts';
import type { BadgeMark, ParkMark, TieMark } from './parks.ts';

export function tieMark(tie: TieMark, figure: Pick<Figure, 'palette'>): Mark {
  const line = { d: `M${tie.from.join(' ')}L${tie.to.join(' ')}`, ...strokeOf(TIE_LINE), ...KEEP };
  return mark('path', { 'data-tie': tie.park, 'pointer-events': 'none', fill: 'none', stroke: figure.palette.park, ...line });
}

export function parkMark(park: ParkMark, figure: Pick<Figure, 'fluid' | 'palette' | 'type'>): Mark {
  const { palette } = figure;
  const size = figure.type.park;
  const length = lengthIn(figure.fluid);
  const [inside, outside, width] = park.own ? [palette.parkLine, palette.park, OWN_PARK_LINE] : [palette.park, palette.parkLine, PARK_LINE];
  const children = [
    mark('title', {}, park.full),
    mark('circle', {
      r: length(PARK_RADIUS - PARK_LINE + width / 2),
      fill: inside,
      stroke: outside,
      'stroke-width': width,
      ...KEEP,
    }),
  ];
  if (park.selected) {
    const r = length(PARK_RING.radius - PARK_RING.width / 2);
    children.push(mark('circle', { r, fill: 'none', stroke: palette.selected, 'stroke-width': PARK_RING.width, ...KEEP }));
  }
  if (park.name !== null) {
    const { text, dx, dy, anchor } = park.name;
    const place = { x: length(dx, size), y: length(dy + size * BASELINE, size), 'text-anchor': anchor };
    const halo = { stroke: palette.halo, 'stroke-width': length(2 * LABEL_HALO, size) };
    children.push(
      mark(
        'text',
        { ...place, 'font-size': length(size), 'font-weight': 500, fill: palette.label, 'paint-order': 'stroke', ...halo },
        text,
      ),
    );
  }
  return mark('g', { 'data-park': park.park, transform: `translate(${park.at.join(' ')})` }, ...children);
}

export const PARK_ATTRS: Mark['attrs'] = { 'stroke-linejoin': 'round' };

export function badgeMark(badge: BadgeMark, figure: Pick<Figure, 'fluid' | 'palette' | 'type'>): Mark {
  const { palette } = figure;
  const size = figure.type.other;
  const height = plateHeight(size);
  const length = lengthIn(figure.fluid);
  const chips = badge.chips.map((chip) => {
    const names = chip.park === null ? { 'data-district': badge.district } : { 'data-park': chip.park };
    const plate = {
      x: length(chip.x),
      y: length(badge.dy - height / 2),
      width: length(chip.width),
      height: length(height),
      rx: length(height / 2),
    };
    const line = { 'stroke-width': CHIP.line, ...(chip.park === null ? { 'stroke-dasharray': CHIP.dash.join(' ') } : {}), ...KEEP };
    return mark(
      'g',
      { class: 'chip', ...names },
      mark('rect', { ...plate, fill: palette.parkLine, stroke: palette.park, ...line }),
      mark(
        'text',
        {
          x: length(chip.x + chip.width / 2, size),
          y: length(badge.dy + size * BASELINE, size),
          'text-anchor': 'middle',
          'font-size': length(size),
          fill: palette.park,
        },
        chip.text,
      ),
    );
  });
  return mark('g', { 'data-badge': badge.district, transform: `translate(${badge.at.join(' ')})` }, ...chips);
}
