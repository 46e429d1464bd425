import type { Feature, FeatureCollection, Position } from 'geojson';
import type { AtlasGeometry } from '../../src/domain/atlas.ts';
import type { Problem, Result } from '../../src/domain/problem.ts';

/** The layers that geo/ writes, one file each: `districts.geojson` … */
export const GEOMETRY_LAYERS = ['districts', 'overlays', 'context', 'axes'] as const;
type Layer = (typeof GEOMETRY_LAYERS)[number];

export type Box = readonly [number, number, number, number];

const PROPERTIES: { readonly [L in Layer]: Readonly<Record<string, (value: unknown) => boolean>> } = (() => {
  const text = (value: unknown) => typeof value === 'string' && value !== '';
  const finite = (value: unknown) => typeof value === 'number' && Number.isFinite(value);
  const district = {
    id: text,
    indicative: (value: unknown) => typeof value === 'boolean',
    accuracy_m: finite,
    label_lon: finite,
    label_lat: finite,
    area_km2: finite,
    neighbours: (value: unknown) => Array.isArray(value) && value.every(text),
  };
  const context = { id: text, name_zh: text, name_en: text, label_lon: finite, label_lat: finite };
  return { districts: district, overlays: district, context, axes: { id: text } };
})();

const KINDS: { readonly [L in Layer]: readonly string[] } = {
  districts: ['Polygon', 'MultiPolygon'],
  overlays: ['Polygon', 'MultiPolygon'],
  context: ['Polygon', 'MultiPolygon'],
  axes: ['LineString'],
};

/**
 * Reads the layers of a city's geometry. Takes the files' bytes by name and the folder's name for the reports.
 * Gives the geometry with the box of its districts, or every fault: missing files, wrong kinds, missing properties, ids twice.
 */
export function readGeometry(files: ReadonlyMap<string, Uint8Array>, folder: string): Result<AtlasGeometry> {
  const problems: Problem[] = [];
  const layers: Partial<Record<Layer, FeatureCollection>> = {};
  for (const layer of GEOMETRY_LAYERS) {
    const read = readLayer(layer, `${folder}/${layer}.geojson`, files.get(`${layer}.geojson`));
    if (read.ok) layers[layer] = read.value;
    else problems.push(...read.problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  const whole = layers as Record<Layer, FeatureCollection>;
  const bbox = boxOf(whole.districts.features.flatMap((feature) => positionsOf(feature)));
  return { ok: true, value: { ...(whole as unknown as Omit<AtlasGeometry, 'bbox'>), bbox } };
}

function readLayer(layer: Layer, file: string, bytes: Uint8Array | undefined): Result<FeatureCollection> {
  const at = (code: string, row: number | null, field: string | null, expected: string, came: string): Problem => ({
    code,
    file,
    row,
    field,
    expected,
    came,
    advice: 'Build the geometry again',
  });
  if (bytes === undefined) return { ok: false, problems: [at('missing-file', null, null, `the layer ${layer}`, 'no such file')] };
  let value: { type?: unknown; features?: unknown };
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const came = error instanceof Error ? error.message : 'something else';
    return { ok: false, problems: [at('bad-json', null, null, 'well-formed JSON', came)] };
  }
  if (value?.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
    return { ok: false, problems: [at('bad-geojson', null, null, 'a FeatureCollection', String(value?.type ?? 'nothing'))] };
  }
  const problems: Problem[] = [];
  const seen = new Set<unknown>();
  for (const [index, feature] of (value.features as Partial<Feature>[]).entries()) {
    // The number of the feature stands for the row.
    const row = index + 1;
    const properties = feature?.properties ?? {};
    if (!KINDS[layer].includes(feature?.geometry?.type ?? '')) {
      problems.push(at('bad-geojson', row, 'geometry', KINDS[layer].join(' or '), feature?.geometry?.type ?? 'nothing'));
    } else if (!positionsOf(feature as Feature).every(isPosition)) {
      problems.push(at('bad-geojson', row, 'coordinates', '[degrees east, degrees north]', 'other values'));
    }
    for (const [field, holds] of Object.entries(PROPERTIES[layer])) {
      if (!holds(properties[field]))
        problems.push(at('bad-geojson', row, field, 'a proper value', JSON.stringify(properties[field]) ?? 'nothing'));
    }
    if (seen.has(properties.id)) problems.push(at('repeated', row, 'id', 'each id once', String(properties.id)));
    seen.add(properties.id);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: value as FeatureCollection };
}

const isPosition = (position: Position) =>
  Array.isArray(position) &&
  Number.isFinite(position[0]) &&
  Number.isFinite(position[1]) &&
  Math.abs(position[0] as number) <= 180 &&
  Math.abs(position[1] as number) <= 90;

/** All positions of a feature, ring after ring. */
export function positionsOf(feature: Feature): readonly Position[] {
  const { geometry } = feature;
  const depths: Readonly<Record<string, number>> = { LineString: 0, Polygon: 1, MultiPolygon: 2 };
  const depth = depths[geometry.type];
  if (depth === undefined || geometry.type === 'GeometryCollection') return [];
  return (geometry.coordinates as unknown[]).flat(depth) as Position[];
}

/** [west, south, east, north] of positions; of none, an empty box around 0, 0. */
export function boxOf(positions: readonly Position[]): Box {
  if (positions.length === 0) return [0, 0, 0, 0];
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lon = 0, lat = 0] of positions) {
    [west, south] = [Math.min(west, lon), Math.min(south, lat)];
    [east, north] = [Math.max(east, lon), Math.max(north, lat)];
  }
  return [west, south, east, north];
}
