import { useSyncExternalStore } from 'react';
import { fillsScreen } from '../figure/fullScreen.ts';

function listen(onChange: () => void): () => void {
  const mode = window.matchMedia('(display-mode: fullscreen)');
  document.addEventListener('fullscreenchange', onChange);
  mode.addEventListener('change', onChange);
  return () => {
    document.removeEventListener('fullscreenchange', onChange);
    mode.removeEventListener('change', onChange);
  };
}

/** Whether the page fills the screen. */
export function useFullScreen(): boolean {
  return useSyncExternalStore(listen, fillsScreen, () => false);
}
