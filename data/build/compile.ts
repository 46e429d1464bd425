import { basename, join, relative, resolve } from 'node:path';
import type { AtlasArtefact } from '../../src/domain/atlas.ts';
import type { Result } from '../../src/domain/problem.ts';
import { readFolder } from './disk.ts';
import { readFacts } from './facts.ts';
import { readGeometry } from './geometry.ts';
import { joinAtlas } from './join.ts';
import { tileFaults } from './tiles.ts';

/** Where a city's files lie. */
export interface CityFolders {
  /** Folder of `meta.json` and the tables. */
  readonly dataDir: string;
  /** Folder of `districts.geojson` and the other layers. */
  readonly geoDir: string;
}

/** The folders of this project, for whoever builds without saying otherwise. */
export const OWN_CITY: CityFolders = {
  dataDir: resolve(import.meta.dirname, '..'),
  geoDir: resolve(import.meta.dirname, '../../geo/out'),
};

/**
 * The city that the environment asks for: `CITY_DIR` names a folder with `data/` and `geo/` in it, from where the build is started.
 * Without it this project's own.
 */
export function cityAsked(environment: Readonly<Record<string, string | undefined>> = process.env): CityFolders {
  const folder = environment.CITY_DIR;
  return folder === undefined || folder === '' ? OWN_CITY : { dataDir: resolve(folder, 'data'), geoDir: resolve(folder, 'geo') };
}

/** From a city's folders to its checked artefact. Gives every fault of facts and geometry at once; the join waits for both. */
export async function compileAtlas(folders: CityFolders = OWN_CITY): Promise<Result<AtlasArtefact>> {
  const [data, geo] = await Promise.all([readFolder(folders.dataDir, ['.csv', 'meta.json']), readFolder(folders.geoDir, ['.geojson'])]);
  const geoName = shortName(folders.geoDir);
  const facts = readFacts(data, shortName(folders.dataDir));
  const geometry = readGeometry(geo, geoName);
  if (facts.ok && geometry.ok) {
    const joined = joinAtlas(facts.value, geometry.value, geoName);
    const tiles = joined.ok ? tilesOf(folders, joined.value) : null;
    if (!joined.ok || tiles === null) return joined;
    const problems = await tileFaults(tiles, `${geoName}/${basename(tiles)}`, joined.value);
    return problems.length > 0 ? { ok: false, problems } : joined;
  }
  return { ok: false, problems: [...(facts.ok ? [] : facts.problems), ...(geometry.ok ? [] : geometry.problems)] };
}

/** The file among a city's geometry that holds its tileset; null where the outlines travel with the page. */
export function tilesOf({ geoDir }: CityFolders, { tiles }: Pick<AtlasArtefact, 'tiles'>): string | null {
  return tiles === undefined ? null : join(geoDir, basename(tiles.path));
}

/** A folder as people write it: from where they stand, or its own name when it lies elsewhere. */
function shortName(folder: string): string {
  const from = relative(process.cwd(), folder);
  const name = from === '' || from.startsWith('..') ? basename(resolve(folder)) : from;
  return join(name).replaceAll('\\', '/');
}
