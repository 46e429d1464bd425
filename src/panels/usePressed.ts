import { useEffect, useState } from 'react';
import type { DistrictId } from '../domain/ids.ts';
import { afterPaint } from '../state/afterPaint.ts';
import { useDesk } from '../state/DeskContext.tsx';

/**
 * The district on which a button or a finger is down, until it has been let go and what came of it is painted; null where none is.
 * What a click will ask for can be made in the tenth of a second for which a press lasts.
 */
export function usePressed(): DistrictId | null {
  const { store } = useDesk();
  const [pressed, setPressed] = useState<DistrictId | null>(null);
  useEffect(() => {
    const press = ({ button, target }: PointerEvent) => {
      // A menu of another button may swallow its release.
      if (button > 0) return;
      const named = target instanceof Element ? target.closest('[data-district]')?.getAttribute('data-district') : null;
      setPressed(named ?? store.getState().hover);
    };
    const leaving = new AbortController();
    const { signal } = leaving;
    const release = () => afterPaint(() => signal.aborted || setPressed(null));
    window.addEventListener('pointerdown', press, { signal });
    window.addEventListener('pointerup', release, { signal });
    window.addEventListener('pointercancel', release, { signal });
    return () => leaving.abort();
  }, [store]);
  return pressed;
}
