import { coloursOf, type Fill, patternId, patternShapes, tileSide } from '../encoding/fill.ts';
import { PADDING } from '../encoding/framing.ts';
import type { Palette } from '../encoding/palettes.ts';
import {
  AXIS_CASING_OPACITY,
  AXIS_LINE,
  CASING,
  CASING_OPACITY,
  CHIP,
  CONTEXT_LINE,
  CONTEXT_TEXT,
  type Dash,
  DISTRICT_LINE,
  LABEL_HALO,
  OVERLAY_CASING,
  OVERLAY_LINE,
  OVERLAY_REACH,
  PARK_LINE,
  PARK_RADIUS,
  PARK_RING,
  PARK_TEXT,
  SELECTED_LINE,
  TIE_LINE,
} from '../encoding/strokes.ts';
import type { ChromeSwatch, ChromeText } from './chrome.ts';
import type { AxisShape, DistrictShape, Figure, LandLabel } from './figure.ts';
import type { LabelMark } from './labels.ts';
import { BASELINE, FONTS, LINE } from './lettering.ts';
import type { BadgeMark, ParkMark, TieMark } from './parks.ts';
import { tenth } from './paths.ts';

/** An element of the drawing: what `svg.ts` writes as text and `Figure.tsx` hands to React, so that both draw the same. */
export interface Mark {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string | number>>;
  readonly children: readonly (Mark | string)[];
}

const mark = (tag: string, attrs: Mark['attrs'], ...children: readonly (Mark | string)[]): Mark => ({ tag, attrs, children });

/** Lines keep their width in the reader's pixels, however the drawing is magnified. */
const KEEP = { 'vector-effect': 'non-scaling-stroke' };

/** Parts of a pixel length: a number, or a share of the em where the drawing's magnification is not known. */
type Length = (pixels: number, em?: number) => number | string;

/** One em at the root of a fluid drawing is this many of the reader's pixels; whole numbers would fall to minimum font sizes. */
const ROOT_EM = 100;

/** Width and dashes of a line as attributes. */
function strokeOf({ width, dash }: Dash): Mark['attrs'] {
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
  const free = (side: string) => `(100${side} - 2 * min(${PADDING}px, 12.5cqw, 12.5cqh))`;
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

/** What `fill` is painted with: a colour, or the pattern of {@link patternMarks}. */
export function paintOfFill(fill: Fill, prefix: string): string {
  if (fill.kind === 'none') return 'none';
  const pattern = patternName(fill, prefix);
  return pattern === null ? (coloursOf(fill)[0] ?? 'none') : `url(#${pattern})`;
}

function patternName(fill: Fill, prefix: string): string | null {
  const id = patternId(fill);
  return id === null ? null : `${prefix}${id.replaceAll('#', '').replaceAll(' ', '-')}`;
}

/** The `<pattern>` elements of all fills that need one, each once, in order of first use. */
export function patternMarks(fills: readonly Fill[], prefix: string): readonly Mark[] {
  const patterns = new Map<string, Mark>();
  for (const fill of fills) {
    const id = patternName(fill, prefix);
    if (id === null || patterns.has(id)) continue;
    const side = tileSide(fill);
    const shapes = patternShapes(fill).map((shape) =>
      // Neighbouring bands are drawn with crisp edges, or the seam between two tiles shows as a hairline.
      mark('polygon', { points: shape.points, fill: shape.colour, 'shape-rendering': 'crispEdges' }),
    );
    const soft =
      fill.kind === 'hatch' ? shapes.map((s) => mark(s.tag, { points: s.attrs.points ?? '', fill: s.attrs.fill ?? '' })) : shapes;
    patterns.set(id, mark('pattern', { id, patternUnits: 'userSpaceOnUse', width: side, height: side }, ...soft));
  }
  return [...patterns.values()];
}

/** All fills a figure shows, those of its legend included. */
export function fillsOf(figure: Figure): readonly Fill[] {
  const legend = figure.chrome?.swatches.flatMap(({ entry }) => ('fill' in entry ? [entry.fill] : [])) ?? [];
  return [...figure.districts.map(({ fill }) => fill), ...figure.overlays.map(({ fill }) => fill), ...legend];
}

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

export function landLabelMark(label: LandLabel, figure: Pick<Figure, 'fluid' | 'palette'>): Mark {
  const length = lengthIn(figure.fluid);
  const size = CONTEXT_TEXT;
  const lines = label.lines.map((text, i) => {
    const dy = (i - (label.lines.length - 1) / 2) * size * LINE + size * BASELINE;
    return mark('text', { 'font-size': length(size), y: length(dy, size), 'stroke-width': length(2, size) }, text);
  });
  return mark('g', { transform: `translate(${label.at.join(' ')})` }, ...lines);
}

export function landLabelAttrs(palette: Palette): Mark['attrs'] {
  return { ...LABEL_ATTRS, fill: palette.landLabel, stroke: palette.land, 'pointer-events': 'none' };
}

/** A district's area. `paint` is what {@link paintOfFill} gives for its fill. */
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

export function tieMark(tie: TieMark, figure: Pick<Figure, 'fluid' | 'palette'>): Mark {
  const { palette } = figure;
  const length = lengthIn(figure.fluid);
  return mark(
    'g',
    { 'data-tie': tie.park, 'pointer-events': 'none', fill: 'none', stroke: palette.park },
    mark('path', { d: `M${tie.from.join(' ')}L${tie.to.join(' ')}`, ...strokeOf(TIE_LINE), ...KEEP }),
    mark('circle', { cx: tie.to[0], cy: tie.to[1], r: length(3.5), 'stroke-width': TIE_LINE.width, fill: palette.parkLine, ...KEEP }),
  );
}

export function parkMark(park: ParkMark, figure: Pick<Figure, 'fluid' | 'palette'>): Mark {
  const { palette } = figure;
  const length = lengthIn(figure.fluid);
  const [inside, outside] = park.own ? [palette.parkLine, palette.park] : [palette.park, palette.parkLine];
  const children = [
    mark('title', {}, park.full),
    mark('circle', { r: length(PARK_RADIUS - PARK_LINE / 2), fill: inside, stroke: outside, 'stroke-width': PARK_LINE, ...KEEP }),
  ];
  if (park.selected) {
    const r = length(PARK_RING.radius - PARK_RING.width / 2);
    children.push(mark('circle', { r, fill: 'none', stroke: palette.selected, 'stroke-width': PARK_RING.width, ...KEEP }));
  }
  if (park.name !== null) {
    const { text, dx, dy, anchor } = park.name;
    const place = { x: length(dx, PARK_TEXT), y: length(dy + PARK_TEXT * BASELINE, PARK_TEXT), 'text-anchor': anchor };
    const halo = { stroke: palette.halo, 'stroke-width': length(2 * LABEL_HALO, PARK_TEXT) };
    children.push(mark('text', { ...place, 'font-size': length(PARK_TEXT), 'font-weight': 500, fill: palette.label, ...halo }, text));
  }
  return mark('g', { 'data-park': park.park, transform: `translate(${park.at.join(' ')})` }, ...children);
}

export const PARK_ATTRS: Mark['attrs'] = { 'paint-order': 'stroke', 'stroke-linejoin': 'round' };

export function badgeMark(badge: BadgeMark, figure: Pick<Figure, 'fluid' | 'palette'>): Mark {
  const { palette } = figure;
  const length = lengthIn(figure.fluid);
  const chips = badge.chips.map((chip) => {
    const names = chip.park === null ? { 'data-district': badge.district } : { 'data-park': chip.park };
    const plate = {
      x: length(chip.x),
      y: length(badge.dy - CHIP.height / 2),
      width: length(chip.width),
      height: length(CHIP.height),
      rx: length(CHIP.height / 2),
    };
    const line = { 'stroke-width': CHIP.line, ...(chip.park === null ? { 'stroke-dasharray': CHIP.dash.join(' ') } : {}), ...KEEP };
    return mark(
      'g',
      { class: 'chip', ...names },
      mark('rect', { ...plate, fill: palette.parkLine, stroke: palette.park, ...line }),
      mark(
        'text',
        {
          x: length(chip.x + chip.width / 2, CHIP.text),
          y: length(badge.dy + CHIP.text * BASELINE, CHIP.text),
          'text-anchor': 'middle',
          'font-size': length(CHIP.text),
          fill: palette.park,
        },
        chip.text,
      ),
    );
  });
  return mark('g', { 'data-badge': badge.district, transform: `translate(${badge.at.join(' ')})` }, ...chips);
}

export function labelMark(label: LabelMark, figure: Pick<Figure, 'fluid' | 'lang'>): Mark {
  const length = lengthIn(figure.fluid);
  const lines = label.lines.map((line) =>
    mark(
      'text',
      {
        y: length(line.dy, line.size),
        'font-size': length(line.size),
        'font-weight': line.bold ? 600 : 400,
        'stroke-width': length(2 * LABEL_HALO, line.size),
        ...(line.kind === 'other' ? { lang: figure.lang === 'en' ? 'zh-Hans' : 'en' } : {}),
      },
      line.text,
    ),
  );
  return mark(
    'g',
    {
      'data-label': label.id,
      ...(label.overlay ? { 'data-district': label.id } : { 'pointer-events': 'none' }),
      transform: `translate(${label.at.join(' ')})`,
      fill: label.ink,
      stroke: label.halo,
      ...(label.stands === null ? {} : standing(label.stands)),
    },
    ...lines,
  );
}

/** Opacity of a label form that stands between two magnifications: full between them, none elsewhere. */
function standing({ from, until }: { readonly from: number; readonly until: number }): Mark['attrs'] {
  const bounds = [
    ...(from > 0 ? [`${Number((ROOT_EM / from).toFixed(3))}px - 1em`] : []),
    ...(Number.isFinite(until) ? [`1em - ${Number((ROOT_EM / until).toFixed(3))}px`] : []),
  ];
  if (bounds.length === 0) return {};
  const inside = bounds.length === 1 ? bounds[0] : `min(${bounds.join(', ')})`;
  return { opacity: `calc(tan(atan2(${inside}, 1px)) * 1000)` };
}

export const LABEL_ATTRS: Mark['attrs'] = { 'text-anchor': 'middle', 'paint-order': 'stroke', 'stroke-linejoin': 'round' };

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
