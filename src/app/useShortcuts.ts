import { useEffect } from 'react';
import { LENSES } from '../domain/view.ts';
import { useDesk } from '../state/DeskContext.tsx';

/** Where it is kept on this device whether single-letter shortcuts are on (ShortcutsDialog.tsx). */
export const STORED = 'shenzhen-cluster-map.shortcuts';

/** Whether single-letter shortcuts are on; they are unless the reader has switched them off on this device. */
export function shortcutsOn(): boolean {
  try {
    return localStorage.getItem(STORED) !== 'off';
  } catch {
    return true;
  }
}

/** Keys that lead somewhere: / search, d districts, c clusters, i details, 1–3 the lens, 0 all, ? this list. */
export function useShortcuts(onHelp: () => void): void {
  const { actions } = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, dialog, [contenteditable]') != null) return;
      if (event.key === '?') onHelp();
      else if (!shortcutsOn()) return;
      else if (event.key === '/') document.getElementById('search')?.focus();
      else if (event.key === 'd') document.getElementById('district-list')?.focus();
      else if (event.key === 'c') document.querySelector<HTMLElement>('.filter a')?.focus();
      else if (event.key === 'i') document.getElementById('details')?.focus();
      else if (event.key === '0') actions.clear();
      else if (/^[1-3]$/.test(event.key)) actions.setLens(LENSES[Number(event.key) - 1] ?? 'count');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions, onHelp]);
}
