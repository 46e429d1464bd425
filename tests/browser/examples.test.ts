import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';
import { mapIn, setUpHost } from './hostPage.ts';

const stage = setUpStage();
const host = setUpHost(stage);
const NONE = { console: [], errors: [], policy: [], foreign: [] };

/** Presses a key and waits for the slide it leads to. */
async function turn(page: Page, key: string, slide: number): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForFunction((n) => (location.hash.replace('#/', '') || '0') === String(n), slide);
}

/** Clicks into the map of the present slide, as a speaker does; slides without one are left alone. */
async function clickIntoMap(page: Page): Promise<void> {
  const frame = await page.$('section.present iframe');
  if (frame === null) return;
  const map = await mapIn(page, 'section.present iframe[src]');
  await map.waitForSelector('html[data-listening="true"]', { state: 'attached' });
  await map.locator('.stage').click({ position: { x: 20, y: 20 } });
  await page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
}

describe('the examples', () => {
  it('the deck is paged forth and back by a clicker through every map, and never sticks', async () => {
    const { page, faults } = await stage.open('examples/deck.html', { unready: true });
    await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    for (let slide = 1; slide < 6; slide += 1) {
      await clickIntoMap(page);
      await turn(page, 'PageDown', slide);
    }
    for (let slide = 4; slide >= 0; slide -= 1) {
      await clickIntoMap(page);
      await turn(page, 'PageUp', slide);
    }
    expect(faults).toEqual(NONE);
  });

  it('the deck goes black and into its overview from inside a map, and back', async () => {
    const { page } = await stage.open('examples/deck.html#/1', { unready: true });
    await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    await clickIntoMap(page);
    await page.keyboard.press('b');
    await page.waitForSelector('.reveal.paused');
    await page.keyboard.press('b');
    await page.waitForSelector('.reveal:not(.paused)');
    await clickIntoMap(page);
    await page.keyboard.press('Escape');
    await page.waitForSelector('.reveal.overview');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.reveal:not(.overview)');
    await turn(page, 'PageDown', 2);
  });

  it('a deck of another origin is paged through two maps in a row', async () => {
    const slide = (lens: string) =>
      `<section><iframe data-src="${stage.url()}embed.html#ui=slide&amp;lens=${lens}&amp;pr=2&amp;v=1" style="width:100%;height:600px"></iframe></section>`;
    const { page, faults } = await host.open(`<link rel="stylesheet" href="${stage.url()}examples/reveal/reveal.css">
      <div class="reveal" style="position:fixed;inset:0"><div class="slides"><section>1</section>${slide('count')}${slide('parks')}<section>4</section></div></div>
      <script type="module">
        import Reveal from '${stage.url()}examples/reveal/reveal.mjs';
        await Reveal.initialize({ hash: true, transition: 'none' });
        document.documentElement.dataset.deck = 'ready';
      </script>`);
    await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    for (const n of [1, 2, 3]) {
      await clickIntoMap(page);
      await turn(page, 'PageDown', n);
    }
    for (const n of [2, 1, 0]) {
      await clickIntoMap(page);
      await turn(page, 'PageUp', n);
    }
    expect(faults).toEqual([]);
  });

  it('two maps keep together, whichever is used', async () => {
    const { page, faults } = await stage.open('examples/two.html', { unready: true });
    const [left, right] = [await mapIn(page, '#left'), await mapIn(page, '#right')];
    await page.waitForFunction(() => (document.querySelector('#log')?.textContent?.match(/says ready/g)?.length ?? 0) === 2);
    await left.selectOption('.embed-head select >> nth=0', 'futian');
    await right.waitForSelector('aside [data-subject="futian"]');
    await right.selectOption('.embed-head select >> nth=0', '');
    await right.selectOption('.embed-head select >> nth=1', 'biomedicine');
    await left.waitForSelector('aside [data-subject="biomedicine"]');
    expect(faults).toEqual(NONE);
  });

  it('forty maps: every one has its picture, at most eight are alive', async () => {
    const { page, faults } = await stage.open('examples/forty.html', { unready: true });
    for (let y = 0; y < 5; y += 1) {
      await page.waitForFunction(() => document.querySelector('shenzhen-cluster-map[data-live]') !== null);
      expect(page.frames().length - 1).toBeLessThanOrEqual(8);
      await page.mouse.wheel(0, 600);
    }
    const drawn = await page
      .locator('shenzhen-cluster-map img')
      .evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth > 0).length);
    expect(drawn).toBe(40);
    expect(faults).toEqual(NONE);
  });

  it('the protocol’s page sends each of its messages and shows what comes back, and its own source', async () => {
    const { page, faults } = await stage.open('examples/protocol.html', { unready: true });
    const log = page.locator('#log');
    await expect.poll(() => log.textContent()).toContain('"type":"ready"');
    const messages = await page.locator('#message option').count();
    for (let n = 0; n < messages; n += 1) {
      await page.locator('#message').selectOption({ index: n });
      await page.getByRole('button', { name: 'Send' }).click();
      await expect.poll(() => log.textContent()).toMatch(new RegExp(`← .*"id":"example-${n + 1}","type":"ack"`));
    }
    const text = (await log.textContent()) ?? '';
    expect(text.match(/"ok":true/g)).toHaveLength(messages - 1);
    expect(text.match(/"ok":false/g)).toHaveLength(1);
    expect(await page.locator('#source').textContent()).toContain('postMessage');
    expect(faults).toEqual(NONE);
  });

  it('every link of the list of examples leads somewhere', async () => {
    const { page } = await stage.open('examples/', { unready: true });
    const links = await page.locator('a').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) expect([link, (await fetch(link)).status]).toEqual([link, 200]);
  });

  it('the element’s script stays under 6 KB with Brotli', async () => {
    const script = Buffer.from(await (await fetch(`${stage.url()}shenzhen-cluster-map.js`)).arrayBuffer());
    expect(brotliCompressSync(script).length).toBeLessThan(6000);
    expect(script.toString()).not.toMatch(/\bimport\b|https?:\/\//);
  });
});
