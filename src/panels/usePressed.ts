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
    const press = ({ target }: Event) => {
      const named = target instanceof Element ? target.closest('[data-district]')?.getAttribute('data-district') : null;
      setPressed(named ?? store.getState().hover);
    };
    let here = true;
    const release = () => afterPaint(() => here && setPressed(null));
    window.addEventListener('pointerdown', press);
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    return () => {
      here = false;
      window.removeEventListener('pointerdown', press);
      window.removeEventListener('pointerup', release);
      window.removeEventListener('pointercancel', release);
    };
  }, [store]);
  return pressed;
}
