import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { bindMap } from '../../src/map/bind.ts';
import { lookOf } from '../../src/map/look.ts';
import { sceneOf } from '../../src/map/scene.ts';
import { mapStyle } from '../../src/map/style.ts';
import { createActions } from '../../src/state/actions.ts';
import { createViewStore } from '../../src/state/store.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';
import { FakeMap } from './fakeMap.ts';

const area = (id: string) => ({ source: 'areas', id });

function bound() {
  const map = new FakeMap();
  const store = createViewStore();
  const actions = createActions(toyAtlas, store);
  const binding = bindMap(map, toyAtlas, store, lookOf(store.getState(), 'light', map.zoom));
  return { map, store, actions, binding };
}

let { map, store, actions, binding } = bound();
beforeEach(() => {
  ({ map, store, actions, binding } = bound());
});

const styleNow = (paint: 'light' | 'dark' = 'light') => mapStyle(sceneOf(toyAtlas, lookOf(store.getState(), paint, map.zoom)));
const names = () => map.told().map(([name]) => name);

describe('pointing', () => {
  beforeEach(() => {
    map.fire('style.load');
    map.told();
  });

  it('sets the flag of what is hovered, and nothing else', () => {
    actions.hover('north');
    expect(map.told()).toEqual([['setFeatureState', area('north'), { hover: true }]]);
  });

  it('names the layer of a tileset where the areas come out of one', () => {
    const tiled = { ...toyAtlas, tiles: { path: 'data/areas.pmtiles', layer: 'units' } };
    const fake = new FakeMap();
    bindMap(fake, tiled, store, lookOf(store.getState(), 'light', fake.zoom));
    fake.fire('style.load');
    fake.told();
    actions.hover('north');
    expect(fake.told()).toEqual([['setFeatureState', { ...area('north'), sourceLayer: 'units' }, { hover: true }]]);
  });

  it('moves from one district to the next by the difference of the two', () => {
    actions.selectDistrict('south');
    actions.hover('north');
    map.told();
    actions.hover('east');
    expect(map.told()).toEqual([
      ['removeFeatureState', area('north'), 'hover'],
      ['setFeatureState', area('east'), { hover: true }],
    ]);
  });

  it('takes away one flag of two and leaves the other', () => {
    actions.selectDistrict('north');
    actions.hover('north');
    map.told();
    actions.hover(null);
    expect(map.told()).toEqual([['removeFeatureState', area('north'), 'hover']]);
  });

  it('takes away what was chosen when the style changes with it', () => {
    actions.selectDistrict('north');
    map.told();
    actions.applyView({ district: null, lens: 'parks' });
    const told = map.told().filter(([, , flags]) => JSON.stringify(flags)?.includes('selected'));
    expect(told).toEqual([['removeFeatureState', area('north'), 'selected']]);
  });

  it('says nothing when nothing changed', () => {
    actions.selectDistrict('north');
    map.told();
    store.setState({ notices: [] });
    actions.setTheme('dark');
    map.fire('zoom');
    expect(map.told()).toEqual([]);
  });

  it('outlines the districts of a chosen park and marks its point', () => {
    actions.applyView({ lens: 'parks' });
    map.told();
    actions.selectPark('meadow');
    const told = map.told();
    expect(told).toContainEqual(['setFeatureState', area('north'), { selected: true }]);
    expect(told).toContainEqual(['setFeatureState', area('east'), { selected: true }]);
    expect(told).toContainEqual(['setFeatureState', { source: 'parks', id: 'meadow' }, { selected: true }]);
    expect(told).toHaveLength(3);
  });

  it('lets only those labels change that a zoom makes stand or fall', () => {
    map.zoom = 4;
    map.fire('zoom');
    const fallen = map.told();
    expect(fallen.length).toBeGreaterThan(0);
    expect(fallen.every(([, feature]) => (feature as { source: string }).source === 'labels')).toBe(true);
    map.zoom = 4.001;
    map.fire('zoom');
    expect(map.told()).toEqual([]);
  });
});

describe('structure', () => {
  beforeEach(() => {
    map.fire('style.load');
    map.told();
  });

  it('hands over the new style as a difference, once', () => {
    actions.applyView({ lens: 'cluster', clusters: ['kites', 'balloons'] });
    const [call, ...rest] = map.told();
    expect(call).toEqual(['setStyle', styleNow(), { diff: true, validate: false }]);
    expect(rest.filter(([name]) => name === 'setStyle')).toEqual([]);
  });

  it('leaves the style alone when one cluster takes the place of another', () => {
    actions.selectCluster('kites');
    map.told();
    actions.selectCluster('balloons');
    const told = map.told();
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(([name]) => name)).not.toContain('setStyle');
  });

  it('leaves the style alone when only pointing or camera change', () => {
    actions.selectDistrict('north');
    actions.setCamera({ lon: 0.5, lat: 0.5, zoom: 9 });
    actions.hover('east');
    expect(names()).not.toContain('setStyle');
  });

  it('follows the paint and the language', () => {
    binding.setPaint('dark');
    actions.setLang('en');
    const styles = map.told().filter(([name]) => name === 'setStyle');
    expect(styles).toHaveLength(2);
    expect(styles[1]?.[1]).toEqual(styleNow('dark'));
  });

  it('draws patterns anew only where the zoom comes to rest at another size of them', () => {
    map.zoom = 9.01;
    map.fire('zoom');
    map.fire('moveend');
    expect(names()).not.toContain('setStyle');
    map.zoom = 9.5;
    map.fire('zoom');
    expect(names()).not.toContain('setStyle');
    map.fire('moveend');
    expect(names()).toContain('setStyle');
  });
});

describe('a style that comes later', () => {
  it('gets nothing before it is there, and everything when it is', () => {
    actions.selectDistrict('north');
    actions.applyView({ lens: 'cluster', clusters: ['kites', 'balloons'] });
    actions.selectDistrict('south');
    expect(map.told()).toEqual([]);
    map.fire('style.load');
    const told = map.told();
    expect(told[0]).toEqual(['setStyle', styleNow(), { diff: true, validate: false }]);
    expect(told).toContainEqual(['setFeatureState', area('south'), { selected: true }]);
    expect(told).not.toContainEqual(['setFeatureState', area('north'), { selected: true }]);
  });

  it('after a lost context is told everything again from the store', () => {
    map.fire('style.load');
    actions.selectDistrict('north');
    actions.hover('east');
    map.told();
    map.fire('webglcontextlost');
    actions.selectDistrict('south');
    actions.setLang('en');
    expect(map.told()).toEqual([]);
    map.fire('style.load');
    const told = map.told();
    expect(told).toContainEqual(['setStyle', styleNow(), { diff: true, validate: false }]);
    expect(told).toContainEqual(['setFeatureState', area('south'), { selected: true }]);
    expect(told).toContainEqual(['setFeatureState', area('east'), { hover: true }]);
    expect(told.some(([, f]) => (f as { source?: string }).source === 'labels')).toBe(true);
    expect(told.filter(([name]) => name === 'removeFeatureState')).toEqual([]);
  });
});

it('listens to nothing after it has stopped', () => {
  map.fire('style.load');
  binding.stop();
  map.told();
  actions.selectDistrict('north');
  expect(map.told()).toEqual([]);
  expect(map.listening()).toBe(0);
  expect(store.getState().view).toEqual({ ...DEFAULT_VIEW, district: 'north' });
});
