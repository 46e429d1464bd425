import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf, clipArea, clipLine, cutArea, type Point, pathParts } from '../../../src/export/pptx/outline.ts';
import { stripeBands } from '../../../src/export/pptx/stripeBands.ts';

const area = (rings: readonly (readonly Point[])[]) =>
  rings.reduce((sum, ring) => {
    const twice = ring.reduce((s, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length] as Point;
      return s + x * ny - nx * y;
    }, 0);
    return sum + twice / 2;
  }, 0);

const comb: readonly Point[] = [
  [0, 0],
  [50, 0],
  [50, 40],
  [40, 40],
  [40, 10],
  [30, 10],
  [30, 40],
  [20, 40],
  [20, 10],
  [10, 10],
  [10, 40],
  [0, 40],
];
/** A square with a square hole that runs the other way round. */
const holed: readonly (readonly Point[])[] = [
  [
    [0, 0],
    [40, 0],
    [40, 40],
    [0, 40],
  ],
  [
    [10, 10],
    [10, 30],
    [30, 30],
    [30, 10],
  ],
];

/** A star around the origin: a ring that never crosses itself, with many notches. */
const star = fc.array(fc.integer({ min: 10, max: 600 }), { minLength: 5, maxLength: 30 }).map((lengths) =>
  lengths.map((length, i): Point => {
    const turn = (i / lengths.length) * 2 * Math.PI;
    return [Math.round(Math.cos(turn) * length) / 10, Math.round(Math.sin(turn) * length) / 10];
  }),
);

describe('a path', () => {
  it('is read as its stretches', () => {
    expect(pathParts('M1 2L3 4.5 -6 7ZM0 0L1 1Z')).toEqual([
      [
        [1, 2],
        [3, 4.5],
        [-6, 7],
      ],
      [
        [0, 0],
        [1, 1],
      ],
    ]);
    expect(pathParts('')).toEqual([]);
  });
});

describe('cutting an area', () => {
  it('gives the teeth of a comb as separate rings', () => {
    const teeth = clipArea([comb], { x: -5, y: 20, width: 60, height: 30 });
    expect(teeth).toHaveLength(3);
    expect(area(teeth)).toBeCloseTo(600, 0);
  });

  it('keeps a hole that lies inside, and opens one that is cut', () => {
    const whole = clipArea(holed, { x: -1, y: -1, width: 60, height: 60 });
    expect(whole).toHaveLength(2);
    const half = clipArea(holed, { x: -1, y: -1, width: 21, height: 60 });
    expect(half).toHaveLength(1);
    expect(area(half)).toBeCloseTo(600, 0);
  });

  it('loses nothing and covers nothing twice: what lies on both sides is the whole', () => {
    fc.assert(
      fc.property(star, fc.integer({ min: -90, max: 90 }), (ring, at) => {
        const low = cutArea([ring], bandOf(-1000, at));
        const high = cutArea([ring], bandOf(at, 1000));
        expect(area(low) + area(high)).toBeCloseTo(area([ring]), -0.5);
        for (const [x, y] of low.flat()) expect(x + y).toBeLessThanOrEqual(at + 0.02);
        for (const [x, y] of high.flat()) expect(x + y).toBeGreaterThanOrEqual(at - 0.02);
      }),
    );
  });

  it('meets a neighbour in the same points, whichever way round their common border is walked', () => {
    const left: readonly Point[] = [
      [0, 0],
      [10, 0],
      [17.3, 33.1],
      [0, 40],
    ];
    const right: readonly Point[] = [
      [10, 0],
      [30, 0],
      [30, 40],
      [17.3, 33.1],
    ];
    const box = { x: -5, y: 7.7, width: 60, height: 20 };
    const points = new Set(clipArea([left], box).flat().map(String));
    const shared = clipArea([right], box)
      .flat()
      .filter((point) => points.has(String(point)));
    expect(shared).toHaveLength(2);
  });
});

describe('stripes', () => {
  it.each([2, 3, 4])('%i: each covers its share', (count) => {
    const square: readonly Point[] = [
      [0, 0],
      [240, 0],
      [240, 240],
      [0, 240],
    ];
    const bands = stripeBands([square], count);
    expect(bands).toHaveLength(count - 1);
    for (const rings of bands) expect(area(rings) / (240 * 240)).toBeCloseTo(1 / count, 1);
  });
});

describe('cutting a line', () => {
  it('gives the parts inside', () => {
    const line: readonly Point[] = [
      [0, 5],
      [20, 5],
      [20, 50],
      [5, 50],
      [5, 5],
    ];
    expect(clipLine(line, { x: 3, y: 0, width: 10, height: 10 })).toHaveLength(2);
    expect(clipLine(line, { x: 100, y: 100, width: 10, height: 10 })).toEqual([]);
  });
});
