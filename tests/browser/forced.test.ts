import { expect, it } from 'vitest';
import { drawnBy, setUpStage } from './harness.ts';

const stage = setUpStage();

it('under forced colours what is chosen, where one stands and the legend can be told from the rest', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await stage.open('#district=nanshan&lens=count&renderer=svg&v=1', { forcedColors: 'active', colorScheme });
    await drawnBy(page, 'svg');
    await page.keyboard.press('d');
    await page.keyboard.press('ArrowRight');
    const seen = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
      return {
        option: [style('.option[aria-selected="true"]').backgroundColor, style('.option[aria-selected="false"]').backgroundColor],
        lens: [style('.map-figure .segments label.on').backgroundColor, style('.map-figure .segments label:not(.on)').backgroundColor],
        lang: [style('.langs [aria-pressed="true"]').backgroundColor, style('.langs [aria-pressed="false"]').backgroundColor],
        list: style('#district-list').outlineStyle,
        at: style('.option.at').outlineStyle,
        swatches: [...document.querySelectorAll('.legend .swatch rect:first-child')]
          .slice(0, 5)
          .map((swatch) => getComputedStyle(swatch).fill),
        outline: document.querySelectorAll('.figure .selected path').length,
        paint: document.documentElement.dataset.paint,
      };
    });
    for (const [chosen, other] of [seen.option, seen.lens, seen.lang]) expect(chosen).not.toBe(other);
    expect(seen.list).not.toBe('none');
    expect(seen.at).not.toBe('none');
    expect(new Set(seen.swatches).size).toBe(5);
    expect(seen.outline).toBeGreaterThan(0);
    expect(seen.paint).toBe(colorScheme === 'light' ? 'contrast' : 'dark');
  }
});
