import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyTextIn } from '../../src/domain/story.ts';
import { LANGS } from '../../src/domain/text.ts';
import { storyLangIn } from '../../src/story/storyLang.ts';

const wording = fc.record({ zh: fc.constantFrom('', '简'), en: fc.constantFrom('', 'E'), hant: fc.constantFrom(undefined, '', '繁') });
const LETTERS = { 简: 'zh-Hans', 繁: 'zh-Hant', E: 'en' } as const;

describe('a wording', () => {
  it('says which language it stands in, whatever was left out', () => {
    fc.assert(
      fc.property(wording, fc.constantFrom(...LANGS), (text, lang) => {
        const said = storyTextIn(text, lang);
        expect(storyLangIn(text, lang)).toBe(said === '' ? lang : LETTERS[said as keyof typeof LETTERS]);
      }),
    );
  });
});
