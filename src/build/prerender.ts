import { type Plugin, type ResolvedConfig, runnerImport, type ViteDevServer } from 'vite';

const ENTRY = '/src/build/prerenderEntry.ts';

/** What the page holds before any script has run, as HTML. */
export interface Prerendered {
  /** Meta tags for the head. */
  readonly head: string;
  /** The shell with the default figure, for the inside of the root element. */
  readonly app: string;
  /** What follows the root: the table and the sources, for readers without scripts. */
  readonly after: string;
}

/**
 * Writes the first figure and the readable table into `index.html`, in place of its comments `head`, `app` and `after`.
 * `plugins` are those the app's modules need to load outside the browser. Stops the build when a part holds what the site's own
 * content policy would refuse.
 */
export function prerenderPlugin(plugins: () => Plugin[]): Plugin {
  let config: ResolvedConfig;
  let server: ViteDevServer | undefined;
  const load = async (): Promise<Prerendered> => {
    if (server !== undefined) return (await server.ssrLoadModule(ENTRY)).default;
    const { module } = await runnerImport<{ default: Prerendered }>(ENTRY, {
      configFile: false,
      root: config.root,
      logLevel: 'error',
      plugins: [withoutStyles(), ...plugins()],
    });
    return module.default;
  };
  return {
    name: 'prerender',
    configResolved(resolved) {
      config = resolved;
    },
    configureServer(dev) {
      server = dev;
    },
    transformIndexHtml: {
      // After Vite's own pass, which would take addresses in the written parts for files of the source.
      order: 'post',
      async handler(html) {
        const parts = await load();
        const refused = refusedMarkup(parts);
        if (refused.length > 0) throw new Error(`The prerendered page holds what its content policy refuses:\n${refused.join('\n')}`);
        return fillIn(html, parts);
      },
    },
  };
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
