import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/domain/text.ts';
import { THEMES } from '../../src/domain/view.ts';
import { breaches } from './axe.ts';
import { setUpStage } from './harness.ts';
import { go, MODES, PRINTED } from './modes.ts';

const stage = setUpStage();
const PAINTS = THEMES.filter((theme) => theme !== 'auto');

describe.each(LANGS)('in %s', (lang) => {
  it('no mode has a breach of WCAG that a machine can find, in any theme', async () => {
    const { page, faults } = await stage.open(`#renderer=svg&lang=${lang}&v=1`);
    const found: string[] = [];
    for (const { name, address, press, stands, close } of MODES) {
      for (const theme of PAINTS) {
        await go(page, address, lang, theme);
        if (theme === PAINTS[0]) await press?.(page);
        await page.waitForSelector(stands);
        const all = await breaches(page, theme === PAINTS[0] ? 'all' : 'colours');
        found.push(...all.map((breach) => `${name}, ${lang}, ${theme}: ${breach}`));
      }
      await close?.(page);
    }
    await page.emulateMedia({ media: 'print' });
    for (const [name, address] of PRINTED) {
      await go(page, address, lang, 'light');
      await page.waitForSelector(`.shell[data-page="${name}"]`, { state: 'attached' });
      found.push(...(await breaches(page)).map((breach) => `${name} on paper, ${lang}: ${breach}`));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });
});
