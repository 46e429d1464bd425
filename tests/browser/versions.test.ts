import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';
import { atlasOf } from './place.ts';

const stage = setUpStage();

/** Every shell and every page a reader can stand on. */
const SCREENS: readonly (readonly [name: string, path: string])[] = [
  ['the map', ''],
  ['the matrix', '#view=matrix'],
  ['the table', '#view=table'],
  ['a district', '#district=nanshan'],
  ['the edition of 2024', '#edition=2024'],
  ['an embedded map', 'embed.html'],
  ['a slide', 'embed.html#ui=slide'],
  ['a story told', '#ui=present&story=default&step=2'],
  ['a story as it opens from a link', '#story=default&step=1'],
];

describe('version and date of the data', () => {
  for (const [name, path] of SCREENS) {
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
    ] as const) {
      it(`stand on ${name}, ${width} × ${height}`, async () => {
        const { version, date } = await atlasOf(stage.url());
        const { page } = await stage.open(path, { viewport: { width, height } });
        // Seen, and not only there: a style sheet may hide it.
        const said = page.getByText(version).filter({ hasText: date, visible: true });
        await expect.poll(() => said.count(), { timeout: 15_000 }).toBeGreaterThan(0);
      });
    }
  }

  it('stand in every file the menu makes', async () => {
    const { version, date } = await atlasOf(stage.url());
    const { page } = await stage.open('#district=nanshan&renderer=svg');
    await page.locator('.header button', { hasText: '导出' }).click();
    for (const format of ['svg', 'csv', 'csv-all', 'geojson', 'geojson-all', 'json', 'json-all'] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format="${format}"]`).click()]);
      const text = readFileSync(await download.path(), 'utf8');
      expect(text, format).toContain(version);
      expect(text, format).toContain(date);
    }
  });
});
