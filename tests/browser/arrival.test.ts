import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';

const stage = setUpStage();

/** A page as it stands between its HTML and its scripts, which never come, with the clock of animations held at its start. */
async function heldPage(path: string, viewport: { width: number; height: number }): Promise<{ page: Page; clock: CDPSession }> {
  const { page } = await stage.open('icon.svg', { viewport, unready: true });
  await page.route('**/*.js', (route) => route.abort());
  const clock = await page.context().newCDPSession(page);
  await clock.send('Animation.enable');
  await clock.send('Animation.setPlaybackRate', { playbackRate: 0 });
  await page.goto(stage.url() + path);
  return { page, clock };
}

const WORDS = ['.stage svg [data-label="baoan"] text', '.legend strong', '.header h1 button, .embed-head h1', '.credit-line'];
const seen = (page: Page, selectors: readonly string[]) =>
  page.evaluate(
    (all) =>
      all.filter((selector) => [...document.querySelectorAll(selector)].some((el) => el.checkVisibility({ contentVisibilityAuto: true }))),
    selectors,
  );

/** Where the parts stand whose moving a reader would see; what lies inside a part that scrolls may grow. */
const boxes = (page: Page) =>
  page.evaluate(() =>
    ['.header', '.embed-head', '.map-figure', '.stage', '.stage svg', 'figcaption', '.drawer'].map((selector) => {
      const rect = document.querySelector(selector)?.getBoundingClientRect();
      return `${selector} ${[rect?.x, rect?.y, rect?.width, rect?.height].join(' ')}`;
    }),
  );

/** Resolves when a page has drawn so many frames. */
const frames = (count: number) =>
  new Promise<void>((done) => {
    const next = (left: number) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
    next(count);
  });

const arrived = (page: Page) =>
  page.waitForFunction(() => getComputedStyle(document.documentElement).getPropertyValue('--late-words').trim() === 'block');

describe('how the page arrives', () => {
  it.each([
    [1440, 900],
    [1280, 720],
    [3840, 2160],
    [1181, 800],
    [1180, 800],
    [1024, 768],
    [861, 900],
    [1280, 560],
    [844, 390],
    [820, 1180],
    [540, 900],
    [480, 800],
    [390, 844],
    [360, 640],
    [320, 568],
  ])('shows the districts without their names first, and nothing moves when the words come at %i × %i', async (width, height) => {
    const { page, clock } = await heldPage('', { width, height });
    expect(await seen(page, ['.stage svg [data-district="baoan"]', ...WORDS.slice(0, 1)])).toEqual(['.stage svg [data-district="baoan"]']);
    const before = await boxes(page);
    await clock.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await arrived(page);
    expect(await boxes(page)).toEqual(before);
    expect(await seen(page, WORDS)).toEqual(WORDS);
  });

  it('sets no words at all before the districts on a wide screen', async () => {
    const { page, clock } = await heldPage('', { width: 1280, height: 720 });
    const words = [...WORDS, '.map-figure > .segments label', '.skip'];
    expect(await seen(page, words)).toEqual([]);
    await clock.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await arrived(page);
    expect(await seen(page, words)).toEqual(words);
  });

  it('does so in a frame for other pages', async () => {
    const { page, clock } = await heldPage('embed.html', { width: 800, height: 600 });
    expect(await seen(page, WORDS.slice(0, 1))).toEqual([]);
    const before = await boxes(page);
    await clock.send('Animation.setPlaybackRate', { playbackRate: 1 });
    await arrived(page);
    expect(await boxes(page)).toEqual(before);
    expect(await seen(page, WORDS)).toEqual(WORDS);
  });

  it('has all its words where no script ever runs', async () => {
    const { page } = await stage.open('', { javaScriptEnabled: false, unready: true });
    await page.locator('.header h1 button').click({ trial: true });
    for (const words of [...WORDS.slice(0, 2), '.details h2', '.filter li', '.district-list [role="option"]'])
      await expect.poll(() => page.locator(words).first().isVisible(), { message: words }).toBe(true);
    await page.locator('.static-table td').first().scrollIntoViewIfNeeded();
    expect(await page.locator('.static-table td').first().isVisible()).toBe(true);
  });

  it('keeps nothing back where the facts cannot be had', async () => {
    const { page, clock } = await heldPage('icon.svg', { width: 1280, height: 720 });
    await page.unroute('**/*.js');
    await page.route('**/data/atlas.json', (route) => route.abort());
    await page.goto(stage.url());
    await page.locator('.failure').waitFor();
    await page.locator('.static-table').scrollIntoViewIfNeeded();
    expect(await seen(page, ['.failure', '.static-table td'])).toEqual(['.failure', '.static-table td']);
    await clock.detach();
  });

  it('draws nothing before the districts, however slowly the page comes', async () => {
    const html = (await (await fetch(stage.url())).text()).replaceAll('="./', `="${stage.url()}`);
    const cut = html.indexOf('class="districts"');
    const server = createServer(async (_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.write(html.slice(0, cut));
      await aWhile;
      response.end(html.slice(cut));
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    // A page beside it draws some frames meanwhile, in which this one could have.
    const { page: beside } = await stage.open();
    const { page } = await stage.open('icon.svg', { unready: true });
    await page.addInitScript(() => {
      requestAnimationFrame(() => Object.assign(window, { firstFrame: document.querySelector('[data-district="dapeng"]') !== null }));
    });
    const begun = page.waitForResponse((response) => response.url().endsWith(`:${(server.address() as AddressInfo).port}/`));
    const aWhile = begun.then(() => beside.evaluate(frames, 20));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: 'commit' });
    await expect.poll(() => page.evaluate(() => (window as { firstFrame?: boolean }).firstFrame)).toBeDefined();
    expect(await page.evaluate(() => (window as { firstFrame?: boolean }).firstFrame)).toBe(true);
    server.closeAllConnections();
    server.close();
  });

  it('prints the words that have not come yet', async () => {
    const { page } = await heldPage('', { width: 1280, height: 720 });
    await page.emulateMedia({ media: 'print' });
    expect(await seen(page, WORDS.slice(0, 1))).toEqual(WORDS.slice(0, 1));
  });
});
