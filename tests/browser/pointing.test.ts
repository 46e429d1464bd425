import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/atlas.ts';
import { asideOf, authored, drawnBy, setUpStage } from './harness.ts';
import { atlasOf, labelPoint, placeOf, SEA } from './place.ts';

const stage = setUpStage();
const districts = authored('districts.csv').map(({ id }) => id as string);
let atlas: Atlas;

beforeAll(async () => {
  atlas = await atlasOf(stage.url());
});

describe.each(['svg', 'maplibre'] as const)('on the map drawn by %s', (renderer) => {
  it('a click on each district opens the details that its link opens', async () => {
    const { page, faults } = await stage.open(`#renderer=${renderer}&v=1`);
    await drawnBy(page, renderer);
    for (const id of districts) {
      await page.mouse.click(...(await placeOf(page, atlas, labelPoint(atlas, id))).page);
      await page.waitForSelector(`aside [data-subject="${id}"]`, { timeout: 10_000 });
      const clicked = await asideOf(page);
      expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('district')).toBe(id);
      const linked = await stage.open(`#district=${id}&renderer=${renderer}&v=1`);
      expect(await asideOf(linked.page)).toEqual(clicked);
      await linked.page.context().close();
    }
    expect(faults.errors).toEqual([]);
    expect(faults.policy).toEqual([]);
  });

  it('a click on the sea clears the selection', async () => {
    const { page } = await stage.open(`#district=nanshan&renderer=${renderer}&v=1`);
    await drawnBy(page, renderer);
    await page.mouse.click(...(await placeOf(page, atlas, SEA)).page);
    await page.waitForSelector('aside [data-subject="overview"]');
    expect(page.url()).not.toContain('district=');
  });
});
