import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contains } from '../../src/domain/contains.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';

it('agrees with Turf on areas with holes and islands', () => {
  const { districts, overlays } = toyAtlas.geometry;
  const degrees = fc.noBias(fc.integer({ min: -300, max: 1300 })).map((v) => v / 1000 + 0.0001);
  fc.assert(
    fc.property(fc.constantFrom(...districts.features, ...overlays.features), degrees, degrees, (feature, lon, lat) => {
      expect(contains(feature.geometry, [lon, lat])).toBe(booleanPointInPolygon([lon, lat], feature));
    }),
    { numRuns: 300 },
  );
});
