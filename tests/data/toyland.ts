import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type FactFiles, readFacts } from '../../data/build/facts.ts';
import { readGeometry } from '../../data/build/geometry.ts';
import { joinAtlas } from '../../data/build/join.ts';
import type { AtlasArtefact, AtlasGeometry } from '../../src/domain/atlas.ts';
import { describeProblem, type Result } from '../../src/domain/problem.ts';

const LAND = resolve(import.meta.dirname, '../fixtures/toyland');

/** The bytes of the toy land's tables, as they lie on disk. */
export function toyFiles(): Map<string, Uint8Array> {
  const folder = resolve(LAND, 'data');
  return new Map(readdirSync(folder).map((name) => [name, new Uint8Array(readFileSync(resolve(folder, name)))]));
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

/** The layers of the toy land, as they lie on disk: three districts, a harbour across two of them, a neighbour and an axis. */
export function toyLayers(): ToyLayers {
  const read = (name: string) => JSON.parse(readFileSync(resolve(LAND, 'geo', `${name}.geojson`), 'utf8'));
  return { districts: read('districts'), overlays: read('overlays'), context: read('context'), axes: read('axes') };
}

type ToyLayers = Omit<AtlasGeometry, 'bbox'>;

/** The bytes of layer files from layers. */
export function layerFiles(layers: ToyLayers = toyLayers()): Map<string, Uint8Array> {
  return new Map(Object.entries(layers).map(([name, layer]) => [`${name}.geojson`, new TextEncoder().encode(JSON.stringify(layer))]));
}

/** The toy land's artefact, from its tables and layers. Throws with the problems, since here they are a mistake of the test. */
export function toyArtefact(files: FactFiles = toyFiles(), layers: ToyLayers = toyLayers()): AtlasArtefact {
  const facts = must(readFacts(files, 'toy'));
  return must(joinAtlas(facts, must(readGeometry(layerFiles(layers), 'geo')), 'geo'));
}

/** The value of a result, or an error that lists the problems. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.problems.map(describeProblem).join('\n'));
}
