import { beforeEach, describe, expect, it } from 'vitest';
import { listenToPointers } from '../../src/map/interactions.ts';
import { createActions } from '../../src/state/actions.ts';
import { createViewStore } from '../../src/state/store.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';
import { FakeMap } from './fakeMap.ts';

/** What lies on the map, by layer; a feature is found when its layer is asked. */
type Lying = Readonly<Record<string, { properties: object; state?: object; geometry?: object } | undefined>>;

const district = (id: string) => ({ properties: { id } });
const zoneLabel = (lines: number) => ({ properties: { id: 'harbour', overlay: true }, state: { lines } });
const parkAt = (x: number, y: number) => ({
  properties: { id: 'meadow' },
  geometry: { type: 'Point', coordinates: [x / 100, y / 100] },
});

function listening() {
  const map = new FakeMap();
  const store = createViewStore();
  const actions = createActions(toyAtlas, store);
  const tasks: (() => void)[] = [];
  const state = { standing: true };
  const stop = listenToPointers(map, { actions, nextFrame: (task) => tasks.push(task), standing: () => state.standing });
  const lie = (lying: Lying) => {
    map.found = ({ layers }) =>
      layers.flatMap((layer) => {
        const feature = lying[layer];
        return feature === undefined ? [] : [{ state: {}, geometry: { type: 'Polygon' }, ...feature, layer: { id: layer } }];
      });
  };
  const frame = () => {
    for (const task of tasks.splice(0)) task();
  };
  const move = (x = 50, y = 50, pointerType = 'mouse') => map.fire('mousemove', { point: { x, y }, originalEvent: { pointerType } });
  const click = (x = 50, y = 50, event: object = {}) =>
    map.fire('click', { point: { x, y }, originalEvent: { pointerType: 'mouse', detail: 1, ...event } });
  return { map, store, actions, tasks, state, stop, lie, frame, move, click };
}

let desk = listening();
beforeEach(() => {
  desk = listening();
});
const view = () => desk.store.getState().view;

describe('a click', () => {
  it('selects the district below', () => {
    desk.lie({ 'district-fill': district('north') });
    desk.click();
    expect(view().district).toBe('north');
  });

  it('selects the zone on its outline and on its label', () => {
    desk.lie({ 'district-fill': district('north'), 'overlay-near': district('harbour') });
    desk.click();
    expect(view().district).toBe('harbour');
    desk.actions.clear();
    desk.lie({ 'district-fill': district('north'), 'labels-both': zoneLabel(2) });
    desk.click();
    expect(view().district).toBe('harbour');
  });

  it('selects the district inside a zone that is not filled, and the zone where it is', () => {
    desk.lie({ 'district-fill': district('south'), 'overlay-fill': district('harbour') });
    desk.click();
    expect(view().district).toBe('south');
    desk.lie({ 'district-fill': district('south'), 'overlay-fill': { ...district('harbour'), state: { filled: true } } });
    desk.click();
    expect(view().district).toBe('harbour');
  });

  it('does not take a form of the label that has no ink for the label', () => {
    desk.lie({ 'district-fill': district('south'), 'labels-both': zoneLabel(1) });
    desk.click();
    expect(view().district).toBe('south');
  });

  it('selects a park near by: nearer for a mouse than for a finger', () => {
    desk.lie({ 'district-fill': district('north'), 'park-points': parkAt(70, 50) });
    desk.click(50, 50);
    expect(view()).toMatchObject({ park: null, district: 'north' });
    desk.click(50, 50, { pointerType: 'touch' });
    expect(view()).toMatchObject({ park: 'meadow', district: null });
  });

  it('on a plate selects its park, or the district of a number, and on a name its park', () => {
    const written = (layer: string, properties: object, shown: boolean) =>
      desk.lie({ 'district-fill': district('north'), [layer]: { properties, state: { shown } } });
    written('park-plates', { park: 'slot-02', district: 'south' }, true);
    desk.click();
    expect(view().park).toBe('slot-02');
    written('park-plates', { park: null, district: 'south' }, true);
    desk.click();
    expect(view()).toMatchObject({ park: null, district: 'south' });
    written('park-names', { park: 'meadow', district: null }, true);
    desk.click();
    expect(view().park).toBe('meadow');
    // A form without ink is no target.
    written('park-plates', { park: 'slot-02', district: 'south' }, false);
    desk.click();
    expect(view()).toMatchObject({ park: null, district: 'north' });
  });

  it('on the sea clears step by step, but the second of a double click does nothing', () => {
    desk.actions.selectCluster('kites');
    desk.actions.selectDistrict('north');
    desk.lie({});
    desk.click();
    desk.click(50, 50, { detail: 2 });
    expect(view()).toMatchObject({ district: null, clusters: ['kites'] });
    desk.click();
    expect(view()).toMatchObject({ district: null, clusters: [] });
  });

  it('says nothing before the map stands', () => {
    desk.state.standing = false;
    desk.lie({ 'district-fill': district('north') });
    desk.click();
    expect(view().district).toBeNull();
  });
});

describe('a hovering pointer', () => {
  const hover = () => desk.store.getState().hover;

  it('is looked at once a frame, where it is by then', () => {
    let asked = 0;
    desk.lie({ 'district-fill': district('north') });
    const found = desk.map.found;
    desk.map.found = (query) => {
      if (query.layers.includes('district-fill')) asked += 1;
      return found(query);
    };
    desk.move(10, 10);
    desk.move(20, 20);
    desk.move(30, 30);
    expect(desk.tasks).toHaveLength(1);
    desk.frame();
    expect(hover()).toBe('north');
    expect(asked).toBe(1);
    expect(desk.map.canvas.style.cursor).toBe('pointer');
  });

  it('leaves with the pointer', () => {
    desk.lie({ 'district-fill': district('north') });
    desk.move();
    desk.frame();
    desk.map.fire('mouseout');
    expect(hover()).toBeNull();
    expect(desk.map.canvas.style.cursor).toBe('');
  });

  it('is not made by a finger', () => {
    desk.lie({ 'district-fill': district('north') });
    desk.move(50, 50, 'touch');
    desk.frame();
    expect(hover()).toBeNull();
  });

  it('waits for a map that moves, and follows it when it rests', () => {
    desk.lie({ 'district-fill': district('north') });
    desk.map.moving = true;
    desk.move();
    desk.frame();
    expect(hover()).toBeNull();
    desk.map.moving = false;
    desk.map.fire('moveend');
    desk.frame();
    expect(hover()).toBe('north');
  });

  it('does not talk over what is hovered elsewhere while it rests', () => {
    desk.lie({ 'district-fill': district('north') });
    desk.move();
    desk.frame();
    desk.actions.hover('east');
    desk.move(51, 51);
    desk.frame();
    expect(hover()).toBe('east');
  });
});

it('listens to nothing after it has stopped', () => {
  desk.stop();
  expect(desk.map.listening()).toBe(0);
});
