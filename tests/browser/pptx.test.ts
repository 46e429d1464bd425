import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileStory } from '../../data/build/story.ts';
import type { Story } from '../../src/domain/story.ts';
import type { Lang } from '../../src/domain/text.ts';
import { shownOfStory } from '../../src/export/pptx/fromStory.ts';
import { deckOfViews, type Shown, slideOfView } from '../../src/export/pptx/fromView.ts';
import type { Ratio } from '../../src/export/pptx/slide.ts';
import '../../src/i18n/everyLanguage.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { findReaders } from '../export/pptx/findSoffice.ts';
import { VIEWS, viewOf } from '../export/pptx/slides.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { setUpStage } from './harness.ts';

const LINK = 'https://example.org/map/#v=1';
const readers = findReaders((line) => console.log(line));

let story: Story;
beforeAll(async () => {
  const compiled = await compileStory('data');
  if (!compiled.ok || compiled.value === null) throw new Error('no story');
  story = compiled.value;
});

/** Text as a reader finds it, whatever lines and spaces the program put between; pdftotext joins words at a hyphen that ends a line. */
const squeezed = (text: string) => text.normalize('NFKC').replace(/[\s-]/g, '');

describe.skipIf(readers === null)('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'slides-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  function pagesOf(bytes: Uint8Array, name: string): readonly string[] {
    const path = join(folder, `${name}.pptx`);
    writeFileSync(path, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const made = spawnSync(readers?.soffice ?? '', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, path], {
      encoding: 'utf8',
      timeout: 110_000,
    });
    expect(made.status, made.stderr).toBe(0);
    const pdf = join(folder, `${name}.pdf`);
    const read = spawnSync(readers?.pdftotext ?? '', ['-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' });
    expect(read.status, read.stderr).toBe(0);
    return read.stdout.split('\f').slice(0, -1).map(squeezed);
  }

  it.each([
    ['zh-Hans', '16:9'],
    ['zh-Hant', '16:9'],
    ['en', '4:3'],
  ] as const satisfies readonly (readonly [Lang, Ratio])[])(
    'shows title, text, legend and source of every slide, %s, %s',
    (lang, ratio) => {
      const options = { ratio, paint: 'projector', words: wordsIn(lang) } as const;
      const shown: readonly Shown[] = [
        ...shownOfStory(realAtlas, story, options.words, () => LINK),
        ...VIEWS.map((part) => ({ view: viewOf({ ...part, lang }), link: LINK })),
      ];
      const pages = pagesOf(deckOfViews(realAtlas, shown, options), `deck-${lang}`);
      expect(pages).toHaveLength(shown.length);
      shown.forEach((one, i) => {
        const slide = slideOfView(realAtlas, one, options);
        const expected = [
          slide.title,
          ...slide.body.split('\n'),
          slide.legend.title,
          ...slide.legend.entries.map(({ text }) => text),
          ...slide.credit,
        ];
        for (const text of expected) expect(pages[i], `slide ${i + 1}`).toContain(squeezed(text));
      });
    },
  );
});

describe('the menu of the site', () => {
  const stage = setUpStage();

  async function saved(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-format="${format}"]`).click()]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  async function menu(page: Page): Promise<void> {
    await page
      .locator('.tool-button[aria-haspopup="dialog"]', { hasText: /^(导出|Export)$/ })
      .filter({ visible: true })
      .click();
    await page.waitForSelector('.export-dialog[open]');
  }

  it('makes one slide of the view, with the district named, the same bytes twice', async () => {
    const { page, faults } = await stage.open('#district=nanshan&v=1');
    await menu(page);
    const [one, two] = [await saved(page, 'pptx'), await saved(page, 'pptx')];
    expect(one.name).toBe('shenzhen-cluster-map-nanshan.pptx');
    expect(Buffer.compare(one.bytes, two.bytes)).toBe(0);
    const parts = unzipSync(one.bytes);
    expect(Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path))).toHaveLength(1);
    expect(strFromU8(parts['ppt/slides/slide1.xml'] as Uint8Array)).toContain('name="区-南山"');
    expect(faults).toEqual({ console: [], errors: [], policy: [], foreign: [] });
  });

  it('makes a slide of every step of the story, with its notes', async () => {
    const { page } = await stage.open('#v=1');
    await menu(page);
    const parts = unzipSync((await saved(page, 'pptx-story')).bytes);
    story.steps.forEach((step, i) => {
      expect(strFromU8(parts[`ppt/slides/slide${i + 1}.xml`] as Uint8Array)).toContain(step.title.zh);
      const notes = strFromU8(parts[`ppt/notesSlides/notesSlide${i + 1}.xml`] as Uint8Array);
      for (const paragraph of step.notes.zh.split('\n')) expect(notes).toContain(paragraph);
    });
    expect(parts[`ppt/slides/slide${story.steps.length + 1}.xml`]).toBeUndefined();
  });
});
