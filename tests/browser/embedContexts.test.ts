import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';
import { frames, mapIn, setUpHost } from './hostPage.ts';
import { difference, look } from './picture.ts';

const stage = setUpStage();
const host = setUpHost(stage);
const FORCED = 'lang=en&renderer=maplibre&cluster=new-energy&district=longgang&panel=0';

const drawnBy = (frame: Frame, renderer: string) =>
  frame.waitForSelector(`html[data-renderer="${renderer}"]`, { state: 'attached', timeout: 60_000 });

/** Takes the context of the frame's map away, as a graphics driver does. */
const lose = (frame: Frame) =>
  frame.evaluate(() => {
    const canvas = document.querySelector('.stage canvas') as HTMLCanvasElement;
    const extension = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
    Object.assign(window, { lost: extension });
    extension?.loseContext();
  });
const restore = (frame: Frame) => frame.evaluate(() => (window as unknown as { lost: WEBGL_lose_context }).lost.restoreContext());
const picture = (page: Page) => page.locator('iframe').first().screenshot();

const show = (page: Page, style: string) =>
  page.evaluate((text) => {
    (document.querySelector('iframe') as HTMLIFrameElement).style.cssText = text;
  }, style);
const SHOWN = 'width:800px;height:500px;border:0';

describe('an embed whose WebGL context is lost', () => {
  it('and given back shows the same view as before', async () => {
    const { page } = await host.open(host.frame(FORCED));
    const frame = await mapIn(page);
    await drawnBy(frame, 'maplibre');
    await expect.poll(async () => difference(await picture(page), await picture(page))).toBe(0);
    const before = await picture(page);
    await lose(frame);
    await restore(frame);
    await expect.poll(async () => difference(before, await picture(page)), { timeout: 30_000 }).toBeLessThan(0.002);
    expect(await frame.getAttribute('html', 'data-renderer')).toBe('maplibre');
  });

  it('and never given back goes on with the figure: same choice, still in use', async () => {
    const { page } = await host.open(host.frame(FORCED));
    const frame = await mapIn(page);
    await drawnBy(frame, 'maplibre');
    await lose(frame);
    await drawnBy(frame, 'svg');
    await frame.waitForSelector('.stage svg [data-selected="longgang"]');
    expect(look(await picture(page)).colours).toBeGreaterThan(50);
    await frame.locator('.stage [data-district="pingshan"]').first().click();
    await frame.waitForFunction(() => window.location.hash.includes('district=pingshan'));
  });

  it('while it is hidden has not failed, and stands again when it is shown', async () => {
    const { page } = await host.open(host.frame(FORCED));
    const frame = await mapIn(page);
    await drawnBy(frame, 'maplibre');
    await show(page, `${SHOWN};display:none`);
    await lose(frame);
    // Longer than a lost context may be away where it can be seen.
    await frames(page, 150);
    await show(page, SHOWN);
    await drawnBy(frame, 'maplibre');
    expect(look(await picture(page)).colours).toBeGreaterThan(100);
  });
});

describe('many frames on one page', () => {
  it('forty by plain code: none blank, no context asked for before somebody turns to a map', async () => {
    const warned: string[] = [];
    const one = 'loading="lazy" style="width:215px;height:150px;border:0"';
    const { page, faults } = await host.open(Array.from({ length: 40 }, () => host.frame('lang=en&panel=0', one)).join(''));
    page.on('console', (message) => {
      if (/context/i.test(message.text())) warned.push(message.text());
    });
    const all = page.locator('iframe');
    for (let n = 0; n < 40; n += 1) {
      await all.nth(n).scrollIntoViewIfNeeded();
      const frame = await (await all.nth(n).elementHandle())?.contentFrame();
      await frame?.waitForSelector('html[data-ready="true"]', { state: 'attached' });
      await frame?.waitForSelector('.stage svg [data-district]', { state: 'attached' });
      expect([n, look(await all.nth(n).screenshot()).colours > 50]).toEqual([n, true]);
    }
    expect(warned).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('forty elements that ask for WebGL: none blank, at most eight contexts', async () => {
    const warned: string[] = [];
    const maps = Array.from(
      { length: 40 },
      () => '<shenzhen-cluster-map lang="en" panel="0" renderer="maplibre" style="width:215px;height:150px"></shenzhen-cluster-map>',
    ).join('');
    const { page, faults } = await host.open(
      `<script defer src="${stage.url()}shenzhen-cluster-map.js"></script><div style="display:flex;flex-wrap:wrap;gap:4px">${maps}</div>`,
    );
    page.on('console', (message) => {
      if (/too many|context lost/i.test(message.text())) warned.push(message.text());
    });
    const all = page.locator('shenzhen-cluster-map');
    const living = () => page.frames().filter((frame) => frame !== page.mainFrame()).length;
    for (let n = 0; n < 40; n += 4) {
      await all.nth(n).scrollIntoViewIfNeeded();
      await page.waitForFunction((k) => {
        const map = document.querySelectorAll('shenzhen-cluster-map')[k];
        return map?.hasAttribute('data-live') || (map?.shadowRoot?.querySelector('img')?.naturalWidth ?? 0) > 0;
      }, n);
      expect(living()).toBeLessThanOrEqual(8);
      for (const k of [n, n + 1, n + 2, n + 3]) expect([k, look(await all.nth(k).screenshot()).colours > 40]).toEqual([k, true]);
    }
    // More are seen than may live, and who came first is a matter of speed; whoever is touched lives. The first row is not seen any
    // more: its frames have been given back.
    await all.nth(39).click();
    await page.waitForFunction(() => document.querySelectorAll('shenzhen-cluster-map')[39]?.hasAttribute('data-live'));
    const last = page.frames().at(-1);
    if (last !== undefined) await drawnBy(last, 'maplibre');
    await page.waitForFunction(() => !document.querySelector('shenzhen-cluster-map')?.hasAttribute('data-live'));
    expect(living()).toBeLessThanOrEqual(8);
    expect(warned).toEqual([]);
    expect(faults).toEqual([]);
  });
});
