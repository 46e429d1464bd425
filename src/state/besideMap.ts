import type { View } from '../domain/view.ts';
import type { State, Store } from './store.ts';

/** The parts of a view that choosing something changes; a change of any other is no mere choice. */
const CHOSEN: ReadonlySet<string> = new Set<keyof View>(['clusters', 'lens', 'district', 'park', 'compared']);

/** Tells the changes that can wait for the map. */
export type Waits = (now: View, before: View) => boolean;

/** The store as a listener hears it; it gives the same state at any time. */
export type Heard = Pick<Store, 'subscribe' | 'getState' | 'getInitialState'>;

/**
 * The store as what stands beside the map hears it: of changes that can wait one painted frame late, of all else at once. What is
 * chosen is drawn in a moment; what lists and details say of it takes several times as long. Until a map stands there is nothing to
 * wait for, and all that a link asks for comes at once.
 * @param afterPaint runs a task after the next frame was painted. A page that nobody looks at paints none; there it waits
 * until somebody does, or until the next change that does not wait.
 * @param waits tells which changes those are
 */
export function besideMap(store: Store, afterPaint: (task: () => void) => void, waits: Waits): Heard {
  const listeners = new Set<(now: State, before: State) => void>();
  let stop = () => {};
  /** The state last heard of, where a newer one waits. */
  let last: State | null = null;
  const tell = (before: State) => {
    last = null;
    for (const listener of [...listeners]) listener(store.getState(), before);
  };
  const onChange = (now: State, before: State) => {
    if (now.renderer === 'none' || now.view.page !== 'map' || !waits(now.view, before.view)) tell(last ?? before);
    else if (last === null) {
      last = before;
      afterPaint(() => {
        if (last !== null) tell(last);
      });
    }
  };
  return {
    getState: store.getState,
    getInitialState: store.getInitialState,
    subscribe(listener) {
      if (listeners.size === 0) stop = store.subscribe(onChange);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) stop();
      };
    },
  };
}

/** Whether something was chosen, and nothing else is asked for. */
export const isChoice: Waits = (now, before) =>
  now !== before && (Object.keys(now) as (keyof View)[]).every((key) => now[key] === before[key] || CHOSEN.has(key));

/** Whether the choice is one of clusters or of a lens, whose answer is the map; that of any other is what the details say. */
export const isFilter: Waits = (now, before) => (now.clusters !== before.clusters || now.lens !== before.lens) && isChoice(now, before);
