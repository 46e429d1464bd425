import { describe, expect, it } from 'vitest';
import { addressOf, setUpStage } from './harness.ts';

const stage = setUpStage();

describe('a piece of the page that cannot be had when it is wanted', () => {
  it.each([
    ['en', 'Present', /could not be loaded/],
    ['zh-Hans', '导出', /未能载入/],
  ])('is told, with what to do, and a reload brings everything back: %s, %s', async (lang, tool, text) => {
    const { page } = await stage.open(`#cluster=new-energy&lang=${lang}`);
    const lose = /assets\/(?:StoryPanel|ExportDialog)-[^/]*\.js$/;
    await page.context().route(lose, (route) => route.abort());
    await page.getByRole('button', { name: tool, exact: true }).first().click();
    const alert = page.getByRole('alert');
    await alert.getByText(text).waitFor();
    expect(await alert.textContent()).toMatch(/Reload the page/);
    await page.context().unroute(lose);
    await page.reload();
    await page.getByRole('button', { name: tool, exact: true }).first().click();
    await page.getByRole('dialog').first().waitFor();
    expect((await addressOf(page)).hash).toContain('cluster=new-energy');
  });
});
