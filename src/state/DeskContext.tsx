import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Atlas } from '../domain/atlas.ts';
import type { View } from '../domain/view.ts';
import type { Actions } from './actions.ts';
import { afterPaint } from './afterPaint.ts';
import { besideMap, type Heard } from './besideMap.ts';
import type { State, Store } from './store.ts';

/** What every panel works with: the facts, the one store and its writers. */
export interface Desk {
  readonly atlas: Atlas;
  readonly store: Store;
  readonly actions: Actions;
}

interface Seat {
  readonly desk: Desk;
  readonly heard: Heard;
}

const Context = createContext<Seat | null>(null);

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  // Whatever draws or lists takes the atlas as an argument; with one's own facts in it they reach all of them at once.
  const own = useStore(desk.store, (state) => state.own);
  const heard = useMemo(() => besideMap(desk.store, afterPaint), [desk.store]);
  const seat = useMemo(() => ({ desk: own === null ? desk : { ...desk, atlas: { ...desk.atlas, own } }, heard }), [desk, own, heard]);
  return <Context.Provider value={seat}>{children}</Context.Provider>;
}

/** The desk of the shell around; outside a shell there is none, which is a programming error. */
export function useDesk(): Desk {
  return useSeat().desk;
}

function useSeat(): Seat {
  const seat = useContext(Context);
  if (seat === null) throw new Error('A panel stands outside DeskProvider.');
  return seat;
}

/** A part of the state; the component renders again only when that part changes, of a filter after the map (`besideMap.ts`). */
export function useDeskState<T>(select: (state: State) => T): T {
  return useStore(useSeat().heard, select);
}

/** A part of the view. */
export function useView<T>(select: (view: View) => T): T {
  return useDeskState((state) => select(state.view));
}
