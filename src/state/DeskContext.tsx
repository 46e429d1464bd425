import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Atlas } from '../domain/atlas.ts';
import type { View } from '../domain/view.ts';
import type { Actions } from './actions.ts';
import type { State, Store } from './store.ts';

/** What every panel works with: the facts, the one store and its writers. */
export interface Desk {
  readonly atlas: Atlas;
  readonly store: Store;
  readonly actions: Actions;
}

const Context = createContext<Desk | null>(null);

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  // Whatever draws or lists takes the atlas as an argument; with one's own facts in it they reach all of them at once.
  const own = useStore(desk.store, (state) => state.own);
  const shown = useMemo(() => (own === null ? desk : { ...desk, atlas: { ...desk.atlas, own } }), [desk, own]);
  return <Context.Provider value={shown}>{children}</Context.Provider>;
}

/** The desk of the shell around; outside a shell there is none, which is a programming error. */
export function useDesk(): Desk {
  const desk = useContext(Context);
  if (desk === null) throw new Error('A panel stands outside DeskProvider.');
  return desk;
}

/** A part of the state; the component renders again only when that part changes. */
export function useDeskState<T>(select: (state: State) => T): T {
  return useStore(useDesk().store, select);
}

/** A part of the view. */
export function useView<T>(select: (view: View) => T): T {
  return useDeskState((state) => select(state.view));
}
