import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf, type Faults, painted, setUpStage } from './harness.ts';
import { ONE_FILE, STEPS, standsAt } from './talking.ts';

const stage = setUpStage();
const NONE: Faults = { console: [], errors: [], policy: [], foreign: [] };

/** What a talk shows: the step's number and title, and everything the address says. */
async function shown(page: Page | Frame) {
  await painted(page);
  return page.evaluate(() => ({
    counter: document.querySelector('.talk-counter')?.textContent ?? '',
    title: document.querySelector('.talk-words h1')?.textContent ?? '',
    hash: window.location.hash,
    named: [...document.querySelectorAll('.talk .legend li')].map((entry) => entry.textContent ?? ''),
  }));
}

async function opened(path: string, options = {}) {
  const one = await stage.open(path, options);
  await one.page.waitForSelector('.talk-words h1');
  return one;
}

describe('a talk', () => {
  it('goes through all its steps and back by clicker keys alone, and every step is as by a direct jump', async () => {
    const { page, faults } = await opened('#story=default&lang=zh-Hans');
    await page.evaluate(() => document.documentElement.requestFullscreen()).catch(() => {});
    const keys = ['PageDown', 'ArrowRight', 'Space', 'ArrowDown', 'PageDown', 'PageDown', 'ArrowRight', 'Space', 'PageDown', 'PageDown'];
    const seen = new Map<number, Awaited<ReturnType<typeof shown>>>();
    for (const [i, key] of keys.entries()) {
      await page.keyboard.press(key);
      await standsAt(page, i + 2);
      seen.set(i + 2, await shown(page));
    }
    expect(new Set([...seen.values()].map(({ title }) => title)).size).toBe(keys.length);
    for (const key of ['PageUp', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
    await standsAt(page, 8);
    expect(await shown(page)).toEqual(seen.get(8));
    await page.keyboard.press('Home');
    await standsAt(page, 1);
    await page.keyboard.press('End');
    await standsAt(page, STEPS);
    for (const step of [3, 8, 10]) {
      for (const digit of String(step)) await page.keyboard.press(digit);
      await page.keyboard.press('Enter');
      await standsAt(page, step);
      const direct = await opened(`#story=default&step=${step}&lang=zh-Hans`);
      expect(await shown(direct.page)).toEqual(seen.get(step));
      expect(await shown(page)).toEqual(seen.get(step));
    }
    expect(faults).toEqual(NONE);
  });

  it.each(['reduce', 'no-preference'] as const)('runs at the pace of the keys, motion: %s', async (reducedMotion) => {
    const { page } = await opened('#story=default', { reducedMotion });
    for (let i = 0; i < 30; i += 1) await page.keyboard.press('PageDown');
    for (let i = 0; i < 4; i += 1) await page.keyboard.press('PageUp');
    await standsAt(page, STEPS - 4);
    expect((await shown(page)).hash).toContain('district=shenshan');
  });

  it('goes black and comes back, and ends with what was looked at', async () => {
    const { page, faults } = await opened('#story=default&step=5&lang=en');
    await page.keyboard.press('b');
    const black = page.getByRole('button', { name: 'Black screen' });
    await black.waitFor();
    expect(await black.boundingBox()).toMatchObject({ x: 0, y: 0, width: 1280, height: 720 });
    await page.keyboard.press('.');
    await black.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.waitForSelector('.header');
    expect((await addressOf(page)).hash).toBe('#cluster=new-energy&lang=en&v=1');
    await page.goBack();
    await standsAt(page, 5);
    expect(faults).toEqual(NONE);
  });

  it('Back leads to the step before, and what was tried out within a step adds nothing to the way', async () => {
    const { page } = await opened('#story=default&step=2');
    await page.keyboard.press('PageDown');
    await standsAt(page, 3);
    await page.getByRole('button', { name: '放大' }).click();
    await page.keyboard.press('PageDown');
    await standsAt(page, 4);
    await painted(page);
    await page.goBack();
    await standsAt(page, 3);
    await page.goBack();
    await standsAt(page, 2);
  });

  it('works inside a frame as it does alone', async () => {
    const { page, faults } = await stage.open('#lang=zh-Hans');
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = `${window.location.pathname}#ui=present&story=default&lang=zh-Hans`;
      frame.className = 'guest';
      frame.width = '960';
      frame.height = '600';
      document.body.replaceChildren(frame);
    });
    const handle = await page.waitForSelector('iframe');
    const frame = await handle.contentFrame();
    await frame?.waitForSelector('.talk-words h1');
    if (frame === null) throw new Error('The frame has no page.');
    await frame.click('.talk-words h1');
    for (let step = 2; step <= STEPS; step += 1) {
      await page.keyboard.press('PageDown');
      await standsAt(frame, step);
    }
    expect((await shown(frame)).title).toContain('怎样读');
    expect(faults).toEqual(NONE);
  });
});

describe('the notes window', () => {
  it('follows the talk, leads it, and finds it again after a reload', async () => {
    const { page, faults } = await opened('#story=default&step=2&lang=zh-Hans');
    const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await notes.waitForSelector('.notes-now h1');
    const title = () => notes.locator('.notes-now h1');
    await notes.getByText('与演示同步').waitFor();
    expect(await title().textContent()).toContain('四个区');
    await page.bringToFront();
    await page.keyboard.press('PageDown');
    await title().getByText('西部工业带').waitFor();
    expect(await notes.locator('.notes-next h2').textContent()).toContain('电子信息');
    expect(await notes.locator('.notes-now').textContent()).toContain('“西部工业带”是我们的说法');
    await notes.bringToFront();
    await notes.keyboard.press('PageDown');
    await standsAt(page, 4);
    await notes.keyboard.press('b');
    await page.locator('.talk-black').waitFor();
    await notes.getByText('观众看到的是黑屏').waitFor();
    // A page behind another one draws no frames, by which Playwright would see it.
    await page.bringToFront();
    await page.reload();
    await page.waitForSelector('.talk-words h1');
    await notes.bringToFront();
    await notes.keyboard.press('9');
    await notes.keyboard.press('Enter');
    await standsAt(page, 9);
    await title().getByText('未来产业没有地址').waitFor();
    expect(faults).toEqual(NONE);
  });

  it('follows from a disk too, where every page is an origin of its own', async () => {
    const context = await stage.browser().newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN', offline: true });
    try {
      const page = await context.newPage();
      await page.goto(`${ONE_FILE}#story=default&step=2&lang=zh-Hans`);
      await page.waitForSelector('.talk-words h1');
      const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
      await notes.getByText('与演示同步').waitFor();
      await notes.keyboard.press('PageDown');
      await standsAt(page, 3);
      await page.bringToFront();
      await page.reload();
      await page.waitForSelector('.talk-words h1');
      await page.keyboard.press('PageDown');
      await notes.bringToFront();
      await notes.getByRole('heading', { level: 1, name: '电子信息' }).waitFor();
    } finally {
      await context.close();
    }
  });

  it('opened by itself shows the notes and says that it is alone', async () => {
    const { page } = await stage.open('#ui=notes&story=default&step=6&lang=en');
    await page.getByRole('heading', { name: /Life sciences/ }).waitFor();
    await page.getByText('No running talk was found').waitFor();
    await page.keyboard.press('PageDown');
    await page.getByRole('heading', { level: 1, name: /Shenshan/ }).waitFor();
  });
});

describe('one’s own story', () => {
  it('is written beside the map, survives a reload, and travels in a link', async () => {
    const { page, faults } = await stage.open('#lang=en', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByRole('button', { name: 'Present', exact: true }).first().click();
    const panel = page.getByRole('dialog', { name: 'Talks and stories' });
    for (const hash of ['district=nanshan', 'cluster=marine', 'lens=parks']) {
      await page.evaluate((text) => {
        window.location.hash = `${text}&lang=en`;
      }, hash);
      await page.waitForFunction((text) => window.location.hash.includes(text), hash);
      await panel.getByRole('button', { name: 'Add this view as a step' }).click();
    }
    await panel.getByRole('button', { name: /Step 3/ }).click();
    await panel.getByLabel('Title · English').last().fill('The parks');
    await page.reload();
    await page.getByRole('button', { name: 'Present', exact: true }).first().click();
    await panel.getByRole('button', { name: /The parks/ }).waitFor();
    await panel.getByRole('button', { name: 'Copy link' }).click();
    await panel.getByText('The link is copied.').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link.length).toBeLessThan(2000);
    const other = await stage.open(link.slice(stage.url().length));
    await other.page.getByRole('heading', { name: 'Nanshan District' }).waitFor();
    await other.page.keyboard.press('End');
    await other.page.getByRole('heading', { name: 'The parks' }).waitFor();
    expect((await addressOf(other.page)).hash).toContain('lens=parks');
    expect(faults).toEqual(NONE);
  });

  it('works where nothing may be stored', async () => {
    const before = async (page: Page) => {
      await page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage'])
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('denied', 'SecurityError');
            },
          });
      });
    };
    const { page, faults } = await stage.open('#lang=en', { before });
    await page.getByRole('button', { name: 'Present', exact: true }).first().click();
    const panel = page.getByRole('dialog', { name: 'Talks and stories' });
    await panel.getByText('Drafts cannot be kept here').waitFor();
    await panel.getByRole('button', { name: 'Add this view as a step' }).click();
    await panel.getByRole('button', { name: 'Present', exact: true }).last().click();
    await page.waitForFunction(() => document.querySelector('.talk-counter')?.textContent === '1 / 1');
    expect(faults.errors).toEqual([]);
  });
});
