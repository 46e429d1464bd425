import story from 'virtual:story';
import { describe, expect, it } from 'vitest';
import { compileStory } from '../../data/build/story.ts';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.ts';
import { shortParkName } from '../../src/encoding/parkMarks.ts';
import { decodeAddress } from '../../src/state/urlCodec.ts';
import { strangeViews } from '../../src/story/telling.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

const steps = story?.steps ?? [];
const viewOf = (view: string): View => decodeAddress({ search: '', hash: `#${view}` }, atlas).view;
/** How many clusters' lists name a district. */
const listed = (district: string) => atlas.assignments.filter((a) => a.district === district && a.scope === 'list').length;
/** How many of some clusters name a district. */
const among = (district: string, clusters: readonly string[]) =>
  clusters.filter((id) => atlas.byCluster.get(id)?.some((a) => a.district === district)).length;

describe('the story that comes with the map', () => {
  it('has 8 to 12 steps, and every view is of this map', () => {
    expect(steps.length).toBeGreaterThanOrEqual(8);
    expect(steps.length).toBeLessThanOrEqual(12);
    expect(story && strangeViews(story, atlas)).toEqual([]);
  });

  it.each(steps.map((step, i) => [i + 1, step] as const))('step %i says everything in three written languages, briefly', (_, step) => {
    for (const text of [step.title, step.text, step.notes]) {
      for (const wording of [text.zh, text.hant ?? '', text.en]) expect(wording.trim()).not.toBe('');
      expect(text.zh).toMatch(/[一-鿿]/);
      expect(text.en).not.toMatch(/[一-鿿]/);
    }
    expect(step.title.zh.length).toBeLessThanOrEqual(20);
    expect(step.title.en.length).toBeLessThanOrEqual(50);
    expect(step.text.zh.length).toBeLessThanOrEqual(110);
    expect(step.text.en.length).toBeLessThanOrEqual(240);
    expect(step.notes.zh.length).toBeGreaterThan(40);
    expect(step.text.zh).not.toMatch(/第一|领先|最强|实力最/);
  });

  it('is in Traditional Chinese where it says so', () => {
    expect(steps[5]?.title.hant).toContain('東部');
    expect(steps[9]?.title.hant).toContain('二十個園區');
  });

  it('counts what the data count', () => {
    const numbers = (at: number) => [...(steps[at]?.text.zh ?? '').matchAll(/\d+/g)].map(Number);
    const counts = ['baoan', 'nanshan', 'longhua', 'longgang'].map(listed);
    const sum = counts.reduce((a, b) => a + b, 0);
    expect(numbers(1)).toEqual([atlas.assignments.filter((a) => a.scope === 'list').length, ...counts, sum, listed('dapeng')]);
    expect(listed('yantian')).toBe(listed('dapeng'));
    expect(viewOf(steps[1]?.view ?? '').compared).toEqual(['baoan', 'nanshan', 'longhua', 'longgang']);

    const equipment = viewOf(steps[2]?.view ?? '').clusters;
    expect(['baoan', 'longhua', 'nanshan'].map((d) => among(d, equipment))).toEqual([4, 3, 2]);
    const electronics = atlas.clusters.filter((c) => c.family === 'electronics').map((c) => c.id);
    expect(electronics).toHaveLength(5);
    expect(['nanshan', 'baoan', 'longgang', 'longhua'].map((d) => among(d, electronics))).toEqual([5, 4, 4, 4]);
    expect(atlas.byCluster.get('new-energy')?.map((a) => a.district)).toEqual(['longhua', 'longgang']);
    const life = viewOf(steps[5]?.view ?? '').clusters;
    expect(['pingshan', 'dapeng', 'nanshan', 'guangming'].map((d) => among(d, life))).toEqual([3, 2, 2, 2]);
    expect(atlas.byDistrict.get('shenshan')?.map((a) => atlas.cluster.get(a.cluster)?.number)).toEqual([10, 14, 15, 16]);
    expect(atlas.clusters.filter((c) => c.spatial === 'axis').map((c) => c.id)).toEqual(viewOf(steps[7]?.view ?? '').clusters);
    expect(viewOf(steps[8]?.view ?? '').clusters.map((id) => atlas.cluster.get(id)?.spatial)).toEqual(['none', 'none', 'none', 'none']);
    expect(numbers(9)).toEqual([2022, atlas.parks.length]);
    const named = atlas.parks.flatMap(({ name }) => (name === null ? [] : [name]));
    expect(named).toHaveLength(7);
    for (const name of named) {
      expect(steps[9]?.text.zh).toContain(shortParkName(name, 'zh-Hans'));
      expect(steps[9]?.text.en).toContain(shortParkName(name, 'en'));
    }
  });

  it('begins with the whole city', () => {
    expect(viewOf(steps[0]?.view ?? '-')).toEqual(DEFAULT_VIEW);
  });
});

describe('another city', () => {
  it('needs no story', async () => {
    expect(await compileStory('tests/fixtures/toyland/data')).toEqual({ ok: true, value: null });
  });
});
