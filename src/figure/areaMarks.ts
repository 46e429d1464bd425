import type { Palette } from '../encoding/palettes.ts';
import {
  AXIS_CASING_OPACITY,
  AXIS_LINE,
  CASING,
  CASING_OPACITY,
  CONTEXT_LINE,
  DISTRICT_LINE,
  OVERLAY_CASING,
  OVERLAY_LINE,
  OVERLAY_REACH,
  SELECTED_LINE,
} from '../encoding/strokes.ts';
import type { AxisShape, DistrictShape, Figure } from './figure.ts';
import { KEEP, type Mark, mark, strokeOf } from './mark.ts';
import { tenth } from './paths.ts';

export function seaMark(figure: Figure): Mark {
  const { box, palette } = figure;
  // A fluid drawing runs over its box on two sides; how far is not known here, and what lies outside is cut off by the page.
  const reach = figure.fluid ? 20 * box.width : 0;
  return mark('rect', {
    class: 'sea',
    x: box.x - reach,
    y: box.y - reach,
    width: tenth(box.width + 2 * reach),
    height: tenth(box.height + 2 * reach),
    fill: palette.sea,
  });
}

export function landMark(shape: { readonly id: string; readonly d: string }): Mark {
  return mark('path', { d: shape.d, ...KEEP });
}

export function landAttrs(palette: Palette): Mark['attrs'] {
  return { fill: palette.land, 'fill-rule': 'evenodd', stroke: palette.landLine, 'stroke-width': CONTEXT_LINE, 'stroke-linejoin': 'round' };
}

/** A district's area. `paint` is what `paintOfFill` gives for its fill. */
export function districtMark(shape: Pick<DistrictShape, 'id' | 'd'>, paint: string, prefix: string, title: string | null): Mark {
  return mark(
    'path',
    { id: `${prefix}district-${shape.id}`, 'data-district': shape.id, d: shape.d, fill: paint, ...KEEP },
    ...(title === null ? [] : [mark('title', {}, title)]),
  );
}

/** Border lines fade where the zoom asks more of them than they know. */
export function districtAttrs({ palette, camera }: Pick<Figure, 'palette' | 'camera'>): Mark['attrs'] {
  const faded = Math.min(1, Math.max(0, (camera.zoom - 12) / 1.5));
  return {
    'fill-rule': 'evenodd',
    stroke: palette.districtLine,
    'stroke-width': DISTRICT_LINE,
    'stroke-linejoin': 'round',
    ...(faded > 0 ? { 'stroke-opacity': Number((1 - 0.55 * faded).toFixed(2)) } : {}),
  };
}

/**
 * An overlay is picked where it is filled, on its label and near its outline; elsewhere the district under it is meant.
 * `reach` draws an unseen line for the last.
 */
export function overlayMark(
  shape: Pick<DistrictShape, 'id' | 'd'>,
  paint: string,
  prefix: string,
  title: string | null,
  reach: boolean,
  palette: Palette,
): Mark {
  const { id, d } = shape;
  const area = mark(
    'path',
    {
      id: `${prefix}district-${id}`,
      'data-district': id,
      d,
      fill: paint,
      stroke: 'none',
      'pointer-events': paint === 'none' ? 'none' : 'fill',
    },
    ...(title === null ? [] : [mark('title', {}, title)]),
  );
  const line = { d, fill: 'none', 'pointer-events': 'none', ...KEEP };
  const casing = { 'stroke-width': OVERLAY_CASING.width, 'stroke-opacity': OVERLAY_CASING.opacity };
  const near = { ...line, stroke: 'transparent', 'stroke-width': 2 * OVERLAY_REACH, 'data-district': id, 'pointer-events': 'stroke' };
  return mark(
    'g',
    {},
    area,
    mark('path', { ...line, stroke: palette.halo, ...casing }),
    mark('path', { ...line, stroke: palette.overlay, ...strokeOf(OVERLAY_LINE) }),
    ...(reach ? [mark('path', near)] : []),
  );
}

export function overlayAttrs(): Mark['attrs'] {
  return { 'fill-rule': 'evenodd', 'stroke-linejoin': 'round' };
}

/** An axis: a dashed line with round ends over a pale casing. It points nowhere and has no arrows. */
export function axisMark(axis: AxisShape, palette: Palette): Mark {
  const line = { d: axis.d, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...KEEP };
  return mark(
    'g',
    { 'data-axis': axis.cluster, 'pointer-events': 'none' },
    mark('path', { ...line, stroke: palette.halo, 'stroke-width': AXIS_LINE.width + CASING, 'stroke-opacity': AXIS_CASING_OPACITY }),
    mark('path', { ...line, stroke: axis.colour, ...strokeOf(AXIS_LINE) }),
  );
}

/** Attributes of the two lines of an outline: a pale casing and the line itself. */
export function outlineAttrs(colour: string, width: number, palette: Palette): readonly [Mark['attrs'], Mark['attrs']] {
  const line = { fill: 'none', 'stroke-linejoin': 'round', 'pointer-events': 'none', ...KEEP };
  return [
    { ...line, stroke: palette.halo, 'stroke-width': width + CASING, 'stroke-opacity': CASING_OPACITY },
    { ...line, stroke: colour, 'stroke-width': width },
  ];
}

/** Outlines of what is chosen, on top of everything that is filled: all casings first, so that none covers a line. */
export function selectedMarks(selected: Figure['selected'], palette: Palette): readonly Mark[] {
  const [casing, line] = outlineAttrs(palette.selected, SELECTED_LINE, palette);
  return [
    ...selected.map(({ d }) => mark('path', { d, ...casing })),
    ...selected.map(({ id, d }) => mark('path', { d, 'data-selected': id, ...line })),
  ];
}
