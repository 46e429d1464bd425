import type { Lang } from '../../domain/text.ts';
import { drawLegend, drawMap } from './drawings.ts';
import { type LaidOut, layOutSlide, placesOf } from './layout.ts';
import type { Scheme } from './scheme.ts';
import { Shapes } from './shapes.ts';
import type { DeckOptions, Slide } from './slide.ts';
import { type Paragraph, paragraphsXml, type Run } from './textXml.ts';
import { typeSize, xfrm } from './units.ts';
import { cleanLine, cleanParagraphs, NAMESPACES, XML_HEAD } from './xmlText.ts';

/** Relationship of a slide to its link; the layout is rId1 and the notes are rId2. */
export const LINK_ID = 'rId3';

/** PowerPoint asks to repair a file with a longer address. */
const LONGEST_LINK = 2000;

/** The address of a slide's link in a form every program takes, or null where it is not https or too long. */
export function slideLink(slide: Slide): string | null {
  if (slide.link === null || !URL.canParse(slide.link.url)) return null;
  const url = new URL(slide.link.url);
  return url.protocol === 'https:' && url.href.length <= LONGEST_LINK ? url.href : null;
}

/** The part of a slide and the paragraphs of its notes. */
export function slideXml(slide: Slide, options: DeckOptions, scheme: Scheme): { readonly xml: string; readonly notes: readonly string[] } {
  const { lang } = options;
  const places = placesOf(options.ratio);
  const laid = layOutSlide(slide, places);
  const shapes = new Shapes(scheme, lang);
  const title = placeholder(
    shapes.nextId(),
    '标题',
    '<p:ph type="title"/>',
    '',
    plain(laid.title.paragraphs, laid.title.size),
    lang,
    scheme,
  );
  shapes.add(title);
  const body = plain(laid.body.paragraphs, laid.body.size);
  if (body.length > 0)
    shapes.add(placeholder(shapes.nextId(), '正文', '<p:ph type="body" idx="1"/>', xfrm(laid.body.rect), body, lang, scheme));
  drawMap(shapes, slide.map, places.map);
  drawLegend(shapes, slide.legend, laid.legend, options.paint);
  shapes.add(placeholder(shapes.nextId(), '出处', '<p:ph type="body" sz="quarter" idx="13"/>', '', creditOf(slide, laid), lang, scheme));
  const xml =
    `${XML_HEAD}<p:sld ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}${shapes.xml()}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>';
  return { xml, notes: notesOf(slide, laid) };
}

/** The invisible group every tree of shapes begins with. */
export const TREE_HEAD =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

function plain(paragraphs: readonly string[], size: number): readonly Paragraph[] {
  return paragraphs.map((text) => ({ runs: [{ text, size }] }));
}

function creditOf(slide: Slide, { credit }: LaidOut): readonly Paragraph[] {
  const { size } = credit;
  const link: readonly Run[] = slideLink(slide) === null ? [] : [{ text: slide.link?.text ?? '', size, link: LINK_ID }];
  return credit.paragraphs.map((text, i) => ({
    runs: i === credit.paragraphs.length - 1 && link.length > 0 ? [{ text: `${text}  `, size }, ...link] : [{ text, size }],
  }));
}

/** The notes, and before them whatever had to be cut on the slide. */
function notesOf(slide: Slide, laid: LaidOut): readonly string[] {
  return [
    ...(laid.title.cut ? [cleanLine(slide.title)] : []),
    ...(laid.body.cut ? cleanParagraphs(slide.body) : []),
    ...slide.notes.flatMap(cleanParagraphs),
    ...(laid.credit.cut ? slide.credit.flatMap(cleanParagraphs) : []),
  ];
}

function placeholder(
  id: number,
  name: string,
  kind: string,
  place: string,
  paragraphs: readonly Paragraph[],
  lang: Lang,
  scheme: Scheme,
): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>${kind}</p:nvPr></p:nvSpPr>` +
    `<p:spPr>${place}</p:spPr><p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>${paragraphsXml(paragraphs, lang, scheme)}</p:txBody></p:sp>`
  );
}

/** Type size of a placeholder of the layout, for its list style. */
export function levelXml(size: number, bold: boolean): string {
  return `<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="${typeSize(size)}" b="${bold ? 1 : 0}"/></a:lvl1pPr>`;
}
