import { describe, expect, it, vi } from 'vitest';
import { createActions } from '../../src/state/actions.ts';
import { createViewStore } from '../../src/state/store.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

function desk() {
  const store = createViewStore();
  return { store, actions: createActions(atlas, store), view: () => store.getState().view };
}

describe('actions', () => {
  it('choose a district and keep the filter', () => {
    const { actions, view } = desk();
    actions.selectCluster('new-energy');
    actions.selectDistrict('nanshan');
    expect(view()).toMatchObject({ district: 'nanshan', clusters: ['new-energy'], lens: 'cluster' });
  });

  it('show one cluster alone, whatever was chosen before', () => {
    const { actions, view } = desk();
    actions.selectDistrict('nanshan');
    actions.toggleCluster('marine');
    actions.selectCluster('new-energy');
    expect(view()).toMatchObject({ district: null, clusters: ['new-energy'], lens: 'cluster' });
  });

  it('refuse a fifth cluster and say so', () => {
    const { actions, view, store } = desk();
    for (const cluster of atlas.clusters.slice(0, 5)) actions.toggleCluster(cluster.id);
    expect(view().clusters).toHaveLength(4);
    expect(store.getState().notices.map((n) => n.code)).toEqual(['too-many-clusters']);
  });

  it('step back from the district to the clusters, then to the overview', () => {
    const { actions, view } = desk();
    actions.selectCluster('marine');
    actions.selectDistrict('dapeng');
    actions.stepBack();
    expect(view()).toMatchObject({ district: null, clusters: ['marine'] });
    actions.stepBack();
    expect(view()).toMatchObject({ clusters: [], lens: 'count' });
  });

  it('ignore ids that the atlas does not know, and wake nobody for nothing', () => {
    const { actions, store } = desk();
    const heard = vi.fn();
    store.subscribe(heard);
    actions.selectDistrict('atlantis');
    actions.selectCluster('__proto__');
    actions.selectPark('');
    actions.setLens('count');
    actions.hover(null);
    expect(heard).not.toHaveBeenCalled();
  });
});
