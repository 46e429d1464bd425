import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { painted, setUpStage } from './harness.ts';
import { difference } from './picture.ts';
import { ONE_FILE, STEPS, standsAt } from './talking.ts';

const stage = setUpStage();
/** Ten pages forward by all the keys a clicker has for it. */
const FORWARD = ['PageDown', 'ArrowRight', 'Space', 'ArrowDown', 'PageDown', 'Space', 'ArrowRight', 'PageDown', 'ArrowDown', 'PageDown'];
const BACK = ['PageUp', 'ArrowLeft', 'ArrowUp', 'PageUp'];

const folder = mkdtempSync(join(tmpdir(), 'talk-'));
afterAll(() => rmSync(folder, { recursive: true }));
let open: BrowserContext | undefined;
afterEach(() => open?.close());

/** A page of a borrowed laptop: from its disk, with the network off. Requests and faults are noted. */
async function fromDisk(address: string, options: { reducedMotion?: 'reduce' } = {}) {
  const context = await stage.browser().newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN', offline: true, ...options });
  open = context;
  const faults: string[] = [];
  context.on('request', (request) => {
    if (!/^(?:data|blob|file):/.test(request.url())) faults.push(request.url());
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(address);
  return { context, page, faults };
}

/** All that a step shows: words, counter, legend, the map's labels and fills, and what the address says. */
async function shown(page: Page | Frame) {
  await painted(page);
  return page.evaluate(() => ({
    counter: document.querySelector('.talk-counter')?.textContent ?? '',
    words: document.querySelector('.talk-words')?.textContent ?? '',
    legend: document.querySelector('.talk .legend')?.textContent ?? '',
    labels: [...document.querySelectorAll('.stage svg text')].map((text) => text.textContent).sort(),
    fills: [...document.querySelectorAll('.stage svg path[data-district]')].map((path) => path.getAttribute('fill')),
    chosen: [...document.querySelectorAll('.stage svg [data-selected]')].map((path) => path.getAttribute('data-selected')),
    hash: window.location.hash,
  }));
}

/** Ten steps on and four back by keys alone; what stood at each step. */
async function clickThrough(keys: Page, seen: Page | Frame): Promise<Map<number, Awaited<ReturnType<typeof shown>>>> {
  const steps = new Map<number, Awaited<ReturnType<typeof shown>>>();
  for (const [i, key] of FORWARD.entries()) {
    await keys.keyboard.press(key);
    await standsAt(seen, i + 2);
    steps.set(i + 2, await shown(seen));
  }
  for (const [i, key] of BACK.entries()) {
    await keys.keyboard.press(key);
    await standsAt(seen, STEPS - 1 - i);
    expect(await shown(seen), `back at ${STEPS - 1 - i}`).toEqual(steps.get(STEPS - 1 - i));
  }
  return steps;
}

describe('a talk of ten steps from a disk, with the network off', () => {
  it('full screen, by the keys of a clicker alone, each step as by a direct jump, with the notes in step', async () => {
    const { context, page, faults } = await fromDisk(`${ONE_FILE}#story=default&lang=zh-Hans`);
    await page.waitForSelector('.talk-words h1');
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    const steps = await clickThrough(page, page);
    expect(new Set([...steps.values()].map(({ words }) => words)).size).toBe(STEPS - 1);

    for (const step of [3, 10]) {
      for (const digit of String(step)) await page.keyboard.press(digit);
      await page.keyboard.press('Enter');
      await standsAt(page, step);
      expect(await shown(page)).toEqual(steps.get(step));
      const direct = await context.newPage();
      await direct.goto(`${ONE_FILE}#story=default&step=${step}&lang=zh-Hans`);
      await direct.waitForSelector('.talk-words h1');
      await standsAt(direct, step);
      expect(await shown(direct)).toEqual(steps.get(step));
      await direct.close();
      await page.bringToFront();
    }
    await page.keyboard.press('End');
    await standsAt(page, STEPS);
    await page.keyboard.press('Home');
    await standsAt(page, 1);

    await page.keyboard.press('l');
    await page.mouse.move(300, 200);
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('.talk-spotlight') as Element).getPropertyValue('--x') === '300px',
    );
    await page.keyboard.press('l');
    await page.locator('.talk-spotlight').waitFor({ state: 'detached' });
    for (const key of ['b', '.']) {
      await page.keyboard.press(key);
      await page.locator('.talk-black').waitFor();
      await page.keyboard.press(key);
      await page.locator('.talk-black').waitFor({ state: 'detached' });
    }

    const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await notes.getByText('与演示同步').waitFor();
    await page.bringToFront();
    for (const key of ['PageDown', 'Space', 'PageDown']) await page.keyboard.press(key);
    await standsAt(page, 4);
    await notes.bringToFront();
    await notes.getByRole('heading', { level: 1, name: '电子信息' }).waitFor();
    expect(await notes.locator('.notes-next h2').textContent()).toContain('新能源');
    await notes.close();

    await page.bringToFront();
    await page.keyboard.press('Escape');
    // Esc leaves full screen where the browser takes it for itself, and the talk at the next press.
    if ((await page.locator('.header').count()) === 0) await page.keyboard.press('Escape');
    await page.waitForSelector('.header');
    expect(faults).toEqual([]);
  });

  it('inside a frame of another page on the disk', async () => {
    const host = join(folder, 'slides.html');
    writeFileSync(
      host,
      `<!doctype html><title>x</title><iframe src="${ONE_FILE}#ui=present&story=default&lang=zh-Hans" width="1200" height="675"></iframe>`,
    );
    const { page, faults } = await fromDisk(pathToFileURL(host).href);
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (frame === null) throw new Error('The frame has no page.');
    await frame.waitForSelector('.talk-words h1');
    await frame.click('.talk-words h1');
    const steps = await clickThrough(page, frame);
    expect(new Set([...steps.values()].map(({ words }) => words)).size).toBe(STEPS - 1);
    for (const key of ['8', 'Enter']) await page.keyboard.press(key);
    await standsAt(frame, 8);
    expect(await shown(frame)).toEqual(steps.get(8));
    await page.keyboard.press('b');
    await frame.locator('.talk-black').waitFor();
    await page.keyboard.press('.');
    await frame.locator('.talk-black').waitFor({ state: 'detached' });
    await page.keyboard.press('Home');
    await standsAt(frame, 1);
    expect(faults).toEqual([]);
  });

  it('with MapLibre, shows of a step what a direct jump shows, whatever was outlined before', async () => {
    const { context, page, faults } = await fromDisk(`${ONE_FILE}#story=default&step=1&renderer=maplibre`);
    const still = async (one: Page) => {
      await one.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached' });
      let before = await one.locator('.stage').screenshot();
      for (;;) {
        const now = await one.locator('.stage').screenshot();
        if (difference(now, before) === 0) return now;
        before = now;
      }
    };
    await still(page);
    for (const step of [2, 3, 4, 5, 6, 7, 8]) {
      await page.keyboard.press('PageDown');
      await standsAt(page, step);
      await still(page);
    }
    const walked = await still(page);
    const direct = await context.newPage();
    await direct.goto(`${ONE_FILE}#story=default&step=8&renderer=maplibre`);
    await direct.waitForSelector('.talk-words h1');
    expect(difference(walked, await still(direct))).toBeLessThan(0.001);
    expect(faults).toEqual([]);
  });

  it('with MapLibre, where motion is reduced, jumps to where each step looks', async () => {
    const { page, faults } = await fromDisk(`${ONE_FILE}#story=default&step=1&renderer=maplibre`, { reducedMotion: 'reduce' });
    await page.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached' });
    for (let i = 0; i < 30; i += 1) await page.keyboard.press('PageDown');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('PageUp');
    await standsAt(page, STEPS - 4);
    expect((await shown(page)).hash).toContain('district=shenshan');
    expect(faults).toEqual([]);
  });
});
