import type { Lang } from '../../domain/text.ts';
import type { Fill } from '../../encoding/fill.ts';
import type { Paint } from '../../encoding/palettes.ts';
import type { Point } from './outline.ts';
import type { Line } from './shapePaint.ts';
import type { Rect } from './units.ts';

/** The two shapes of a slide. */
export type Ratio = '16:9' | '4:3';

export const RATIOS: readonly Ratio[] = ['16:9', '4:3'];

/** What holds for a whole deck. */
export interface DeckOptions {
  readonly ratio: Ratio;
  readonly lang: Lang;
  /** The colours the slides are drawn in; the theme is made of them. */
  readonly paint: Paint;
  /** `YYYY-MM-DD`, the date of the data; it also stands in for the date of making, so that equal input gives an equal file. */
  readonly dataDate: string;
  /** Title of the deck in its properties. */
  readonly title: string;
  /** Theme fonts; left out, fonts every Office has. */
  readonly fonts?: { readonly latin: string; readonly eastAsian: string };
}

/** One slide. All texts are cleaned when they are written, so they may hold anything. */
export interface Slide {
  readonly title: string;
  /** One or two sentences. What finds no room even in small type goes to the notes. */
  readonly body: string;
  /** Speaker notes, one paragraph each. */
  readonly notes: readonly string[];
  readonly map: SlideMap;
  readonly legend: SlideLegend;
  /** Source, data date, disclaimer and attribution, small at the bottom; one paragraph each. */
  readonly credit: readonly string[];
  /** Reopens the view; written only where the address is https. */
  readonly link: { readonly text: string; readonly url: string } | null;
}

/** The map of a slide: pixels from the upper left corner of the map's box, which is {@link mapBox} of the ratio. Drawn in this order. */
export interface SlideMap {
  readonly sea: string;
  readonly land: readonly SlideArea[];
  readonly landLabels: readonly SlideLabel[];
  readonly districts: readonly SlideArea[];
  readonly overlays: readonly SlideArea[];
  readonly strokes: readonly SlideStroke[];
  readonly dots: readonly SlideDot[];
  readonly plates: readonly SlidePlate[];
  readonly labels: readonly SlideLabel[];
}

/** A freeform: islands and holes are further rings; where rings lie in each other, every second one is a hole. */
export interface SlideArea {
  readonly name: string;
  /** What a reader is told who cannot see it; null for what is mere ground. */
  readonly alt: string | null;
  readonly rings: readonly (readonly Point[])[];
  readonly fill: Fill;
  readonly line: Line | null;
}

/** Open or closed lines without a fill. */
export interface SlideStroke {
  readonly name: string;
  readonly alt: string | null;
  readonly lines: readonly (readonly Point[])[];
  readonly closed: boolean;
  readonly line: Line;
}

export interface SlideDot {
  readonly name: string;
  readonly alt: string | null;
  readonly at: Point;
  readonly radius: number;
  readonly fill: string | null;
  readonly line: Line;
}

/** A small plate with a text. */
export interface SlidePlate {
  readonly name: string;
  readonly alt: string;
  readonly rect: Rect;
  readonly text: string;
  readonly size: number;
  readonly ink: string;
  readonly fill: string;
  readonly line: Line;
}

/** Lines of text around, right or left of a point. */
export interface SlideLabel {
  readonly name: string;
  readonly at: Point;
  readonly align: 'left' | 'middle' | 'right';
  readonly lines: readonly { readonly text: string; readonly size: number; readonly bold: boolean }[];
  readonly ink: string;
  /** A glow that lifts the letters off the ground, or null. */
  readonly halo: string | null;
  /** Whether the halo's colour stands behind the whole label instead: not every program draws a glow, and no ink is read on stripes. */
  readonly plate: boolean;
}

export type Swatch =
  /** A class of a scale: neighbouring classes stand side by side as one bar, their text below. */
  | { readonly kind: 'class'; readonly fill: Fill; readonly line: Line }
  | { readonly kind: 'area'; readonly fill: Fill; readonly line: Line }
  | { readonly kind: 'line'; readonly line: Line }
  | { readonly kind: 'dot'; readonly fill: string; readonly line: Line }
  | { readonly kind: 'plate'; readonly fill: string; readonly line: Line; readonly ink: string; readonly text: string };

export interface SlideLegend {
  /** The legend group's name among the shapes. */
  readonly name: string;
  readonly title: string;
  readonly entries: readonly { readonly swatch: Swatch; readonly text: string }[];
}
