import { describe, expect, it } from 'vitest';
import { clusterColours, comparedClusters } from '../../src/encoding/appearance.ts';
import { paletteOf } from '../../src/encoding/palettes.ts';
import { shownAxes } from '../../src/encoding/shownAxes.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';

const palette = paletteOf('light');

describe('axes', () => {
  it('stand under the cluster lens for clusters that have one, in the colour the legend gives', () => {
    const view = { lens: 'cluster' as const, clusters: ['kites', 'boats', 'robots'] };
    const [axis, ...more] = shownAxes(toyAtlas, view, palette);
    expect(more).toEqual([]);
    expect(axis?.cluster).toBe('boats');
    expect(axis?.colour).toBe(clusterColours(toyAtlas, comparedClusters(toyAtlas, view), palette).get('boats'));
  });

  it('are not there under other lenses', () => {
    expect(shownAxes(toyAtlas, { lens: 'count', clusters: ['boats'] }, palette)).toEqual([]);
  });
});
