import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asideOf, hashOf, idsInAside, painted, setUpStage } from './harness.ts';

const stage = setUpStage();
const showing = (page: Page, subject: string) => page.waitForSelector(`aside [data-subject="${subject}"]`);

describe('the address', () => {
  it('answers both first questions in two clicks', async () => {
    const { page } = await stage.open();
    await page
      .locator('a[data-cluster="new-energy"], button[data-cluster="new-energy"], [data-cluster="new-energy"] button')
      .first()
      .click();
    await showing(page, 'new-energy');
    expect((await hashOf(page)).get('cluster')).toBe('new-energy');
    await page.locator('aside a[data-district]').first().click();
    const district = (await hashOf(page)).get('district') ?? '';
    await showing(page, district);
    expect(await idsInAside(page, 'data-cluster')).toContain('new-energy');
  });

  it('Back undoes one choice at a time, Forward does it again', async () => {
    const { page } = await stage.open();
    await page.evaluate(() => window.location.assign('#district=nanshan&v=1'));
    await showing(page, 'nanshan');
    await page.locator('aside a[data-cluster]').first().click();
    await page.waitForFunction(() => document.querySelector('aside [data-subject="nanshan"]') === null);
    const cluster = await asideOf(page);
    await painted(page);
    await page.goBack();
    await showing(page, 'nanshan');
    await page.goBack();
    await showing(page, 'overview');
    await page.goForward();
    await showing(page, 'nanshan');
    await page.goForward();
    await page.waitForFunction((heading) => document.querySelector('aside h2')?.textContent === heading, cluster.heading);
  });

  it('Escape clears the selection', async () => {
    const { page } = await stage.open('#district=nanshan&v=1');
    await page.keyboard.press('Escape');
    await showing(page, 'overview');
    expect((await hashOf(page)).has('district')).toBe(false);
  });

  it('unknown values are said once, unknown keys are kept, nothing throws', async () => {
    const { page, faults } = await stage.open('#district=atlantis&cluster=new-energy,nonsense&lens=xray&lang=fr&utm=x&__proto__=1&v=1');
    await showing(page, 'new-energy');
    const notices = page.getByRole('status').getByRole('listitem');
    const texts = await notices.allTextContents();
    expect(texts.flatMap((text) => ['atlantis', 'nonsense', 'xray', 'fr'].filter((value) => text.includes(`"${value}"`)))).toEqual(
      expect.arrayContaining(['atlantis', 'nonsense', 'xray', 'fr']),
    );
    expect(texts).toHaveLength(4);
    await page.locator('aside a[data-district="nanshan"], aside a[data-district]').first().click();
    expect((await hashOf(page)).get('utm')).toBe('x');
    expect(await notices.count()).toBeLessThanOrEqual(4);
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it('the hash wins over the query string', async () => {
    const { page } = await stage.open('?district=futian&lang=en#district=nanshan&v=1');
    await showing(page, 'nanshan');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe('the language', () => {
  it.each([
    ['zh-CN', 'zh-Hans'],
    ['en-GB', 'en'],
  ])('a browser in %s is met in %s', async (locale, lang) => {
    const { page } = await stage.open('', { locale });
    expect(await page.locator('html').getAttribute('lang')).toBe(lang);
  });

  it('is switched in place and stands in the link', async () => {
    const { page, faults } = await stage.open('#district=nanshan&v=1');
    await page.getByRole('button', { name: 'English' }).click();
    await page.waitForSelector('html[lang="en"]', { state: 'attached' });
    expect((await asideOf(page)).heading).toContain('Nanshan');
    expect((await hashOf(page)).get('lang')).toBe('en');
    // The interface's own words; names of places and the switch itself may carry Chinese beside the English.
    const words = await page
      .locator('button:not(.langs button):visible, h1:visible, h2:visible, h3:visible, legend:visible, option')
      .allInnerTexts();
    expect(words.filter((text) => /\p{Script=Han}/u.test(text) && !/[A-Za-z]/.test(text))).toEqual([]);
    expect(faults.errors).toEqual([]);
  });
});
