import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { hashOf, setUpStage } from './harness.ts';
import { frames, listening, mapIn, setUpHost, tell } from './hostPage.ts';
import { look } from './picture.ts';

const stage = setUpStage();
const host = setUpHost(stage);

const keysOf = async (frame: Frame) => Object.fromEntries(await hashOf(frame));
const scrolled = (page: Page) => page.evaluate(() => window.scrollY);
describe('a frame in a page of another origin', () => {
  it('leaves the wheel, the focus and the history to the host', async () => {
    const { page, faults } = await host.open(host.frame('lang=en'));
    const frame = await listening(page);
    const length = await page.evaluate(() => history.length);
    await page.mouse.move(400, 250);
    await page.mouse.wheel(0, 300);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
    await page.evaluate(() => window.scrollTo(0, 0));
    expect((await keysOf(frame)).map).toBeUndefined();
    await tell(page, 'set-view', { district: 'futian', view: 'map' });
    await frame.waitForSelector('aside [data-subject="futian"]');
    await page.evaluate(() => (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.postMessage('slide:start', '*'));
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await frame.selectOption('.embed-head select >> nth=0', 'nanshan');
    await frame.waitForSelector('aside [data-subject="nanshan"]');
    expect(await frame.locator('aside').count()).toBe(1);
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(page.url()).toBe(`${host.origin()}/`);
    expect(faults).toEqual([]);
  });

  it.each([
    ['en', 'to zoom the map'],
    ['zh-Hans', '可缩放地图'],
    ['zh-Hant', '可縮放地圖'],
  ])('says in %s how to zoom, and zooms when asked that way', async (lang, words) => {
    const { page } = await host.open(host.frame(`lang=${lang}`));
    const frame = await mapIn(page);
    await frame.waitForSelector('.map-buttons');
    await page.mouse.move(400, 250);
    await page.mouse.wheel(0, 100);
    await frame.waitForSelector('.gesture-hint[data-on="true"]', { state: 'attached' });
    expect(await frame.locator('.gesture-hint').textContent()).toContain(words);
    // The host has scrolled when the frame has let the wheel go, which takes a moment.
    await expect.poll(() => scrolled(page)).toBe(100);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await frame.waitForFunction(() => window.location.hash.includes('map='));
    expect(await scrolled(page)).toBe(100);
  });

  it.each(['svg', 'maplibre'] as const)('leaves one finger to the host under %s, and says that two move the map', async (renderer) => {
    const { page } = await host.open(host.frame(`lang=en&renderer=${renderer}`), { hasTouch: true });
    const frame = await mapIn(page);
    await frame.waitForSelector(`html[data-renderer="${renderer}"]`, { state: 'attached', timeout: 60_000 });
    await frame.waitForSelector('.map-buttons');
    const fingers = await page.context().newCDPSession(page);
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 400, y: 300 }] });
    for (let y = 285; y >= 150; y -= 15) {
      await fingers.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 400, y }] });
    }
    await frame.waitForFunction(() => document.querySelector('.gesture-hint')?.textContent?.includes('two fingers'));
    await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect.poll(() => scrolled(page)).toBeGreaterThan(100);
    expect((await keysOf(frame)).map).toBeUndefined();
  });

  it.each(['svg', 'maplibre'] as const)(
    'zooms by its buttons under %s, and by the wheel alone where it fills the screen',
    async (renderer) => {
      const { page, faults } = await host.open(
        host.frame(`lang=en&renderer=${renderer}`, 'allow="fullscreen" style="width:800px;height:500px;border:0"'),
      );
      const frame = await mapIn(page);
      await frame.waitForSelector(`html[data-renderer="${renderer}"]`, { state: 'attached' });
      const zoom = async () => Number((await keysOf(frame)).map?.split('/')[0] ?? Number.NaN);
      await frame.getByRole('button', { name: 'Zoom in' }).click();
      await expect.poll(zoom).toBeGreaterThan(0);
      const near = await zoom();
      await frame.getByRole('button', { name: 'Zoom out' }).click();
      await expect.poll(zoom).toBeLessThan(near);
      await frame.locator('.map-buttons button').last().click();
      await expect.poll(async () => (await keysOf(frame)).map).toBeUndefined();
      await frame.getByRole('button', { name: 'Full screen' }).click();
      await frame.waitForFunction(() => document.fullscreenElement !== null);
      await page.mouse.move(450, 350);
      await page.mouse.wheel(0, -200);
      await expect.poll(zoom).toBeGreaterThan(0);
      expect(await scrolled(page)).toBe(0);
      expect(await frame.locator('.gesture-hint[data-on="true"]').count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  it('is locked by its address part by part, and its title is a text', async () => {
    const { page } = await host.open(
      host.frame('district=nanshan&panel=0&lang=en&title=%3Cb%3Ehi%3C%2Fb%3E') +
        host.frame('filter=0&lang=en') +
        host.frame('interactive=0&lang=en'),
    );
    const [panel, filter, still] = await Promise.all([1, 2, 3].map((n) => mapIn(page, `iframe:nth-of-type(${n})`)));
    if (panel === undefined || filter === undefined || still === undefined) throw new Error('no frame');
    expect(await panel.locator('h1').first().textContent()).toBe('<b>hi</b>');
    expect([await panel.locator('aside').count(), await panel.locator('.embed-head select').count()]).toEqual([0, 2]);
    expect([await filter.locator('aside').count(), await filter.locator('.embed-head select').count()]).toEqual([1, 1]);
    await page.locator('iframe').nth(2).scrollIntoViewIfNeeded();
    expect([await still.locator('.map-buttons').count(), await still.locator('.stage [tabindex]').count()]).toEqual([0, 0]);
    const before = await keysOf(still);
    await still.locator('.stage [data-district="longgang"]').first().click({ force: true });
    await still.locator('.stage').dblclick({ position: { x: 200, y: 150 } });
    await frames(still, 10);
    expect(await keysOf(still)).toEqual(before);
  });

  it('speaks and wears what its address says', async () => {
    const { page } = await host.open(host.frame('lang=zh-Hant&theme=dark') + host.frame('lang=en&theme=contrast&title=Ours'));
    const [one, other] = [await mapIn(page, 'iframe:nth-of-type(1)'), await mapIn(page, 'iframe:nth-of-type(2)')];
    const html = (frame: Frame) => frame.evaluate(() => [document.documentElement.lang, document.documentElement.dataset.paint]);
    expect(await html(one)).toEqual(['zh-Hant', 'dark']);
    expect(await html(other)).toEqual(['en', 'contrast']);
    expect(await other.locator('h1').first().textContent()).toBe('Ours');
    expect(await one.locator('h1').first().textContent()).toContain('產業集群');
  });

  it.each([
    [320, 240],
    [360, 480],
    [480, 270],
    [640, 360],
    [800, 600],
    [1920, 1080],
  ])('keeps map, title, legend and credit in sight at %i × %i, with a district chosen', async (width, height) => {
    const size = `style="width:${width}px;height:${height}px;border:0"`;
    const { page } = await host.open(host.frame('district=nanshan&lang=en', size), { viewport: { width, height } });
    const frame = await mapIn(page);
    await frame.waitForSelector('.map-buttons');
    const seen = (selector: string) =>
      frame
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          const [w, h] = [Math.min(right, innerWidth) - Math.max(left, 0), Math.min(bottom, innerHeight) - Math.max(top, 0)];
          return Math.max(0, w) * Math.max(0, h);
        });
    for (const part of ['.stage', 'h1', '.legend', '.credit-line', 'aside']) expect([part, (await seen(part)) > 0]).toEqual([part, true]);
    expect(await seen('.stage')).toBeGreaterThan(width * height * 0.18);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  });

  it('under sandbox="allow-scripts" has no origin and no storage, and both renderers work', async () => {
    const frame = (keys: string) => host.frame(keys, 'sandbox="allow-scripts" style="width:700px;height:400px;border:0"');
    const { page, faults } = await host.open(frame('lang=en') + frame('lang=en&renderer=maplibre'));
    const [svg, gl] = [await mapIn(page, 'iframe:nth-of-type(1)'), await mapIn(page, 'iframe:nth-of-type(2)')];
    for (const map of [svg, gl]) expect(await map.evaluate(() => window.origin)).toBe('null');
    await svg.locator('.stage [data-district="longgang"]').first().click();
    await svg.waitForSelector('aside [data-subject="longgang"]');
    await page.locator('iframe').nth(1).scrollIntoViewIfNeeded();
    await gl.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached', timeout: 60_000 });
    expect(look(await page.locator('iframe').nth(1).screenshot()).colours).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it.each([
    ['no display', 'display:none'],
    ['no visibility', 'visibility:hidden'],
    ['no size', 'width:0;height:0'],
  ])('with %s waits, and fits when it is shown', async (_, hidden) => {
    const shown = 'width:800px;height:500px;border:0;';
    const { page, faults } = await host.open(host.frame('lang=en&renderer=maplibre', `style="${shown}${hidden}"`));
    const frame = await mapIn(page);
    await frames(page, 30);
    await page.evaluate((style) => {
      (document.querySelector('iframe') as HTMLIFrameElement).style.cssText = style;
    }, shown);
    await frame.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached', timeout: 60_000 });
    const box = await frame.locator('.stage canvas').evaluate((canvas) => [canvas.clientWidth, canvas.clientHeight]);
    expect(box[0]).toBe(800);
    expect(box[1]).toBeGreaterThan(300);
    expect(look(await page.locator('iframe').screenshot()).colours).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it('off the screen gives its context back, draws nothing, and comes again with what was told meanwhile', async () => {
    const { page } = await host.open(host.frame('lang=en&renderer=maplibre'));
    const frame = await listening(page);
    await frame.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached', timeout: 60_000 });
    await page.evaluate(() => window.scrollTo(0, 3000));
    // A frame off the screen draws nothing, so it is asked from outside.
    await expect.poll(() => frame.evaluate(() => document.querySelector('.stage canvas') === null)).toBe(true);
    await tell(page, 'set-view', { district: 'yantian' });
    await page.evaluate(() => window.scrollTo(0, 0));
    await frame.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached', timeout: 60_000 });
    await frame.waitForSelector('aside [data-subject="yantian"]');
  });

  it('does no work while it is not displayed', async () => {
    const { page } = await host.open(host.frame('lang=en&renderer=maplibre'));
    const frame = await listening(page);
    await frame.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached', timeout: 60_000 });
    await page.evaluate(() => {
      (document.querySelector('iframe') as HTMLIFrameElement).style.display = 'none';
    });
    await frames(page, 5);
    await frame.evaluate(() => {
      const own = window as unknown as { drawn: number };
      own.drawn = 0;
      const ask = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (run) =>
        ask((now) => {
          own.drawn += 1;
          run(now);
        });
    });
    await tell(page, 'set-view', { map: '10/22.6/114.1' });
    await frames(page, 60);
    expect(await frame.evaluate(() => (window as unknown as { drawn: number }).drawn)).toBe(0);
    // After a while its context is given back too.
    await expect.poll(() => frame.evaluate(() => document.querySelector('.stage canvas') === null)).toBe(true);
    await page.evaluate(() => {
      (document.querySelector('iframe') as HTMLIFrameElement).style.display = '';
    });
    await frame.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached', timeout: 60_000 });
    expect((await keysOf(frame)).map).toBe('10/22.6/114.1');
  });
});
