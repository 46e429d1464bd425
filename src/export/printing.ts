import { flushSync } from 'react-dom';
import { whenIdle } from '../ui/whenIdle.ts';

type Parts = typeof import('./PrintParts.tsx');

/** The code of the paper sheet, once it has been loaded. */
let parts: Parts | null = null;
let printing = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

/** What the sheet is made with while the page is being put on paper, else null. */
export function printedParts(): Parts | null {
  return printing ? parts : null;
}

/**
 * Calls `listener` when printing begins or ends. The first listener has the sheet's code fetched while the browser is idle: once
 * printing has begun nothing can be waited for. Before that, and without scripts, paper shows the page itself (print.css).
 */
export function listenToPrinting(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size > 1) return () => listeners.delete(listener);
  const paper = window.matchMedia('print');
  const set = (on: boolean) => {
    if (printing === on) return;
    printing = on;
    // The browser lays the paper out as soon as this event is over.
    flushSync(tell);
  };
  const begin = () => set(true);
  const end = () => set(false);
  const change = () => set(paper.matches);
  window.addEventListener('beforeprint', begin);
  window.addEventListener('afterprint', end);
  paper.addEventListener('change', change);
  whenIdle(() => {
    void import('./PrintParts.tsx').then((loaded) => {
      parts = loaded;
      document.documentElement.dataset.paper = 'ready';
      if (printing) tell();
    });
  }, 5000);
  return () => listeners.delete(listener);
}
