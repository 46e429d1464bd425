import type { Atlas } from '../domain/atlas.ts';
import type { Lang } from '../domain/text.ts';
import { DEFAULT_VIEW, type View } from '../domain/view.ts';
import type { Actions } from './actions.ts';
import type { Store } from './store.ts';
import { type Decoded, decodeAddress, encodeView } from './urlCodec.ts';

/** The window parts the sync needs; a fake of them is enough for a test. */
export interface AddressBar {
  readonly location: { readonly search: string; readonly hash: string; readonly pathname: string };
  readonly history: Pick<History, 'pushState' | 'replaceState'>;
  addEventListener(type: 'popstate' | 'hashchange' | 'pagehide', listener: () => void): void;
  removeEventListener(type: 'popstate' | 'hashchange' | 'pagehide', listener: () => void): void;
}

/**
 * Keeps address and store in step; returns the function that stops it. A changed view pushes one history entry; a changed
 * camera, theme or language replaces the entry, so that Back undoes choices and not gestures. Nothing is written when the
 * address already says the same, which is all that keeps the two from answering each other for ever. In another page's frame no
 * entry is ever pushed: the history is the host's. Writing an entry takes browsers longer than drawing the map, so it is done when
 * that is painted, or before the next change or the page's end where they come sooner: every choice has its entry.
 * @param afterPaint runs a task after the next frame was painted
 * @param base what the page shows where its address says nothing
 */
export function syncAddress(
  bar: AddressBar,
  atlas: Atlas,
  store: Store,
  actions: Actions,
  start: Decoded,
  afterPaint: (task: () => void) => void,
  base: View = DEFAULT_VIEW,
): () => void {
  let foreign = start.foreign;
  // An address without a language leaves the reader in the one chosen; for writing it says the one the page opened in.
  const said = (lang: Lang) => decodeAddress(bar.location, atlas, { ...base, lang });
  const write = (view: View) => {
    const there = said(start.view.lang).view;
    if (encodeView(there) === encodeView(view)) return;
    const framed = base.shell !== 'app' || view.shell === 'embed' || view.shell === 'slide';
    const how = framed || choiceOf(there) === choiceOf(view) ? 'replaceState' : 'pushState';
    try {
      bar.history[how](null, '', `#${encodeView(view, foreign, start.queried)}`);
    } catch {
      // A sandboxed or opaque frame may not touch its history; the view still holds.
    }
  };
  /** The view shown that the address does not say yet. */
  let unwritten: View | null = null;
  const flush = () => {
    if (unwritten !== null) write(unwritten);
    unwritten = null;
  };
  const read = () => {
    unwritten = null;
    const decoded = said(store.getState().view.lang);
    foreign = decoded.foreign;
    if (encodeView(decoded.view) === encodeView(store.getState().view)) return;
    actions.applyView(decoded.view);
    actions.notify(decoded.problems);
  };
  const stop = store.subscribe((now, before) => {
    if (now.view === before.view) return;
    flush();
    unwritten = now.view;
    afterPaint(flush);
  });
  bar.addEventListener('popstate', read);
  bar.addEventListener('hashchange', read);
  bar.addEventListener('pagehide', flush);
  return () => {
    stop();
    flush();
    bar.removeEventListener('popstate', read);
    bar.removeEventListener('hashchange', read);
    bar.removeEventListener('pagehide', flush);
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
