import { beforeAll, describe, expect, it } from 'vitest';
import { compileAtlas } from '../../data/build/compile.ts';
import { parseAtlas } from '../../src/atlas/parse.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { DISTRICT_IDS } from '../../src/domain/ids.ts';
import { must } from './toyland.ts';

/** Clusters by their number in the opinion, district by district, as counted by hand in its text. */
const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  luohu: [4, 6, 7, 8, 14, 16, 19],
  futian: [2, 4, 6, 7, 8, 10, 18],
  nanshan: [1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 17, 18],
  baoan: [1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 14, 16, 19],
  longgang: [1, 2, 3, 4, 6, 7, 13, 14, 16, 18],
  yantian: [7, 19],
  longhua: [1, 2, 4, 5, 8, 9, 11, 12, 13, 14, 17],
  pingshan: [2, 4, 11, 15, 17, 18, 19],
  guangming: [3, 5, 12, 14, 16, 17, 18],
  dapeng: [18, 19],
  shenshan: [10, 14, 15, 16],
  qianhai: [8, 10, 11],
};

describe('the facts of the city', () => {
  let atlas: Atlas;
  beforeAll(async () => {
    atlas = must(parseAtlas(JSON.parse(JSON.stringify(must(await compileAtlas())))));
  });

  it('has the twelve districts of the link contract, one of them a zone', () => {
    expect(atlas.districts.map(({ id }) => id)).toEqual([...DISTRICT_IDS]);
    expect(atlas.districts.filter(({ kind }) => kind === 'zone').map(({ id }) => id)).toEqual(['qianhai']);
    expect(atlas.geometry.districts.features).toHaveLength(11);
  });

  it.each(Object.entries(NUMBERS))('names %s for the clusters of the text, and for no other', (id, numbers) => {
    const clusters = (atlas.byDistrict.get(id) ?? []).map(({ cluster }) => atlas.cluster.get(cluster));
    expect(clusters.map((cluster) => cluster?.number)).toEqual(numbers);
    expect(clusters.every((cluster) => cluster?.kind === 'strategic')).toBe(true);
  });

  it('has 87 assignments: 84 in lists and 3 beside them, all of the core document', () => {
    const { assignments } = atlas;
    expect(assignments).toHaveLength(87);
    expect(assignments.filter(({ scope }) => scope === 'list')).toHaveLength(84);
    expect(assignments.filter(({ scope }) => scope === 'beside').every(({ district }) => district === 'qianhai')).toBe(true);
    expect(new Set(assignments.map(({ source }) => source.document))).toEqual(new Set([atlas.coreDocument]));
    expect(assignments.every(({ openList }) => openList)).toBe(true);
  });

  it('keeps verbs as the text has them: 13 clusters support, 5 rely, 1 promotes', () => {
    const verbs = [...atlas.byCluster.values()].flatMap(([first]) => (first === undefined ? [] : [first.verb]));
    const count = (verb: string) => verbs.filter((one) => one === verb).length;
    expect([count('support'), count('rely'), count('promote')]).toEqual([13, 5, 1]);
  });

  it('has 28 clusters: 19 with a list, the marine one with an axis, 8 of the future without a place', () => {
    const ids = (spatial: string) => atlas.clusters.filter((cluster) => cluster.spatial === spatial).map(({ id }) => id);
    expect(atlas.clusters).toHaveLength(28);
    expect(ids('list')).toHaveLength(19);
    expect(ids('axis')).toEqual(['marine']);
    expect(atlas.clusters.filter(({ spatial }) => spatial === 'none').every(({ kind }) => kind === 'future')).toBe(true);
    expect(ids('none')).toHaveLength(8);
    expect(new Set(atlas.clusters.map(({ code }) => code)).size).toBe(28);
    expect(atlas.families).toHaveLength(8);
  });

  it('has 20 park slots, 7 of them named, one shared by two districts', () => {
    expect(atlas.parks.map(({ slot }) => slot)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    expect(atlas.parks.filter(({ name }) => name !== null)).toHaveLength(7);
    expect(atlas.parks.filter(({ directions }) => directions !== null)).toHaveLength(4);
    expect(atlas.parks.filter(({ districts }) => districts.length > 1).map(({ districts }) => districts)).toEqual([['yantian', 'dapeng']]);
  });

  it('never counts value added and revenue as one: each target says its unit and its metric', () => {
    for (const { metric, unit } of atlas.targets) {
      if (metric === 'value-added' || metric === 'revenue') expect(unit).toBe('yi-yuan');
    }
    expect(atlas.targets.length).toBeGreaterThan(0);
  });

  it('gives an address only where there is one, and words for how each document was read', () => {
    for (const { url, reading } of atlas.documents) {
      if (url !== null) expect(url).toMatch(/^https?:\/\//);
      expect(reading.zh).not.toBe('');
    }
  });
});
