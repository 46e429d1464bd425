import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Atlas } from '../domain/atlas.ts';
import { type Subject, subjectOf, type View } from '../domain/view.ts';
import type { Actions } from './actions.ts';
import { afterPaint } from './afterPaint.ts';
import { besideMap, type Heard, isChoice, isFilter } from './besideMap.ts';
import type { State, Store } from './store.ts';

/** What every panel works with: the facts, the one store and its writers. */
export interface Desk {
  readonly atlas: Atlas;
  readonly store: Store;
  readonly actions: Actions;
}

interface Seat {
  readonly desk: Desk;
  /** The store as all panels hear it but the details. */
  readonly heard: Heard;
  /** The store as the details hear it: they are what a click on the map is for. */
  readonly detailed: Heard;
}

const Context = createContext<Seat | null>(null);

export function DeskProvider({ desk, children }: { readonly desk: Desk; readonly children: ReactNode }) {
  // Whatever draws or lists takes the atlas as an argument; with one's own facts in it they reach all of them at once.
  const own = useStore(desk.store, (state) => state.own);
  const { store } = desk;
  const heard = useMemo(() => besideMap(store, afterPaint, isChoice), [store]);
  const detailed = useMemo(() => besideMap(store, afterPaint, isFilter), [store]);
  const seat = useMemo(
    () => ({ desk: own === null ? desk : { ...desk, atlas: { ...desk.atlas, own } }, heard, detailed }),
    [desk, own, heard, detailed],
  );
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

/** A part of the state; the component renders again only when that part changes, of a choice after the map (`besideMap.ts`). */
export function useDeskState<T>(select: (state: State) => T): T {
  return useStore(useSeat().heard, select);
}

/** A part of the view. */
export function useView<T>(select: (view: View) => T): T {
  return useDeskState((state) => select(state.view));
}

/** What the view is about, for the details. */
export function useSubject(): Subject {
  return subjectOf(useStore(useSeat().detailed, (state) => state.view));
}
