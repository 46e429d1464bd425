import type { Atlas } from '../domain/atlas.ts';
import { DEFAULT_VIEW, type View } from '../domain/view.ts';
import type { Actions } from './actions.ts';
import type { Store } from './store.ts';
import { type Decoded, decodeAddress, encodeView } from './urlCodec.ts';

/** The window parts the sync needs; a fake of them is enough for a test. */
export interface AddressBar {
  readonly location: { readonly search: string; readonly hash: string; readonly pathname: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'hashchange', listener: () => void): void;
}

/**
 * Keeps address and store in step; returns the function that stops it. A changed view pushes one history entry; a changed
 * camera, theme or language replaces the entry, so that Back undoes choices and not gestures. Nothing is written when the
 * address already says the same, which is all that keeps the two from answering each other for ever. In another page's frame no
 * entry is ever pushed: the history is the host's.
 * @param base what the page shows where its address says nothing
 */
export function syncAddress(
  bar: AddressBar,
  atlas: Atlas,
  store: Store,
  actions: Actions,
  start: Decoded,
  base: View = DEFAULT_VIEW,
): () => void {
  let foreign = start.foreign;
  const said = () => decodeAddress(bar.location, atlas, { ...base, lang: store.getState().view.lang });
  const write = (view: View, how: 'pushState' | 'replaceState') => {
    if (encodeView(said().view) === encodeView(view)) return;
    const hash = `#${encodeView(view, foreign, start.queried)}`;
    try {
      bar.history[how](null, '', hash);
    } catch {
      // A sandboxed or opaque frame may not touch its history; the view still holds.
    }
  };
  const read = () => {
    const decoded = said();
    foreign = decoded.foreign;
    if (encodeView(decoded.view) === encodeView(store.getState().view)) return;
    actions.applyView(decoded.view);
    actions.notify(decoded.problems);
  };
  const stop = store.subscribe((now, before) => {
    if (now.view === before.view) return;
    const framed = base.shell !== 'app' || now.view.shell === 'embed' || now.view.shell === 'slide';
    write(now.view, framed || choiceOf(now.view) === choiceOf(before.view) ? 'replaceState' : 'pushState');
  });
  bar.addEventListener('popstate', read);
  bar.addEventListener('hashchange', read);
  return () => {
    stop();
    bar.removeEventListener('popstate', read);
    bar.removeEventListener('hashchange', read);
  };
}

/** The part of a view whose change deserves a history entry. In a talk that is the step; what is tried out within one is not. */
function choiceOf(view: View): string {
  if (view.story !== null) return JSON.stringify([view.story, view.step]);
  return JSON.stringify([
    view.district,
    view.clusters,
    view.park,
    view.lens,
    view.page,
    view.compared,
    view.edition,
    view.story,
    view.step,
  ]);
}
