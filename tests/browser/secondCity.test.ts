import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Site, serveSite } from '../../src/build/serve.ts';
import { findChromium } from './findChromium.ts';
import { painted, ready } from './harness.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('another city', () => {
  let folder: string;
  let site: Site;
  let browser: Browser;
  let page: Page;
  const broken: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second-city-'));
    // The same sources and the same configuration; only the folder of the facts is another.
    await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--outDir', folder, '--emptyOutDir'], {
      cwd: ROOT,
      env: { ...process.env, CITY_DIR: 'tests/second-city', NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    });
    site = await serveSite(folder);
    browser = await chromium.launch({ executablePath: findChromium(() => {}), args: ['--no-sandbox'] });
    page = await browser.newPage({ locale: 'zh-CN' });
    page.on('pageerror', (error) => broken.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text());
    });
    await page.goto(`${site.url}#renderer=svg`);
    await ready(page);
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(folder, { recursive: true });
  });

  it('stands with its own districts, clusters, title and version', async () => {
    const drawn = await page.locator('.stage [data-district]').evaluateAll((all) => all.map((el) => el.getAttribute('data-district')));
    expect(new Set(drawn)).toEqual(new Set(['harbour', 'hill', 'marsh', 'mill']));
    expect(await page.title()).toBe('柳港市产业地图');
    expect(await page.locator('.credit-line').textContent()).toContain('7.1');
    expect(await page.locator('.filter [data-cluster]').count()).toBe(3);
  });

  it('answers a click with what its own document says', async () => {
    await page.locator('.filter [data-cluster="instruments"]').first().click();
    await painted(page);
    const named = await page.locator('aside [data-district]').evaluateAll((all) => all.map((el) => el.getAttribute('data-district')));
    expect([...new Set(named)].sort()).toEqual(['harbour', 'hill', 'mill']);
    await page.locator('.filter [data-cluster="boats"]').first().click();
    await painted(page);
    expect(await page.locator('.targets').textContent()).toContain('超过12.5亿元');
  });

  it('has no page of editions, since it has no later one', async () => {
    await page.goto(`${site.url}#renderer=svg&lang=en`);
    await ready(page);
    await expect.poll(() => page.locator('.facts-links button').count()).toBe(4);
    expect(await page.title()).toBe('Willow Port industry map');
    expect(broken).toEqual([]);
  });
});
