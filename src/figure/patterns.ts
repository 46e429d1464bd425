import { coloursOf, type Fill, patternId, patternShapes, tileSide } from '../encoding/fill.ts';
import type { Figure } from './figure.ts';
import { type Mark, mark } from './mark.ts';

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
