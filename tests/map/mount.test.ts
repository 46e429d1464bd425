// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paintOf } from '../../src/encoding/palettes.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { type MountedMap, mountMap } from '../../src/map/mount.ts';
import { createActions } from '../../src/state/actions.ts';
import { createViewStore } from '../../src/state/store.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';

const made = vi.hoisted(() => ({
  maps: [] as { options: Record<string, unknown>; map: { fire(type: string): void; found: unknown; removed: boolean } }[],
  broken: false,
}));

vi.mock('../../src/map/worker.ts', () => ({ nameWorker: () => {} }));

vi.mock('maplibre-gl', async () => {
  const { FakeMap } = await import('./fakeMap.ts');
  class FakeGLMap extends FakeMap {
    removed = false;
    readonly canvasElement = document.createElement('canvas');
    readonly keyboard = { disableRotation: () => {} };
    readonly touchZoomRotate = { disableRotation: () => {} };
    readonly cooperativeGestures = { enable: () => this.calls.push(['cooperate']), disable: () => this.calls.push(['compete']) };
    constructor(options: Record<string, unknown>) {
      super();
      if (made.broken) throw new Error('no WebGL here');
      made.maps.push({ options, map: this });
    }
    override getCanvas() {
      return this.canvasElement;
    }
    getPixelRatio() {
      return 1;
    }
    setMissingStyleImageResolver() {}
    hasImage() {
      return false;
    }
    addImage() {}
    remove() {
      this.removed = true;
    }
  }
  class LngLat {
    readonly lng: number;
    readonly lat: number;
    constructor(lng: number, lat: number) {
      this.lng = lng;
      this.lat = lat;
    }
  }
  return { Map: FakeGLMap, LngLat };
});

const said: string[] = [];
let mounted: MountedMap | null = null;

function mount(cooperative = false) {
  const store = createViewStore();
  const actions = createActions(toyAtlas, store);
  const container = document.createElement('div');
  mounted = mountMap(container, {
    atlas: toyAtlas,
    store,
    actions,
    paint: paintOf('light', false),
    words: wordsIn('zh-Hans'),
    onReady: () => said.push('ready'),
    onFailed: (reason) => said.push(reason),
    cooperative,
  });
  return { store, actions, container, mounted, made: made.maps.at(-1) };
}

beforeEach(() => {
  said.length = 0;
  made.maps.length = 0;
  made.broken = false;
  vi.useFakeTimers();
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => {
  mounted?.destroy();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('mounting', () => {
  it('names the canvas in the language of the interface, and again after a change', () => {
    const { made: first, mounted: map } = mount();
    expect(first?.options.locale).toMatchObject({ 'Map.Title': wordsIn('zh-Hans')('map.canvas') });
    map.update({ paint: 'light', words: wordsIn('en') });
    const canvas = (first?.map as unknown as { canvasElement: HTMLElement } | undefined)?.canvasElement;
    expect(canvas?.getAttribute('aria-label')).toBe(wordsIn('en')('map.canvas'));
  });

  it('neither turns nor tilts, fetches nothing, and asks for no attribution of its own', () => {
    expect(mount().made?.options).toMatchObject({
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      maxPitch: 0,
      attributionControl: false,
      cooperativeGestures: false,
    });
  });

  it('leaves the scrolling of a host page alone when told so', () => {
    const { made: first, mounted: map } = mount(true);
    expect(first?.options).toMatchObject({
      cooperativeGestures: true,
      // The shell has words of its own for it.
      locale: { 'CooperativeGesturesHandler.WindowsHelpText': '', 'CooperativeGesturesHandler.MobileHelpText': '' },
    });
    map.update({ paint: 'light', words: wordsIn('en'), cooperative: false });
    expect((first?.map as unknown as { calls: string[][] } | undefined)?.calls.at(-1)).toEqual(['compete']);
  });

  it('keeps the middle of the picture over the land, so that nobody gets lost', () => {
    const constrain = mount().made?.options.transformConstrain as (at: object, zoom: number) => { center: { lng: number }; zoom: number };
    const held = constrain({ lng: 120, lat: 50 }, 20);
    expect(held.center.lng).toBeLessThan(2);
    expect(held.zoom).toBeLessThan(20);
  });

  it('says that there is no WebGL instead of throwing, once the caller has its answer', () => {
    made.broken = true;
    mount();
    expect(said).toEqual([]);
    vi.runAllTimers();
    expect(said).toEqual(['no-webgl']);
  });

  it('does not say so to a caller who has gone', () => {
    made.broken = true;
    mount().mounted.destroy();
    vi.runAllTimers();
    expect(said).toEqual([]);
  });

  it('is ready when districts are drawn, and leaves nothing behind when it goes', () => {
    const { made: first, actions, store, mounted: map } = mount();
    if (first === undefined) throw new Error('no map');
    first.map.fire('style.load');
    first.map.found = () => [{}];
    first.map.fire('idle');
    expect(said).toEqual(['ready']);
    actions.hover('north');
    map.destroy();
    expect(first.map.removed).toBe(true);
    expect(store.getState().hover).toBeNull();
    expect((first.map as unknown as { listening(): number }).listening()).toBe(0);
  });
});
