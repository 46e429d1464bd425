import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/atlas.ts';
import { drawnBy, type OpenOptions, setUpStage } from './harness.ts';
import { go, MODES } from './modes.ts';
import { atlasOf, placeOf } from './place.ts';

const stage = setUpStage();
let atlas: Atlas;
beforeAll(async () => {
  atlas = await atlasOf(stage.url());
});

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
const SCREENS: Readonly<Record<string, OpenOptions>> = {
  desk: { viewport: { width: 1280, height: 720 } },
  phone: PHONE,
  'small phone': { ...PHONE, viewport: { width: 320, height: 568 } },
  'phone on its side': { ...PHONE, viewport: { width: 844, height: 390 } },
};
/** Modes that a narrow screen reaches by other presses than these tests make. */
const WIDE_ONLY = ['story editor', 'export', 'embed dialog'];

/**
 * Everything in the page that can be pressed and is lower or narrower than `least` pixels, each kind once. A box or radio button counts
 * with its label; a link within a sentence is as high as its line, which WCAG 2.5.8 lets be.
 */
async function tooSmall(page: Page, least: number): Promise<string[]> {
  return page.evaluate((min) => {
    const pressable = 'a[href]:not([tabindex="-1"]), button, input, select, textarea, summary, [role="option"], [tabindex="0"]';
    const small = new Map<string, string>();
    for (const element of document.querySelectorAll<HTMLElement>(pressable)) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled')) continue;
      let around = element.parentElement;
      while (around !== null && getComputedStyle(around).display === 'inline') around = around.parentElement;
      const inSentence = getComputedStyle(element).display === 'inline' && around?.textContent?.trim() !== element.textContent?.trim();
      if (element.matches('a') && inSentence) continue;
      const { width, height, right, bottom } = (element.closest('label') ?? element).getBoundingClientRect();
      const awayUntilFocused = right <= 0 || bottom <= 0;
      if (awayUntilFocused || (width >= min - 0.1 && height >= min - 0.1)) continue;
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30);
      const kind = `${element.parentElement?.tagName} ${element.tagName}.${element.className}`;
      small.set(kind, `${kind} “${name}” ${width.toFixed(1)} × ${height.toFixed(1)}`);
    }
    return [...small.values()];
  }, least);
}

describe.each(Object.entries(SCREENS))('on a %s', (name, screen) => {
  it('nothing that can be pressed is smaller than 24 pixels, in any mode', async () => {
    const { page } = await stage.open('#renderer=svg&v=1', screen);
    const modes = MODES.filter((mode) => name === 'desk' || !WIDE_ONLY.includes(mode.name));
    const found: string[] = [];
    for (const { name: mode, address, press, stands, close } of modes) {
      await go(page, address, 'en', 'light');
      await press?.(page);
      await page.waitForSelector(stands);
      found.push(...(await tooSmall(page, 24)).map((what) => `${mode}: ${what}`));
      await close?.(page);
    }
    expect(found).toEqual([]);
  });
});

describe.each(['svg', 'maplibre'] as const)('under a thumb, drawn by %s', (renderer) => {
  it('a park answers within 22 pixels of its point', async () => {
    const { page } = await stage.open(`#lens=parks&renderer=${renderer}&v=1`, PHONE);
    await drawnBy(page, renderer);
    const park = atlas.parks.find(({ host }) => host !== null);
    if (park?.host == null) throw new Error('no park has a point');
    const { page: at } = await placeOf(page, atlas, park.host.point);
    await page.touchscreen.tap(at[0], at[1] - 20);
    await page.waitForSelector(`aside [data-subject="${park.id}"]`);
  });
});
