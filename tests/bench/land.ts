import type { FeatureCollection, Polygon, Position } from 'geojson';
import type { AtlasArtefact, DistrictFeature } from '../../src/domain/atlas.ts';
import type { Assignment, District } from '../../src/domain/facts.ts';

/** What the bare pages draw: areas with a name and the clusters that name them. */
export interface BareLand {
  readonly areas: FeatureCollection<Polygon, { readonly id: string; readonly name: string; readonly clusters: readonly string[] }>;
  readonly clusters: readonly { readonly id: string; readonly name: string }[];
}

/** The land of an artefact for the bare pages; overlays are left out, as none of them draws any. */
export function bareLand(artefact: AtlasArtefact): BareLand {
  const named = new Map<string, string[]>();
  for (const { district, cluster } of artefact.assignments) named.set(district, [...(named.get(district) ?? []), cluster]);
  const names = new Map(artefact.districts.map(({ id, name }) => [id, name.zh]));
  const features = artefact.geometry.districts.features.map(({ properties: { id }, geometry }) => ({
    type: 'Feature' as const,
    id,
    properties: { id, name: names.get(id) ?? id, clusters: named.get(id) ?? [] },
    geometry: geometry as Polygon,
  }));
  return {
    areas: { type: 'FeatureCollection', features },
    clusters: artefact.clusters.filter(({ spatial }) => spatial === 'list').map(({ id, name }) => ({ id, name: name.zh })),
  };
}

/** Points along each border between two neighbours, so that a made-up district is about as ragged as a real one. */
const RAGGED = 4;

/**
 * An artefact with `count` made-up districts that share their borders, in the place of the real ones; everything else is kept.
 * Nothing is random: the same count gives the same land.
 */
export function syntheticArtefact(base: AtlasArtefact, count: number): AtlasArtefact {
  const columns = Math.ceil(Math.sqrt(count * 2));
  const rows = Math.ceil(count / columns);
  const [west, south, east, north] = base.geometry.bbox;
  const [width, height] = [(east - west) / columns, (north - south) / rows];
  const corner = (x: number, y: number): Position => {
    const edge = x === 0 || y === 0 || x === columns || y === rows;
    const [dx, dy] = edge ? [0, 0] : [noise(x, y, 1) * 0.4, noise(x, y, 2) * 0.4];
    return [west + (x + dx) * width, south + (y + dy) * height];
  };
  // A border is drawn from its west or south end whichever neighbour asks, and turned round for the other one.
  const border = (a: readonly [number, number], b: readonly [number, number]): Position[] => {
    const [from, to] = [corner(...a), corner(...b)] as [[number, number], [number, number]];
    return Array.from({ length: RAGGED }, (_, i) => {
      const t = (i + 1) / (RAGGED + 1);
      const off = noise(a[0] * 7 + b[0], a[1] * 7 + b[1], i + 3) * 0.12;
      return [from[0] + (to[0] - from[0]) * t + off * width, from[1] + (to[1] - from[1]) * t + off * height];
    });
  };
  const clusters = base.clusters.filter(({ spatial }) => spatial === 'list');
  const districts: District[] = [];
  const features: DistrictFeature[] = [];
  const assignments: Assignment[] = [];
  const [model] = base.districts;
  const [fact] = base.assignments;
  if (model === undefined || fact === undefined) throw new Error('there is no district or assignment to take as a model');
  for (let i = 0; i < count; i += 1) {
    const [x, y] = [i % columns, Math.floor(i / columns)];
    const sides = [
      corner(x, y),
      ...border([x, y], [x + 1, y]),
      corner(x + 1, y),
      ...border([x + 1, y], [x + 1, y + 1]),
      corner(x + 1, y + 1),
      ...border([x, y + 1], [x + 1, y + 1]).toReversed(),
      corner(x, y + 1),
      ...border([x, y], [x, y + 1]).toReversed(),
      corner(x, y),
    ].map(([lon = 0, lat = 0]) => [Number(lon.toFixed(5)), Number(lat.toFixed(5))]);
    const id = `d${i}`;
    const label: [number, number] = [west + (x + 0.5) * width, south + (y + 0.5) * height];
    const bbox: [number, number, number, number] = [west + x * width, south + y * height, west + (x + 1) * width, south + (y + 1) * height];
    const name = { zh: `区${i}`, hant: `區${i}`, en: `D${i}` };
    districts.push({ ...model, id, name, fullName: name, within: [], measured: { labelPoint: label, bbox, areaKm2: 1, neighbours: [] } });
    features.push({
      type: 'Feature',
      properties: { id, indicative: false, accuracy_m: 100, label_lon: label[0], label_lat: label[1], area_km2: 1, neighbours: [] },
      geometry: { type: 'Polygon', coordinates: [sides] },
    });
    // About a tenth of the districts for each cluster: what a filter changes does not grow faster than the land.
    clusters.forEach((cluster, k) => {
      if (Math.abs(noise(i, k, 9)) < 0.1) assignments.push({ ...fact, cluster: cluster.id, district: id, order: 1, scope: 'list' });
    });
  }
  return {
    ...base,
    districts,
    assignments,
    parks: [],
    geometry: {
      ...base.geometry,
      districts: { type: 'FeatureCollection', features },
      overlays: { type: 'FeatureCollection', features: [] },
    },
  };
}

/** A number between −1 and 1 that looks random and is the same every time. */
function noise(x: number, y: number, salt: number): number {
  let h = Math.imul(x + 1, 374761393) ^ Math.imul(y + 1, 668265263) ^ Math.imul(salt, 2147483647);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 31 - 1;
}
