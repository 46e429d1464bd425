import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contains } from '../../src/domain/contains.ts';
import { countScale } from '../../src/encoding/countScale.ts';
import { paletteOf } from '../../src/encoding/palettes.ts';
import { COUNT, countyId, countyOf, middleOf, NAMED, writeProvince } from '../second-city/province.ts';
import { drawnBy, setUpStage } from './harness.ts';
import { colourAround, look } from './picture.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('a province of thousands of counties whose outlines come from a tileset', () => {
  let folder = '';
  let size = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'province-'));
    size = writeProvince(join(folder, 'city'));
    await promisify(execFile)(
      process.execPath,
      ['node_modules/vite/bin/vite.js', 'build', '--outDir', join(folder, 'dist'), '--emptyOutDir'],
      {
        cwd: ROOT,
        env: { ...process.env, CITY_DIR: join(folder, 'city'), NODE_ENV: 'production' },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
  }, 600_000);
  // After the build: hooks run in the order they stand in.
  const stage = setUpStage({ dist: () => join(folder, 'dist') });
  afterAll(() => rm(folder, { recursive: true }));

  const at = (zoom: number, [lon, lat]: readonly [number, number]) =>
    `#renderer=maplibre&map=${zoom}/${lat.toFixed(5)}/${lon.toFixed(5)}&v=1`;
  const clickMiddle = async (page: Page) => {
    const box = await page.locator('.stage').boundingBox();
    if (box === null) throw new Error('the page shows no map');
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };

  it('is drawn by MapLibre from ranges of the one file, and asks nobody else', async () => {
    const ranges: { readonly status: number; readonly bytes: number }[] = [];
    const { page, faults } = await stage.open(`#renderer=maplibre&v=1`, {
      before: async (fresh) =>
        fresh.on('response', async (response) => {
          if (!response.url().endsWith('.pmtiles')) return;
          ranges.push({ status: response.status(), bytes: Number(response.headers()['content-length']) });
        }),
    });
    await drawnBy(page, 'maplibre');
    expect(ranges.length).toBeGreaterThan(1);
    expect(ranges.every(({ status }) => status === 206)).toBe(true);
    // The whole province at once needs the far tiles alone.
    expect(ranges.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(size / 2);
    expect(look(await page.locator('.stage').screenshot()).colours).toBeGreaterThan(20);
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
    // What the pointer finds is what MapLibre has drawn.
    await clickMiddle(page);
    await page.waitForSelector('aside [data-subject]');
    expect(countyIds).toContain(await page.locator('aside [data-subject]').getAttribute('data-subject'));
  });

  it('shows and selects the counties by their outlines in full, where those that travel with the page are too coarse', async () => {
    const { column, row, point } = betweenOutlines();
    const { page, faults } = await stage.open(at(13, point));
    await drawnBy(page, 'maplibre');
    await clickMiddle(page);
    await page.waitForSelector('aside [data-subject^="c0"]');
    expect(await page.locator('aside [data-subject]').getAttribute('data-subject')).toBe(countyId(column, row));
    // The outline of what is chosen, by the state of a feature in the tiles.
    const before = await page.locator('.stage').screenshot();
    await page.keyboard.press('Escape');
    await page.waitForSelector('aside [data-subject="overview"]');
    expect((await page.locator('.stage').screenshot()).equals(before)).toBe(false);
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it('is coloured by what its document names', async () => {
    const { page } = await stage.open(at(10, middleOf(25, 25)));
    await drawnBy(page, 'maplibre');
    const below = async () => {
      const png = await page.locator('.stage').screenshot();
      const { width, height } = look(png);
      return colourAround(png, width / 2, height / 2 + 40);
    };
    expect(await below()).toBe(countScale(1, paletteOf('light')).colour(1));
    expect(NAMED).toBe(countyId(25, 25));
    const beside = await stage.open(at(10, middleOf(30, 25)));
    await drawnBy(beside.page, 'maplibre');
    const png = await beside.page.locator('.stage').screenshot();
    expect(colourAround(png, look(png).width / 2, look(png).height / 2 + 40)).not.toBe(countScale(1, paletteOf('light')).colour(1));
  });

  it('falls back on the coarse outlines where the tileset cannot be had', async () => {
    const { page } = await stage.open('#renderer=maplibre&v=1', {
      before: (fresh) => fresh.route('**/*.pmtiles', (route) => route.fulfill({ status: 404, body: '' })),
    });
    await drawnBy(page, 'svg');
    expect(await page.locator('.stage .districts [data-district]').count()).toBe(COUNT);
  });
});

const countyIds = Array.from({ length: COUNT }, (_, i) => countyId(i % 50, Math.floor(i / 50)));

/** A point inside a county by its outline in full and outside by its coarse one. */
function betweenOutlines(): { readonly column: number; readonly row: number; readonly point: readonly [number, number] } {
  const [column, row] = [10, 12];
  const [whole, coarse] = [countyOf(column, row), countyOf(column, row, 0)];
  const [x, y] = middleOf(column, row);
  // A few hundred metres from either outline, so that a pixel more or less does not matter.
  const near = [0.015, 0.03, 0.045];
  for (const [lon = 0, lat = 0] of whole.geometry.coordinates[0] ?? []) {
    const inward = near.map((share) => [lon + (x - lon) * share, lat + (y - lat) * share] as const);
    const between = inward.every((point) => contains(whole.geometry, point) && !contains(coarse.geometry, point));
    if (between) return { column, row, point: inward[1] as readonly [number, number] };
  }
  throw new Error('the outlines do not differ');
}
