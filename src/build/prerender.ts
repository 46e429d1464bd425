import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Plugin, type ResolvedConfig, runnerImport, type ViteDevServer } from 'vite';
import { districtsFirst } from './arrival.ts';

const ENTRY = '/src/build/prerenderEntry.ts';
/** The page for other people's frames, below the site's root; headers.ts opens this one to them. */
const EMBED_PAGE = 'embed.html';

/** The script that keeps what is done before the page answers; a page that comes in one file has no need of it. */
export const EARLY = 'src/app/early.ts';

/** What the page holds before any script has run, as HTML. */
export interface Prerendered {
  /** Meta tags for the head. */
  readonly head: string;
  /** The shell with the default figure, for the inside of the root element. */
  readonly app: string;
  /** What follows the root: the table and the sources, for readers without scripts. */
  readonly after: string;
}

/** All that is drawn before any script has run. */
export interface Site {
  readonly index: Prerendered;
  readonly embed: Prerendered;
  /** Pictures for other people's pages: file names below the site's root, and SVG texts. */
  readonly pictures: readonly (readonly [string, string])[];
}

/**
 * Writes the first figure and the readable table into `index.html`, in place of its comments `head`, `app` and `after`; makes
 * `embed.html` of the same page with the shorter shell, and the pictures host pages show.
 * `plugins` are those the app's modules need to load outside the browser. Stops the build when a part holds what the site's own
 * content policy would refuse.
 */
export function prerenderPlugin(plugins: () => Plugin[]): Plugin {
  let config: ResolvedConfig;
  let server: ViteDevServer | undefined;
  let page = '';
  let early = '';
  const read = async (): Promise<Site> => {
    if (server !== undefined) return (await server.ssrLoadModule(ENTRY)).default;
    const { module } = await runnerImport<{ default: Site }>(ENTRY, {
      configFile: false,
      root: config.root,
      logLevel: 'error',
      plugins: [withoutStyles(), ...plugins()],
    });
    return module.default;
  };
  let site: Promise<Site> | undefined;
  // In dev a changed source is drawn anew; a build draws once.
  const load = (): Promise<Site> => {
    if (server !== undefined) return read();
    site ??= read();
    return site;
  };
  return {
    name: 'prerender',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(dev) {
      server = dev;
      dev.middlewares.use(async (request, response, next) => {
        const name = (request.url ?? '').split('?')[0]?.slice(1) ?? '';
        if (name === EMBED_PAGE) {
          const html = await readFile(join(dev.config.root, 'index.html'), 'utf8');
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(await dev.transformIndexHtml(`/${EMBED_PAGE}`, html));
          return;
        }
        const picture = /^figure.*\.svg$/.test(name) ? (await load()).pictures.find(([file]) => file === name) : undefined;
        if (picture === undefined) return next();
        response.setHeader('Content-Type', 'image/svg+xml');
        response.end(picture[1]);
      });
    },
    transformIndexHtml: {
      // After Vite's own pass, which would take addresses in the written parts for files of the source.
      order: 'post',
      async handler(html, { path, bundle = {} }) {
        const { index, embed } = await load();
        // The built page with its scripts and styles named and nothing filled in yet is what the embed is made of.
        page = html;
        early = earlyScript(server === undefined ? earlyFile(Object.values(bundle)) : `/${EARLY}`);
        return path === `/${EMBED_PAGE}` ? filledEmbed(html, embed, early) : filled(html, { ...index, head: index.head + early });
      },
    },
    generateBundle: {
      order: 'post',
      async handler(_options, bundle) {
        if (page === '') return;
        const { embed, pictures } = await load();
        this.emitFile({ type: 'asset', fileName: EMBED_PAGE, source: filledEmbed(page, embed, early + shellFiles(Object.keys(bundle))) });
        for (const [fileName, source] of pictures) this.emitFile({ type: 'asset', fileName, source });
      },
    },
  };
}

function filled(html: string, parts: Prerendered): string {
  const refused = refusedMarkup(parts);
  if (refused.length > 0) throw new Error(`The prerendered page holds what its content policy refuses:\n${refused.join('\n')}`);
  return districtsFirst(fillIn(html, parts));
}

/** The page tells its script by `data-page` which shell it was drawn with; `links` are named in its head. */
function filledEmbed(html: string, parts: Prerendered, links = ''): string {
  return filled(html, { ...parts, head: parts.head + links }).replace('<html ', '<html data-page="embed" ');
}

/** Runs as soon as it is there, whatever else is still on its way. */
function earlyScript(file: string | undefined): string {
  return file === undefined ? '' : `<script type="module" async crossorigin src="${file}"></script>`;
}

function earlyFile(bundle: readonly { readonly fileName: string; readonly facadeModuleId?: string | null }[]): string | undefined {
  const made = bundle.find(({ facadeModuleId }) => facadeModuleId?.endsWith(EARLY));
  return made && `./${made.fileName}`;
}

/** The shorter shell's own files among the built ones, so that the first picture has its styles and the script comes early. */
function shellFiles(files: readonly string[]): string {
  const link = (rel: string, ending: RegExp) =>
    files.filter((file) => ending.test(file)).map((file) => `<link rel="${rel}" crossorigin href="./${file}">`);
  return [...link('stylesheet', /\/EmbedShell-[^/]+\.css$/), ...link('modulepreload', /\/EmbedShell-[^/]+\.js$/)].join('');
}

/** Gives modules that import a style sheet nothing in its place: the runner has no use for styles, and Vite's own answer needs a whole build. */
function withoutStyles(): Plugin {
  const nothing = '\0no-style';
  return {
    name: 'without-styles',
    enforce: 'pre',
    resolveId: (source) => (source.endsWith('.css') ? nothing : null),
    load: (id) => (id === nothing ? '' : null),
  };
}

/** Puts each part in place of its comment. A comment that is missing or stands twice is an error of `index.html`. */
export function fillIn(html: string, parts: Prerendered): string {
  return (['head', 'app', 'after'] as const).reduce((text, name) => {
    const pieces = text.split(`<!--${name}-->`);
    if (pieces.length !== 2) throw new Error(`index.html must hold <!--${name}--> once, it holds it ${pieces.length - 1} times`);
    return pieces.join(parts[name]);
  }, html);
}

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['a style attribute', /<[a-z][^<>]*\sstyle\s*=/gi],
  ['a style element', /<style[\s>]/gi],
  ['an event attribute', /<[a-z][^<>]*\son[a-z]+\s*=/gi],
  ['an inline script', /<script(?![^>]*(?:\ssrc=|application\/(?:ld\+)?json))[^>]*>/gi],
];

/** Markup that a strict content policy blocks, one line for each kind and part with the first place it was found. */
export function refusedMarkup(parts: Prerendered): string[] {
  return Object.entries(parts).flatMap(([name, html]: [string, string]) =>
    REFUSED.flatMap(([what, pattern]) => {
      const found = [...html.matchAll(pattern)];
      return found.length === 0 ? [] : [`${name}: ${what}, ${found.length} times, first: ${found[0]?.[0].slice(0, 160)}`];
    }),
  );
}
