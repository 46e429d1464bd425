// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pptxDeck } from '../../../src/export/pptx/deck.ts';
import type { DeckOptions } from '../../../src/export/pptx/slide.ts';
import { cleanLine } from '../../../src/export/pptx/xmlText.ts';
import { HOSTILE, hostileSlide } from './hostile.ts';
import { documentOf, partsOf, shapeNamed } from './readDeck.ts';
import { plainSlide } from './slides.ts';

const OPTIONS: DeckOptions = { ratio: '16:9', lang: 'zh-Hans', paint: 'light', dataDate: '2026-01-02', title: 'x' };

/** What XML 1.0 can hold (production 2). */
const ALLOWED = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

describe('any text', () => {
  it('is held by XML once cleaned, and stays as it is where it was clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const clean = cleanLine(text);
        expect(clean).toMatch(ALLOWED);
        expect(cleanLine(clean)).toBe(clean);
      }),
    );
    expect(cleanLine('𠮷野家 <&>')).toBe('𠮷野家 <&>');
    expect(cleanLine('a\ud800b')).toBe('a\ufffdb');
  });

  it('gives well-formed parts wherever it stands', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        const parts = partsOf(pptxDeck([hostileSlide(text)], { ...OPTIONS, title: text, dataDate: text }));
        for (const path of Object.keys(parts)) documentOf(parts, path);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('comes back from the slide and the notes', () => {
    const text = '𠮷 <b>&amp;"\'</b> ]]> é';
    const parts = partsOf(pptxDeck([plainSlide({ title: text, notes: [text] })], OPTIONS));
    expect(shapeNamed(documentOf(parts, 'ppt/slides/slide1.xml'), '标题').text).toEqual([text]);
    expect(shapeNamed(documentOf(parts, 'ppt/notesSlides/notesSlide1.xml'), '备注').text).toEqual([text]);
  });
});
