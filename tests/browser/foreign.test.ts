import { expect, it } from 'vitest';
import { setUpStage } from './harness.ts';
import { go, MODES } from './modes.ts';

const stage = setUpStage();

/** Texts in the page, seen or hidden, that are in another language than the nearest `lang` around them says; each once. */
const MISTAKEN = (): string[] => {
  const found = new Set<string>();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const parent = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (parent === null || parent.closest('script, style, noscript, pre, code, .static-table') !== null || !parent.checkVisibility())
      continue;
    const lang = parent.closest('[lang]')?.getAttribute('lang') ?? '';
    const chinese = /\p{Script=Han}/u.test(text);
    // Letters and codes stand in Chinese sentences too; a run of words is English.
    const english = !chinese && /[a-z]{3,}[ -][A-Za-z]{3,} [A-Za-z]{2,}/.test(text);
    if ((chinese && !lang.startsWith('zh')) || (english && lang !== 'en'))
      found.add(`${lang}: ${text.slice(0, 40)} in ${parent.tagName}.${parent.className}`);
  }
  return [...found];
};

it.each(['en', 'zh-Hans'])('words in another language than the page’s %s are marked as such, in every mode', async (lang) => {
  const { page } = await stage.open(`#renderer=svg&lang=${lang}&v=1`);
  const found: string[] = [];
  for (const { name, address, press, stands, close } of MODES) {
    await go(page, address, lang, 'light');
    await press?.(page);
    await page.waitForSelector(stands);
    found.push(...(await page.evaluate(MISTAKEN)).map((what) => `${name}: ${what}`));
    await close?.(page);
  }
  expect(found).toEqual([]);
});
