import type { StyleSpecification } from 'maplibre-gl';
import type { Atlas } from '../domain/atlas.ts';
import type { Paint } from '../encoding/palettes.ts';
import type { State, Store } from '../state/store.ts';
import { createStateGroup, type StatePort } from './featureState.ts';
import { type Look, lookOf, sameLook } from './look.ts';
import { wantedGrounds, wantedLabels, wantedOutlines, wantedParks } from './pointing.ts';
import { sceneOf } from './scene.ts';
import { mapStyle, structureOf } from './style.ts';

/** The part of the map that is bound to the store. */
export interface BindPort extends StatePort {
  setStyle(style: StyleSpecification, options: { diff: boolean; validate: boolean }): unknown;
  getZoom(): number;
  getCenter(): { lng: number; lat: number };
  getContainer(): { readonly clientWidth: number; readonly clientHeight: number };
  on(type: 'style.load' | 'webglcontextlost' | 'zoom' | 'move' | 'moveend', listener: () => void): unknown;
  off(type: 'style.load' | 'webglcontextlost' | 'zoom' | 'move' | 'moveend', listener: () => void): unknown;
}

export interface Binding {
  setPaint(paint: Paint): void;
  stop(): void;
}

/**
 * Keeps the map showing what the store says, over two channels: structure (a new style, handed over as a difference) and
 * feature-state (colours and pointing, by set difference). The map is never asked what it shows: after a style was loaded anew, be
 * it the first one or the one after a lost WebGL context, everything is applied again from the store.
 * @param shown the look of the style the map was made with
 */
export function bindMap(map: BindPort, atlas: Atlas, store: Store, shown: Look): Binding {
  let { paint } = shown;
  let drawn: Look = shown;
  let standing = false;
  let differing = false;
  let scene = sceneOf(atlas, drawn);
  let structure = structureOf(mapStyle(scene));
  const grounds = createStateGroup(map, atlas.tiles);
  const outlines = createStateGroup(map, atlas.tiles);
  const labels = createStateGroup(map);
  const parks = createStateGroup(map);

  const point = () => {
    outlines.apply(wantedOutlines(atlas, store.getState()));
    labels.apply(wantedLabels(scene, map.getZoom()));
  };
  const layOutParks = () => {
    const { lng, lat } = map.getCenter();
    const { clientWidth, clientHeight } = map.getContainer();
    parks.apply(wantedParks(scene, { lon: lng, lat, zoom: map.getZoom() }, { width: clientWidth, height: clientHeight }));
  };
  const draw = () => {
    const look = lookOf(store.getState(), paint, map.getZoom());
    if (sameLook(look, drawn)) return;
    drawn = look;
    scene = sceneOf(atlas, look);
    const style = mapStyle(scene);
    const before = structure;
    structure = structureOf(style);
    if (structure !== before) {
      differing = true;
      map.setStyle(style, { diff: true, validate: false });
      differing = false;
    }
    grounds.apply(wantedGrounds(scene));
    layOutParks();
  };
  const onLoaded = () => {
    // A style taken over as a difference announces itself as well, but its features keep their state: nothing is to be forgotten.
    if (differing) return;
    standing = true;
    for (const group of [grounds, outlines, labels, parks]) group.forget();
    draw();
    grounds.apply(wantedGrounds(scene));
    layOutParks();
    point();
  };
  // Without a context there is no style; the next one arrives with `style.load` and holds what was drawn last.
  const onLost = () => {
    standing = false;
  };
  const onZoom = () => {
    if (standing) labels.apply(wantedLabels(scene, map.getZoom()));
  };
  const onMove = () => {
    if (standing) layOutParks();
  };
  const onStill = () => {
    if (standing) draw();
  };
  const onStore = (now: State, before: State) => {
    const pointed = now.hover !== before.hover || now.ownMark !== before.ownMark;
    if (!standing || (now.view === before.view && !pointed && now.own === before.own)) return;
    if (now.view !== before.view || now.own !== before.own) draw();
    point();
  };
  map.on('style.load', onLoaded);
  map.on('webglcontextlost', onLost);
  map.on('zoom', onZoom);
  map.on('move', onMove);
  map.on('moveend', onStill);
  const unsubscribe = store.subscribe(onStore);
  return {
    setPaint(next) {
      paint = next;
      if (!standing) return;
      draw();
      point();
    },
    stop() {
      unsubscribe();
      map.off('style.load', onLoaded);
      map.off('webglcontextlost', onLost);
      map.off('zoom', onZoom);
      map.off('move', onMove);
      map.off('moveend', onStill);
    },
  };
}
