import type { Atlas } from '../../domain/atlas.ts';
import { textIn } from '../../domain/text.ts';
import type { Palette } from '../../encoding/palettes.ts';
import type { Plate } from '../../encoding/parkPlan.ts';
import { CASING, PARK_LINE, PARK_RADIUS, PARK_RING, plateHeight, SELECTED_LINE } from '../../encoding/strokes.ts';
import type { DistrictShape, Figure } from '../../figure/figure.ts';
import type { BadgeMark, ParkMark } from '../../figure/parks.ts';
import { clipArea, clipLine, holds, type Point, pathParts } from './outline.ts';
import { pensOf } from './pens.ts';
import type { Line } from './shapePaint.ts';
import type { SlideArea, SlideDot, SlideLabel, SlideMap, SlidePlate, SlideStroke } from './slide.ts';
import type { Rect } from './units.ts';

/**
 * A figure as the shapes of a slide, cut at the sides of its box, since slides cut nothing themselves. Districts are called by their
 * Chinese short name in every language (`区-南山`), so that a macro or a colleague finds them in every deck.
 */
export function mapOfFigure(atlas: Atlas, figure: Figure): SlideMap {
  const { palette, type } = figure;
  const box: Rect = figure.box;
  const pens = pensOf(palette);
  const rings = (d: string) => clipArea(pathParts(d), box);
  const called = (id: string) => atlas.district.get(id)?.name.zh ?? id;
  const parkCalled = (id: string) => atlas.park.get(id)?.name?.zh ?? id;
  const inside = ({ at }: { readonly at: Point }) => holds(box, at);
  const area = (shape: DistrictShape, line: SlideArea['line']): SlideArea => ({
    name: `区-${called(shape.id)}`,
    alt: shape.tip,
    rings: rings(shape.d),
    fill: shape.fill,
    line,
  });
  const fills = new Map(figure.districts.map(({ id, fill }) => [id, fill]));
  const axes = figure.axes.map((axis): SlideStroke => {
    const cluster = atlas.cluster.get(axis.cluster);
    return {
      name: `轴-${cluster?.name.zh ?? axis.cluster}`,
      alt: cluster?.axis == null ? null : textIn(cluster.axis, figure.lang),
      lines: pathParts(axis.d).flatMap((line) => clipLine(line, box)),
      closed: false,
      line: pens.axis(axis.colour),
    };
  });
  const outlines = (name: string, line: Line) =>
    figure.selected.map(({ id, d }): SlideStroke => ({ name: `${name}-${called(id)}`, alt: null, lines: rings(d), closed: true, line }));
  const selected = [
    ...outlines('衬边', { colour: palette.halo, width: SELECTED_LINE + CASING }),
    ...outlines('选中', { colour: palette.selected, width: SELECTED_LINE }),
  ];
  const ties = figure.ties.map(
    (tie): SlideStroke => ({
      name: `园区-${parkCalled(tie.park)}-${called(tie.district)}`,
      alt: null,
      lines: clipLine([tie.from, tie.to], box),
      closed: false,
      line: pens.tie,
    }),
  );
  const parks = figure.parks.filter(inside);
  return {
    sea: palette.sea,
    land: figure.context.map(({ id, d }) => ({
      name: `周边-${id}`,
      alt: null,
      rings: rings(d),
      fill: { kind: 'solid', colour: palette.land },
      line: pens.context,
    })),
    landLabels: figure.landLabels
      .filter(({ at }) => holds(inset(box, 30, 10), at))
      .map(
        ({ id, at, lines }): SlideLabel => ({
          name: `周边-${id}-字`,
          at,
          align: 'middle',
          lines: lines.map((text) => ({ text, size: type.other, bold: false })),
          ink: palette.landLabel,
          halo: null,
          plate: false,
        }),
      ),
    districts: figure.districts.map((shape) => area(shape, pens.district)),
    overlays: figure.overlays.map((shape) => area(shape, pens.overlay)),
    strokes: [...axes, ...selected, ...ties],
    dots: parks.flatMap((park) => dotsOf(park, parkCalled(park.park), palette)),
    plates: figure.badges
      .filter(inside)
      .flatMap((badge) => badge.chips.map((chip, i) => plateOf(badge, chip, `园区-${called(badge.district)}-${i + 1}`, figure))),
    labels: [
      ...figure.labels.filter(inside).map(
        (label): SlideLabel => ({
          name: `字-${called(label.id)}`,
          at: label.at,
          align: 'middle',
          lines: label.lines.map(({ text, size, bold }) => ({ text, size, bold })),
          ink: label.ink,
          halo: label.halo,
          plate: label.overlay || fills.get(label.id)?.kind === 'stripes',
        }),
      ),
      ...parks.flatMap((park): readonly SlideLabel[] =>
        park.name === null
          ? []
          : [
              {
                name: `字-${parkCalled(park.park)}`,
                at: [park.at[0] + park.name.dx, park.at[1] + park.name.dy],
                align: ALIGN[park.name.anchor],
                lines: [{ text: park.name.text, size: type.park, bold: false }],
                ink: palette.label,
                halo: palette.halo,
                plate: false,
              },
            ],
      ),
    ],
  };
}

/** A park's point, hollow where it is the reader's own, with a ring around it where it is the chosen one. */
function dotsOf(park: ParkMark, name: string, palette: Palette): readonly SlideDot[] {
  const pens = pensOf(palette);
  const [fill, line] = park.own ? [palette.parkLine, pens.ownPark] : [palette.park, pens.park];
  const dot: SlideDot = { name: `园区-${name}`, alt: park.full, at: park.at, radius: PARK_RADIUS - PARK_LINE / 2, fill, line };
  if (!park.selected) return [dot];
  const ring = { colour: palette.selected, width: PARK_RING.width };
  return [dot, { name: `选中-${name}`, alt: null, at: park.at, radius: PARK_RING.radius - PARK_RING.width / 2, fill: null, line: ring }];
}

function plateOf(badge: BadgeMark, chip: Plate, name: string, { palette, type }: Figure): SlidePlate {
  const pens = pensOf(palette);
  const height = plateHeight(type.other);
  return {
    name,
    alt: chip.text,
    rect: { x: badge.at[0] + chip.x, y: badge.at[1] + badge.dy - height / 2, width: chip.width, height },
    text: chip.text,
    size: type.other,
    ink: palette.park,
    fill: palette.parkLine,
    line: chip.park === null ? pens.countPlate : pens.plate,
  };
}

const ALIGN = { start: 'left', middle: 'middle', end: 'right' } as const;

function inset(box: Rect, x: number, y: number): Rect {
  return { x: box.x + x, y: box.y + y, width: box.width - 2 * x, height: box.height - 2 * y };
}
