import type { MultiPolygon, Polygon } from 'geojson';
import type { ContextFeature, DistrictFeature } from '../../src/domain/atlas.ts';
import type { NeighbourPlan, Stated } from '../authored.ts';
import type { Land, Point } from '../land.ts';
import { areaKm2 } from './measure.ts';

/** A polygon where there is one, a multipolygon where there are several. */
export function geometryOf(land: Land): Polygon | MultiPolygon {
  const [only] = land;
  return land.length === 1 && only !== undefined ? { type: 'Polygon', coordinates: only } : { type: 'MultiPolygon', coordinates: land };
}

/** A unit or overlay with what is stated and what was measured. */
export function districtFeature(stated: Stated, land: Land, label: Point, neighbours: readonly string[]): DistrictFeature {
  return {
    type: 'Feature',
    id: stated.id,
    properties: {
      id: stated.id,
      indicative: stated.indicative,
      accuracy_m: stated.accuracy_m,
      label_lon: label[0],
      label_lat: label[1],
      area_km2: Number(areaKm2(land).toFixed(2)),
      neighbours,
    },
    geometry: geometryOf(land),
  };
}

/** A neighbour with its names. */
export function contextFeature(plan: NeighbourPlan, land: Land, label: Point): ContextFeature {
  return {
    type: 'Feature',
    id: plan.id,
    properties: { id: plan.id, name_zh: plan.name_zh, name_en: plan.name_en, label_lon: label[0], label_lat: label[1] },
    geometry: geometryOf(land),
  };
}
