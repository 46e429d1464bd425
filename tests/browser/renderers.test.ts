import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf, drawnBy, hashOf, setUpStage } from './harness.ts';
import { coarseDifference, difference, look } from './picture.ts';

/** Where a district's label stands on the screen: a point inside the district. */
async function middleOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const label = page.locator(`.stage svg [data-label="${id}"]`).first();
  const box = await label.boundingBox();
  if (box === null) throw new Error(`no label of ${id}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const shot = (page: Page) => page.locator('.stage').screenshot();

/** The picture once two in a row are the same. */
async function settled(page: Page): Promise<Buffer> {
  let before = await shot(page);
  for (let i = 0; i < 20; i += 1) {
    const now = await shot(page);
    if (now.equals(before)) return now;
    before = now;
  }
  throw new Error('the map does not come to rest');
}

describe('where WebGL is not to be had', () => {
  const stage = setUpStage({ flags: ['--disable-3d-apis'] });

  it('the figure does the whole job: click, filter, link', async () => {
    const { page, faults } = await stage.open('');
    await drawnBy(page, 'svg');
    const at = await middleOf(page, 'longgang');
    await page.mouse.click(at.x, at.y);
    await page.waitForSelector('aside [data-subject="longgang"]');
    expect((await hashOf(page)).get('district')).toBe('longgang');
    await page.locator('.filter a[data-cluster="new-energy"]').click();
    await page.waitForSelector('aside [data-subject="new-energy"]');
    const fill = (id: string) => page.locator(`.stage path[data-district="${id}"]`).first().getAttribute('fill');
    expect(await fill('longgang')).not.toBe(await fill('yantian'));
    const fresh = await stage.open((await addressOf(page)).hash);
    await fresh.page.waitForSelector('aside [data-subject="new-energy"]');
    expect(await fresh.page.locator('html').getAttribute('data-renderer')).toBe('svg');
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it('a link that forces MapLibre still ends with a map', async () => {
    const { page } = await stage.open('#renderer=maplibre&district=nanshan&v=1');
    await drawnBy(page, 'svg');
    expect(look(await page.locator('.stage').screenshot()).colours).toBeGreaterThan(100);
  });
});

describe('where WebGL comes and goes', () => {
  const stage = setUpStage();

  /** The context of the map's canvas, in the page. */
  const lose = (page: Page) =>
    page.evaluate(() => {
      const canvas = document.querySelector('.stage canvas') as HTMLCanvasElement;
      const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      (window as unknown as { lost: WEBGL_lose_context }).lost = extension as WEBGL_lose_context;
      extension?.loseContext();
    });
  const restore = (page: Page) => page.evaluate(() => (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());

  it('a context lost and given back shows selection and filter as before', async () => {
    const { page } = await stage.open('#renderer=maplibre&cluster=new-energy&district=longgang&v=1');
    await drawnBy(page, 'maplibre');
    const before = await settled(page);
    await lose(page);
    await page.waitForFunction(() => document.querySelector<HTMLCanvasElement>('.stage canvas')?.getContext('webgl2')?.isContextLost());
    await restore(page);
    await expect.poll(async () => difference(before, await shot(page)), { timeout: 30_000 }).toBeLessThan(0.002);
    expect(await page.locator('html').getAttribute('data-renderer')).toBe('maplibre');
  });

  it('a context that stays away hands the map back to the figure, which shows the same view', async () => {
    const { page } = await stage.open('#renderer=maplibre&cluster=new-energy&district=longgang&v=1');
    await drawnBy(page, 'maplibre');
    await lose(page);
    await drawnBy(page, 'svg');
    await page.waitForSelector('.stage svg [data-selected="longgang"]');
    expect(look(await page.locator('.stage').screenshot()).colours).toBeGreaterThan(50);
    const at = await middleOf(page, 'shenshan');
    await page.mouse.click(at.x, at.y);
    await page.waitForSelector('aside [data-subject="shenshan"]');
  });

  it.each(['count', 'cluster'] as const)('figure and MapLibre look like one map under the lens %s', async (lens) => {
    const hash = lens === 'count' ? '' : '&cluster=new-energy,biomedicine';
    const svg = await stage.open(`#renderer=svg${hash}&v=1`);
    await drawnBy(svg.page, 'svg');
    const map = await stage.open(`#renderer=maplibre${hash}&v=1`);
    await drawnBy(map.page, 'maplibre');
    // Letters and edges are smoothed differently; areas are the same colour in the same place. Hatch and stripes of two repeat
    // within 16 pixels, but begin at different corners.
    expect(coarseDifference(await settled(svg.page), await settled(map.page), 16)).toBeLessThan(0.05);
  });
});
