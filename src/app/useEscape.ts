import { useEffect } from 'react';
import { useDesk } from '../state/DeskContext.tsx';

/** Escape steps back once, unless an open popover, dialog or text field wants the key for itself. */
export function useEscape(): void {
  const { actions } = useDesk();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('dialog, input[type="search"], input[type="text"], textarea') != null) return;
      if (document.querySelector(':popover-open') !== null) return;
      actions.stepBack();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions]);
}
