import type { Atlas } from '../../domain/atlas.ts';
import { textIn } from '../../domain/text.ts';
import { BADGE_RADIUS, BADGE_TEXT, CONTEXT_TEXT, PARK_RADIUS, PARK_TEXT, SELECTED_CASING, SELECTED_LINE } from '../../encoding/strokes.ts';
import type { DistrictShape, Figure } from '../../figure/figure.ts';
import { clipLine, clipRing, holds, type Point, pathParts } from './outline.ts';
import { pensOf } from './pens.ts';
import type { Line } from './shapePaint.ts';
import type { SlideArea, SlideDot, SlideLabel, SlideMap, SlidePlate, SlideStroke } from './slide.ts';
import type { Rect } from './units.ts';

/**
 * A figure as the shapes of a slide, cut at the sides of its box, since slides cut nothing themselves. Districts are called by their
 * Chinese short name in every language (`区-南山`), so that a macro or a colleague finds them in every deck.
 */
export function mapOfFigure(atlas: Atlas, figure: Figure): SlideMap {
  const { palette } = figure;
  const box: Rect = figure.box;
  const pens = pensOf(palette);
  const rings = (d: string) =>
    pathParts(d)
      .map((ring) => clipRing(ring, box))
      .filter((ring) => ring.length > 2);
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
    ...outlines('衬边', { colour: palette.halo, width: SELECTED_CASING }),
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
          lines: lines.map((text) => ({ text, size: CONTEXT_TEXT, bold: false })),
          ink: palette.landLabel,
          halo: null,
        }),
      ),
    districts: figure.districts.map((shape) => area(shape, pens.district)),
    overlays: figure.overlays.map((shape) => area(shape, pens.overlay)),
    strokes: [...axes, ...selected, ...ties],
    dots: parks.map(
      (park): SlideDot => ({
        name: `园区-${parkCalled(park.park)}`,
        alt: park.full,
        at: park.at,
        radius: PARK_RADIUS,
        fill: park.selected ? palette.selected : palette.park,
        line: pens.park,
      }),
    ),
    plates: figure.badges.filter(inside).map(
      (badge): SlidePlate => ({
        name: `园区-${called(badge.district)}-未定位`,
        alt: String(badge.count),
        rect: {
          x: badge.at[0] - BADGE_RADIUS,
          y: badge.at[1] + badge.dy - BADGE_RADIUS,
          width: 2 * BADGE_RADIUS,
          height: 2 * BADGE_RADIUS,
        },
        text: String(badge.count),
        size: BADGE_TEXT,
        ink: palette.park,
        fill: palette.halo,
        line: pens.plate,
      }),
    ),
    labels: [
      ...figure.labels.filter(inside).map(
        (label): SlideLabel => ({
          name: `字-${called(label.id)}`,
          at: label.at,
          align: 'middle',
          lines: label.lines.map(({ text, size, bold }) => ({ text, size, bold })),
          ink: label.ink,
          halo: label.halo,
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
                lines: [{ text: park.name.text, size: PARK_TEXT, bold: false }],
                ink: palette.label,
                halo: palette.halo,
              },
            ],
      ),
    ],
  };
}

const ALIGN = { start: 'left', middle: 'middle', end: 'right' } as const;

function inset(box: Rect, x: number, y: number): Rect {
  return { x: box.x + x, y: box.y + y, width: box.width - 2 * x, height: box.height - 2 * y };
}
