import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';

/** The custom element's script; other people's pages name it, so it has a fixed address. */
const ELEMENT = 'shenzhen-cluster-map.js';
/** Where the example deck finds reveal.js: taken from the package as it is, not kept beside our own files. */
const DECK = 'examples/reveal/';
const DECK_FILES = ['dist/reveal.mjs', 'dist/reveal.css', 'dist/reset.css', 'LICENSE'];

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', mjs: 'text/javascript', css: 'text/css' };

/** Puts what other people's pages load beside the site: the element as one small script of its own, and the example deck's library. */
export function hostFilesPlugin(): Plugin {
  let config: ResolvedConfig;
  const fileOf = async (name: string): Promise<string | null> => {
    if (name === ELEMENT) return elementScript(config.root);
    const path = DECK_FILES.find((file) => name === deckName(file));
    return path === undefined ? null : readFile(join(revealFolder(), path), 'utf8');
  };
  return {
    name: 'host-files',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
        const text = await fileOf(name);
        if (text === null) return next();
        response.setHeader('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'text/plain');
        response.end(text);
      });
    },
    async generateBundle() {
      for (const fileName of [ELEMENT, ...DECK_FILES.map(deckName)]) {
        this.emitFile({ type: 'asset', fileName, source: (await fileOf(fileName)) ?? '' });
      }
    },
  };
}

function deckName(file: string): string {
  return DECK + file.replace('dist/', '');
}

function revealFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve('reveal.js/reveal.css')), '..');
}

/** The element's script: one file that leans on none of the site's, so that a host page loads nothing else for its pictures. */
async function elementScript(root: string): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(root, 'src/embed/element/define.ts'), formats: ['iife'], name: 'ShenzhenClusterMap' },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((made) => ('output' in made ? made.output : []));
  const code = outputs.flatMap((made) => (made.type === 'chunk' ? [made.code] : []));
  if (code.length !== 1) throw new Error(`the element's script came out in ${code.length} pieces`);
  return code[0] as string;
}
