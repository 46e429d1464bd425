import type { Point } from './outline.ts';
import { emu } from './units.ts';

/** A shape of rings or lines in whole EMU: where it lies, how large it is, and its geometry. */
export interface Freeform {
  readonly xfrm: string;
  readonly geometry: string;
}

/**
 * A native freeform from rings or lines in pixels of the slide, moved by `origin`. Each point is brought to whole EMU of the slide
 * before the shape's own corner is subtracted, so points that neighbours share stay in one place. Rings with fewer than three
 * different points and lines with fewer than two are left out; null where nothing is left.
 */
export function freeform(parts: readonly (readonly Point[])[], origin: Point, closed: boolean): Freeform | null {
  const placed = parts
    .map((part) =>
      distinct(
        part.map(([x, y]): Point => [emu(x + origin[0]), emu(y + origin[1])]),
        closed,
      ),
    )
    .filter((part) => part.length >= (closed ? 3 : 2));
  const all = placed.flat();
  if (all.length === 0) return null;
  const [x0, y0] = [least(all, 0), least(all, 1)];
  const [width, height] = [-least(all, 0, -1) - x0, -least(all, 1, -1) - y0];
  if (closed && (width === 0 || height === 0)) return null;
  const at = ([x, y]: Point) => `<a:pt x="${x - x0}" y="${y - y0}"/>`;
  const path = placed
    .map(([first, ...rest]) => {
      const lines = rest.map((point) => `<a:lnTo>${at(point)}</a:lnTo>`).join('');
      return `<a:moveTo>${at(first as Point)}</a:moveTo>${lines}${closed ? '<a:close/>' : ''}`;
    })
    .join('');
  return {
    xfrm: `<a:xfrm><a:off x="${x0}" y="${y0}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>`,
    geometry:
      '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>' +
      `<a:path w="${width}" h="${height}"${closed ? '' : ' fill="none"'}>${path}</a:path></a:pathLst></a:custGeom>`,
  };
}

/** Points without those that fell on the one before; in a ring the last also differs from the first. */
function distinct(points: readonly Point[], closed: boolean): readonly Point[] {
  const same = (a: Point | undefined, b: Point | undefined) => a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
  const kept = points.filter((point, i) => i === 0 || !same(point, points[i - 1]));
  return closed && kept.length > 1 && same(kept[0], kept.at(-1)) ? kept.slice(0, -1) : kept;
}

function least(points: readonly Point[], axis: 0 | 1, sign: 1 | -1 = 1): number {
  return points.reduce((min, point) => Math.min(min, point[axis] * sign), Number.POSITIVE_INFINITY);
}
