import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FactFiles, readFacts } from '../../data/build/facts.ts';
import { readGeometry } from '../../data/build/geometry.ts';
import { joinAtlas } from '../../data/build/join.ts';
import type { AtlasArtefact, DistrictProperties } from '../../src/domain/atlas.ts';
import { describeProblem, type Result } from '../../src/domain/problem.ts';

const FOLDER = resolve(import.meta.dirname, '../fixtures/toyland/data');

/** The bytes of the toy land's tables, as they lie on disk. */
export function toyFiles(): Map<string, Uint8Array> {
  return new Map(readdirSync(FOLDER).map((name) => [name, new Uint8Array(readFileSync(resolve(FOLDER, name)))]));
}

/** The text of one file. */
export function textOfFile(files: FactFiles, name: string): string {
  return new TextDecoder().decode(files.get(name));
}

/** The files with one of them edited as text; `null` takes the file away. */
export function edited(files: FactFiles, name: string, edit: (text: string) => string | null): Map<string, Uint8Array> {
  const text = edit(textOfFile(files, name));
  const next = new Map(files);
  if (text === null) next.delete(name);
  else next.set(name, new TextEncoder().encode(text));
  return next;
}

type Square = readonly [west: number, south: number, east: number, north: number];

const ring = ([west, south, east, north]: Square) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

function district(id: string, square: Square, indicative: boolean, accuracy_m: number, neighbours: readonly string[]) {
  const [west, south, east, north] = square;
  const properties: DistrictProperties = {
    id,
    indicative,
    accuracy_m,
    label_lon: (west + east) / 2,
    label_lat: (south + north) / 2,
    area_km2: 123.4,
    neighbours,
  };
  return { type: 'Feature' as const, properties, geometry: { type: 'Polygon' as const, coordinates: [ring(square)] } };
}

/** The layers of the toy land: two squares above each other, one to the east, a harbour across two of them, and one neighbour. */
export function toyLayers() {
  const collection = <F>(...features: F[]) => ({ type: 'FeatureCollection' as const, features });
  return {
    districts: collection(
      district('north', [0, 0.1, 0.1, 0.2], false, 200, ['south', 'east']),
      district('south', [0, 0, 0.1, 0.1], false, 200, ['north', 'east']),
      district('east', [0.1, 0, 0.2, 0.2], true, 500, ['north', 'south']),
    ),
    overlays: collection(district('harbour', [0.08, 0.02, 0.12, 0.05], true, 1000, [])),
    context: collection({
      type: 'Feature' as const,
      properties: { id: 'abroad', name_zh: '邻国', name_en: 'Abroad', label_lon: -0.05, label_lat: 0.1 },
      geometry: { type: 'Polygon' as const, coordinates: [ring([-0.1, 0, 0, 0.2])] },
    }),
    axes: collection({
      type: 'Feature' as const,
      properties: { id: 'kites' },
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [0.05, 0.19],
          [0.05, 0.01],
        ],
      },
    }),
  };
}

/** The bytes of layer files from layers. */
export function layerFiles(layers: Readonly<Record<string, unknown>> = toyLayers()): Map<string, Uint8Array> {
  return new Map(Object.entries(layers).map(([name, layer]) => [`${name}.geojson`, new TextEncoder().encode(JSON.stringify(layer))]));
}

/** The toy land's artefact, from its tables and layers. Throws with the problems, since here they are a mistake of the test. */
export function toyArtefact(files: FactFiles = toyFiles(), layers: Readonly<Record<string, unknown>> = toyLayers()): AtlasArtefact {
  const facts = must(readFacts(files, 'toy'));
  return must(joinAtlas(facts, must(readGeometry(layerFiles(layers), 'geo')), 'geo'));
}

/** The value of a result, or an error that lists the problems. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(describeProblem).join('\n'));
}
