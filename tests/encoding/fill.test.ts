import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Fill, fillOfPattern, patternId, patternTile, tileSide } from '../../src/encoding/fill.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const patterned: fc.Arbitrary<Fill> = fc.oneof(
  fc.array(colour, { minLength: 2, maxLength: 4 }).map((colours) => ({ kind: 'stripes' as const, colours })),
  fc.tuple(colour, colour).map(([ground, line]) => ({ kind: 'hatch' as const, ground, line })),
);

it('a pattern can be drawn again from its name alone', () => {
  fc.assert(
    fc.property(patterned, (fill) => {
      expect(fillOfPattern(patternId(fill) as string)).toEqual(fill);
    }),
  );
});

it('names that are no patterns give nothing', () => {
  fc.assert(fc.property(fc.string(), (name) => name.startsWith('stripes') || name.startsWith('hatch') || fillOfPattern(name) === null));
  expect(fillOfPattern('hatch #000000')).toBeNull();
  expect(fillOfPattern('stripes red')).toBeNull();
});

it('tiles repeat without a seam: a stripe runs on from the right edge to the left', () => {
  fc.assert(
    fc.property(patterned, fc.integer({ min: 1, max: 3 }), (fill, ratio) => {
      const { width, height, data } = patternTile(fill, ratio);
      expect([width, height]).toEqual([tileSide(fill) * ratio, tileSide(fill) * ratio]);
      const at = (x: number, y: number) =>
        data.slice(((y % height) * width + (x % width)) * 4, ((y % height) * width + (x % width)) * 4 + 4).join();
      for (let i = 0; i < width; i += 1) expect(at(width, i)).toBe(at(width - 1, i + 1));
    }),
    { numRuns: 40 },
  );
});
