import type { Frame, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/domain/atlas.ts';
import { toScreen } from '../../src/domain/mercator.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { framing } from '../../src/encoding/framing.ts';
import { setUpStage } from './harness.ts';
import { mapIn, setUpHost } from './hostPage.ts';
import { atlasOf, labelPoint } from './place.ts';

const stage = setUpStage();
const host = setUpHost(stage);
let atlas: Atlas;
beforeAll(async () => {
  atlas = await atlasOf(stage.url());
});

const drawnBy = (frame: Frame, renderer: string) =>
  frame.waitForSelector(`html[data-renderer="${renderer}"]`, { state: 'attached', timeout: 60_000 });

/** Clicks the screen where a district's label point must stand, by the frame's own size and how large it is shown. */
async function clickDistrict(page: Page, frame: Frame, id: string): Promise<void> {
  const map = frame.locator('.stage');
  const size = await map.evaluate((box) => ({ width: box.clientWidth, height: box.clientHeight }));
  const shown = await map.boundingBox();
  if (shown === null) throw new Error('no map');
  const [x, y] = toScreen(labelPoint(atlas, id), framing(atlas, DEFAULT_VIEW, size), size);
  await page.mouse.click(shown.x + (x / size.width) * shown.width, shown.y + (y / size.height) * shown.height);
}

/** How much neighbouring pixels differ: the mean of squares, larger where edges are sharper. */
function edges(png: Buffer): number {
  const { width, height, data } = PNG.sync.read(png);
  let sum = 0;
  for (let i = 0; i < (width * height - 1) * 4; i += 4) sum += ((data[i + 1] as number) - (data[i + 5] as number)) ** 2;
  return sum / (width * height);
}

const scaled = (hash: string, scale: number) =>
  `<div style="width:860px;height:600px;overflow:hidden">${host.frame(hash, `style="width:480px;height:320px;border:0;transform:scale(${scale});transform-origin:0 0"`)}</div>`;

describe('a frame scaled by its host', () => {
  it.each([
    ['svg', 1.75],
    ['maplibre', 1.75],
    ['svg', 0.6],
    ['maplibre', 0.6],
  ] as const)('under %s × %d, what is pointed at is chosen', async (renderer, scale) => {
    const { page } = await host.open(scaled(`lang=en&panel=0&renderer=${renderer}&ui=slide&pr=2`, scale));
    const frame = await mapIn(page);
    await frame.waitForSelector('.map-buttons');
    await drawnBy(frame, renderer);
    for (const id of ['longgang', 'nanshan', 'shenshan']) {
      await clickDistrict(page, frame, id);
      await frame.waitForFunction((wanted) => window.location.hash.includes(`district=${wanted}`), id);
      await frame.selectOption('.embed-head select >> nth=0', '');
      await frame.waitForFunction(() => !window.location.hash.includes('district='));
    }
  });

  it('is sharp by pr: as many pixels as are shown', async () => {
    const sharp = async (pr: number) => {
      const { page } = await host.open(scaled(`lang=en&panel=0&renderer=maplibre&ui=slide&pr=${pr}`, 1.75));
      const frame = await mapIn(page);
      await drawnBy(frame, 'maplibre');
      const canvas = frame.locator('.stage canvas');
      expect(await canvas.evaluate((c: HTMLCanvasElement) => Math.round((c.width / c.clientWidth) * 100) / 100)).toBe(pr);
      const box = await canvas.boundingBox();
      if (box === null) throw new Error('no canvas');
      const clip = { x: box.x, y: box.y, width: box.width * 0.8, height: box.height * 0.8 };
      let before = '';
      await expect
        .poll(async () => {
          const now = (await page.screenshot({ clip })).toString('base64');
          const same = now === before;
          before = now;
          return same;
        })
        .toBe(true);
      return edges(Buffer.from(before, 'base64'));
    };
    const [soft, fine] = [await sharp(1), await sharp(2)];
    expect(fine).toBeGreaterThan(soft * 1.15);
  });
});

describe('a reveal.js deck on another origin', () => {
  const deck = (hash: string) => `
    <link rel="stylesheet" href="${stage.url()}examples/reveal/reveal.css">
    <div class="reveal" style="position:fixed;inset:0"><div class="slides">
      <section><h2>First</h2></section>
      <section><iframe data-src="${stage.url()}embed.html#${hash.replaceAll('&', '&amp;')}&amp;v=1" allow="fullscreen" style="width:100%;height:600px;border:0"></iframe></section>
      <section><h2>Last</h2></section>
    </div></div>
    <script type="module">
      import Reveal from '${stage.url()}examples/reveal/reveal.mjs';
      await Reveal.initialize({ width: 1280, height: 720, margin: 0.04, transition: 'none' });
      window.Reveal = Reveal; Reveal.slide(1);
    </script>`;

  it.each([
    ['svg', 1600, 900],
    ['maplibre', 1600, 900],
    ['svg', 800, 600],
    ['maplibre', 800, 600],
  ] as const)('under %s at %i × %i, what is pointed at is chosen', async (renderer, width, height) => {
    const { page, faults } = await host.open(deck(`ui=slide&lang=en&pr=2&panel=0&renderer=${renderer}`), { viewport: { width, height } });
    const frame = await mapIn(page, 'section.present iframe[src]');
    await frame.waitForSelector('.map-buttons');
    await drawnBy(frame, renderer);
    const scale = await page.evaluate(() => (window as unknown as { Reveal: { getScale(): number } }).Reveal.getScale());
    expect(Math.abs(scale - 1)).toBeGreaterThan(0.1);
    for (const id of ['longgang', 'shenshan', 'dapeng']) {
      await clickDistrict(page, frame, id);
      await frame.waitForFunction((wanted) => window.location.hash.includes(`district=${wanted}`), id);
    }
    expect(faults).toEqual([]);
  });
});
