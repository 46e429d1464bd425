import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { STORY_SCHEMA } from '../../src/domain/story.ts';
import { partsOf } from '../export/pptx/readDeck.ts';
import { addressOf, drawnBy, setUpStage } from './harness.ts';
import { atlasOf, placeOf } from './place.ts';

const stage = setUpStage();

const HEAD = '名称,区,经度,纬度';
const GOOD = ['甲园,南山区,113.93,22.53', '乙园,龍崗區,114.24,22.72'];
const BAD = ['丙园,南山县,113.94,22.54', '丁园,光明,113.93,'];

async function openOwn(page: Page): Promise<void> {
  await page.locator('.facts-links').getByRole('button', { name: '自己的数据' }).click();
  await page.waitForSelector('dialog[data-sheet="own"]');
}

const give = (page: Page, name: string, text: string) =>
  page.locator('dialog input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

describe("one's own file", () => {
  it('two bad rows are mended from their messages, the parks stand on the map, and nothing was asked of any server', async () => {
    const { page, faults } = await stage.open('#renderer=svg');
    await openOwn(page);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await give(page, 'parks.csv', [HEAD, ...GOOD, ...BAD].join('\n'));
    const rows = page.locator('.faults tbody tr');
    await rows.first().waitFor();
    expect(await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)))).toEqual([
      ['4', '区', '区名、区代码或英文名', '南山县', '也许是：南山 Nanshan。'],
      ['5', '经度', '经度和纬度两个数', '113.93,', ''],
    ]);
    expect(await page.locator('.found h3').first().textContent()).toContain('2行可用，2行不可用');
    await give(page, 'parks.csv', [HEAD, ...GOOD, '丙园,南山,113.94,22.54', '丁园,光明,113.93,22.75'].join('\n'));
    await page.waitForFunction(() => document.querySelector('.found h3')?.textContent?.includes('4行可用'));
    expect(await rows.count()).toBe(0);
    await page.locator('.own-actions .primary').click();
    await page.keyboard.press('Escape');
    await page.waitForSelector('.stage [data-park="own-4"]', { state: 'attached' });
    expect(await page.locator('.legend').textContent()).toContain('自有文件中的园区点位');
    // Nothing of the file is in the address.
    expect(decodeURIComponent((await addressOf(page)).href)).not.toMatch(/own|甲园/);
    // The browser itself looks at the page's icon again when the address changes.
    expect(asked.filter((url) => !/^blob:|\/icon\.svg$/.test(url))).toEqual([]);
    // The slide: the parks are native shapes, and it says whose they are.
    await page.locator('.header button', { hasText: '导出' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-format="pptx"]').click()]);
    const slide = partsOf(readFileSync(await download.path()))['ppt/slides/slide1.xml'];
    for (const name of ['甲园', '乙园', '丙园', '丁园', 'parks.csv']) expect(slide).toContain(name);
    if (process.env.KEEP !== undefined) {
      await download.saveAs(`${process.env.KEEP}/own.pptx`);
      await page.keyboard.press('Escape');
      await page.screenshot({ path: `${process.env.KEEP}/own.png` });
    }
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it('figures become a lens with a legend; saved as one file, they come back', async () => {
    const { page } = await stage.open('#renderer=svg');
    await openOwn(page);
    await give(page, 'figures.csv', '区,产值（亿元）\n南山,90\n宝安,40\n龙岗,10\n');
    await page.locator('.own-actions .primary').click();
    const saved = page.waitForEvent('download');
    await page.locator('.data-card .own-actions button').first().click();
    const text = readFileSync(await (await saved).path(), 'utf8');
    await page.locator('.data-card .own-actions button').last().click();
    expect(await page.locator('.data-card').count()).toBe(0);
    await give(page, 'own-facts.json', text);
    await page.locator('.own-actions .primary').click();
    await page.keyboard.press('Escape');
    const legend = page.locator('.legend');
    expect(await legend.textContent()).toContain('产值 (亿元)');
    const fills = await page
      .locator('.stage [data-district]')
      .evaluateAll((all) => Object.fromEntries(all.map((el) => [el.getAttribute('data-district'), el.getAttribute('fill')])));
    expect(new Set(['nanshan', 'baoan', 'longgang'].map((id) => fills[id])).size).toBe(3);
    expect(fills.futian).toMatch(/^url/);
  });

  it('100,000 rows leave the page answering', async () => {
    const { page } = await stage.open('#renderer=svg');
    await openOwn(page);
    const rows = Array.from({ length: 100_000 }, (_, i) => `园${i},${113.8 + (i % 500) / 1000},${22.5 + (i % 300) / 1000}`);
    await page.evaluate(() => {
      const state = window as unknown as { longest: number };
      state.longest = 0;
      let since = performance.now();
      const tick = () => {
        state.longest = Math.max(state.longest, performance.now() - since);
        since = performance.now();
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await give(page, 'long.csv', ['名称,经度,纬度', ...rows].join('\n'));
    await page.locator('.own-actions .primary:enabled').click({ timeout: 90_000 });
    await page.waitForSelector('.data-card');
    // Generous for a busy machine of two cores; a parse in one go holds the page for many times that.
    expect(await page.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(1500);
    // Too many to draw: squares with their numbers, and that is said; every point is in one of them.
    const said = (await page.locator('.data-card').textContent()) ?? '';
    const [, points, marks] = /(\d+)个点并为(\d+)处/.exec(said) ?? [];
    expect(Number(points)).toBe(100_000);
    await page.keyboard.press('Escape');
    const drawn = page.locator('.stage [data-park^="own-"] title');
    expect(await drawn.count()).toBe(Number(marks));
    const counts = await drawn.evaluateAll((all) => all.map((title) => Number(/^×(\d+)$/.exec(title.textContent ?? '')?.[1] ?? 1)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(100_000);
  });

  it('a long file can be called off while it is read', async () => {
    const { page } = await stage.open('#renderer=svg');
    await openOwn(page);
    const rows = Array.from({ length: 400_000 }, (_, i) => `园${i},${113.8 + (i % 500) / 1000},${22.5 + (i % 300) / 1000}`);
    await give(page, 'long.csv', ['名称,经度,纬度', ...rows].join('\n'));
    await page.waitForFunction(() => ((document.querySelector('dialog progress') as HTMLProgressElement | null)?.value ?? 0) > 0);
    await page.locator('.reading-bar button').click();
    expect(await page.locator('.reading-bar').count()).toBe(0);
    await give(page, 'parks.csv', [HEAD, ...GOOD].join('\n'));
    await page.waitForFunction(() => document.querySelector('.found h3')?.textContent?.includes('parks.csv'));
    expect(await page.locator('.found h3').first().textContent()).toContain('2行可用');
  });

  for (const renderer of ['svg', 'maplibre'] as const) {
    it(`a point is chosen by pointer and by keyboard and shows all its columns (${renderer})`, async () => {
      const { page, faults } = await stage.open(`#renderer=${renderer}`);
      await drawnBy(page, renderer);
      await openOwn(page);
      const text = [`${HEAD},企业,电话`, '甲园,南山区,113.93,22.53,<b>海</b>公司,0755', '乙园,龍崗區,114.24,22.72,,'].join('\n');
      await give(page, 'parks.csv', text);
      await page.locator('.own-actions .primary').click();
      await page.keyboard.press('Escape');
      const card = page.locator('.own-card');
      const { page: at } = await placeOf(page, await atlasOf(stage.url()), [113.93, 22.53]);
      // The map takes the new facts in with its next frame; the pointer waits for nothing but an answer.
      await expect
        .poll(async () => {
          await page.mouse.click(...at);
          return card.count();
        })
        .toBe(1);
      expect(await card.locator('h2').textContent()).toBe('甲园');
      const columns = await card
        .locator('dl > div')
        .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
      expect(columns).toEqual([
        ['区', '南山区'],
        ['坐标', '113.93, 22.53 (WGS 84)'],
        ['企业', '<b>海</b>公司'],
        ['电话', '0755'],
      ]);
      expect(await card.textContent()).toContain('parks.csv');
      expect(decodeURIComponent((await addressOf(page)).href)).not.toMatch(/own-|甲园/);
      await page.keyboard.press('Escape');
      expect(await card.count()).toBe(0);
      // Without a pointer: the page of one's own facts lists the points.
      await openOwn(page);
      const second = page.locator('[data-own-park="own-2"]');
      await second.focus();
      await page.keyboard.press('Enter');
      expect(await card.locator('h2').textContent()).toBe('乙园');
      // Whoever turns to a district is done with it.
      await page.locator('#district-list [data-district="futian"]').click();
      await card.waitFor({ state: 'detached' });
      expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
    });
  }

  it('a small file goes into a link, which opens with it elsewhere; a large one is to be saved', async () => {
    const { page } = await stage.open('#renderer=svg', { permissions: ['clipboard-read', 'clipboard-write'] });
    await openOwn(page);
    await give(page, 'figures.csv', '区,产值（亿元）\n南山,90\n宝安,40\n');
    await page.locator('.own-actions .primary').click();
    const link = page.getByRole('button', { name: '复制带这份数据的链接' });
    await link.click();
    await page.waitForFunction(() => document.querySelector('.own-said')?.textContent?.includes('链接已复制'));
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address.length).toBeLessThan(2000);
    const other = await stage.open(new URL(address).hash.replace('&v=', '&renderer=svg&v='));
    await other.page.waitForFunction(() => document.querySelector('.legend')?.textContent?.includes('产值 (亿元)'));
    expect(await other.page.locator('.legend').textContent()).toContain('未经编者核对');
    // Put away, it is gone from the address too.
    await openOwn(other.page);
    expect(await other.page.locator('.data-card h3').textContent()).toContain('figures.csv');
    await other.page.locator('.data-card .own-actions button').last().click();
    expect((await addressOf(other.page)).hash).not.toContain('own=');
    const broken = await stage.open('#own=1.AAAA&renderer=svg&v=1');
    await broken.page.waitForSelector('.notice');
    expect(await broken.page.locator('.notice').textContent()).toContain('own');
    expect(other.faults.errors.concat(broken.faults.errors)).toEqual([]);
    await give(
      page,
      'many.csv',
      ['名称,经度,纬度', ...Array.from({ length: 400 }, (_, i) => `产业园第${i}期,${113.8 + i / 1009},${22.5 + i / 3003}`)].join('\n'),
    );
    await page.locator('.own-actions .primary:enabled').click();
    await link.click();
    await page.waitForFunction(() => /要\d+字节，链接里最多放1600字节/.test(document.querySelector('.own-said')?.textContent ?? ''));
  });

  it('a story is handed to the editor of stories, with what is wrong in it and where; nothing is asked of any server', async () => {
    const { page, faults } = await stage.open('#renderer=svg');
    await openOwn(page);
    await page.waitForLoadState('networkidle');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const step = (text: string, view: string) => ({
      title: { zh: text, en: text },
      text: { zh: text, en: text },
      notes: { zh: '', en: '' },
      view,
    });
    const story = {
      schema: STORY_SCHEMA,
      title: { zh: '我的故事', en: 'My story' },
      steps: [step('一', 'district=nanshan'), step('二', 'district=atlantis')],
    };
    await give(page, 'story.json', JSON.stringify(story));
    const panel = page.locator('.story-panel');
    await panel.waitFor();
    await page.waitForFunction(
      () => (document.querySelector('.story-panel input[lang="zh"]') as HTMLInputElement | null)?.value === '我的故事',
    );
    expect(await panel.textContent()).toContain('atlantis');
    expect(await page.locator('dialog[data-sheet="own"]').count()).toBe(0);
    expect(asked.filter((url) => !/^blob:|\/icon\.svg$/.test(url))).toEqual([]);
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });
});
