/** What a reader of an SVG can see of it: its shapes as rings of points, and whether a point lies in them. */

export type Point = readonly [number, number];

/** Rings of path data that knows only M, L and Z. */
export function ringsOf(d: string): readonly (readonly Point[])[] {
  return d
    .split('Z')
    .filter((part) => part !== '')
    .map((part) => {
      const numbers = (part.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
      return Array.from({ length: numbers.length / 2 }, (_, i): Point => [numbers[2 * i] as number, numbers[2 * i + 1] as number]);
    });
}

/** Even–odd rule by winding angles, which shares no step with the crossing count of the product. */
export function inPath(d: string, [x, y]: Point): boolean {
  let turns = 0;
  for (const ring of ringsOf(d)) {
    let angle = 0;
    ring.forEach(([x0, y0], i) => {
      const [x1, y1] = ring[(i + 1) % ring.length] as Point;
      const [ax, ay, bx, by] = [x0 - x, y0 - y, x1 - x, y1 - y];
      angle += Math.atan2(ax * by - ay * bx, ax * bx + ay * by);
    });
    turns += Math.round(Math.abs(angle) / (2 * Math.PI));
  }
  return turns % 2 === 1;
}

/** Distance from a point to the nearest edge of a path. */
export function toEdge(d: string, [x, y]: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const ring of ringsOf(d)) {
    ring.forEach(([x0, y0], i) => {
      const [x1, y1] = ring[(i + 1) % ring.length] as Point;
      const length = (x1 - x0) ** 2 + (y1 - y0) ** 2;
      const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * (x1 - x0) + (y - y0) * (y1 - y0)) / length));
      least = Math.min(least, Math.hypot(x - x0 - t * (x1 - x0), y - y0 - t * (y1 - y0)));
    });
  }
  return least;
}

/** The numbers of `translate(x y)`. */
export function translationOf(transform: string | null): Point {
  const [x, y] = (transform?.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
  return [x ?? Number.NaN, y ?? Number.NaN];
}
