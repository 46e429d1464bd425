import '../i18n/later.ts';
import type { Atlas } from '../domain/atlas.ts';
import type { Size } from '../domain/mercator.ts';
import { textIn } from '../domain/text.ts';
import type { View } from '../domain/view.ts';
import { comparedClusters } from '../encoding/appearance.ts';
import { type LegendEntry, legendOf } from '../encoding/legend.ts';
import type { Palette } from '../encoding/palettes.ts';
import { LINE, widthOf } from '../encoding/textBox.ts';
import { legendEntryText, legendTitle } from '../i18n/legendWords.ts';
import type { Words } from '../i18n/words.ts';
import { BASELINE, wrap } from './lettering.ts';
import { type MapBox, tenth } from './paths.ts';

/** What stands around the map on paper and in exports. */
export interface Chrome {
  readonly title: string | null;
  readonly legend: boolean;
  /** Disclaimer, sources, data version: one paragraph each. */
  readonly credit: readonly string[];
  /** The address that opens the view again. */
  readonly link: string | null;
  /** How it is laid out. It comes along with the chrome, so that a page that draws without one need not load it. */
  readonly layOut: typeof layOut;
}

/** A line of text of the chrome; `y` is its baseline. */
export interface ChromeText {
  readonly role: 'title' | 'legend' | 'credit' | 'link';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly anchor: 'start' | 'middle';
  readonly colour: string;
}

/** A legend swatch; its top left corner and its size. */
export interface ChromeSwatch {
  readonly entry: LegendEntry;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface ChromeBlocks {
  readonly ground: string;
  readonly texts: readonly ChromeText[];
  readonly swatches: readonly ChromeSwatch[];
}

/** The usual chrome of a view: what it shows as the title, the atlas's credits, core document and data version. */
export function chromeOf(atlas: Atlas, view: Pick<View, 'lens' | 'clusters' | 'lang'>, words: Words, link: string | null): Chrome {
  const { lang } = words;
  const colon = lang === 'en' ? ': ' : '：';
  const clusters = view.lens === 'cluster' ? comparedClusters(atlas, view) : [];
  const title = textIn(atlas.title, lang);
  const names = clusters.map((cluster) => `${cluster.code} ${textIn(cluster.name, lang)}`).join(lang === 'en' ? ', ' : '、');
  const core = atlas.document.get(atlas.coreDocument);
  const source =
    core === undefined
      ? []
      : [[textIn(core.title, lang), core.number, core.date].filter((part) => part !== null).join(lang === 'en' ? ', ' : '，')];
  return {
    title: names === '' ? title : `${title}${colon}${names}`,
    legend: true,
    credit: [
      ...source.map((text) => `${words('details.source')}${colon}${text}`),
      ...ownCredit(atlas, view, words),
      ...atlas.credits.map((text) => textIn(text, lang)),
      `${words('overview.version', { version: atlas.version, date: atlas.date })} · ${atlas.licence.name}`,
    ],
    link,
    layOut,
  };
}

/** Whose else what is drawn is, where something of the reader's own is drawn. */
function ownCredit({ own }: Atlas, { lens }: Pick<View, 'lens'>, words: Words): readonly string[] {
  const drawn = own && ((lens === 'own' && own.figures.length > 0) || (lens === 'parks' && own.marks.length > 0));
  return drawn ? [words('export.own.credit', { file: own.file })] : [];
}

const GAP = 18;
const SWATCH = { width: 22, height: 14 };
const CLASS = { width: 46, height: 12 };

/** Lays out the chrome and leaves the rest of the drawing to the map, at least two fifths of its height. */
export function layOut(
  atlas: Atlas,
  view: Pick<View, 'lens' | 'clusters'>,
  chrome: Chrome,
  palette: Palette,
  words: Words,
  size: Size,
): { readonly box: MapBox; readonly blocks: ChromeBlocks } {
  const small = size.width < 560;
  const margin = Math.round(Math.max(12, Math.min(28, size.width * 0.025)));
  const width = size.width - 2 * margin;
  const legend = legendOf(atlas, view, palette);
  const texts: ChromeText[] = [];
  const put = (role: ChromeText['role'], text: string, x: number, top: number, type: number, part: Partial<ChromeText> = {}) =>
    texts.push({
      role,
      text,
      x: tenth(x),
      y: tenth(top + type * (LINE / 2 + BASELINE)),
      size: type,
      bold: false,
      anchor: 'start',
      colour: palette.label,
      ...part,
    });

  let top = margin * 0.8;
  const heading = small ? 17 : 22;
  for (const line of chrome.title === null ? [] : wrap(chrome.title, heading, width, true)) {
    put('title', line, margin, top, heading, { bold: true });
    top += heading * LINE;
  }
  if (chrome.legend) {
    for (const line of wrap(legendTitle(legend, words), 13.5, width)) {
      put('legend', line, margin, top, 13.5, { colour: palette.landLabel });
      top += 13.5 * LINE;
    }
  }
  if (texts.length > 0) top += margin * 0.4;

  const small10 = 10.5;
  const credit = chrome.credit.flatMap((text) => wrap(text, small10, width));
  const link = chrome.link === null ? [] : [chrome.link];
  const creditHeight = (credit.length + link.length) * small10 * LINE;
  const rows = chrome.legend
    ? legendRows(
        legend.entries.map((entry) => ({ entry, text: legendEntryText(entry, atlas, words) })),
        width,
      )
    : [];
  const rowHeight = 24;
  const foot = (rows.length === 0 ? 0 : rows.length * rowHeight + margin * 0.5) + (creditHeight === 0 ? 0 : creditHeight + margin * 0.7);
  const bottom = Math.max(top + size.height * 0.4, size.height - foot - (foot === 0 ? 0 : 4));

  const swatches: ChromeSwatch[] = [];
  let y = bottom + margin * 0.5;
  for (const row of rows) {
    let x = margin;
    for (const item of row) {
      if (item.entry.kind === 'class') {
        swatches.push({ entry: item.entry, x: tenth(x), y: tenth(y), ...CLASS });
        put('legend', item.text, x + CLASS.width / 2, y + CLASS.height - 1, 11, { anchor: 'middle' });
      } else {
        swatches.push({ entry: item.entry, x: tenth(x), y: tenth(y + 2), ...SWATCH });
        put('legend', item.text, x + SWATCH.width + 6, y + 9 - (12 * LINE) / 2, 12);
      }
      x += item.width;
    }
    y += rowHeight;
  }
  y += rows.length === 0 ? 0 : margin * 0.3;
  for (const line of credit) {
    put('credit', line, margin, y, small10, { colour: palette.landLabel });
    y += small10 * LINE;
  }
  for (const line of link) put('link', line, margin, y, small10, { colour: palette.label });
  const box = { x: 0, y: tenth(top), width: size.width, height: tenth(bottom - top) };
  return { box, blocks: { ground: palette.halo, texts, swatches } };
}

interface LegendItem {
  readonly entry: LegendEntry;
  readonly text: string;
  /** Room it takes in its row, the gap after it included. */
  readonly width: number;
}

/** Legend entries in rows; the classes of the scale stand side by side without a gap, as one bar. */
function legendRows(
  items: readonly { readonly entry: LegendEntry; readonly text: string }[],
  width: number,
): readonly (readonly LegendItem[])[] {
  const rows: LegendItem[][] = [];
  let used = Number.POSITIVE_INFINITY;
  items.forEach((item, i) => {
    const lastClass = item.entry.kind === 'class' && items[i + 1]?.entry.kind !== 'class';
    const room = item.entry.kind === 'class' ? CLASS.width + (lastClass ? GAP : 0) : SWATCH.width + 6 + widthOf(item.text, 12) + GAP;
    if (used + room - GAP > width) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)?.push({ ...item, width: room });
    used += room;
  });
  return rows;
}
