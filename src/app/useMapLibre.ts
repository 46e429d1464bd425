import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Paint } from '../encoding/palettes.ts';
import type { Words } from '../i18n/words.ts';
import type { MountedMap } from '../map/mount.ts';
import { webglVerdict } from '../map/webgl.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';

interface Look {
  readonly paint: Paint;
  readonly words: Words;
  /** Whether the stage has a real size yet. */
  readonly sized: boolean;
}

/**
 * Lays MapLibre into `container` once the page is idle or somebody turns to the map, where WebGL is worth it or the address
 * asks for it; gives whether it is drawing. When it fails or its context is lost for good, the figure stands as before.
 */
export function useMapLibre(container: RefObject<HTMLDivElement | null>, { paint, words, sized }: Look): boolean {
  const { atlas, store, actions } = useDesk();
  const asked = useView((v) => v.renderer);
  const [live, setLive] = useState(false);
  const mounted = useRef<MountedMap | null>(null);
  const look = useRef({ paint, words });
  look.current = { paint, words };
  useEffect(() => {
    if (!sized) return;
    store.setState({ renderer: 'svg' });
    if (asked === 'svg') return;
    let gone = false;
    const start = async () => {
      if (asked === 'auto' && webglVerdict() !== 'good') return;
      const { mountMap } = await import('../map/mount.ts');
      if (gone || container.current === null) return;
      const show = (on: boolean) => {
        if (gone) return;
        setLive(on);
        store.setState({ renderer: on ? 'maplibre' : 'svg' });
      };
      mounted.current = mountMap(container.current, {
        atlas,
        store,
        actions,
        ...look.current,
        onReady: () => show(true),
        onFailed: () => {
          mounted.current?.destroy();
          mounted.current = null;
          show(false);
        },
      });
    };
    const cancel = asked === 'maplibre' ? atOnce(start) : whenIdleOrWanted(start);
    return () => {
      gone = true;
      cancel();
      mounted.current?.destroy();
      mounted.current = null;
      setLive(false);
    };
  }, [asked, sized, atlas, store, actions, container]);
  useEffect(() => mounted.current?.update({ paint, words }), [paint, words]);
  return live;
}

function atOnce(run: () => void): () => void {
  run();
  return () => {};
}

/** Calls `run` once: when somebody comes near the map, or when the browser has nothing better to do. */
function whenIdleOrWanted(run: () => void): () => void {
  let done = false;
  const once = () => {
    if (done) return;
    done = true;
    run();
  };
  window.addEventListener('map-wanted', once);
  const idles = typeof window.requestIdleCallback === 'function';
  const idle = idles ? window.requestIdleCallback(once, { timeout: 4000 }) : setTimeout(once, 1500);
  return () => {
    done = true;
    window.removeEventListener('map-wanted', once);
    if (idles) window.cancelIdleCallback(idle as number);
    else clearTimeout(idle);
  };
}
