import type { Lang } from '../../domain/text.ts';
import { type Scheme, SLOTS } from './scheme.ts';
import { XML_HEAD, xmlText } from './xmlText.ts';

export interface ThemeFonts {
  readonly latin: string;
  readonly eastAsian: string;
}

/** Fonts that come with Office; a machine without them takes its own Chinese font by the script entries or by itself. */
export function themeFonts(lang: Lang): ThemeFonts {
  return { latin: 'Arial', eastAsian: lang === 'zh-Hant' ? 'Microsoft JhengHei' : 'Microsoft YaHei' };
}

/** A theme: the map's colours, the fonts, and plain styles. */
export function themeXml(name: string, scheme: Scheme, fonts: ThemeFonts): string {
  const colours = SLOTS.map((slot) => `<a:${slot}><a:srgbClr val="${scheme.colours[slot].slice(1).toUpperCase()}"/></a:${slot}>`).join('');
  const faces =
    `<a:latin typeface="${xmlText(fonts.latin)}"/><a:ea typeface="${xmlText(fonts.eastAsian)}"/><a:cs typeface=""/>` +
    '<a:font script="Hans" typeface="Microsoft YaHei"/><a:font script="Hant" typeface="Microsoft JhengHei"/>';
  const own = '<a:schemeClr val="phClr"/>';
  const solid = `<a:solidFill>${own}</a:solidFill>`;
  const line = (width: number) =>
    `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${solid}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>`;
  const none = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return (
    `${XML_HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements>` +
    `<a:clrScheme name="${name}">${colours}</a:clrScheme>` +
    `<a:fontScheme name="${name}"><a:majorFont>${faces}</a:majorFont><a:minorFont>${faces}</a:minorFont></a:fontScheme>` +
    `<a:fmtScheme name="${name}"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${none.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  );
}
