import type { Lang } from '../../domain/text.ts';
import { colourMapXml, defaultLevelsXml } from './masterXml.ts';
import type { Scheme } from './scheme.ts';
import { TREE_HEAD } from './slideXml.ts';
import { paragraphsXml } from './textXml.ts';
import { type Rect, xfrm } from './units.ts';
import { NAMESPACES, XML_HEAD } from './xmlText.ts';

/** A page of notes is 720 × 960 pixels (7.5 × 10 inches): the slide above, the words below. */
const PICTURE: Rect = { x: 72, y: 72, width: 576, height: 324 };
const WORDS: Rect = { x: 72, y: 432, width: 576, height: 456 };

const picture = (id: number, place: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="幻灯片"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"${place === '' ? '' : ' idx="2"'}/></p:nvPr></p:nvSpPr>` +
  `<p:spPr>${place}</p:spPr></p:sp>`;

const words = (id: number, place: string, kind: string, body: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="备注"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" ${kind}/></p:nvPr></p:nvSpPr>` +
  `<p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody></p:sp>`;

/** The page all notes are printed on. Notes are dark on light whatever the slides are. */
export function notesMasterXml(): string {
  const box = (rect: Rect) => `${xfrm(rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const prompt = '<a:p><a:r><a:rPr lang="zh-CN"/><a:t>备注</a:t></a:r></a:p>';
  return (
    `${XML_HEAD}<p:notesMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE_HEAD}` +
    `${picture(2, box(PICTURE))}${words(3, box(WORDS), 'sz="quarter" idx="3"', prompt)}</p:spTree></p:cSld>` +
    `${colourMapXml(false)}<p:notesStyle>${defaultLevelsXml()}</p:notesStyle></p:notesMaster>`
  );
}

/** The notes of one slide, a paragraph each. */
export function notesSlideXml(paragraphs: readonly string[], lang: Lang, scheme: Scheme): string {
  const body = paragraphsXml(
    paragraphs.map((text) => ({ runs: [{ text }] })),
    lang,
    scheme,
  );
  return (
    `${XML_HEAD}<p:notes ${NAMESPACES}><p:cSld><p:spTree>${TREE_HEAD}${picture(2, '')}${words(3, '', 'idx="1"', body)}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  );
}
