import type { Atlas } from '../domain/atlas.ts';
import type { Size } from '../domain/mercator.ts';
import type { Camera } from '../domain/view.ts';
import { framing, limitCamera } from '../encoding/framing.ts';
import type { Actions } from '../state/actions.ts';
import type { State, Store } from '../state/store.ts';

/** How long a flight to another camera takes, ms. */
const FLIGHT = 450;

/** Marks the movements that follow the store, so that they are not taken for the reader's. */
const OURS = { follows: 'store' } as const;

interface Moved {
  readonly follows?: string;
}

/** The part of the map that has a camera. */
export interface CameraPort {
  getCenter(): { lng: number; lat: number };
  getZoom(): number;
  jumpTo(options: { center: [number, number]; zoom: number }, data: object): unknown;
  easeTo(options: { center: [number, number]; zoom: number; duration: number }, data: object): unknown;
  on(type: 'moveend' | 'resize', listener: (event: Moved) => void): unknown;
  off(type: 'moveend' | 'resize', listener: (event: Moved) => void): unknown;
}

export interface CameraOptions {
  readonly atlas: Atlas;
  readonly store: Store;
  readonly actions: Pick<Actions, 'setCamera'>;
  readonly size: () => Size;
  readonly reducedMotion: () => boolean;
}

/** The camera of the map as the view counts it. */
function cameraOf(map: CameraPort): Camera {
  const { lng, lat } = map.getCenter();
  return { lon: lng, lat, zoom: map.getZoom() };
}

/** Whether two cameras show the same picture: closer together than any screen could tell. */
function sameCamera(a: Camera, b: Camera): boolean {
  return Math.abs(a.zoom - b.zoom) < 1e-3 && Math.abs(a.lon - b.lon) < 1e-5 && Math.abs(a.lat - b.lat) < 1e-5;
}

/**
 * Keeps the map's camera and the view's together. A change of the view moves the map; the end of a reader's gesture is told to
 * the store; a resize fits again while the view has no camera of its own. Nothing waits for a flight: the store is ahead of it.
 */
export function followCamera(map: CameraPort, { atlas, store, actions, size, reducedMotion }: CameraOptions): () => void {
  const wanted = () => limitCamera(atlas, framing(atlas, store.getState().view, size()));
  let target = wanted();
  const go = (flying: boolean) => {
    const next = wanted();
    if (sameCamera(next, target) && sameCamera(next, cameraOf(map))) return;
    target = next;
    const to = { center: [next.lon, next.lat] as [number, number], zoom: next.zoom };
    if (flying && !reducedMotion()) map.easeTo({ ...to, duration: FLIGHT }, OURS);
    else map.jumpTo(to, OURS);
  };
  const onStore = (now: State, before: State) => {
    if (now.view === before.view) return;
    if (!sameCamera(wanted(), target)) go(true);
  };
  const onMoved = (event: Moved) => {
    if (event.follows !== undefined) return;
    const camera = cameraOf(map);
    if (sameCamera(camera, target)) return;
    target = camera;
    actions.setCamera(camera);
  };
  const onResize = () => {
    if (store.getState().view.camera === null) go(false);
  };
  map.on('moveend', onMoved);
  map.on('resize', onResize);
  const unsubscribe = store.subscribe(onStore);
  return () => {
    unsubscribe();
    map.off('moveend', onMoved);
    map.off('resize', onResize);
  };
}
