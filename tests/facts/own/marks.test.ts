import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MAX_MARKS, marksOf } from '../../../src/facts/own/marks.ts';

const park = (i: number, point: readonly [number, number] | null) => ({
  id: `own-${i + 1}`,
  name: `P${i}`,
  point,
  district: null,
  note: '',
});

it('every point stands in exactly one mark, and there are never more marks than can be drawn', () => {
  const points = fc.array(
    fc.option(fc.tuple(fc.double({ min: 113, max: 115, noNaN: true }), fc.double({ min: 22, max: 23, noNaN: true }))),
    {
      maxLength: 1500,
      size: 'max',
    },
  );
  fc.assert(
    fc.property(points, (list) => {
      const parks = list.map((point, i) => park(i, point));
      const marks = marksOf(parks);
      expect(marks.length).toBeLessThanOrEqual(MAX_MARKS);
      const pointed = parks.filter(({ point }) => point !== null).map(({ id }) => id);
      expect(marks.flatMap((mark) => mark.parks).sort()).toEqual(pointed.sort());
      expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
      for (const { name, parks: here } of marks) if (here.length > 1) expect(name).toBe(`×${here.length}`);
      if (pointed.length <= MAX_MARKS) expect(marks.every((mark) => mark.parks.length === 1)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

it('points on one spot are one mark with their number, at their place', () => {
  const crowd = Array.from({ length: 2000 }, (_, i) => park(i, [114, 22.6]));
  expect(marksOf(crowd)).toMatchObject([{ id: 'own-square-1', name: '×2000', at: [114, 22.6] }]);
});
