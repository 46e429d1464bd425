import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeStory } from '../../src/atlas/parseStory.ts';
import { STORY_SCHEMA } from '../../src/domain/story.ts';
import { ready, setUpStage } from './harness.ts';

const FILE = fileURLToPath(new URL('../../dist-offline/shenzhen-cluster-map.html', import.meta.url));
const stage = setUpStage();

/** The file from a disk, with the network off; every request that is made is noted. */
async function openFile(file = FILE, hash = '', options: { javaScriptEnabled?: boolean } = {}) {
  const context = await stage
    .browser()
    .newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN', acceptDownloads: true, ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await context.route(/^https?:/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  context.on('request', (request) => {
    if (!/^(?:data|blob):/.test(request.url()) && request.url().split('#')[0] !== pathToFileURL(file).href) asked.push(request.url());
  });
  await page.goto(pathToFileURL(file).href + hash);
  if (options.javaScriptEnabled !== false) await ready(page);
  return { page, asked, errors, context };
}

describe('one file on a stick', () => {
  it('is at most 3 MB', () => {
    expect(statSync(FILE).size).toBeLessThanOrEqual(3_000_000);
  });

  it('opens from a disk with the network off, asks nobody, selects, filters and speaks three languages', async () => {
    const { page, asked, errors, context } = await openFile();
    await page.locator('.filter [data-cluster="new-energy"]').click();
    await page.locator('aside [data-district="longhua"]').click();
    expect(await page.locator('aside h2').textContent()).toContain('龙华');
    for (const lang of ['zh-Hant', 'en']) {
      await page.locator(`.langs button[lang="${lang}"]`).click();
      await page.waitForSelector(`html[lang="${lang}"]`, { state: 'attached' });
    }
    expect(await page.locator('aside h2').textContent()).toContain('Longhua');
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('finds by pinyin', async () => {
    const { page, context } = await openFile();
    await page.keyboard.press('/');
    await page.keyboard.type('nanshan');
    await page.getByRole('option').first().click();
    expect(await page.locator('aside h2').textContent()).toContain('南山');
    await context.close();
  });

  it('draws with MapLibre too, its worker inside', async () => {
    const { page, asked, errors, context } = await openFile(FILE, '#renderer=maplibre');
    await page.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached', timeout: 60_000 });
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('shows figure and table without scripts', async () => {
    const { page, context } = await openFile(FILE, '', { javaScriptEnabled: false });
    expect(await page.locator('svg path[data-district="nanshan"], svg [data-district="nanshan"] path').count()).toBeGreaterThan(0);
    expect(await page.locator('table').first().textContent()).toContain('南山');
    await context.close();
  });

  it('runs the talk by clicker keys', async () => {
    const { page, asked, context } = await openFile(FILE, '#story=default&step=1');
    await page.locator('.talk-words h1').waitFor();
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => location.hash.includes('step=2'));
    expect(asked).toEqual([]);
    await context.close();
  });

  it('says that a file on a disk cannot be put into other pages, and gives no code for it', async () => {
    const { page, asked, errors, context } = await openFile(FILE, '#lang=en');
    await page.getByRole('button', { name: 'Embed' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('which no other page can show').waitFor();
    expect(await dialog.locator('textarea, iframe, pre').count()).toBe(0);
    expect(await dialog.textContent()).not.toContain('file:');
    expect(asked).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  it('saves itself with the view at hand, and so does the site', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'one-file-'));
    const saveFrom = async (page: Awaited<ReturnType<typeof openFile>>['page'], name: string) => {
      await page.getByRole('button', { name: '导出' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-format="html"]').click()]);
      const path = join(folder, name);
      await download.saveAs(path);
      return path;
    };
    const site = await stage.open('#district=pingshan', { acceptDownloads: true });
    const fromSite = await saveFrom(site.page, 'site.html');
    const again = await openFile(fromSite);
    expect(await again.page.locator('aside h2').textContent()).toContain('坪山');
    await again.page.locator('[role="option"][data-district="dapeng"]').click();
    const fromFile = await saveFrom(again.page, 'file.html');
    const third = await openFile(fromFile);
    expect(await third.page.locator('aside h2').textContent()).toContain('大鹏');
    expect(third.asked).toEqual([]);
    // Saved from the file or from the site, the page is the same page.
    const bare = (path: string) =>
      readFileSync(path, 'utf8').replace(/\n<script type="application\/json" id="start">[\s\S]*?<\/script>/, '').length;
    expect(Math.abs(bare(fromFile) - bare(fromSite))).toBeLessThan(2000);
    await again.context.close();
    await third.context.close();
  });

  it('takes one’s own story along, in at most 3 MB, and hands it on', async () => {
    const written = (zh: string) => ({ zh, en: '' });
    const step = (title: string, view: string) => ({ view, title: written(title), text: written('一句话。'), notes: written('') });
    const story = writeStory({
      schema: STORY_SCHEMA,
      title: written('给客户看的三张图'),
      steps: [step('南山的页', 'district=nanshan'), step('园区的页', 'lens=parks')],
    });
    const folder = mkdtempSync(join(tmpdir(), 'one-file-'));
    const site = await stage.open('#cluster=marine', {
      acceptDownloads: true,
      before: (page) => page.addInitScript((text) => localStorage.setItem('shenzhen-cluster-map.story', text), story),
    });
    const saved = async (page: Page, name: string) => {
      await page.getByRole('button', { name: '导出' }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-format="html"]').click()]);
      await download.saveAs(join(folder, name));
      return join(folder, name);
    };
    const path = await saved(site.page, 'a.html');
    expect(statSync(path).size).toBeLessThanOrEqual(3_000_000);
    // On another laptop, and saved once more from there.
    const borrowed = await openFile(path);
    expect(new URL(borrowed.page.url()).hash).toContain('cluster=marine');
    const again = await openFile(await saved(borrowed.page, 'b.html'));
    await again.page.getByRole('button', { name: '演示' }).click();
    const ready = again.page.getByRole('region', { name: '这份文件里带着的一份' });
    await ready.getByText('给客户看的三张图').waitFor();
    await ready.getByRole('button', { name: '开始演示' }).click();
    await again.page.getByRole('heading', { level: 1, name: '南山的页' }).waitFor();
    await again.page.reload();
    await again.page.getByRole('heading', { level: 1, name: '南山的页' }).waitFor();
    await again.page.keyboard.press('PageDown');
    await again.page.getByRole('heading', { level: 1, name: '园区的页' }).waitFor();
    expect([...borrowed.asked, ...again.asked]).toEqual([]);
    expect([...borrowed.errors, ...again.errors]).toEqual([]);
    await borrowed.context.close();
    await again.context.close();
  });
});
