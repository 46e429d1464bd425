import { placesOf } from './layout.ts';
import type { Scheme } from './scheme.ts';
import type { Ratio } from './slide.ts';
import { levelXml, TREE_HEAD } from './slideXml.ts';
import { emu, type Rect, xfrm } from './units.ts';
import { NAMESPACES, XML_HEAD } from './xmlText.ts';

const FONTS = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>';
const INK = '<a:solidFill><a:schemeClr val="tx1"/></a:solidFill>';

/** What the slots of the theme are for: text and ground change places on dark slides. */
export function colourMapXml(dark: boolean): string {
  const [ground, text, second, quiet] = dark ? ['dk1', 'lt1', 'dk2', 'lt2'] : ['lt1', 'dk1', 'lt2', 'dk2'];
  const accents = [1, 2, 3, 4, 5, 6].map((n) => `accent${n}="accent${n}"`).join(' ');
  return `<p:clrMap bg1="${ground}" tx1="${text}" bg2="${second}" tx2="${quiet}" ${accents} hlink="hlink" folHlink="folHlink"/>`;
}

interface Holder {
  readonly name: string;
  readonly kind: string;
  readonly rect: Rect;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: 't' | 'ctr' | 'b';
  readonly prompt: string;
}

function holders(ratio: Ratio): readonly Holder[] {
  const places = placesOf(ratio);
  return [
    { name: '标题', kind: 'type="title"', rect: places.title, size: 32, bold: true, anchor: 'ctr', prompt: '标题' },
    { name: '正文', kind: 'type="body" idx="1"', rect: places.words, size: 24, bold: false, anchor: 't', prompt: '正文' },
  ];
}

function holderXml(holder: Holder, id: number): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${holder.name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${holder.kind}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${xfrm(holder.rect)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>` +
    `<p:txBody><a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${holder.anchor}"><a:normAutofit/></a:bodyPr>` +
    `<a:lstStyle>${levelXml(holder.size, holder.bold)}</a:lstStyle><a:p><a:r><a:rPr lang="zh-CN"/><a:t>${holder.prompt}</a:t></a:r></a:p></p:txBody></p:sp>`
  );
}

/** The slide master: title and text, and the styles of all text. */
export function slideMasterXml(ratio: Ratio, scheme: Scheme): string {
  const shapes = holders(ratio).map((holder, i) => holderXml(holder, i + 2));
  const levels = (size: number) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9]
      .map(
        (n) =>
          `<a:lvl${n}pPr marL="${emu((n - 1) * 24)}" indent="0" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
          `<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPts val="${n === 1 ? 600 : 300}"/></a:spcBef><a:buNone/><a:defRPr sz="${size}" kern="1200">${INK}${FONTS}</a:defRPr></a:lvl${n}pPr>`,
      )
      .join('');
  const heading =
    '<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="95000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>' +
    `<a:defRPr sz="2400" b="1" kern="1200">${INK}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>`;
  return (
    `${XML_HEAD}<p:sldMaster ${NAMESPACES}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${TREE_HEAD}${shapes.join('')}</p:spTree></p:cSld>` +
    `${colourMapXml(scheme.dark)}<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>` +
    `<p:txStyles><p:titleStyle>${heading}</p:titleStyle><p:bodyStyle>${levels(1800)}</p:bodyStyle><p:otherStyle>${defaultLevelsXml()}</p:otherStyle></p:txStyles></p:sldMaster>`
  );
}

/** Styles of text outside placeholders, the same in the master and in the presentation. */
export function defaultLevelsXml(): string {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9]
    .map(
      (n) =>
        `<a:lvl${n}pPr marL="${(n - 1) * 457200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:defRPr sz="1200" kern="1200">${INK}${FONTS}</a:defRPr></a:lvl${n}pPr>`,
    )
    .join('');
}

/** The one layout: title, text, and the credit at the bottom. */
export function slideLayoutXml(ratio: Ratio): string {
  const credit: Holder = {
    name: '出处',
    kind: 'type="body" sz="quarter" idx="13"',
    rect: placesOf(ratio).credit,
    size: 10,
    bold: false,
    anchor: 'b',
    prompt: '出处',
  };
  const shapes = [...holders(ratio), credit].map((holder, i) => holderXml(holder, i + 2));
  return (
    `${XML_HEAD}<p:sldLayout ${NAMESPACES} preserve="1" userDrawn="1"><p:cSld name="地图"><p:spTree>${TREE_HEAD}${shapes.join('')}</p:spTree></p:cSld>` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>'
  );
}
