import type { Atlas } from '../domain/atlas.ts';
import { DEFAULT_VIEW, type View } from '../domain/view.ts';
import { fileName } from '../export/format.ts';
import { fullMapHash } from '../export/linkOf.ts';
import type { Words } from '../i18n/words.ts';
import { messageOf } from '../panels/LiveRegion.tsx';
import { decodeAddress, encodeView } from '../state/urlCodec.ts';
import { readEmbedCode, writeEmbedCode } from './embedCode.ts';
import { type Markup, readMarkup, writeMarkup } from './markup.ts';
import { pictureName } from './pictureName.ts';

export const HOSTS = ['web', 'reveal', 'slidev', 'office', 'chat'] as const;
export type Host = (typeof HOSTS)[number];

export const SIZES = ['wide', 'classic', 'square', 'column', 'own'] as const;
export type SizeName = (typeof SIZES)[number];

export const PICTURES = ['city', 'view'] as const;
/** The picture under the frame: the whole city, which the site serves, or the view itself, which the host keeps beside its page. */
export type PictureName = (typeof PICTURES)[number];

const PROPORTIONS: Readonly<Record<Exclude<SizeName, 'own'>, readonly [number, number]>> = {
  wide: [16, 9],
  classic: [4, 3],
  square: [1, 1],
  column: [3, 4],
};
/** A slide's inner size in pixels, before the deck scales it. */
export const SLIDE = { width: 1280, height: 600 };
export const SLIDEV = { width: 980, height: 552 };
/** Device pixels per pixel on a slide, which is mostly scaled up. */
const SLIDE_RATIO = 2;

/** What was chosen in the dialog. */
export interface Choices {
  readonly host: Host;
  readonly size: SizeName;
  /** Pixels, for a size of one's own. */
  readonly width: number;
  readonly height: number;
  readonly picture: PictureName;
  readonly view: View;
}

/** What the dialog begins with: a frame of the usual shape that shows what is on the screen. */
export function firstChoices(view: View): Choices {
  const { shell, title, origin, pixelRatio, story, step } = DEFAULT_VIEW;
  return {
    host: 'web',
    size: 'wide',
    width: 960,
    height: 540,
    picture: 'city',
    view: { ...view, shell, title, origin, pixelRatio, story, step },
  };
}

/** The root of the site that stands at `here`, or null for a file on a disk, which no other page can show. */
export function siteRoot(here: string = window.location.href): string | null {
  const root = new URL('./', here.split(/[?#]/)[0] ?? here);
  return /^https?:$/.test(root.protocol) ? root.href : null;
}

/** The link that opens the choice on the whole site. */
export function linkFor({ view }: Choices, site: string): string {
  return `${site}#${fullMapHash(view)}`;
}

/** What to paste for a host; empty where only a picture and the link help. `words` speak the language of the embedded map. */
export function codeFor(choices: Choices, site: string, atlas: Atlas, words: Words): string {
  const { host, size, view } = choices;
  const title = view.title ?? words('app.title');
  const slide = `${site}embed.html#${encodeView({ ...view, shell: 'slide', pixelRatio: SLIDE_RATIO, origin: null })}`;
  if (host === 'reveal') {
    const style = `width:100%;height:${SLIDE.height}px;border:0`;
    const frame: Markup = { tag: 'iframe', attributes: { 'data-src': slide, title, allow: 'fullscreen', style }, children: [] };
    return writeMarkup({ tag: 'section', attributes: {}, children: [frame] });
  }
  if (host === 'slidev') return `---\nlayout: iframe\nurl: ${slide}\n---`;
  if (host !== 'web') return '';
  const [width, height] = size === 'own' ? [choices.width, choices.height] : PROPORTIONS[size];
  const city = choices.picture === 'city';
  return writeEmbedCode({
    site,
    hash: encodeView({ ...view, shell: 'embed' }),
    fullHash: fullMapHash(view),
    width,
    height,
    fixed: size === 'own',
    title,
    picture: city ? site + pictureName(view.lang) : fileName(view, 'svg'),
    alt: city ? words('embed.picture.alt', { title }) : pictureAlt(title, atlas, view, words),
  });
}

/** What a picture of the view shows: its title, what is chosen, and the clusters it is coloured for. */
export function pictureAlt(title: string, atlas: Atlas, view: View, words: Words): string {
  const chosen = messageOf(atlas, view, words);
  const coloured = view.clusters.length > 0 ? messageOf(atlas, { ...view, park: null, district: null, compared: [] }, words) : chosen;
  const said = chosen === coloured ? chosen : `${coloured}${words.lang === 'en' ? '; ' : '；'}${chosen}`;
  return `${title}${words.lang === 'en' ? ': ' : '：'}${said}`;
}

/** The choices a code was written for, or null for a text that is no code of this map. Sizes that a code does not hold are the first ones. */
export function choicesOf(code: string, atlas: Atlas): Choices | null {
  const web = readEmbedCode(code);
  const address = web === null ? slideAddress(code) : { host: 'web' as const, hash: web.hash };
  if (address === null) return null;
  const { view, problems } = decodeAddress({ search: '', hash: address.hash }, atlas);
  if (problems.length > 0) return null;
  const first = firstChoices(view);
  const choices: Choices = { ...first, host: address.host, view: { ...first.view, title: view.title, origin: view.origin } };
  if (web === null) return choices;
  const named = (Object.keys(PROPORTIONS) as (keyof typeof PROPORTIONS)[]).find(
    (name) => PROPORTIONS[name][0] === web.width && PROPORTIONS[name][1] === web.height,
  );
  if (!web.fixed && named === undefined) return null;
  const picture = web.picture.startsWith(web.site) ? 'city' : 'view';
  if (web.fixed || named === undefined) return { ...choices, size: 'own', width: web.width, height: web.height, picture };
  return { ...choices, size: named, picture };
}

function slideAddress(code: string): { readonly host: Host; readonly hash: string } | null {
  const front = /^---\nlayout: iframe\nurl: [^\s#]*\/embed\.html#(\S*)\n---$/.exec(code.trim());
  if (front !== null) return { host: 'slidev', hash: front[1] as string };
  const section = readMarkup(code);
  const hash = /^[^#]*\/embed\.html#(.*)$/s.exec(section?.children[0]?.attributes['data-src'] ?? '')?.[1];
  return section?.tag === 'section' && hash !== undefined ? { host: 'reveal', hash } : null;
}
