import { type Markup, readMarkup, writeMarkup } from './markup.ts';

/** What a host page is given: the map's keys, the frame's size and its words. */
export interface EmbedSettings {
  /** The site's root, ending in `/`. */
  readonly site: string;
  /** The map's address after `#`, as `encodeView` writes it. */
  readonly hash: string;
  /** The address after `#` that opens the same on the whole site. */
  readonly fullHash: string;
  /** Pixels; only their proportion counts while the frame fills its column. */
  readonly width: number;
  readonly height: number;
  /** Whether the frame keeps `width` at most; else it is as wide as its place. */
  readonly fixed: boolean;
  readonly title: string;
  /** The picture's address, whole or seen from the host page, and what it shows. */
  readonly picture: string;
  readonly alt: string;
}

const FILL = 'position:absolute;inset:0;width:100%;height:100%';
const BOX = /^position:relative;(?:max-width:(\d+)px;)?aspect-ratio:(\d+)\/(\d+)$/;

/**
 * The code for a web page. The picture with its link lies under the frame: it is what stands until the frame is there, and what is
 * left where frames are taken out.
 */
export function writeEmbedCode(s: EmbedSettings): string {
  const image: Markup = {
    tag: 'img',
    attributes: { src: s.picture, alt: s.alt, loading: 'lazy', style: `${FILL};object-fit:contain` },
    children: [],
  };
  const frame: Markup = {
    tag: 'iframe',
    attributes: {
      src: `${s.site}embed.html#${s.hash}`,
      title: s.title,
      loading: 'lazy',
      allow: 'fullscreen; clipboard-write',
      referrerpolicy: 'strict-origin-when-cross-origin',
      style: `${FILL};border:0`,
    },
    children: [],
  };
  return writeMarkup({
    tag: 'div',
    attributes: { style: `position:relative;${s.fixed ? `max-width:${s.width}px;` : ''}aspect-ratio:${s.width}/${s.height}` },
    children: [{ tag: 'a', attributes: { href: `${s.site}#${s.fullHash}`, tabindex: '-1' }, children: [image] }, frame],
  });
}

/** The settings a code was written with, or null for a text that is no such code. */
export function readEmbedCode(code: string): EmbedSettings | null {
  const div = readMarkup(code);
  const [link, frame] = div?.children ?? [];
  const image = link?.children[0];
  const box = BOX.exec(div?.attributes.style ?? '');
  const address = /^([^#]*\/)embed\.html#(.*)$/s.exec(frame?.attributes.src ?? '');
  if (image === undefined || box === null || address === null) return null;
  const [site, hash] = address.slice(1) as [string, string];
  const href = link?.attributes.href ?? '';
  if (!href.startsWith(`${site}#`)) return null;
  const settings = {
    site,
    hash,
    fullHash: href.slice(site.length + 1),
    width: Number(box[2]),
    height: Number(box[3]),
    fixed: box[1] !== undefined,
    title: frame?.attributes.title ?? '',
    picture: image.attributes.src ?? '',
    alt: image.attributes.alt ?? '',
  };
  // What was added by hand would be lost on the next change, so it is no code of this dialog any more.
  return writeEmbedCode(settings) === code.trim() ? settings : null;
}
