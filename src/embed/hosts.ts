import { DEFAULT_VIEW, type View } from '../domain/view.ts';
import { type Words, wordsIn } from '../i18n/words.ts';
import { encodeView } from '../state/urlCodec.ts';
import { writeEmbedCode } from './embedCode.ts';
import { pictureName } from './pictureName.ts';

export const HOSTS = ['web', 'reveal', 'slidev', 'office', 'chat'] as const;
export type Host = (typeof HOSTS)[number];

export const SIZES = ['wide', 'classic', 'square', 'column', 'own'] as const;
export type SizeName = (typeof SIZES)[number];

const PROPORTIONS: Readonly<Record<Exclude<SizeName, 'own'>, readonly [number, number]>> = {
  wide: [16, 9],
  classic: [4, 3],
  square: [1, 1],
  column: [3, 4],
};

/** What was chosen in the dialog. */
export interface Choices {
  readonly host: Host;
  readonly size: SizeName;
  /** Pixels, for a size of one's own. */
  readonly width: number;
  readonly height: number;
  readonly view: View;
}

/** The root of the site that stands at `here`. */
export function siteRoot(here: string = window.location.href): string {
  return new URL('./', here.split(/[?#]/)[0] ?? here).href;
}

function fullHash(view: View): string {
  const { panel, filter, interactive, title, pixelRatio, origin, renderer } = DEFAULT_VIEW;
  return encodeView({ ...view, shell: 'app', panel, filter, interactive, title, pixelRatio, origin, renderer });
}

/** The link that opens the choice on the whole site. */
export function linkFor({ view }: Choices, site: string = siteRoot()): string {
  return `${site}#${fullHash(view)}`;
}

/** What to paste for a host; empty where only a picture and the link help. */
export function codeFor(choices: Choices, words: Words, site: string = siteRoot()): string {
  const { host, size, view } = choices;
  const own = wordsIn(view.lang);
  const title = view.title ?? own('app.title');
  const slide = `${site}embed.html#${encodeView({ ...view, shell: 'slide', pixelRatio: 2, origin: null })}`;
  if (host === 'reveal') {
    const src = slide.replaceAll('&', '&amp;');
    const name = title.replace(/[&"<>]/g, (char) => `&#${char.charCodeAt(0)};`);
    return `<section>\n  <iframe data-src="${src}" title="${name}" allow="fullscreen" style="width:100%;height:600px;border:0"></iframe>\n</section>`;
  }
  if (host === 'slidev') return `---\nlayout: iframe\nurl: ${slide}\n---`;
  if (host !== 'web') return '';
  const [width, height] = size === 'own' ? [choices.width, choices.height] : PROPORTIONS[size];
  return writeEmbedCode({
    site,
    hash: encodeView({ ...view, shell: 'embed' }),
    fullHash: fullHash(view),
    width,
    height,
    fixed: size === 'own',
    title,
    picture: pictureName(view.lang),
    alt: words('embed.picture.alt', { title }),
  });
}
