import { readFileSync } from 'node:fs';
import type { Polygon } from 'geojson';
import { CHECKS, type Check, type Checked, type Expected, runChecks } from '../../geo/checks.ts';
import type { Ring } from '../../geo/land.ts';
import { LAYERS, writeFiles } from '../../geo/steps/write.ts';
import type { AtlasGeometry, DistrictFeature } from '../../src/domain/atlas.ts';

/** The geometry in a folder of the repository, each call a fresh copy that a test may break. */
export function readLand(folder: string): AtlasGeometry {
  const layers = LAYERS.map((layer) => [
    layer,
    JSON.parse(readFileSync(new URL(`../../${folder}/${layer}.geojson`, import.meta.url), 'utf8')),
  ]);
  const geometry = Object.fromEntries(layers);
  return { ...geometry, bbox: geometry.districts.bbox } as AtlasGeometry;
}

export const TOYLAND: Expected = {
  units: ['north', 'south', 'east'].map((id) => ({
    id,
    indicative: false,
    accuracy_m: 200,
    official_km2: id === 'north' ? 250 : 120,
    frozen_km2: id === 'north' ? 246.18 : 123.09,
  })),
  overlays: [{ id: 'harbour', indicative: true, accuracy_m: 1000, official_km2: 37, frozen_km2: 36.93 }],
  contextIds: ['uplands'],
  bbox: [10, 0, 10.2, 0.2],
  policyIds: ['north', 'south', 'east', 'harbour'],
  policyFile: 'districts.csv',
};

/** Toyland, broken by `breakIt`, as the checks take it; the files are written from the broken geometry. */
export function toyland(breakIt: (geometry: AtlasGeometry) => void = () => {}, expected: Partial<Expected> = {}): Checked {
  const geometry = readLand('tests/fixtures/toyland/geo');
  breakIt(geometry);
  return { geometry, files: writeFiles(geometry), expected: { ...TOYLAND, ...expected } };
}

/** The ids of the checks that fail. */
export function failing(checked: Checked, checks: readonly Check[] = CHECKS): readonly string[] {
  return runChecks(checked, checks)
    .filter((outcome) => outcome.faults.length > 0)
    .map((outcome) => outcome.id);
}

/** The unit or overlay `id`; a test that asks for another fails here. */
export function unit(geometry: AtlasGeometry, id: string): DistrictFeature {
  const found = [...geometry.districts.features, ...geometry.overlays.features].find((feature) => feature.properties.id === id);
  if (found === undefined) throw new Error(`no ${id} in the land`);
  return found;
}

/** Moves every corner of `id` that stands at `from` to `to`. */
export function moveCorner(geometry: AtlasGeometry, id: string, from: readonly [number, number], to: readonly [number, number]): void {
  for (const point of outline(geometry, id)) {
    if (point[0] === from[0] && point[1] === from[1]) [point[0], point[1]] = to;
  }
}

/** The outer ring of the unit `id`, to be changed in place. */
export function outline(geometry: AtlasGeometry, id: string): Ring {
  return (unit(geometry, id).geometry as Polygon).coordinates[0] as Ring;
}
