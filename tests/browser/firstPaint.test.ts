import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawnBy, holdScripts, ready, setUpStage } from './harness.ts';
import { look } from './picture.ts';

const stage = setUpStage();

interface Seen {
  readonly shifts: { value: number; nodes: string[] }[];
  readonly renderers: string[];
  /** True if, after the first figure, the place of the map was ever without a visible drawing. */
  readonly gap: boolean;
}

/** Watches from before the first byte: layout shifts, who draws, and whether a drawing is always there. */
async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { shifts: [] as { value: number; nodes: string[] }[], renderers: [] as string[], gap: false };
    (window as unknown as { seen: typeof seen }).seen = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources?: { node?: Element }[] })[])
        seen.shifts.push({
          value: entry.value,
          nodes: (entry.sources ?? []).map(({ node }) => `${node?.nodeName} ${node?.getAttribute('class')}`),
        });
    }).observe({ type: 'layout-shift', buffered: true });
    let stood = false;
    const frame = () => {
      const renderer = document.documentElement.dataset.renderer ?? '';
      if (seen.renderers.at(-1) !== renderer) seen.renderers.push(renderer);
      const drawn = [...document.querySelectorAll('.stage svg [data-district]')].some((shape) => shape.checkVisibility());
      const canvas = document.querySelector('.stage canvas')?.checkVisibility({ visibilityProperty: true }) === true;
      if (drawn) stood = true;
      if (stood && !drawn && !canvas) seen.gap = true;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

const seenBy = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen }).seen);

describe('the first picture', () => {
  it('is there before any script has run, and scripts take it over without a shift', async () => {
    const { page } = await stage.open('icon.svg', { unready: true });
    await watch(page);
    const release = await holdScripts(page);
    await page.goto(stage.url(), { waitUntil: 'commit' });
    await page.waitForSelector('.stage svg [data-district="nanshan"]');
    const before = await page.locator('.stage').screenshot();
    expect(look(before).colours).toBeGreaterThan(100);
    const box = await page.locator('.stage [data-district="nanshan"]').first().boundingBox();
    release();
    await ready(page);
    await drawnBy(page, 'svg');
    const after = await page.locator('.stage [data-district="nanshan"]').first().boundingBox();
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((after?.[side] ?? 0) - (box?.[side] ?? 0)), side).toBeLessThan(1);
    const { shifts, gap } = await seenBy(page);
    expect(shifts).toEqual([]);
    expect(gap).toBe(false);
  });

  it('is taken over without the whole page being styled anew', async () => {
    const { page } = await stage.open('', {
      before: (page) =>
        page.addInitScript(() => {
          const marks: string[] = [];
          Object.assign(window, { marks });
          new MutationObserver((list) => {
            for (const { target, attributeName } of list) if (target === document.documentElement) marks.push(attributeName ?? '');
          }).observe(document, { subtree: true, attributeFilter: ['lang', 'data-arriving', 'data-ready'] });
        }),
    });
    const marks = () => page.evaluate(() => (window as unknown as { marks: string[] }).marks);
    await expect.poll(marks).toEqual(['data-ready', 'data-arriving']);
  });

  it.each([
    { path: '', width: 1440, height: 900 },
    { path: '', width: 390, height: 844 },
    { path: 'embed.html', width: 800, height: 500 },
  ])('of $path stands still until MapLibre has taken over at $width × $height', async ({ path, ...viewport }) => {
    const { page, faults } = await stage.open(`${path}#renderer=maplibre`, { viewport, before: watch });
    await drawnBy(page, 'maplibre');
    const { shifts, gap, renderers } = await seenBy(page);
    expect(shifts).toEqual([]);
    expect(gap).toBe(false);
    expect(renderers).toEqual(['none', 'svg', 'maplibre']);
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it('asks for no script before the figure: the page alone holds it', async () => {
    const { page } = await stage.open('', { javaScriptEnabled: false, unready: true });
    const seen = await page.locator('.stage svg [data-district]').count();
    expect(seen).toBeGreaterThanOrEqual(12);
    expect(await page.locator('.stage svg text').count()).toBeGreaterThanOrEqual(11);
  });
});
