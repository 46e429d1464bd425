import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf, drawnBy, setUpStage } from './harness.ts';

const stage = setUpStage();
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;

const heightOf = async (page: Page, selector: string) => (await page.locator(selector).boundingBox())?.height ?? 0;

describe('a phone', () => {
  it.each(['svg', 'maplibre'] as const)('turned on its side and back keeps the view, drawn by %s', async (renderer) => {
    const { page, faults } = await stage.open(
      `#district=baoan&cluster=new-energy,biomedicine&map=9.5/22.7/114&renderer=${renderer}&v=1`,
      PHONE,
    );
    await drawnBy(page, renderer);
    const before = await addressOf(page);
    for (const viewport of [{ width: 844, height: 390 }, PHONE.viewport]) {
      await page.setViewportSize(viewport);
      await page.waitForFunction((width) => Math.abs((document.querySelector('.shell')?.clientWidth ?? 0) - width) < 2, viewport.width);
      expect(await addressOf(page)).toEqual(before);
      await page.waitForSelector('aside [data-subject="baoan"]');
      expect(await heightOf(page, '.stage')).toBeGreaterThan(100);
    }
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it('has a drawer with three stops under the thumb, pulled by its handle or moved by its buttons', async () => {
    const { page } = await stage.open('#renderer=svg&v=1', PHONE);
    const stop = () => page.locator('.drawer').getAttribute('data-stop');
    const [raise, lower] = [page.locator('.drawer-handle button').first(), page.locator('.drawer-handle button').last()];
    expect(await stop()).toBe('half');
    const half = await heightOf(page, '.drawer');
    await raise.tap();
    expect(await stop()).toBe('full');
    expect(await heightOf(page, '.drawer')).toBeGreaterThan(half + 200);
    expect(await raise.isDisabled()).toBe(true);
    await lower.tap();
    await lower.tap();
    expect(await stop()).toBe('peek');
    expect(await heightOf(page, '.drawer')).toBeLessThan(half - 200);
    const handle = await page.locator('.drawer-handle').boundingBox();
    if (handle === null) throw new Error('there is no handle');
    // The handle is where a thumb is, in the lower half of the screen.
    expect(handle.y).toBeGreaterThan(PHONE.viewport.height / 2);
    await page.mouse.move(handle.x + 20, handle.y + 20);
    await page.mouse.down();
    await page.mouse.move(handle.x + 20, handle.y - 80);
    await page.mouse.up();
    expect(await stop()).toBe('half');
  });
});

describe.each([
  ['320 pixels', { ...PHONE, viewport: { width: 320, height: 568 } }],
  ['a desktop at 200 %', { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 }],
  ['a phone on its side', { ...PHONE, viewport: { width: 844, height: 390 } }],
])('at %s', (_, screen) => {
  it.each(['zh-Hans', 'zh-Hant', 'en'])('nothing is lost or wider than the window in %s', async (lang) => {
    const { page } = await stage.open(`#cluster=new-energy,biomedicine&lang=${lang}&renderer=svg&v=1`, screen);
    await page.waitForSelector('aside .comparison');
    const lost = await page.evaluate(() => {
      const { innerWidth, innerHeight } = window;
      const wide = document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : [];
      // The fixed parts of the page; what scrolls by itself is reached by scrolling.
      const parts = [
        '.header h1 button',
        '#search',
        '.header .segments',
        '.more > summary',
        '.langs',
        '.stage',
        '.legend',
        '.credit-line',
        '.map-buttons',
      ];
      return [
        ...wide,
        ...parts.filter((part) => {
          const box = document.querySelector(part)?.getBoundingClientRect();
          if (box === undefined || box.width === 0) return true;
          const covered = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 8));
          const other = covered?.closest('.drawer, .header, .legend, .stage, .credit-line');
          const own = document.querySelector(part)?.closest('.drawer, .header, .legend, .stage, .credit-line');
          return box.left < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || other !== own;
        }),
      ];
    });
    expect(lost).toEqual([]);
  });
});
