import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { authored, drawnBy, type Faults, setUpStage } from './harness.ts';
import { colourAround, look } from './picture.ts';
import { atlasOf, labelPoint, placeOf, SEA } from './place.ts';

const NONE: Faults = { console: [], errors: [], policy: [], foreign: [] };
const stage = setUpStage({ base: '/below/some/path/' });

describe('opening the page', () => {
  it.each(['svg', 'maplibre'] as const)(
    'drawn by %s: no request leaves the origin, nothing is refused, and the picture is not blank',
    async (renderer) => {
      const { page, faults } = await stage.open(`#renderer=${renderer}`);
      await drawnBy(page, renderer);
      const shot = await page.locator('.stage').screenshot();
      expect(look(shot).commonest).toBeLessThan(0.8);
      // Buttons and labels alone would make a picture; the districts themselves have to stand out from the sea.
      const atlas = await atlasOf(stage.url());
      const colourAt = async (place: readonly [number, number]) => colourAround(shot, ...(await placeOf(page, atlas, place)).box);
      const sea = await colourAt(SEA);
      const drowned: string[] = [];
      for (const { id } of atlas.districts) if ((await colourAt(labelPoint(atlas, id))) === sea) drowned.push(id);
      expect(drowned).toEqual([]);
      expect(await page.locator('[popover]:visible, dialog:visible').count()).toBe(0);
      expect(faults).toEqual(NONE);
    },
  );

  it.each([
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ])('shows every unit on the map and nothing beside the page at $width × $height', async (viewport) => {
    const { page, faults } = await stage.open('#renderer=svg', { viewport });
    const units = authored('districts.csv').map(({ id }) => id as string);
    const stageBox = await page.locator('.stage').boundingBox();
    const outside: string[] = [];
    for (const id of units) {
      const box = await page.locator(`.stage svg [data-district="${id}"]`).first().boundingBox();
      const inside =
        box !== null &&
        stageBox !== null &&
        box.x >= stageBox.x &&
        box.y >= stageBox.y &&
        box.x + box.width <= stageBox.x + stageBox.width &&
        box.y + box.height <= stageBox.y + stageBox.height;
      if (!inside) outside.push(id);
    }
    expect(outside).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    expect(faults).toEqual(NONE);
  });

  it.each([
    { width: 1280, height: 720 },
    { width: 390, height: 844 },
  ])('scripts take the first picture over without moving anything at $width × $height', async (viewport) => {
    const before = (page: Page) =>
      page.addInitScript(() => {
        const shifts: unknown[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as unknown as { value: number; sources: { node: Node | null }[] };
            shifts.push([
              value,
              ...sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : String(node?.textContent))),
            ]);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
    const { page } = await stage.open('#renderer=svg', { viewport, before });
    await drawnBy(page, 'svg');
    // Two frames later the last shift has been reported.
    const shifts = await page.evaluate(
      () =>
        new Promise((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done((window as unknown as { shifts: unknown[] }).shifts))),
        ),
    );
    expect(shifts).toEqual([]);
  });

  it('holds figure, table and sources where no script runs', async () => {
    const { page, faults } = await stage.open('', { javaScriptEnabled: false, unready: true });
    const drawn = await page
      .locator('svg [data-district]')
      .evaluateAll((shapes) => shapes.map((shape) => shape.getAttribute('data-district')));
    expect([...new Set(drawn)].sort()).toEqual(
      authored('districts.csv')
        .map(({ id }) => id)
        .sort(),
    );
    const map = look(await page.locator('.stage').screenshot());
    expect(map.colours).toBeGreaterThan(100);
    const table = page.locator('#static-table');
    await table.scrollIntoViewIfNeeded();
    expect(await table.isVisible()).toBe(true);
    const text = (await table.textContent()) ?? '';
    const missing = [...authored('districts.csv'), ...authored('clusters.csv')].filter(({ name_zh = '' }) => !text.includes(name_zh));
    // Clusters for which the text names no district have no place in a table of districts.
    const placed = new Set(authored('assignments.csv').flatMap(({ cluster_id, district_id }) => [cluster_id, district_id]));
    expect(missing.filter(({ id }) => placed.has(id)).map(({ id }) => id)).toEqual([]);
    expect(faults).toEqual(NONE);
  });
});
