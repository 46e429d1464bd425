import type { Atlas } from '../../domain/atlas.ts';
import type { View } from '../../domain/view.ts';
import type { Paint } from '../../encoding/palettes.ts';
import { chromeOf } from '../../figure/chrome.ts';
import { figure } from '../../figure/figure.ts';
import { telling } from '../../figure/telling.ts';
import type { Words } from '../../i18n/words.ts';
import { pptxDeck } from './deck.ts';
import { placesOf } from './layout.ts';
import { slideLegend } from './legendOfView.ts';
import { mapOfFigure } from './mapOfFigure.ts';
import type { Ratio, Slide } from './slide.ts';
import { type Told, toldOf } from './toldOfView.ts';

/** A view to be shown on a slide. */
export interface Shown {
  readonly view: View;
  /** Words of a story's step; left out, the view speaks for itself. */
  readonly told?: Told;
  /** The address that opens the view again; only an https address is written. */
  readonly link: string | null;
}

/** How a deck is made from views. The words decide the language. */
export interface ShowOptions {
  readonly ratio: Ratio;
  readonly paint: Paint;
  readonly words: Words;
  /** Title in the deck's properties; left out, the map's. */
  readonly title?: string;
}

/** The slide of one view. */
export function slideOfView(atlas: Atlas, shown: Shown, { ratio, paint, words }: ShowOptions): Slide {
  const { view } = shown;
  const { width, height } = placesOf(ratio).map;
  const drawn = figure(atlas, { ...view, shell: 'slide' }, { size: { width, height }, paint, words, tell: telling });
  const told = shown.told ?? toldOf(atlas, view, words);
  return {
    title: told.title,
    body: told.body,
    notes: told.notes,
    map: mapOfFigure(atlas, drawn),
    legend: slideLegend(atlas, view, paint, words),
    credit: creditOf(atlas, view, words),
    link: shown.link === null ? null : { text: words('export.pptx.open'), url: shown.link },
  };
}

/** A deck of one slide per view. Equal input gives an equal file; the dates in it are the data's. */
export function deckOfViews(atlas: Atlas, shown: readonly Shown[], options: ShowOptions): Uint8Array<ArrayBuffer> {
  return pptxDeck(
    shown.map((one) => slideOfView(atlas, one, options)),
    {
      ratio: options.ratio,
      lang: options.words.lang,
      paint: options.paint,
      dataDate: atlas.date,
      title: options.title ?? options.words('app.title'),
    },
  );
}

/**
 * Source and data date first, then disclaimer and attribution, as two paragraphs that fit below the map. The atlas's credits are
 * disclaimer, boundaries, points, lines; that of the points is left out where none is drawn.
 */
function creditOf(atlas: Atlas, view: View, words: Words): readonly string[] {
  const { credit } = chromeOf(atlas, view, words, null);
  const version = credit.at(-1) ?? '';
  const sources = credit.slice(0, -1 - atlas.credits.length);
  const pointed = view.lens === 'parks' || view.park !== null;
  const lines = credit.slice(sources.length, -1).filter((_, i) => i !== 2 || pointed);
  return [[...sources, version].join(' · '), lines.join(words.lang === 'en' ? ' ' : '')];
}
