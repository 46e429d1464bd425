import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DistrictId } from '../domain/ids.ts';
import type { OwnFacts } from '../domain/own.ts';
import type { Problem } from '../domain/problem.ts';
import { DEFAULT_VIEW, type View } from '../domain/view.ts';

/** Pages that open over the map: what it does not say, its sources, its editions, one's own facts, who can use it. */
export const SHEETS = ['caveats', 'sources', 'editions', 'own', 'access'] as const;
export type Sheet = (typeof SHEETS)[number];

/** What the store holds. The view is everything that can be linked; the rest lives only as long as the page. */
export interface State {
  readonly view: View;
  /** The district under the pointer or the keyboard's focus, wherever that is. */
  readonly hover: DistrictId | null;
  /** Said once in the interface: what a link or a message asked for and could not have. */
  readonly notices: readonly Problem[];
  /** Who draws the map now; `none` until something stands. */
  readonly renderer: 'maplibre' | 'svg' | 'none';
  /** The page open over the map, or null. */
  readonly sheet: Sheet | null;
  /** Facts read from the visitor's own file. They are not part of the view and go nowhere. */
  readonly own: OwnFacts | null;
  /** The own point, or square of points, whose card is open: the id of an own park or mark. */
  readonly ownMark: string | null;
}

export type Store = StoreApi<State>;

/** A store for one shell over one atlas. */
export function createViewStore(view: View = DEFAULT_VIEW): Store {
  return createStore<State>(() => ({ view, hover: null, notices: [], renderer: 'none', sheet: null, own: null, ownMark: null }));
}
