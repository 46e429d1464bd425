import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/domain/text.ts';
import { THEMES } from '../../src/domain/view.ts';
import { breaches } from './axe.ts';
import { setUpStage } from './harness.ts';
import { go, MODES, PRINTED } from './modes.ts';

const stage = setUpStage();
const PAINTS = THEMES.filter((theme) => theme !== 'auto');
const NONE = { console: [], errors: [], policy: [], foreign: [] };
/** The modes in handfuls, so that no test is longer than a busy machine has patience for. */
const HANDFULS = Array.from({ length: Math.ceil(MODES.length / 7) }, (_, i) => MODES.slice(i * 7, i * 7 + 7));

describe.each(LANGS)('in %s no machine finds a breach of WCAG', (lang) => {
  it.each(HANDFULS.map((modes) => [modes.map(({ name }) => name).join(', '), modes] as const))('in any theme of: %s', async (_, modes) => {
    const { page, faults } = await stage.open(`#renderer=svg&lang=${lang}&v=1`);
    const found: string[] = [];
    for (const { name, address, press, stands, close } of modes) {
      for (const theme of PAINTS) {
        await go(page, address, lang, theme);
        if (theme === PAINTS[0]) await press?.(page);
        await page.waitForSelector(stands);
        const all = await breaches(page, theme === PAINTS[0] ? 'all' : 'colours');
        found.push(...all.map((breach) => `${name}, ${theme}: ${breach}`));
      }
      await close?.(page);
    }
    expect(found).toEqual([]);
    expect(faults).toEqual(NONE);
  });

  it('on paper', async () => {
    const { page, faults } = await stage.open(`#renderer=svg&lang=${lang}&v=1`);
    await page.emulateMedia({ media: 'print' });
    const found: string[] = [];
    for (const [name, address] of PRINTED) {
      await go(page, address, lang, 'light');
      await page.waitForSelector(`.shell[data-page="${name}"]`, { state: 'attached' });
      found.push(...(await breaches(page)).map((breach) => `${name}: ${breach}`));
    }
    expect(found).toEqual([]);
    expect(faults).toEqual(NONE);
  });
});
