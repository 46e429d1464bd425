import { beforeEach, describe, expect, it } from 'vitest';
import type { Camera } from '../../src/domain/view.ts';
import { framing } from '../../src/encoding/framing.ts';
import { followCamera } from '../../src/map/camera.ts';
import { createActions } from '../../src/state/actions.ts';
import { createViewStore } from '../../src/state/store.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';
import { FakeMap } from './fakeMap.ts';

const THERE: Camera = { lon: 0.3, lat: 0.6, zoom: 9.5 };

function followed({ still = false, size = { width: 1000, height: 700 } } = {}) {
  const map = new FakeMap();
  const store = createViewStore();
  const actions = createActions(toyAtlas, store);
  const box = { ...size };
  const start = framing(toyAtlas, store.getState().view, box);
  map.center = { lng: start.lon, lat: start.lat };
  map.zoom = start.zoom;
  const stop = followCamera(map, { atlas: toyAtlas, store, actions, size: () => box, reducedMotion: () => still });
  return { map, store, actions, box, stop };
}

let { map, store, actions, box, stop } = followed();
beforeEach(() => {
  ({ map, store, actions, box, stop } = followed());
});

/** A reader's gesture that ends at a camera. */
function gesture({ lon, lat, zoom }: Camera) {
  map.center = { lng: lon, lat };
  map.zoom = zoom;
  map.fire('moveend', { originalEvent: {} });
}

describe('the camera', () => {
  it('flies where the store says', () => {
    actions.setCamera(THERE);
    expect(map.told()).toEqual([['easeTo', [THERE.lon, THERE.lat], THERE.zoom]]);
  });

  it('jumps for readers who want no motion', () => {
    ({ map, store, actions } = followed({ still: true }));
    actions.setCamera(THERE);
    expect(map.told()).toEqual([['jumpTo', [THERE.lon, THERE.lat], THERE.zoom]]);
  });

  it('tells the store where a gesture ended, and is not moved by the answer', () => {
    gesture(THERE);
    expect(store.getState().view.camera).toEqual(THERE);
    expect(map.told()).toEqual([]);
  });

  it('does not take its own flight, cut short by another, for a gesture', () => {
    actions.setCamera(THERE);
    map.center = { lng: 0.35, lat: 0.55 };
    map.fire('moveend', map.flight);
    expect(store.getState().view.camera).toEqual(THERE);
  });

  it('stays where it is while a wide view selects', () => {
    actions.selectDistrict('north');
    expect(map.told()).toEqual([]);
  });

  it('goes to the selection on a narrow screen', () => {
    ({ map, store, actions } = followed({ size: { width: 390, height: 500 } }));
    actions.selectDistrict('east');
    const { lon, lat, zoom } = framing(toyAtlas, store.getState().view, { width: 390, height: 500 });
    expect(map.told()).toEqual([['easeTo', [lon, lat], zoom]]);
  });

  it('fits again after a resize while the view has no camera of its own', () => {
    box.width = 600;
    map.fire('resize');
    const fitted = framing(toyAtlas, store.getState().view, box);
    expect(map.told()).toEqual([['jumpTo', [fitted.lon, fitted.lat], fitted.zoom]]);
    expect(store.getState().view.camera).toBeNull();
  });

  it('keeps its place after a resize when the reader has moved it', () => {
    gesture(THERE);
    box.width = 600;
    map.fire('resize');
    map.fire('moveend');
    expect(map.told()).toEqual([]);
    expect(store.getState().view.camera).toEqual(THERE);
  });

  it('is held where there is something to see, whatever a link asks for', () => {
    actions.setCamera({ lon: 100, lat: -60, zoom: 16 });
    const [[, center, zoom] = []] = map.told() as [string, [number, number], number][];
    expect(Math.abs((center as number[])[0] as number)).toBeLessThan(3);
    expect(zoom).toBeLessThan(16);
  });

  it('follows nothing after it has stopped', () => {
    stop();
    actions.setCamera(THERE);
    gesture({ ...THERE, zoom: 8 });
    expect(map.told()).toEqual([]);
    expect(store.getState().view.camera).toEqual(THERE);
    expect(map.listening()).toBe(0);
  });
});
