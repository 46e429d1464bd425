import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';

const stage = setUpStage();

const HEAD = '名称,区,经度,纬度';
const GOOD = ['甲园,南山区,113.93,22.53', '乙园,龍崗區,114.24,22.72'];
const BAD = ['丙园,南山县,113.94,22.54', '丁园,光明,113.93,'];

async function openOwn(page: Page): Promise<void> {
  await page.locator('.facts-links button').last().click();
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
    expect(decodeURIComponent(page.url())).not.toMatch(/own|甲园/);
    // The browser itself looks at the page's icon again when the address changes.
    expect(asked.filter((url) => !/^blob:|\/icon\.svg$/.test(url))).toEqual([]);
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
    expect(await page.locator('.data-card').textContent()).toContain('500');
  });
});
