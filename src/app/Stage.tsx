import { useCallback, useEffect, useRef, useState } from 'react';
import type { Size } from '../domain/mercator.ts';
import type { Paint } from '../encoding/palettes.ts';
import { Figure } from '../figure/Figure.tsx';
import { useWords } from '../i18n/useWords.ts';
import { MapTip } from '../panels/MapTip.tsx';
import { useDesk, useDeskState, useView } from '../state/DeskContext.tsx';
import { MapButtons } from './MapButtons.tsx';
import { useAwake } from './useAwake.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useMapLibre } from './useMapLibre.ts';

/**
 * The place where the map stands. The figure is there first and always; MapLibre is laid over it when it has drawn its
 * first picture, and taken away again when it fails. Both show the same view from the same store.
 */
export function Stage({ paint }: { readonly paint: Paint }) {
  const { atlas, store, actions } = useDesk();
  const words = useWords();
  const renderer = useDeskState((s) => s.renderer);
  const stage = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const box = stage.current;
    if (box === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      const height = Math.round(entry?.contentRect.height ?? 0);
      // A hidden frame measures nothing; what was drawn before stays until there is a real size.
      if (width > 0 && height > 0) setSize({ width, height });
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  const shared = useView(({ shell }) => shell === 'embed' || shell === 'slide');
  const interactive = useView((v) => v.interactive);
  const awake = useAwake(stage, shared);
  const fullScreen = useFullScreen();
  const live = useMapLibre(canvas, { paint, words, sized: size !== null, shared, awake, fullScreen });
  const fit = useCallback(() => actions.setCamera(null), [actions]);
  return (
    <div className="stage" ref={stage} data-live={live ? 'maplibre' : 'svg'} onPointerEnter={preload} onFocus={preload}>
      <div className="stage-figure" hidden={live && renderer === 'maplibre'}>
        <Figure atlas={atlas} store={store} actions={actions} paint={paint} words={words} size={size} interactive={!live && interactive} />
      </div>
      <div className="stage-canvas" id="drawn" ref={canvas} />
      {size !== null && interactive && <MapButtons size={size} onFit={fit} />}
      <MapTip />
    </div>
  );
}

/** MapLibre's code is fetched when somebody comes near the map, so that taking over later costs no wait. */
function preload(): void {
  window.dispatchEvent(new CustomEvent('map-wanted'));
}
