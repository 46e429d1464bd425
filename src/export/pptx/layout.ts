import { LINE } from '../../encoding/textBox.ts';
import { type Fitted, fitText, heightOf } from './fitText.ts';
import type { Ratio, Slide, SlideLegend } from './slide.ts';
import type { Rect } from './units.ts';
import { cleanLine, cleanParagraphs } from './xmlText.ts';

/** Where things stand on a slide, pixels; a slide of 16:9 is 1280 × 720, one of 4:3 is 960 × 720. */
export interface Places {
  readonly width: number;
  readonly height: number;
  readonly title: Rect;
  readonly map: Rect;
  /** Room for text and legend together. */
  readonly words: Rect;
  readonly credit: Rect;
  /** Whether text and legend stand above each other, or side by side. */
  readonly stacked: boolean;
}

const PLACES: Record<Ratio, Places> = {
  '16:9': {
    width: 1280,
    height: 720,
    title: { x: 44, y: 24, width: 1192, height: 66 },
    map: { x: 44, y: 100, width: 872, height: 536 },
    words: { x: 940, y: 100, width: 296, height: 536 },
    credit: { x: 44, y: 648, width: 1192, height: 56 },
    stacked: true,
  },
  '4:3': {
    width: 960,
    height: 720,
    title: { x: 36, y: 20, width: 888, height: 58 },
    map: { x: 36, y: 84, width: 888, height: 424 },
    words: { x: 36, y: 520, width: 888, height: 126 },
    credit: { x: 36, y: 650, width: 888, height: 58 },
    stacked: false,
  },
};

/** The places of a ratio. */
export function placesOf(ratio: Ratio): Places {
  return PLACES[ratio];
}

/** A title stands on one line if it can, else on two. */
const ONE_LINE_TITLES = [32, 29, 26];
const TITLES = [26, 24, 21, 18, 16];
const BODIES = [24, 22, 20, 18, 16.5, 15, 13.5, 12];
const CREDITS = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7];
const LEGENDS = [15, 14, 13, 12, 11, 10, 9, 8];
/** Between text and legend. */
const GAP = 24;

/** A line of the legend, placed; `text` is null for a class, whose text stands below its swatch. */
export interface PlacedEntry {
  readonly swatch: Rect;
  readonly text: Rect;
  readonly below: boolean;
}

export interface PlacedLegend {
  readonly size: number;
  readonly title: Rect;
  readonly entries: readonly PlacedEntry[];
  readonly height: number;
}

/** A slide laid out: type sizes and boxes. */
export interface LaidOut {
  readonly title: Fitted;
  readonly body: Fitted & { readonly rect: Rect };
  readonly credit: Fitted;
  readonly legend: PlacedLegend;
}

/** Lays out a slide. The legend takes what it needs, at most two thirds of a column; the text has the rest. */
export function layOutSlide(slide: Slide, places: Places): LaidOut {
  const { words, stacked } = places;
  const body = cleanParagraphs(slide.body);
  const width = stacked ? words.width : Math.round((words.width - GAP) / 2);
  const most = stacked && body.length > 0 ? (words.height * 2) / 3 : words.height;
  // Beside the text there is little height; two columns of larger type are better read than one of small type.
  const forms = (stacked ? [1] : [1, 2]).map((columns) => {
    const fits = (size: number) => placeLegend(slide.legend, { x: 0, y: 0, width }, size, columns).height <= most;
    return { columns, size: LEGENDS.find(fits) ?? (LEGENDS.at(-1) as number) };
  });
  const { columns, size } = forms.reduce((best, form) => (form.size > best.size ? form : best));
  const needed = placeLegend(slide.legend, { x: 0, y: 0, width }, size, columns).height;
  const x = stacked ? words.x : words.x + width + GAP;
  const y = stacked && body.length > 0 ? words.y + words.height - needed : words.y;
  const rect: Rect = { ...words, width, height: stacked ? Math.max(60, words.height - needed - GAP) : words.height };
  // The link stands at the end of the credit and needs its room too.
  const credit = slide.credit.flatMap(cleanParagraphs);
  const linked = slide.link === null ? credit : [...credit.slice(0, -1), `${credit.at(-1) ?? ''}  ${cleanLine(slide.link.text)}`];
  const fittedCredit = fitText(linked, places.credit.width, places.credit.height, CREDITS);
  return {
    title: fitTitle(cleanLine(slide.title), places.title),
    body: { ...fitText(body, rect.width, rect.height, BODIES), rect },
    credit: fittedCredit.cut ? fittedCredit : { ...fittedCredit, paragraphs: credit },
    legend: placeLegend(slide.legend, { x, y, width }, size, columns),
  };
}

function fitTitle(title: string, { width, height }: Rect): Fitted {
  const largest = ONE_LINE_TITLES.find((size) => heightOf([title], width, size, true) <= size * LINE);
  return fitText([title], width, height, largest === undefined ? TITLES : [largest], true);
}

/** Places the entries below each other, the classes of a scale as one bar; further columns begin as high as the first. */
function placeLegend(legend: SlideLegend, { x, y, width }: Omit<Rect, 'height'>, size: number, columns: number): PlacedLegend {
  const high = (text: string, room: number, bold = false) => heightOf([cleanLine(text)], room, size, bold);
  const [swatchWidth, swatchHeight, gap] = [size * 1.7, size * 1.05, size * 0.6];
  const title: Rect = { x, y, width, height: high(legend.title, width, true) };
  const classes = legend.entries.filter(({ swatch }) => swatch.kind === 'class').length;
  const step = Math.min(size * 3.6, width / Math.max(1, classes));
  const bar = y + title.height + gap;
  const head = classes === 0 ? bar : bar + size * 2.35 + gap;
  const column = (width - (columns - 1) * 2 * gap) / columns;
  const perColumn = Math.ceil((legend.entries.length - classes) / columns);
  let [top, bottom, seen, along] = [head, head, 0, x];
  const entries = legend.entries.map(({ swatch, text }): PlacedEntry => {
    if (swatch.kind === 'class') {
      const left = along;
      along += step;
      return {
        swatch: { x: left, y: bar, width: step, height: size },
        text: { x: left, y: bar + size * 1.1, width: step, height: size * 1.25 },
        below: true,
      };
    }
    if (seen % perColumn === 0) top = head;
    const left = x + Math.floor(seen / perColumn) * (column + 2 * gap);
    const room = column - swatchWidth - gap;
    const height = Math.max(high(text, room), size * 1.25);
    const placed: PlacedEntry = {
      swatch: { x: left, y: top + (size * 1.25 - swatchHeight) / 2, width: swatchWidth, height: swatchHeight },
      text: { x: left + swatchWidth + gap, y: top, width: room, height },
      below: false,
    };
    seen += 1;
    top += height + gap * 0.7;
    bottom = Math.max(bottom, top);
    return placed;
  });
  return { size, title, entries, height: bottom - y };
}
