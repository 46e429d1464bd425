import type { Lang } from '../../domain/text.ts';
import type { Scheme } from './scheme.ts';
import { colourXml } from './schemeColour.ts';
import { solidXml } from './shapePaint.ts';
import { emu, type Rect, typeSize, xfrm } from './units.ts';
import { cleanLine, xmlText } from './xmlText.ts';

/** A stretch of text in one look; what is left out comes from the placeholder or the master. */
export interface Run {
  readonly text: string;
  /** Pixels. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly halo?: string | null;
  /** Relationship of the slide that holds the address. */
  readonly link?: string;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly align?: 'left' | 'middle' | 'right';
}

/** Office's tags. Traditional text here is written for Hong Kong. */
const TAGS: Record<Lang, string> = { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-HK', en: 'en-US' };

/** The tag of a deck's language. */
export function languageTag(lang: Lang): string {
  return TAGS[lang];
}

const HAN = /\p{Script=Han}/u;
const LATIN = /\p{Script=Latin}/u;

/** The tag of a text: that of the deck, unless the text is plainly in the other script. */
function tagOf(text: string, lang: Lang): string {
  if (lang === 'en') return HAN.test(text) && !LATIN.test(text) ? 'zh-CN' : 'en-US';
  return LATIN.test(text) && !HAN.test(text) ? 'en-US' : TAGS[lang];
}

const ALIGN = { left: 'l', middle: 'ctr', right: 'r' } as const;

/** Paragraphs in the theme's fonts; an empty list gives the one empty paragraph a text body needs. */
export function paragraphsXml(paragraphs: readonly Paragraph[], lang: Lang, scheme: Scheme): string {
  if (paragraphs.length === 0) return `<a:p><a:endParaRPr lang="${TAGS[lang]}"/></a:p>`;
  return paragraphs
    .map(({ runs, align }) => {
      const properties = align === undefined ? '' : `<a:pPr algn="${ALIGN[align]}"/>`;
      return `<a:p>${properties}${runs.map((run) => runXml(run, lang, scheme)).join('')}</a:p>`;
    })
    .join('');
}

function runXml(run: Run, lang: Lang, scheme: Scheme): string {
  const text = cleanLine(run.text);
  const tag = tagOf(text, lang);
  const other = tag === 'en-US' ? 'zh-CN' : 'en-US';
  const attributes = [
    `lang="${tag}" altLang="${other}"`,
    run.size === undefined ? '' : ` sz="${typeSize(run.size)}"`,
    run.bold === undefined ? '' : ` b="${run.bold ? 1 : 0}"`,
  ].join('');
  const fill = run.colour === undefined ? '' : solidXml(run.colour, scheme);
  const glow = run.halo == null ? '' : `<a:effectLst><a:glow rad="${emu(2.5)}">${colourXml(run.halo, scheme)}</a:glow></a:effectLst>`;
  const fonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>';
  const link = run.link === undefined ? '' : `<a:hlinkClick r:id="${run.link}"/>`;
  const inner = `${fill}${glow}${run.size === undefined ? '' : fonts}${link}`;
  return `<a:r><a:rPr ${attributes} dirty="0"${inner === '' ? '/>' : `>${inner}</a:rPr>`}<a:t>${xmlText(text)}</a:t></a:r>`;
}

/** How much of a label's ground is seen, percent × 1000. */
const GROUND_ALPHA = 65000;

export interface TextBox {
  readonly id: number;
  readonly name: string;
  readonly rect: Rect;
  readonly paragraphs: readonly Paragraph[];
  /** Where the text stands in its box. */
  readonly anchor: 't' | 'ctr' | 'b';
  /** Whether lines break at the box's side. */
  readonly wrap: boolean;
  /** A colour the box is filled with, letting some of what lies below through; null for none. */
  readonly ground: string | null;
}

/** A text box without a frame and without margins. */
export function textBoxXml(box: TextBox, lang: Lang, scheme: Scheme): string {
  const fill = box.ground === null ? '<a:noFill/>' : `<a:solidFill>${colourXml(box.ground, scheme, GROUND_ALPHA)}</a:solidFill>`;
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${box.id}" name="${xmlText(box.name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>` +
    `<p:spPr>${xfrm(box.rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill}</p:spPr>` +
    `<p:txBody><a:bodyPr wrap="${box.wrap ? 'square' : 'none'}" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${box.anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>` +
    `${paragraphsXml(box.paragraphs, lang, scheme)}</p:txBody></p:sp>`
  );
}
