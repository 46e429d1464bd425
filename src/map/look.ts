import type { ParkId } from '../domain/ids.ts';
import type { OwnFacts } from '../domain/own.ts';
import type { View } from '../domain/view.ts';
import type { Paint } from '../encoding/palettes.ts';
import type { State } from '../state/store.ts';

/** Everything that decides the map's structure. Hover, selection and camera are no part of it. */
export interface Look {
  readonly view: Pick<View, 'lens' | 'clusters' | 'lang' | 'labels' | 'shell'>;
  /** Under a lens that shows no parks, the chosen park is shown alone; null under the parks lens, which shows all. */
  readonly lonePark: ParkId | null;
  /** The visitor's own facts, which lie beside the atlas. */
  readonly own: OwnFacts | null;
  readonly paint: Paint;
  /** By how much patterns are drawn smaller, see {@link patternScale}. */
  readonly patternScale: number;
}

/** Steps per doubling in which patterns follow the zoom. */
const STEPS = 8;

/**
 * MapLibre draws a pattern at its own size at whole zooms only and stretches it up to twofold in between. Patterns drawn smaller
 * by this factor come out at their own size, as in the figure. Stepped, so that the style changes seldom.
 * @returns 0.5 to 1
 */
export function patternScale(zoom: number): number {
  const steps = Math.round((zoom - Math.floor(zoom)) * STEPS);
  return 2 ** (-steps / STEPS);
}

/** The look of what the store holds. */
export function lookOf({ view, own }: Pick<State, 'view' | 'own'>, paint: Paint, zoom: number): Look {
  const { lens, clusters, lang, labels, shell, park } = view;
  return {
    view: { lens, clusters, lang, labels, shell },
    lonePark: lens === 'parks' ? null : park,
    own,
    paint,
    patternScale: patternScale(zoom),
  };
}

/** Whether two looks give the same style. */
export function sameLook(a: Look, b: Look): boolean {
  const parts = ({ view, lonePark, paint, patternScale: scale }: Look) => JSON.stringify([view, lonePark, paint, scale]);
  return a.own === b.own && parts(a) === parts(b);
}
