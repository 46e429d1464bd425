import { DEFAULT_VIEW } from '../domain/view.ts';
import type { Desk } from '../state/DeskContext.tsx';

/** Begins a story in the presenter, at `step`. What was looked at before is left. */
export function startTelling({ store, actions }: Desk, name: string, step = 1): void {
  const { lang, theme, labels, renderer } = store.getState().view;
  actions.applyView({ ...DEFAULT_VIEW, lang, theme, labels, renderer, shell: 'present', story: name, step });
}

/** Leaves the story; what is looked at stays, for the questions. */
export function stopTelling({ actions }: Desk): void {
  actions.applyView({ story: null, step: 0, shell: 'app' });
}
