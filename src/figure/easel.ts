import type { Atlas } from '../domain/atlas.ts';
import type { Size } from '../domain/mercator.ts';
import { framing } from '../encoding/framing.ts';
import type { Paint } from '../encoding/palettes.ts';
import type { Words } from '../i18n/words.ts';
import type { State } from '../state/store.ts';
import { type Figure, figure, fluidSize, outlinesOf } from './figure.ts';
import type { Shift } from './gestures.ts';
import type { Mark } from './mark.ts';
import { pageMark } from './pageMark.ts';
import { redraw } from './redraw.ts';
import { shiftDrawing } from './shiftDrawing.ts';

/** What a figure in a page is drawn for, beside the store's state. */
export interface Ground {
  readonly atlas: Atlas;
  readonly paint: Paint;
  readonly words: Words;
  /** Pixels of the place it stands in; null while they are not known, as on the server. */
  readonly size: Size | null;
  readonly interactive: boolean;
}

/** Holds a drawing that stands in a page, and draws it anew where it has changed. */
export interface Easel {
  /** The drawing as it stands. */
  drawing(): Figure;
  /** The same as an element. */
  mark(): Mark;
  /** Brings `figure`, put up as `mark` said, to what ground and state ask for now. */
  draw(figure: Element, ground: Ground, state: State): void;
  /** Makes what `draw` will need if it is asked for the same; nothing is shown yet. */
  rehearse(ground: Ground, state: State): void;
  /** Shows the drawing shifted while a gesture lasts; null puts it back. */
  shift(figure: Element, by: Shift | null): void;
}

/** An easel with its first drawing. @param prefix put before every id of it */
export function createEasel(prefix: string, ground: Ground, state: State): Easel {
  let made = madeFor(ground, state, []);
  let rehearsed = made;
  let mark = markOf(made.drawing, ground, state, prefix);
  let shifted: Shift | null = null;
  return {
    drawing: () => made.drawing,
    mark: () => mark,
    draw(figure, ground, state) {
      made = madeFor(ground, state, [made, rehearsed]);
      const next = markOf(made.drawing, ground, state, prefix);
      // A drawing is compared with how it was drawn, not with where a gesture has it.
      if (shifted !== null) shiftDrawing(figure, null);
      redraw(figure, mark, next);
      if (shifted !== null) shiftDrawing(figure, shifted);
      mark = next;
    },
    rehearse(ground, state) {
      rehearsed = madeFor(ground, state, [made, rehearsed]);
      // What follows from the drawing alone is kept with it.
      markOf(rehearsed.drawing, ground, state, prefix);
    },
    shift(figure, by) {
      shifted = by;
      shiftDrawing(figure, by);
    },
  };
}

/** A drawing and all that it follows from. */
interface Made {
  readonly of: readonly unknown[];
  readonly drawing: Figure;
}

/** The drawing does not hang on what is chosen or pointed at; only where something else differs is it made again. */
function madeFor({ atlas, paint, words, size }: Ground, { view, ownMark }: State, known: readonly Made[]): Made {
  const { lens, clusters, labels, shell } = view;
  const park = ownMark ?? view.park;
  const camera = framing(atlas, view, size ?? fluidSize(atlas));
  const of = [atlas, paint, words, size, lens, clusters.join(), labels, shell, park, camera.lon, camera.lat, camera.zoom];
  const same = known.find((made) => of.every((value, i) => value === made.of[i]));
  if (same !== undefined) return same;
  const drawn = { lens, clusters, labels, shell, park, district: null, compared: [], camera };
  return { of, drawing: figure(atlas, drawn, { size, paint, words }) };
}

function markOf(drawing: Figure, { atlas, size, interactive }: Ground, { view, hover }: State, prefix: string): Mark {
  const shared = view.shell === 'embed' || view.shell === 'slide';
  const hand = !interactive || size === null ? null : shared ? 'shared' : 'own';
  return pageMark({ drawing, selected: outlinesOf(atlas, view, drawing), hovered: hover, hand }, prefix);
}
