import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';

/** Name of the page that is one file. */
export const ONE_FILE = 'shenzhen-cluster-map.html';

/** The module that names MapLibre's worker; in one file there is no second file to name. */
const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
const WORKER_MODULE = '\0one-file-worker';

/** Data the page would fetch, by the ids under which it looks for them in itself first. */
const DATA: readonly (readonly [id: string, path: string])[] = [
  ['atlas', 'data/atlas.json'],
  ['search-index', 'data/search.json'],
];

// The page may run what is written in it and nothing else; it can ask nobody for anything, not even by mistake.
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  // From a disk a page has an opaque origin, and there MapLibre starts its worker from a data: address.
  'worker-src blob: data:',
  'connect-src data: blob:',
].join('; ');

/**
 * Turns the built site into one HTML file with scripts, styles, worker and data inside, and leaves nothing beside it. Opened from a
 * disk it makes no request. Expects a build with one script and one style sheet.
 */
export function oneFilePlugin(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'one-file',
    enforce: 'pre',
    configResolved(resolved) {
      config = resolved;
    },
    resolveId: (id) => (id === WORKER ? WORKER_MODULE : null),
    async load(id) {
      if (id !== WORKER_MODULE) return null;
      const source = await readFile(createRequire(import.meta.url).resolve('maplibre-gl/dist/maplibre-gl-worker.mjs'), 'utf8');
      return `export default URL.createObjectURL(new Blob([${JSON.stringify(source)}], { type: 'text/javascript' }));`;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler(_, bundle) {
        const folder = config.build.outDir;
        const file = (name: string) => readFile(join(folder, name), 'utf8');
        const scripts = Object.values(bundle).filter((piece) => piece.type === 'chunk');
        const styles = Object.keys(bundle).filter((name) => name.endsWith('.css'));
        if (scripts.length !== 1)
          throw new Error(`One file needs one script; the build made ${scripts.map((s) => s.fileName).join(', ')}.`);
        const page = composePage(await file('index.html'), {
          script: await file((scripts[0] as { fileName: string }).fileName),
          style: (await Promise.all(styles.map(file))).join('\n'),
          icon: await file('icon.svg').catch(() => null),
          data: await Promise.all(DATA.map(async ([id, path]) => [id, await file(path)] as const)),
        });
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, ONE_FILE), page);
      },
    },
  };
}

/** Puts the one file beside the site's pages, where the export menu finds it. A site built without it says so and does without. */
export function oneFileBeside(from: string): Plugin {
  return {
    name: 'one-file-beside',
    apply: 'build',
    async generateBundle() {
      try {
        this.emitFile({ type: 'asset', fileName: ONE_FILE, source: await readFile(from) });
      } catch {
        this.warn(`${from} is not there, so the site cannot hand out its one-file page. Run npm run build:offline first.`);
      }
    },
  };
}

interface Parts {
  readonly script: string;
  readonly style: string;
  readonly icon: string | null;
  readonly data: readonly (readonly [id: string, json: string])[];
}

/** The page with everything inside. Pure: the same parts give the same page. */
export function composePage(html: string, { script, style, icon, data }: Parts): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    icon === null ? '' : `<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">`,
    `<style>${style.replaceAll('</', '<\\/')}</style>`,
  ].join('\n');
  const tail = [
    ...data.map(([id, json]) => `<script type="application/json" id="${id}">${inScript(json)}</script>`),
    `<script type="module">${script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>`,
  ].join('\n');
  return html
    .replace(/<link\b[^>]*\brel="(?:stylesheet|preload|modulepreload|icon)"[^>]*>\s*/g, '')
    .replace(/<script\b[^>]*\bsrc="[^"]*"[^>]*><\/script>\s*/g, '')
    .replace('<html ', '<html data-page="one-file" ')
    .replace('<meta charset="utf-8" />', (charset) => `${charset}\n${head}`)
    .replace('</body>', () => `${tail}\n</body>`);
}

/** JSON that may stand inside a script element: nothing in it closes the element or opens a comment. */
function inScript(json: string): string {
  return json.trim().replaceAll('<', '\\u003c');
}
