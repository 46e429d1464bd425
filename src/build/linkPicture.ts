import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { type HtmlTagDescriptor, type Plugin, type ResolvedConfig, runnerImport } from 'vite';
import { createOutliner, outlineTexts } from './outlines.ts';

const ENTRY = '/src/build/linkPictureEntry.ts';

/** Name of the picture below the site's root; others' link previews keep it, so it does not change. */
export const LINK_PICTURE = 'link-picture.png';
/** What link previews take, pixels. */
export const LINK_SIZE = { width: 1200, height: 630 };
/** The figure is drawn this much smaller and magnified, so that its words can still be read in a chat's small preview. */
export const LINK_MAGNIFIED = 1.5;

/** What a link preview says of the site. */
export interface Preview {
  readonly svg: string;
  readonly title: string;
  readonly description: string;
  readonly alt: string;
}

/**
 * Puts the picture for link previews beside the page and names it in the page's head. `site` is the address the site will have, as
 * in the environment's `SITE_URL`; without it the addresses are relative, which some previews do not follow.
 */
export function linkPicturePlugin(plugins: () => Plugin[], site = process.env.SITE_URL): Plugin {
  let config: ResolvedConfig;
  let preview: Promise<Preview> | undefined;
  const load = () => {
    preview ??= runnerImport<{ default: Preview }>(ENTRY, {
      configFile: false,
      root: config.root,
      logLevel: 'error',
      plugins: plugins(),
    }).then(({ module }) => module.default);
    return preview;
  };
  return {
    name: 'link-picture',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (_html, { path }) => (path === '/index.html' ? previewTags(await load(), site) : []),
    },
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: LINK_PICTURE, source: await drawPicture((await load()).svg) });
    },
  };
}

/** An SVG of {@link LINK_SIZE} divided by {@link LINK_MAGNIFIED} as a PNG of exactly that size. The same drawing gives the same bytes. */
export async function drawPicture(svg: string): Promise<Uint8Array> {
  await rasteriser();
  const outlined = await outlineTexts(svg, await createOutliner());
  const drawing = new Resvg(outlined, { fitTo: { mode: 'width', value: LINK_SIZE.width } });
  const picture = drawing.render();
  const bytes = picture.asPng();
  const { width, height } = picture;
  picture.free();
  drawing.free();
  if (width !== LINK_SIZE.width || height !== LINK_SIZE.height) throw new Error(`the link picture came out as ${width} × ${height} pixels`);
  return bytes;
}

let started: Promise<void> | undefined;
function rasteriser(): Promise<void> {
  const path = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  started ??= readFile(path).then((wasm) => initWasm(wasm));
  return started;
}

/** The tags of a link preview (Open Graph, and the two that Twitter does not take from it). */
export function previewTags({ title, description, alt }: Preview, site: string | undefined): HtmlTagDescriptor[] {
  const root = rootOf(site);
  const meta = (name: 'property' | 'name', key: string, content: string): HtmlTagDescriptor => ({
    tag: 'meta',
    attrs: { [name]: key, content },
    injectTo: 'head',
  });
  return [
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', 'zh_CN'),
    meta('property', 'og:locale:alternate', 'zh_HK'),
    meta('property', 'og:locale:alternate', 'en_GB'),
    meta('property', 'og:image', `${root}${LINK_PICTURE}`),
    meta('property', 'og:image:type', 'image/png'),
    meta('property', 'og:image:width', String(LINK_SIZE.width)),
    meta('property', 'og:image:height', String(LINK_SIZE.height)),
    meta('property', 'og:image:alt', alt),
    meta('name', 'twitter:card', 'summary_large_image'),
    ...(root === ''
      ? []
      : [
          meta('property', 'og:url', root),
          { tag: 'link', attrs: { rel: 'canonical', href: root }, injectTo: 'head' } satisfies HtmlTagDescriptor,
        ]),
  ];
}

/** The site's address with a slash at its end; empty where none is set. An address that is none stops the build. */
function rootOf(site: string | undefined): string {
  if (site === undefined || site === '') return '';
  if (!URL.canParse(site) || !/^https?:/.test(site)) throw new Error(`SITE_URL is to be an http or https address, it is ${site}`);
  const { origin, pathname } = new URL(site);
  return `${origin}${pathname.replace(/\/?$/, '/')}`;
}
