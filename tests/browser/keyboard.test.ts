import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { searchReadings } from '../../data/build/searchIndex.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { createSearch } from '../../src/panels/search/engine.ts';
import { entriesOf, type Target, targetId } from '../../src/panels/search/entries.ts';
import { addressOf, drawnBy, painted, rowsOf, setUpStage } from './harness.ts';
import { atlasOf, labelPoint, placeOf } from './place.ts';

const stage = setUpStage();
let atlas: Atlas;
beforeAll(async () => {
  atlas = await atlasOf(stage.url());
});

/** What has the focus: its id, `aside a[data-cluster=…]` or its name. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { cluster, district } = element.dataset;
    return element.id || cluster || district || element.getAttribute('aria-label') || element.textContent?.trim() || element.tagName;
  });

/** Presses Tab until `selector` has the focus; throws when it never gets it. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${selector}`);
}

/** Starts to write down what live regions say; the function it gives returns that and begins anew. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.map(({ target }) =>
          (target instanceof Element ? target : target.parentElement)?.closest('[aria-live], [role="status"], [role="alert"]'),
        ),
      );
      for (const region of regions) if (region?.textContent) heard.push(region.textContent);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return async () => {
    await painted(page);
    return page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
  };
}

const outlined = (page: Page) => page.locator('.figure .hover path').first().getAttribute('d');
const shapeOf = (page: Page, id: string) => page.locator(`.figure .districts [data-district="${id}"]`).first().getAttribute('d');

describe('by keys alone', () => {
  it('one chooses, filters, compares and exports', async () => {
    const { page, faults } = await stage.open('#renderer=svg&lang=en&v=1', { locale: 'en-GB' });
    await drawnBy(page, 'svg');
    const said = await listen(page);
    const subject = (id: string) => page.waitForSelector(`aside [data-subject="${id}"]`);
    const key = (name: string) => page.keyboard.press(name);

    await key('Tab');
    expect(await focused(page)).toBe('Skip to details');
    expect((await page.locator('.skip').first().boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await key('Tab');
    await key('Enter');
    expect(await focused(page)).toBe('district-list');
    await page.locator('.skip').first().focus();
    await key('Enter');
    expect(await focused(page)).toBe('details');

    // Choose a district: the arrows outline it and say nothing, Enter chooses it and says so once.
    await key('d');
    expect(await outlined(page)).toBe(await shapeOf(page, 'luohu'));
    await key('ArrowRight');
    expect(await outlined(page)).toBe(await shapeOf(page, 'futian'));
    await key('n');
    await key('s');
    expect(await outlined(page)).toBe(await shapeOf(page, 'nanshan'));
    expect(await said()).toEqual([]);
    await key('Enter');
    await subject('nanshan');
    expect(await focused(page)).toBe('district-list');
    expect(await said()).toEqual(['Nanshan District, 13 clusters']);

    // On to one of its clusters and back: the focus stays in the details and comes back to the link.
    await key('Enter');
    expect(await focused(page)).toBe('details');
    // Where a fact was read, and back to the mark; nothing else steps back with it.
    await tabTo(page, 'aside .source-mark');
    const mark = await focused(page);
    await key('Enter');
    await page.waitForSelector('.source-card:popover-open');
    await key('Escape');
    await page.waitForSelector('.source-card', { state: 'detached' });
    expect(await focused(page)).toBe(mark);
    await subject('nanshan');
    await tabTo(page, 'aside a[data-cluster="biomedicine"]');
    await key('Enter');
    await subject('biomedicine');
    expect(await focused(page)).toBe('details');
    expect(await said()).toEqual(['Biomedicine: 6 districts named']);
    await tabTo(page, 'aside a[data-district="pingshan"]');
    await key('Enter');
    await subject('pingshan');
    expect(await focused(page)).toBe('details');
    await key('Escape');
    await subject('biomedicine');
    expect(await focused(page)).toBe('pingshan');

    // Filter: a second cluster beside the first.
    await said();
    await key('c');
    await tabTo(page, '.filter li:has([data-cluster="new-energy"]) input');
    await key(' ');
    await page.waitForSelector('aside .comparison');
    expect(await said()).toEqual(['Comparing 2 clusters']);
    expect((await addressOf(page)).href).toContain('cluster=biomedicine,new-energy');

    // Export what is shown, and come back to the button.
    await tabTo(page, '.main-tools button:nth-of-type(2)');
    await key('Enter');
    await page.waitForSelector('.export-dialog[open]');
    await tabTo(page, '[data-format="csv"]');
    const [download] = await Promise.all([page.waitForEvent('download'), key('Enter')]);
    const rows = rowsOf(readFileSync(await download.path(), 'utf8'));
    expect(new Set(rows.map((row) => row.cluster_id))).toEqual(new Set(['biomedicine', 'new-energy']));
    await key('Escape');
    await page.waitForSelector('.export-dialog', { state: 'detached' });
    expect(await focused(page)).toBe('Export');

    // Compare districts: choose one, add it, choose another, add that.
    await key('0');
    for (const typed of ['ba', 'lg']) {
      await key('d');
      await page.keyboard.type(typed);
      await key('Enter');
      await key('Enter');
      await tabTo(page, 'aside .chip[aria-pressed]');
      await key('Enter');
    }
    await page.waitForSelector('aside .comparison');
    expect((await addressOf(page)).href).toContain('compare=baoan,longgang');
    await key('Escape');
    await subject('overview');

    // The list of keys opens over everything and gives the focus back.
    await key('d');
    await key('Escape');
    expect(await focused(page)).toBe('district-list');
    await key('/');
    expect(await focused(page)).toBe('search');
    await key('Escape');
    expect(await focused(page)).toBe('district-list');
    await key('?');
    await page.waitForSelector('dialog .keys');
    await key('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    expect(await focused(page)).toBe('district-list');
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it('every district, cluster and park is within 15 presses', async () => {
    const { page } = await stage.open('#renderer=svg&v=1');
    const readings = searchReadings(atlas).pinyin;
    const search = createSearch(atlas, readings);
    const place = (typed: string, id: string) =>
      search(typed)
        .flatMap(({ targets }) => targets.map(targetId))
        .indexOf(id);
    const wanted = entriesOf(atlas, readings).entries.filter(({ target }) => ['district', 'cluster', 'park'].includes(target.kind));
    expect(wanted).toHaveLength(12 + 28 + 20);
    for (const { target, keys } of wanted) {
      // Only what is on every keyboard is typed; each letter, each arrow, the slash and Enter are one press.
      const typed = keys.filter(({ text }) => /^[a-z\d]+$/.test(text)).flatMap(({ text }) => [...text].map((_, i) => text.slice(0, i + 1)));
      const ways = typed.map((text) => ({ text, down: place(text, targetId(target)) })).filter(({ down }) => down >= 0);
      const [way] = ways.toSorted((a, b) => a.text.length + a.down - b.text.length - b.down);
      if (way === undefined) throw new Error(`${targetId(target)} cannot be found by typing`);
      expect(1 + way.text.length + way.down + 1, targetId(target)).toBeLessThanOrEqual(15);
      await page.keyboard.press('/');
      await page.keyboard.type(way.text);
      await page.waitForSelector('.search-option');
      for (let i = 0; i < way.down; i += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector(`aside [data-subject="${(target as Target & { id: string }).id}"]`);
    }
  });

  it('pointing says nothing, and a press one message', async () => {
    const { page } = await stage.open('#renderer=svg&v=1');
    const said = await listen(page);
    for (const id of ['nanshan', 'longgang']) {
      const { page: at } = await placeOf(page, atlas, labelPoint(atlas, id));
      await page.mouse.move(...at);
    }
    await page.locator('.legend').hover();
    await page.locator('.district-list .option').first().hover();
    await page.waitForFunction(() => document.querySelector('.map-tip')?.textContent?.includes('罗湖'));
    expect(await said()).toEqual([]);
    await page.mouse.click(...(await placeOf(page, atlas, labelPoint(atlas, 'futian'))).page);
    await page.waitForSelector('aside [data-subject="futian"]');
    expect(await said()).toEqual(['福田区，7个集群']);
  });

  it('single letters can be switched off, and do nothing then', async () => {
    const { page } = await stage.open('#renderer=svg&v=1');
    await page.keyboard.press('?');
    await page.locator('.keys-switch input').focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    await page.keyboard.press('d');
    expect(await focused(page)).not.toBe('district-list');
    await page.keyboard.press('/');
    expect(await focused(page)).not.toBe('search');
  });

  it('an embed has no keys of a single letter', async () => {
    const { page } = await stage.open('embed.html#renderer=svg&v=1');
    await page.keyboard.press('?');
    await page.keyboard.press('3');
    expect(await page.locator('dialog').count()).toBe(0);
    expect((await addressOf(page)).href).not.toContain('lens=parks');
  });
});
