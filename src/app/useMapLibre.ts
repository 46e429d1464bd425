import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Paint } from '../encoding/palettes.ts';
import type { Words } from '../i18n/words.ts';
import type { MountedMap } from '../map/mount.ts';
import { hasFastWebgl } from '../map/webgl.ts';
import { useDesk, useView } from '../state/DeskContext.tsx';
import { whenIdle } from '../ui/whenIdle.ts';

interface Look {
  readonly paint: Paint;
  readonly words: Words;
  /** Whether the stage has a real size yet. */
  readonly sized: boolean;
  /** Whether the page around owns the scrolling: then MapLibre waits until somebody turns to the map, and the wheel needs a key. */
  readonly shared: boolean;
  /** Whether the map may be seen; while it may not, its context is given back. */
  readonly awake: boolean;
  /** Whether the map fills the screen, where no page is left to scroll. */
  readonly fullScreen: boolean;
}

/**
 * Lays MapLibre into `container` once the page is idle or somebody turns to the map, where WebGL is worth it or the address
 * asks for it; gives whether it is drawing. When it fails or its context is lost for good, the figure stands as before.
 */
export function useMapLibre(
  container: RefObject<HTMLDivElement | null>,
  { paint, words, sized, shared, awake, fullScreen }: Look,
): boolean {
  const { atlas, store, actions } = useDesk();
  const asked = useView((v) => v.renderer);
  const [live, setLive] = useState(false);
  const mounted = useRef<MountedMap | null>(null);
  const cooperative = shared && !fullScreen;
  // A map that stands reads one's own facts from the store; only one that is made later takes them with the atlas.
  const look = useRef({ atlas, paint, words, cooperative });
  look.current = { atlas, paint, words, cooperative };
  useEffect(() => {
    if (!sized) return;
    store.setState({ renderer: 'svg' });
    if (asked === 'svg' || !awake) return;
    let gone = false;
    const start = async () => {
      if (asked === 'auto' && !hasFastWebgl()) return;
      const { mountMap } = await import('../map/mount.ts');
      if (gone || container.current === null) return;
      const show = (on: boolean) => {
        if (gone) return;
        setLive(on);
        store.setState({ renderer: on ? 'maplibre' : 'svg' });
      };
      mounted.current = mountMap(container.current, {
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
    const cancel = asked === 'maplibre' ? atOnce(start) : whenWanted(start, !shared);
    return () => {
      gone = true;
      cancel();
      mounted.current?.destroy();
      mounted.current = null;
      setLive(false);
    };
  }, [asked, sized, shared, awake, store, actions, container]);
  useEffect(() => mounted.current?.update({ paint, words, cooperative }), [paint, words, cooperative]);
  return live;
}

function atOnce(run: () => void): () => void {
  run();
  return () => {};
}

/** Calls `run` once: when somebody comes near the map or, with `idle`, when the browser has nothing better to do. Gives what calls it off. */
function whenWanted(run: () => void, idle: boolean): () => void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const once = () => {
    if (signal.aborted) return;
    waiting.abort();
    run();
  };
  window.addEventListener('map-wanted', once, { signal });
  if (idle) whenIdle(once, 4000);
  return () => waiting.abort();
}
