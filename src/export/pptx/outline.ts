import type { Rect } from './units.ts';

export type Point = readonly [number, number];

/** The parts of a path that knows only M, L and Z with absolute numbers, which is all the figure writes; other text gives no parts. */
export function pathParts(d: string): readonly (readonly Point[])[] {
  return d
    .split('M')
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
      return Array.from(
        { length: Math.floor(numbers.length / 2) },
        (_, i): Point => [numbers[2 * i] as number, numbers[2 * i + 1] as number],
      );
    });
}

/** A side of a rectangle: which coordinate, where, and on which side the inside lies. */
type Side = readonly [axis: 0 | 1, at: number, sign: 1 | -1];

function sidesOf({ x, y, width, height }: Rect): readonly Side[] {
  return [
    [0, x, 1],
    [0, x + width, -1],
    [1, y, 1],
    [1, y + height, -1],
  ];
}

const within = (point: Point, [axis, at, sign]: Side) => (point[axis] - at) * sign >= 0;

/** Where a line meets a side. Worked out from the same end whichever way the line is walked, so that neighbours meet in one point. */
function crossing(a: Point, b: Point, [axis, at]: Side): Point {
  const [from, to] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  const other = axis === 0 ? 1 : 0;
  const value = from[other] + ((at - from[axis]) / (to[axis] - from[axis])) * (to[other] - from[other]);
  return axis === 0 ? [at, value] : [value, at];
}

/**
 * The part of a closed ring that lies in a rectangle (Sutherland and Hodgman, 1974). A ring that falls apart stays one ring with
 * edges along the rectangle, which a fill does not show. A ring outside gives no points.
 */
export function clipRing(ring: readonly Point[], rect: Rect): readonly Point[] {
  let points = ring;
  for (const side of sidesOf(rect)) {
    points = points.flatMap((point, i) => {
      const before = points.at(i - 1) as Point;
      const inside = within(point, side);
      const cross = inside === within(before, side) ? [] : [crossing(before, point, side)];
      return inside ? [...cross, point] : cross;
    });
  }
  return points;
}

/** The parts of an open line that lie in a rectangle, each with at least two points. */
export function clipLine(line: readonly Point[], rect: Rect): readonly (readonly Point[])[] {
  let parts: readonly (readonly Point[])[] = [line];
  for (const side of sidesOf(rect)) {
    parts = parts.flatMap((part) => {
      const kept: Point[][] = [[]];
      part.forEach((point, i) => {
        const inside = within(point, side);
        const before = part[i - 1];
        if (before !== undefined && inside !== within(before, side)) {
          kept.at(-1)?.push(crossing(before, point, side));
          if (!inside) kept.push([]);
        }
        if (inside) kept.at(-1)?.push(point);
      });
      return kept.filter((piece) => piece.length > 1);
    });
  }
  return parts;
}

/** Whether a point lies in a rectangle, its sides included. */
export function holds(rect: Rect, [x, y]: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
