import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';
import { STEPS, standsAt } from './talking.ts';

const stage = setUpStage();

/** A piece of text before the audience: what it says, where, and how tall its type is in pixels of the screen. */
interface Lettering {
  readonly text: string;
  readonly body: boolean;
  readonly size: number;
}

/** Every text that stands on the presenter's page, letters of the map's drawing and of the legend's swatches included. */
async function lettering(page: Page | Frame): Promise<Lettering[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement | SVGTextElement>('.talk *')].flatMap((element) => {
      const own = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent?.trim())
        .join('');
      const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (own === '' || !seen || element.closest('.visually-hidden, title, desc, [hidden]') !== null) return [];
      const drawn = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
      return [{ text: own, body: element.matches('.talk-words p'), size: Math.round(size * 10) / 10 }];
    }),
  );
}

async function smallOnes(page: Page | Frame): Promise<{ found: number; map: number; small: Lettering[] }> {
  const all = await lettering(page);
  return {
    found: all.filter(({ body }) => body).length,
    map: await page.evaluate(() => document.querySelectorAll('.stage svg text').length),
    small: all.filter(({ body, size }) => size < (body ? 18 : 14)),
  };
}

describe('the type of a talk is read from the back of the room: 18 px for the text, 14 for labels', () => {
  it.each(['zh-Hans', 'zh-Hant', 'en'])('at every step on a projector of 1280 × 720, %s', async (lang) => {
    const { page } = await stage.open(`#story=default&step=1&lang=${lang}`);
    for (let step = 1; step <= STEPS; step += 1) {
      await standsAt(page, step);
      const { found, map, small } = await smallOnes(page);
      expect(found).toBeGreaterThan(0);
      expect(map).toBeGreaterThan(15);
      expect(small, `step ${step}`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollHeight <= window.innerHeight)).toBe(true);
      expect(await page.evaluate(() => document.querySelector('.talk-words')?.scrollHeight)).toBeLessThanOrEqual(720);
      await page.keyboard.press('PageDown');
    }
  });

  it.each([
    [1280, 720],
    [960, 600],
  ])('inside a frame of %i × %i', async (width, height) => {
    const { page } = await stage.open('', { viewport: { width: 1400, height: 900 } });
    await page.evaluate(
      ([wide, high]) => {
        const frame = document.createElement('iframe');
        frame.src = `${window.location.pathname}#ui=present&story=default&step=10&lang=zh-Hans`;
        frame.width = `${wide}`;
        frame.height = `${high}`;
        document.body.replaceChildren(frame);
      },
      [width, height],
    );
    const frame = await (await page.waitForSelector('iframe')).contentFrame();
    if (frame === null) throw new Error('The frame has no page.');
    await frame.waitForSelector('.talk-words h1');
    for (const step of [10, 3]) {
      await frame.evaluate((at) => {
        window.location.hash = `ui=present&story=default&step=${at}&lang=zh-Hans`;
      }, step);
      await standsAt(frame, step);
      const { map, small } = await smallOnes(frame);
      expect(map).toBeGreaterThan(10);
      expect(small, `step ${step}`).toEqual([]);
    }
  });
});
