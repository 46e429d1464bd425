import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countScale } from '../../src/encoding/countScale.ts';
import { paletteOf } from '../../src/encoding/palettes.ts';

const palette = paletteOf('light');

it('has five steps for the real counts, from few to many', () => {
  expect(countScale(14, palette).classes.map((c) => [c.from, c.to])).toEqual([
    [1, 2],
    [3, 5],
    [6, 8],
    [9, 11],
    [12, 14],
  ]);
});

it('never has more than six steps, covers every count once, and its legend says the colour the map draws', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (max) => {
      const scale = countScale(max, palette);
      expect(scale.classes.length).toBeLessThanOrEqual(6);
      for (let count = 1; count <= max; count += 1) {
        const classes = scale.classes.filter((c) => count >= c.from && count <= c.to);
        expect(classes).toHaveLength(1);
        expect(classes[0]?.colour).toBe(scale.colour(count));
      }
    }),
    { numRuns: 60 },
  );
});
