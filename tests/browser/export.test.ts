import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { rowsOf, setUpStage } from './harness.ts';
import { look } from './picture.ts';

const stage = setUpStage();
const NONE = { console: [], errors: [], policy: [], foreign: [] };

async function menu(page: Page): Promise<void> {
  await page.locator('.main-tools .tool-button[aria-haspopup="dialog"]', { hasText: /^(导出|Export)$/ }).click();
  await page.waitForSelector('.export-dialog[open]');
}

async function saved(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format="${format}"]`).click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

describe('the export menu', () => {
  it.each([
    ['png', 1280, 720],
    ['png2', 2560, 1440],
    ['png4k', 3840, 2160],
  ])('%s is a picture of exactly %i × %i pixels, not blank, the same bytes twice', async (format, width, height) => {
    const { page, faults } = await stage.open('#cluster=new-energy,biomedicine&v=1');
    await menu(page);
    const [one, two] = [await saved(page, format), await saved(page, format)];
    expect(one.name).toBe(`shenzhen-cluster-map-new-energy-biomedicine.${width}x${height}.png`);
    const picture = look(one.bytes);
    expect(picture).toMatchObject({ width, height });
    expect(picture.colours).toBeGreaterThan(100);
    expect(picture.commonest).toBeLessThan(0.8);
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    expect(faults).toEqual(NONE);
  });

  it('saves the view as SVG, which stands alone and shows what is chosen', async () => {
    const { page, faults } = await stage.open('#district=nanshan&v=1');
    await menu(page);
    const { name, bytes } = await saved(page, 'svg');
    expect(name).toBe('shenzhen-cluster-map-nanshan.svg');
    const fresh = await page.context().newPage();
    await fresh.goto(`data:image/svg+xml;base64,${bytes.toString('base64')}`);
    expect(await fresh.locator('path#district-nanshan').count()).toBe(1);
    expect(await fresh.locator('[data-selected="nanshan"]').count()).toBe(1);
    expect(look(await fresh.screenshot()).colours).toBeGreaterThan(100);
    expect(faults).toEqual(NONE);
  });

  it('saves what is shown as a table', async () => {
    const { page } = await stage.open('#district=nanshan&v=1');
    await menu(page);
    const { bytes } = await saved(page, 'csv');
    const rows = rowsOf(bytes.toString('utf8'));
    expect(new Set(rows.map(({ district_id }) => district_id))).toEqual(new Set(['nanshan']));
    expect(rows[0]?.link).toContain('#district=nanshan');
  });

  it('copies the link that opens the view, and the picture', async () => {
    const { page, faults } = await stage.open('#district=nanshan&v=1', { permissions: ['clipboard-read', 'clipboard-write'] });
    await menu(page);
    await page.locator('[data-format="link"]').click();
    await page.waitForFunction(() => /已复制/.test(document.querySelector('.export-said')?.textContent ?? ''));
    const link = await page.evaluate(() => navigator.clipboard.readText());
    await page.locator('[data-format="picture"]').click();
    await page.waitForFunction(async () => (await navigator.clipboard.read())[0]?.types.includes('image/png'));
    const fresh = await page.context().newPage();
    await fresh.goto(link);
    await fresh.waitForSelector('aside [data-subject="nanshan"]');
    expect(faults).toEqual(NONE);
  });

  it('says when the clipboard is refused, and what to do instead', async () => {
    const { page } = await stage.open('', {
      before: (fresh) =>
        fresh.addInitScript(() => {
          navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
        }),
    });
    await menu(page);
    await page.locator('[data-format="link"]').click();
    await page.waitForFunction(() => /NotAllowedError/.test(document.querySelector('.export-said')?.textContent ?? ''));
  });

  it('asks the browser to print in one click', async () => {
    const { page } = await stage.open('', {
      before: (fresh) =>
        fresh.addInitScript(() => {
          window.print = () => {
            document.documentElement.dataset.printed = 'yes';
          };
        }),
    });
    await menu(page);
    await page.locator('[data-format="pdf"]').click();
    await page.waitForSelector('html[data-printed="yes"]', { state: 'attached' });
  });
});
