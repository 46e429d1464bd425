import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.ts';
import { createActions } from '../../src/state/actions.ts';
import { besideMap, isChoice, isFilter, type Waits } from '../../src/state/besideMap.ts';
import { createViewStore } from '../../src/state/store.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';

function standing(part: Partial<View> = {}, waits: Waits = isFilter) {
  const store = createViewStore({ ...DEFAULT_VIEW, ...part });
  store.setState({ renderer: 'svg' });
  const waiting: (() => void)[] = [];
  const heard = besideMap(store, (task) => void waiting.push(task), waits);
  const paint = () => {
    for (const task of waiting.splice(0)) task();
  };
  return { store, heard, paint, waiting, actions: createActions(realAtlas, store) };
}

describe('the details hear', () => {
  it('of a filter after the map was painted, once, and has its newest state then', () => {
    const { heard, paint, actions } = standing();
    const listener = vi.fn();
    heard.subscribe(listener);
    actions.selectCluster('biomedicine');
    actions.selectCluster('new-energy');
    expect(listener).not.toHaveBeenCalled();
    expect(heard.getState().view.clusters).toEqual(['new-energy']);
    paint();
    expect(listener).toHaveBeenCalledTimes(1);
    const [now, before] = listener.mock.calls[0] ?? [];
    expect([now.view.clusters, before.view.clusters]).toEqual([['new-energy'], []]);
  });

  it.each<[string, (desk: ReturnType<typeof standing>) => void]>([
    ['a district', ({ actions }) => actions.selectDistrict('nanshan')],
    ['another language', ({ actions }) => actions.setLang('en')],
    [
      'a filter that comes with another page',
      ({ actions }) => actions.applyView({ clusters: ['biomedicine'], lens: 'cluster', page: 'table' }),
    ],
    ['a step of a story', ({ actions }) => actions.applyView({ clusters: ['biomedicine'], lens: 'cluster', step: 2 })],
    ['what is pointed at', ({ actions }) => actions.hover('nanshan')],
  ])('of %s at once', (_, act) => {
    const desk = standing();
    const listener = vi.fn();
    desk.heard.subscribe(listener);
    act(desk);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(desk.waiting).toEqual([]);
  });

  it.each<[string, Partial<View>, 'svg' | 'none']>([
    ['no map stands yet', {}, 'none'],
    ['the table is open', { page: 'table' }, 'svg'],
  ])('of a filter at once where %s', (_, part, renderer) => {
    const { store, heard, actions } = standing(part);
    store.setState({ renderer });
    const listener = vi.fn();
    heard.subscribe(listener);
    actions.selectCluster('biomedicine');
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('of a filter together with whatever comes before the frame', () => {
    const { heard, paint, actions } = standing();
    const listener = vi.fn();
    heard.subscribe(listener);
    actions.selectCluster('biomedicine');
    actions.selectDistrict('nanshan');
    expect(listener).toHaveBeenCalledTimes(1);
    expect(listener.mock.calls[0]?.[1].view.clusters).toEqual([]);
    paint();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it('nothing once it has left', () => {
    const { heard, paint, actions } = standing();
    const listener = vi.fn();
    const leave = heard.subscribe(listener);
    actions.selectCluster('biomedicine');
    leave();
    paint();
    actions.selectDistrict('nanshan');
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('what else stands beside the map hears', () => {
  it.each<[string, (desk: ReturnType<typeof standing>) => void]>([
    ['a district', ({ actions }) => actions.selectDistrict('nanshan')],
    ['a park', ({ actions }) => actions.selectPark(realAtlas.parks[0]?.id ?? '')],
    ['a district that is compared', ({ actions }) => actions.toggleCompared('nanshan')],
    ['a filter', ({ actions }) => actions.selectCluster('biomedicine')],
  ])('of %s after the map and the details were painted', (_, act) => {
    const desk = standing({}, isChoice);
    const listener = vi.fn();
    desk.heard.subscribe(listener);
    act(desk);
    expect(listener).not.toHaveBeenCalled();
    desk.paint();
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each<[string, (desk: ReturnType<typeof standing>) => void]>([
    ['another language', ({ actions }) => actions.setLang('en')],
    ['a district that comes with another page', ({ actions }) => actions.applyView({ district: 'nanshan', page: 'table' })],
    ['what is pointed at', ({ actions }) => actions.hover('nanshan')],
    ['who draws the map', ({ store }) => store.setState({ renderer: 'maplibre' })],
  ])('of %s at once', (_, act) => {
    const desk = standing({}, isChoice);
    const listener = vi.fn();
    desk.heard.subscribe(listener);
    act(desk);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
