import { copyFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import sirv from 'sirv';
import type { Plugin, ViteDevServer } from 'vite';
import type { AtlasArtefact } from '../../src/domain/atlas.ts';
import { describeProblem, type Result } from '../../src/domain/problem.ts';
import { type CityFolders, compileAtlas, OWN_CITY, tilesOf } from './compile.ts';
import { type Output, outputsOf } from './outputs.ts';
import { compileStory, STORY_PATH } from './story.ts';

const MODULE = 'virtual:atlas';
const STORY_MODULE = 'virtual:story';
const RESOLVED = `\0${MODULE}`;
const RESOLVED_STORY = `\0${STORY_MODULE}`;

/**
 * Vite plugin: checks a city's facts and geometry and puts them at their fixed addresses, in the built site and in dev.
 * A fault stops the build with all faults listed; in dev the page shows them, and a change of a file reloads it.
 * `virtual:atlas` is the artefact as a module, for code that runs at build time and for tests; `virtual:story` is the city's own
 * story or null, loaded by the page when somebody tells it.
 */
export function atlasPlugin(folders: CityFolders = OWN_CITY): Plugin {
  let compiled: Promise<Result<AtlasArtefact>> | undefined;
  const compile = () => {
    compiled ??= compileAtlas(folders);
    return compiled;
  };
  const artefact = async () => given(await compile());
  const story = async () => given(await compileStory(folders.dataDir));
  const outputs = async (): Promise<readonly Output[]> => {
    const [facts, told] = await Promise.all([artefact(), story()]);
    const bytes = new TextEncoder().encode(`${JSON.stringify(told)}\n`);
    const file = { path: STORY_PATH, type: 'application/json; charset=utf-8', bytes };
    return [...outputsOf(facts), ...(told === null ? [] : [file])];
  };
  let serving = false;

  return {
    name: 'atlas',
    configResolved(config) {
      serving = config.command === 'serve';
    },
    async buildStart() {
      compiled = undefined;
      // In dev the page says what is wrong; the server stays up while the files are mended.
      if (!serving) await outputs();
    },
    resolveId(id) {
      return id === MODULE ? RESOLVED : id === STORY_MODULE ? RESOLVED_STORY : null;
    },
    async load(id) {
      if (id === RESOLVED_STORY) return `export default ${JSON.stringify(await story())};`;
      if (id !== RESOLVED) return null;
      // A string literal parses faster than an object literal and holds any text.
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(await artefact()))});`;
    },
    async generateBundle() {
      if (this.environment.config.consumer === 'server') return;
      for (const { path, bytes } of await outputs()) this.emitFile({ type: 'asset', fileName: path, source: bytes });
    },
    async writeBundle({ dir }) {
      if (dir === undefined || this.environment.config.consumer === 'server') return;
      // A tileset may be larger than memory; it is copied and not passed through the bundler.
      const facts = await artefact();
      const tiles = tilesOf(folders, facts);
      if (tiles === null || facts.tiles === undefined) return;
      await mkdir(dirname(join(dir, facts.tiles.path)), { recursive: true });
      await copyFile(tiles, join(dir, facts.tiles.path));
    },
    configureServer(server) {
      // Byte ranges are answered as by any static host.
      const tileset = sirv(folders.geoDir, { dev: true });
      watch(server, folders, () => {
        compiled = undefined;
      });
      server.middlewares.use(async (request, response, next) => {
        const path = pathUnder(server.config.base, request.url ?? '');
        if (path === null || !path.startsWith('data/')) return next();
        try {
          if (path.endsWith('.pmtiles') && path === (await artefact()).tiles?.path) {
            request.url = `/${basename(path)}`;
            return tileset(request, response, next);
          }
          const output = (await outputs()).find((candidate) => candidate.path === path);
          if (output === undefined) return next();
          response.setHeader('Content-Type', output.type);
          response.setHeader('Cache-Control', 'no-cache');
          response.end(output.bytes);
        } catch (error) {
          const message = error instanceof Error ? error.message : String(error);
          server.config.logger.error(message);
          server.ws.send({ type: 'error', err: { message, stack: '', plugin: 'atlas' } });
          response.statusCode = 500;
          response.setHeader('Content-Type', 'text/plain; charset=utf-8');
          response.end(message);
        }
      });
    },
  };
}

/** What a step of the build made, or an error that lists every fault. */
function given<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  const lines = result.problems.map(describeProblem);
  throw new Error(`The data has ${lines.length} ${lines.length === 1 ? 'problem' : 'problems'}:\n${lines.join('\n')}`);
}

/** The path of a request under the site's base, without query; null where it lies elsewhere. */
function pathUnder(base: string, url: string): string | null {
  const path = url.split(/[?#]/, 1)[0] ?? '';
  return path.startsWith(base) ? path.slice(base.length) : null;
}

/** Forgets the artefact and reloads the page when a file of facts or geometry changes. */
function watch(server: ViteDevServer, { dataDir, geoDir }: CityFolders, forget: () => void): void {
  server.watcher.add([dataDir, geoDir]);
  server.watcher.on('all', (_event, file) => {
    const ours = [dataDir, geoDir].some((folder) => file.startsWith(folder + sep)) && /\.(?:csv|json|geojson|pmtiles)$/.test(file);
    if (!ours) return;
    forget();
    for (const environment of Object.values(server.environments)) {
      for (const id of [RESOLVED, RESOLVED_STORY]) {
        const module = environment.moduleGraph.getModuleById(id);
        if (module) environment.moduleGraph.invalidateModule(module);
      }
    }
    server.ws.send({ type: 'full-reload' });
  });
}
