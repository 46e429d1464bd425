import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromScreen, toScreen } from '../../src/domain/mercator.ts';
import { shiftBetween } from '../../src/figure/gestures.ts';

const SIZE = { width: 900, height: 500 };
const camera = fc.record({
  lon: fc.double({ min: 113, max: 116, noNaN: true }),
  lat: fc.double({ min: 22, max: 23.5, noNaN: true }),
  zoom: fc.double({ min: 7, max: 13, noNaN: true }),
});

describe('the shift of a gesture', () => {
  it('puts every point of the old drawing where the new camera sees it', () => {
    fc.assert(
      fc.property(camera, camera, fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 500 })), (drawn, target, point) => {
        const { x, y, scale } = shiftBetween(drawn, target, SIZE);
        const seen = toScreen(fromScreen(point, drawn, SIZE), target, SIZE);
        expect(point[0] * scale + x).toBeCloseTo(seen[0], 2);
        expect(point[1] * scale + y).toBeCloseTo(seen[1], 2);
      }),
    );
  });

  it('is none between a camera and itself', () => {
    const still = shiftBetween({ lon: 114, lat: 22.6, zoom: 9 }, { lon: 114, lat: 22.6, zoom: 9 }, SIZE);
    expect(still.scale).toBe(1);
    expect(still.x).toBeCloseTo(0, 9);
    expect(still.y).toBeCloseTo(0, 9);
  });
});
