import { bandOf, cutArea, type Point } from './outline.ts';

/** Width of a stripe measured along the horizontal, pixels; the map's own patterns are as wide. */
const STRIPE = 8;

/** The parts of an area under the second, third … of `count` diagonal stripes: one list of rings for each. */
export function stripeBands(rings: readonly (readonly Point[])[], count: number): readonly (readonly (readonly Point[])[])[] {
  const sums = rings.flat().map(([x, y]) => x + y);
  const [from, to] = [Math.floor(least(sums) / STRIPE), Math.ceil(-least(sums.map((sum) => -sum)) / STRIPE)];
  return Array.from({ length: count - 1 }, (_, i) => {
    const bands: (readonly Point[])[] = [];
    for (let band = from; band < to; band += 1) {
      if (((band % count) + count) % count !== i + 1) continue;
      bands.push(...cutArea(rings, bandOf(band * STRIPE, (band + 1) * STRIPE)));
    }
    return bands;
  });
}

function least(values: readonly number[]): number {
  return values.reduce((min, value) => Math.min(min, value), Number.POSITIVE_INFINITY);
}
