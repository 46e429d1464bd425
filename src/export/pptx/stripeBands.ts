import type { Point } from './outline.ts';

/** Width of a stripe measured along the horizontal, pixels; the map's own patterns are as wide. */
const STRIPE = 8;

/**
 * The parts of an area under the second, third … of `count` diagonal stripes: one list of rings for each. Rings are cut one by one;
 * where they lie in each other every second one is still a hole.
 */
export function stripeBands(rings: readonly (readonly Point[])[], count: number): readonly (readonly (readonly Point[])[])[] {
  const sums = rings.flat().map(([x, y]) => x + y);
  const [from, to] = [Math.floor(least(sums) / STRIPE), Math.ceil(-least(sums.map((sum) => -sum)) / STRIPE)];
  return Array.from({ length: count - 1 }, (_, i) => {
    const bands: (readonly Point[])[] = [];
    for (let band = from; band < to; band += 1) {
      if (((band % count) + count) % count !== i + 1) continue;
      for (const ring of rings) {
        const cut = clipBand(ring, band * STRIPE, (band + 1) * STRIPE);
        if (cut.length > 2) bands.push(cut);
      }
    }
    return bands;
  });
}

/** The part of a ring where x + y lies between two numbers. */
function clipBand(ring: readonly Point[], low: number, high: number): readonly Point[] {
  let points = ring;
  for (const [at, sign] of [
    [low, 1],
    [high, -1],
  ] as const) {
    const beyond = (point: Point) => (point[0] + point[1] - at) * sign;
    points = points.flatMap((point, i) => {
      const before = points.at(i - 1) as Point;
      const [here, there] = [beyond(point), beyond(before)];
      const share = there / (there - here);
      const cross: readonly Point[] =
        here >= 0 === there >= 0 ? [] : [[before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share]];
      return here >= 0 ? [...cross, point] : cross;
    });
  }
  return points;
}

function least(values: readonly number[]): number {
  return values.reduce((min, value) => Math.min(min, value), Number.POSITIVE_INFINITY);
}
