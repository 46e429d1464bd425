import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as GLMap, LngLat } from 'maplibre-gl';
import type { Atlas } from '../domain/atlas.ts';
import type { Size } from '../domain/mercator.ts';
import { farthestZoom, framing, limitCamera, ZOOM_RANGE } from '../encoding/framing.ts';
import type { Paint } from '../encoding/palettes.ts';
import type { Words } from '../i18n/words.ts';
import type { Actions } from '../state/actions.ts';
import type { Store } from '../state/store.ts';
import { type Binding, bindMap } from './bind.ts';
import { followCamera } from './camera.ts';
import { answerImages } from './images.ts';
import { listenToPointers } from './interactions.ts';
import { lookOf } from './look.ts';
import { repaintAfterPress } from './repaint.ts';
import { sceneOf } from './scene.ts';
import { type MapFailure, watchStanding } from './standing.ts';
import { mapStyle } from './style.ts';
import { answerTiles } from './tileProtocol.ts';
import { framesOf, visibleClock } from './visibleClock.ts';
import { nameWorker } from './worker.ts';

export interface MapOptions {
  readonly atlas: Atlas;
  readonly store: Store;
  readonly actions: Actions;
  readonly paint: Paint;
  readonly words: Words;
  /** Districts are drawn; called again when the map stands again after `onFailed('context-lost')`. */
  readonly onReady: () => void;
  /** There is no map, or no longer. The caller decides whether to destroy it or to wait for a context that comes back. */
  readonly onFailed: (reason: MapFailure) => void;
  /** Leaves the page's scrolling alone: the wheel needs a key, touch needs two fingers. Saying so is the shell's part. */
  readonly cooperative?: boolean;
}

/** What may change while a map stands; everything else comes from the store. */
export interface MapUpdate {
  readonly paint: Paint;
  readonly words: Words;
  /** Left out: as before. */
  readonly cooperative?: boolean;
}

export interface MountedMap {
  update(change: MapUpdate): void;
  /** Takes the map out of the page and gives its context back. */
  destroy(): void;
}

/** MapLibre would say over the whole map, in its own words, what the shell's hint says beside it. */
const SILENT = {
  'CooperativeGesturesHandler.WindowsHelpText': '',
  'CooperativeGesturesHandler.MacHelpText': '',
  'CooperativeGesturesHandler.MobileHelpText': '',
};

/**
 * Mounts a MapLibre map that fills `place`, which has a size of its own, on top of the store. Never throws: without WebGL it calls
 * `onFailed('no-webgl')`, in a later turn, so that the caller holds the mounted map by then.
 */
export function mountMap(place: HTMLElement, options: MapOptions): MountedMap {
  const { store, actions, paint, words, onReady, onFailed, cooperative = false } = options;
  const atlas = withReachableTiles(options.atlas);
  // MapLibre's style sheet lays out the element it is given, so it gets one of its own and the place keeps its layout.
  const container = place.appendChild(document.createElement('div'));
  container.style.width = '100%';
  container.style.height = '100%';
  const size = (): Size => ({ width: container.clientWidth || 400, height: container.clientHeight || 300 });
  const { view } = store.getState();
  const camera = limitCamera(atlas, framing(atlas, view, size()));
  const look = lookOf(store.getState(), paint, camera.zoom);
  let map: GLMap;
  try {
    nameWorker();
    if (atlas.tiles !== undefined) answerTiles();
    map = new GLMap({
      container,
      style: mapStyle(sceneOf(atlas, look)),
      center: [camera.lon, camera.lat],
      zoom: camera.zoom,
      minZoom: farthestZoom(atlas),
      maxZoom: ZOOM_RANGE[1],
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      attributionControl: false,
      fadeDuration: 0,
      interactive: view.interactive,
      cooperativeGestures: cooperative,
      locale: { 'Map.Title': words('map.canvas'), ...SILENT },
      validateStyle: false,
      transformConstrain: ({ lng, lat }, zoom) => {
        const held = limitCamera(atlas, { lon: lng, lat, zoom });
        return { center: new LngLat(held.lon, held.lat), zoom: held.zoom };
      },
      ...(view.pixelRatio === null ? {} : { pixelRatio: view.pixelRatio }),
    });
  } catch {
    container.remove();
    const turn = setTimeout(() => onFailed('no-webgl'));
    return { update: () => {}, destroy: () => clearTimeout(turn) };
  }
  map.keyboard.disableRotation();
  map.touchZoomRotate.disableRotation();
  answerImages(map, () => map.getPixelRatio());
  const binding: Binding = bindMap(map, atlas, store, look);
  const standing = watchStanding(map, { clock: visibleClock(framesOf(container)), onReady, onFailed });
  const stopCamera = followCamera(map, { atlas, store, actions, size, reducedMotion });
  const stopPointers = view.interactive
    ? listenToPointers(map, { actions, nextFrame: requestAnimationFrame, standing: standing.now })
    : () => {};
  const stopRepaint = repaintAfterPress(map, container, requestAnimationFrame, (task) => setTimeout(task));
  return {
    update(change) {
      binding.setPaint(change.paint);
      // MapLibre reads its locale once; after a change of language the word is put in its place.
      map.getCanvas().setAttribute('aria-label', change.words('map.canvas'));
      if (change.cooperative === true) map.cooperativeGestures.enable();
      if (change.cooperative === false) map.cooperativeGestures.disable();
    },
    destroy() {
      stopPointers();
      stopRepaint();
      stopCamera();
      standing.stop();
      binding.stop();
      actions.hover(null);
      map.remove();
      container.remove();
    },
  };
}

/** A page opened from a disk has no server to ask for tiles; the simplified outlines, which it carries, do instead. */
function withReachableTiles(atlas: Atlas): Atlas {
  if (atlas.tiles === undefined || /^https?:$/.test(window.location.protocol)) return atlas;
  const { tiles: _, ...rest } = atlas;
  return rest;
}

function reducedMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
