import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromScreen } from '../../src/domain/mercator.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { figure } from '../../src/figure/figure.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';
import { inPath, type Point, toEdge } from './drawn.ts';

const SIZE = { width: 1200, height: 700 };
/** Coordinates are rounded to a tenth of a pixel, so a point this near to an edge may fall on either side. */
const ROUNDING = 0.15;

/** Hundredths of a pixel, evenly spread: the default leans to the edges, where there is only sea. */
const across = (length: number) => fc.noBias(fc.integer({ min: 0, max: length * 100 })).map((v) => v / 100);

describe.each([
  ['the city', realAtlas],
  ['Toyland', toyAtlas],
])('what lies under a pixel of %s', (_, atlas) => {
  const drawing = figure(atlas, DEFAULT_VIEW, { size: SIZE, paint: 'light', words: wordsIn('en') });

  it('is what the geometry says', () => {
    const hits = new Set<string>();
    fc.assert(
      fc.property(across(SIZE.width), across(SIZE.height), (x, y) => {
        const point: Point = [x, y];
        const place = fromScreen(point, drawing.camera, SIZE);
        for (const { id, d } of [...drawing.districts, ...drawing.overlays]) {
          if (toEdge(d, point) < ROUNDING) continue;
          const all = [...atlas.geometry.districts.features, ...atlas.geometry.overlays.features];
          const feature = all.find((f) => f.properties.id === id);
          if (feature === undefined) throw new Error(`no geometry for ${id}`);
          const inside = inPath(d, point);
          if (inside) hits.add(id);
          expect(inside, `${id} at ${place}`).toBe(booleanPointInPolygon([...place], feature));
        }
      }),
      { numRuns: 500 },
    );
    expect(hits.size).toBeGreaterThan(2);
  });
});
