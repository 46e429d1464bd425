import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Feature, FeatureCollection, Polygon, Position } from 'geojson';
import { newCityFiles } from '../../data/build/newCity.ts';
import { pmtilesOf } from './pmtiles.ts';

/** Counties of a made-up province in rows and columns, each about 15 km wide. */
const SIDE = 50;
const STEP = 0.15;
const [WEST, SOUTH] = [108, 24] as const;
/** Points along each side of a county in the tileset; the outlines that travel with the page have none but the corners. */
const DETAIL = 24;
export const LAYER = 'counties';
export const COUNT = SIDE * SIDE;
export const BBOX = [WEST - STEP, SOUTH - STEP, WEST + (SIDE + 1) * STEP, SOUTH + (SIDE + 1) * STEP] as const;

/** A number in -0.5 … 0.5 that depends on its seeds alone. */
function wobble(...seeds: readonly number[]): number {
  const x = Math.sin(seeds.reduce((sum, seed, i) => sum + seed * (12.9898 + 65.113 * i), 0)) * 43_758.5453;
  return x - Math.floor(x) - 0.5;
}

const corner = (column: number, row: number): Position => [
  round(WEST + (column + 0.5 * wobble(column, row, 1)) * STEP),
  round(SOUTH + (row + 0.5 * wobble(column, row, 2)) * STEP),
];

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** From one corner to the next, without the last; neighbours get the same points in the other order. */
function side(a: readonly [number, number], b: readonly [number, number], detail: number): Position[] {
  const forth = a[0] < b[0] || a[1] < b[1];
  const [from, to] = forth ? [a, b] : [b, a];
  const [start, end] = [corner(...from), corner(...to)] as [[number, number], [number, number]];
  const points = Array.from({ length: detail + 1 }, (_, i): Position => {
    if (i === 0) return start;
    const share = i / (detail + 1);
    const aside = 0.06 * STEP * wobble(from[0], from[1], to[0] - from[0], i);
    return [round(start[0] + share * (end[0] - start[0]) + aside), round(start[1] + share * (end[1] - start[1]) + aside)];
  });
  return forth ? points : [...points, end].toReversed().slice(0, -1);
}

export const countyId = (column: number, row: number) => `c${String(row * SIDE + column + 1).padStart(4, '0')}`;

/** The one county that the made-up document names. */
export const NAMED = countyId(25, 25);

/** The label's point of a county: its middle. */
export function middleOf(column: number, row: number): readonly [number, number] {
  const corners = [corner(column, row), corner(column + 1, row), corner(column + 1, row + 1), corner(column, row + 1)];
  return [0, 1].map((axis) => round(corners.reduce((sum, point) => sum + (point[axis] as number) / 4, 0))) as [number, number];
}

/** A county's outline in full, as the tileset has it, or from corner to corner. */
export const countyOf = (column: number, row: number, detail = DETAIL) => county(column, row, detail);

function county(column: number, row: number, detail: number): Feature<Polygon> {
  const corners = [
    [column, row],
    [column + 1, row],
    [column + 1, row + 1],
    [column, row + 1],
  ] as const;
  const ring = corners.flatMap((from, i) => side(from, corners[(i + 1) % 4] as readonly [number, number], detail));
  const [label_lon, label_lat] = middleOf(column, row);
  const id = countyId(column, row);
  const properties = { id, indicative: false, accuracy_m: 200, label_lon, label_lat, area_km2: 250, neighbours: [] };
  return {
    type: 'Feature',
    id,
    properties: detail > 0 ? { id } : properties,
    geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] },
  };
}

function counties(detail: number): FeatureCollection<Polygon> {
  const features = Array.from({ length: COUNT }, (_, i) => county(i % SIDE, Math.floor(i / SIDE), detail));
  return { type: 'FeatureCollection', features };
}

/** Writes a province of {@link COUNT} counties whose outlines come from a tileset; gives the size of that file in bytes. */
export function writeProvince(folder: string): number {
  const files = new Map(newCityFiles());
  const header = (files.get('data/districts.csv') as string).split('\n')[0] as string;
  const columns = header.split(',');
  const rows = Array.from({ length: COUNT }, (_, i) => {
    const id = countyId(i % SIDE, Math.floor(i / SIDE));
    const cells: Record<string, string> = {
      id,
      kind: 'administrative',
      name_zh: `县${id.slice(1)}`,
      name_en: `County ${id.slice(1)}`,
      full_name_zh: `第${id.slice(1)}县`,
      full_name_en: `County No. ${id.slice(1)}`,
      indicative: 'no',
      accuracy_m: '200',
    };
    return columns.map((column) => cells[column] ?? '').join(',');
  });
  files.set('data/districts.csv', `${[header, ...rows].join('\n')}\n`);
  const { words, ...meta } = JSON.parse(files.get('data/meta.json') as string);
  const tiles = { file: 'counties.pmtiles', layer: LAYER };
  files.set('data/meta.json', JSON.stringify({ ...meta, words, tiles }));
  for (const path of ['data/assignments.csv', 'data/parks.csv']) {
    const text = files.get(path) as string;
    files.set(path, text.replaceAll(/\b(west|east)\b/g, NAMED).replace(/西$/m, `县${NAMED.slice(1)}`));
  }
  files.set('geo/districts.geojson', JSON.stringify(counties(0)));
  for (const [path, text] of files) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const tileset = pmtilesOf(counties(DETAIL), { layer: LAYER, maxZoom: 9, bbox: BBOX });
  writeFileSync(join(folder, 'geo', tiles.file), tileset);
  return tileset.length;
}
