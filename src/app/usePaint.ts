import { useSyncExternalStore } from 'react';
import type { Theme } from '../domain/view.ts';
import { type Paint, paintOf } from '../encoding/palettes.ts';

const QUERIES = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more), (forced-colors: active) and (prefers-color-scheme: light)',
] as const;

function listen(onChange: () => void): () => void {
  const lists = QUERIES.map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener('change', onChange);
  return () => {
    for (const list of lists) list.removeEventListener('change', onChange);
  };
}

/** The paint of a theme on this system. The build, which has no system, draws in the light. */
export function usePaint(theme: Theme): Paint {
  return useSyncExternalStore(
    listen,
    () => paintOf(theme, window.matchMedia(QUERIES[0]).matches, window.matchMedia(QUERIES[1]).matches),
    () => paintOf(theme, false),
  );
}
