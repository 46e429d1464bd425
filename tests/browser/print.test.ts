import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { authored, setUpStage } from './harness.ts';

const stage = setUpStage();
const folder = mkdtempSync(join(tmpdir(), 'paper-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The pages of a PDF as text; poppler's pdftotext reads it, where it is installed. */
async function paper(page: Page, name: string): Promise<{ text: string; pages: string[]; landscape: boolean }> {
  const path = join(folder, `${name}.pdf`);
  const bytes = await page.pdf({ path, preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(bytes.toString('latin1'));
  return { text, pages: text.split('\f').slice(0, -1), landscape: Number(box?.[1]) > Number(box?.[2]) };
}

const readable = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const plain = (text: string) => text.replace(/\s+/g, '');

describe('paper', () => {
  it.skipIf(!readable)('holds figure, legend, details, table, sources and the link as text that can be selected', async () => {
    const { page } = await stage.open('#district=nanshan&v=1');
    await page.waitForSelector('html[data-paper="ready"]', { state: 'attached' });
    const { text, pages, landscape } = await paper(page, 'sheet');
    expect(landscape).toBe(true);
    const [first = '', second = ''] = pages;
    expect(plain(first)).toContain('深圳“20+8”产业集群地图');
    for (const { name_zh = '' } of authored('districts.csv')) expect(plain(first)).toContain(name_zh);
    expect(plain(first)).toContain('12–14');
    expect(plain(first)).toContain('深府〔2022〕1号');
    expect(plain(first)).toContain('示意图，不作为划界依据');
    expect(plain(first)).toContain('#district=nanshan');
    expect(plain(second)).toContain('南山区');
    expect(plain(second)).toContain('生物医药');
    for (const { name_zh = '' } of authored('clusters.csv')) expect(plain(text)).toContain(name_zh);
    expect(plain(text)).toContain('出处');
    expect(await page.locator('.print-figure').count()).toBe(0);
  });

  it.skipIf(!readable).each(['zh-Hans', 'zh-Hant', 'en'])('holds the whole matrix on one landscape page in %s', async (lang) => {
    const { page } = await stage.open(`#view=matrix&lang=${lang}&v=1`);
    await page.waitForSelector('.matrix tbody tr');
    const { pages, landscape } = await paper(page, `matrix-${lang}`);
    expect(landscape).toBe(true);
    expect(pages).toHaveLength(1);
    const name = lang === 'en' ? 'name_en' : 'name_zh';
    if (lang !== 'zh-Hant')
      for (const district of authored('districts.csv')) expect(plain(pages[0] ?? '')).toContain(plain(district[name] ?? ''));
    // All columns are on the page: the last one's code, and nothing is wider than the paper.
    expect(plain(pages[0] ?? '')).toContain('F8');
    await page.emulateMedia({ media: 'print' });
    const { wide, cells } = await page.locator('.matrix table').evaluate((table) => ({
      wide: table.scrollWidth > table.parentElement!.clientWidth + 1,
      cells: table.querySelectorAll('tbody td[data-says]').length,
    }));
    expect(wide).toBe(false);
    expect(cells).toBe(12 * 28);
  });

  it('shows the sheet instead of the screen, and the screen again afterwards', async () => {
    const { page, faults } = await stage.open('#renderer=maplibre&cluster=new-energy&lang=en&theme=dark&v=1');
    await page.waitForSelector('html[data-paper="ready"]', { state: 'attached' });
    await page.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    await page.waitForSelector('.print-figure svg');
    const seen = (selector: string) =>
      page.locator(selector).evaluateAll((all) => all.filter((el) => el.checkVisibility()).map((el) => el.className || el.tagName));
    expect(await seen('canvas, button, select, .header, .filter, .stage, #static-table')).toEqual([]);
    expect(await seen('.print-figure, .print-tables, aside')).toHaveLength(3);
    expect(await page.locator('.print-figure svg').getAttribute('lang')).toBe('en');
    expect(await page.locator('.print-figure svg > desc').textContent()).toContain('Longgang District');
    // Every cluster has its row, and the marks are those of the authored list.
    expect(await page.locator('.print-matrix tbody tr').count()).toBe(authored('clusters.csv').length);
    const marks = await page
      .locator('.print-matrix tbody td')
      .evaluateAll((cells) => cells.filter((td) => /[●○]/.test(td.textContent ?? '')));
    expect(marks).toHaveLength(authored('assignments.csv').length);
    await page.emulateMedia({ media: 'screen' });
    await page.waitForSelector('.print-figure', { state: 'detached' });
    expect(await seen('.header, .filter, .stage')).toHaveLength(3);
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it.skipIf(!readable)('without scripts holds figure, legend, table and sources', async () => {
    const { page } = await stage.open('', { javaScriptEnabled: false, unready: true });
    const { text, landscape } = await paper(page, 'still');
    expect(landscape).toBe(true);
    for (const { name_zh = '' } of authored('districts.csv')) expect(plain(text)).toContain(name_zh);
    expect(plain(text)).toContain('12–14');
    expect(plain(text)).toContain('深府〔2022〕1号');
    expect(plain(text)).toContain('示意图，不作为划界依据');
  });
});
