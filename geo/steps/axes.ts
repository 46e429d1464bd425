import { bezierSpline, lineString, simplify } from '@turf/turf';
import type { AtlasGeometry } from '../../src/domain/atlas.ts';
import type { AxisFile } from '../authored.ts';
import type { Point } from '../land.ts';

/** An axis is good to kilometres: three decimals (100 m) say no more than is known. */
const AXIS_DECIMALS = 3;
/** Points closer than this to the curve (about 200 m) are dropped after rounding off the corners. */
const TOLERANCE_DEGREES = 0.002;

/** The authored axes as features: a smooth line through the drawn points, in the direction in which they were drawn. */
export function makeAxes(files: readonly AxisFile[]): AtlasGeometry['axes'] {
  return {
    type: 'FeatureCollection',
    features: files.map(({ id, line }) => ({
      type: 'Feature' as const,
      id,
      properties: { id },
      geometry: { type: 'LineString' as const, coordinates: smooth(line) },
    })),
  };
}

function smooth(line: readonly Point[]): Point[] {
  const curve = bezierSpline(lineString([...line]), { resolution: 10_000, sharpness: 0.85 });
  const { coordinates } = simplify(curve, { tolerance: TOLERANCE_DEGREES, highQuality: true }).geometry;
  return coordinates.map(([lon, lat]): Point => [Number((lon ?? 0).toFixed(AXIS_DECIMALS)), Number((lat ?? 0).toFixed(AXIS_DECIMALS))]);
}
