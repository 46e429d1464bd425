import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseAtlas } from '../../src/atlas/parse.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { toScreen } from '../../src/domain/mercator.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { framing } from '../../src/encoding/framing.ts';
import { asideOf, authored, drawnBy, setUpStage } from './harness.ts';

const stage = setUpStage();
const districts = authored('districts.csv').map(({ id }) => id as string);
let atlas: Atlas;

beforeAll(async () => {
  const parsed = parseAtlas(await (await fetch(`${stage.url()}data/atlas.json`)).json());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  atlas = parsed.value;
});

/** Where on the page a district's label point is drawn while the whole city is fitted. */
async function pixelOf(page: Page, id: string): Promise<[number, number]> {
  const box = await page.locator('.stage').boundingBox();
  const point = atlas.district.get(id)?.measured.labelPoint;
  if (box === null || point === undefined) throw new Error(`no place for ${id}`);
  const [x, y] = toScreen(point, framing(atlas, DEFAULT_VIEW, box), box);
  return [box.x + x, box.y + y];
}

describe.each(['svg', 'maplibre'] as const)('on the map drawn by %s', (renderer) => {
  it('a click on each district opens the details that its link opens', async () => {
    const { page, faults } = await stage.open(`#renderer=${renderer}&v=1`);
    await drawnBy(page, renderer);
    for (const id of districts) {
      await page.mouse.click(...(await pixelOf(page, id)));
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
    const box = await page.locator('.stage').boundingBox();
    if (box === null) throw new Error('no map');
    // 22.42 N, 114.62 E lies in the open sea south of Dapeng.
    const [x, y] = toScreen([114.62, 22.42], framing(atlas, DEFAULT_VIEW, box), box);
    await page.mouse.click(box.x + x, box.y + y);
    await page.waitForSelector('aside [data-subject="overview"]');
    expect(page.url()).not.toContain('district=');
  });
});
