import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf, holdScripts, painted, ready, setUpStage } from './harness.ts';

const stage = setUpStage();

/** A page whose scripts are held back but for the first; the function lets them come and waits until the page answers. */
async function early(path = ''): Promise<{ page: Page; come: () => Promise<void> }> {
  const { page } = await stage.open('icon.svg', { unready: true });
  const release = await holdScripts(page, /\/early-[^/]*\.js$/);
  await page.goto(stage.url() + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.takeEarly !== undefined && document.querySelector('.stage-canvas') !== null);
  return {
    page,
    come: async () => {
      release();
      await ready(page);
    },
  };
}

/** The middle of what can be seen of a district: its label, which lies within it. */
async function pressDistrict(page: Page, id: string): Promise<void> {
  const at = await page.evaluate((district) => {
    const label = document.querySelector(`.stage svg [data-label="${district}"]`)?.getBoundingClientRect();
    return { x: (label?.x ?? 0) + (label?.width ?? 0) / 2, y: (label?.y ?? 0) + (label?.height ?? 0) / 2 };
  }, id);
  await page.mouse.click(at.x, at.y);
}

const hash = async (page: Page) => decodeURIComponent((await addressOf(page)).hash);

describe('what is done before the page answers', () => {
  it('chooses the district that was pressed, with a step of history to come back by', async () => {
    const { page, come } = await early();
    await page.locator('.stage svg [data-label="longgang"] text').first().waitFor();
    await pressDistrict(page, 'longgang');
    await come();
    await page.locator('aside [data-subject="longgang"]').waitFor();
    expect(await hash(page)).toContain('district=longgang');
    await page.goBack();
    await page.locator('aside [data-subject="overview"]').waitFor();
  });

  it('ticks a box once, however often it was pressed, and the map shows the cluster', async () => {
    const { page, come } = await early();
    const box = page.locator('.filter input[type="checkbox"]').nth(1);
    for (let i = 0; i < 3; i += 1) await box.click();
    expect(await box.isChecked()).toBe(false);
    await come();
    await page.waitForFunction(() => location.hash.includes('cluster='));
    expect(await box.isChecked()).toBe(true);
    expect(await page.locator('.filter :checked').count()).toBe(1);
  });

  it('does everything in its order: another lens, another language, a district', async () => {
    const { page, come } = await early();
    await page.locator('.map-figure > .segments label').nth(2).click();
    await page.locator('.langs button').nth(2).click();
    await page.locator('.district-strip [role="option"]').nth(2).click();
    await come();
    await page.getByRole('heading', { name: 'Nanshan District' }).waitFor();
    expect(await hash(page)).toContain('lens=parks');
    expect(await hash(page)).toContain('lang=en');
  });

  it('keeps what was typed into the search box and finds it', async () => {
    const { page, come } = await early();
    await page.locator('#search').click();
    await page.keyboard.type('longgang');
    await come();
    await page.getByRole('option', { name: /龙岗/ }).first().waitFor();
    expect(await page.locator('#search').inputValue()).toBe('longgang');
  });

  it('leaves links and folds to the browser', async () => {
    const { page, come } = await early();
    await page.locator('.filter [data-cluster]').nth(2).click();
    expect(await hash(page)).toContain('cluster=');
    await page.locator('.more summary').click();
    expect(await page.locator('.more').getAttribute('open')).not.toBeNull();
    await come();
    await page.waitForFunction(() => document.querySelector('.filter :checked') !== null);
  });

  it('hears nothing any more once the page answers', async () => {
    const { page, come } = await early();
    await come();
    const box = page.locator('.filter input[type="checkbox"]').nth(1);
    await box.click();
    await painted(page);
    expect(await box.isChecked()).toBe(true);
    await box.click();
    await painted(page);
    expect(await box.isChecked()).toBe(false);
  });

  it('chooses nothing in a frame that was made only to look at', async () => {
    const { page, come } = await early('embed.html#interactive=0');
    await page.locator('.stage svg [data-label="longgang"] text').first().waitFor();
    await pressDistrict(page, 'longgang');
    await come();
    expect(await hash(page)).not.toContain('district');
    expect(await page.locator('aside [data-subject="longgang"]').count()).toBe(0);
  });
});
