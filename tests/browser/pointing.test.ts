import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/atlas.ts';
import { addressOf, asideOf, authored, drawnBy, hashOf, setUpStage } from './harness.ts';
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
      expect((await hashOf(page)).get('district')).toBe(id);
      const linked = await stage.open(`#district=${id}&renderer=${renderer}&v=1`);
      expect(await asideOf(linked.page)).toEqual(clicked);
      await linked.page.context().close();
    }
    expect(faults.errors).toEqual([]);
    expect(faults.policy).toEqual([]);
  });

  it('the panel of a click is painted before the map is drawn anew', async () => {
    const { page } = await stage.open(`#renderer=${renderer}&v=1`);
    await drawnBy(page, renderer);
    const at = (id: string) => placeOf(page, atlas, labelPoint(atlas, id));
    await page.mouse.click(...(await at('nanshan')).page);
    await page.waitForSelector('aside [data-subject="nanshan"]');
    const next = (await at('longgang')).page;
    await page.mouse.move(...next);
    await page.evaluate(async () => {
      const order: string[] = [];
      Object.assign(window, { order });
      const { drawElements } = WebGL2RenderingContext.prototype;
      WebGL2RenderingContext.prototype.drawElements = function (...args) {
        if (order.at(-1) !== 'map') order.push('map');
        drawElements.apply(this, args);
      };
      // What pointing alone draws is to be over: twenty frames in which nothing was drawn.
      for (let still = 0; still < 20; still += 1) {
        await new Promise(requestAnimationFrame);
        if (order.splice(0).length > 0) still = 0;
      }
      addEventListener('click', () => requestAnimationFrame(() => setTimeout(() => order.push('panel'))), { capture: true, once: true });
    });
    await page.mouse.click(...next);
    await page.waitForSelector('aside [data-subject="longgang"]');
    const order = () => page.evaluate(() => (window as unknown as { order: string[] }).order);
    await expect.poll(order).toEqual(renderer === 'svg' ? ['panel'] : ['panel', 'map']);
  });

  it('a filter is drawn before the lists and the legend say so', async () => {
    const { page } = await stage.open(`#renderer=${renderer}&v=1`);
    await drawnBy(page, renderer);
    await page.evaluate(() => {
      const order: string[] = [];
      Object.assign(window, { order });
      addEventListener(
        'click',
        () => {
          const watch = (selector: string, what: string) => {
            const seen = new MutationObserver(() => {
              order.push(what);
              seen.disconnect();
            });
            seen.observe(document.querySelector(selector) as Element, {
              subtree: true,
              attributes: true,
              childList: true,
              characterData: true,
            });
          };
          watch('.stage .figure', 'map');
          for (const selector of ['.legend', '.filter', 'aside']) watch(selector, selector);
          requestAnimationFrame(() => setTimeout(() => order.push('frame')));
        },
        { capture: true, once: true },
      );
    });
    await page.locator('.filter [data-cluster="biomedicine"]').first().click();
    const order = () => page.evaluate(() => (window as unknown as { order: string[] }).order);
    await expect.poll(async () => (await order()).length).toBe(5);
    const [map, frame, ...beside] = await order();
    expect([map, frame, beside.sort()]).toEqual(['map', 'frame', ['.filter', '.legend', 'aside']]);
  });

  it('a click on the sea clears the selection', async () => {
    const { page } = await stage.open(`#district=nanshan&renderer=${renderer}&v=1`);
    await drawnBy(page, renderer);
    await page.mouse.click(...(await placeOf(page, atlas, SEA)).page);
    await page.waitForSelector('aside [data-subject="overview"]');
    expect((await addressOf(page)).href).not.toContain('district=');
  });
});
