import { describe, expect, it } from 'vitest';
import { NOT_SAID } from '../../src/build/hongKongWords.ts';
import { en } from '../../src/i18n/en.ts';
import { later } from '../../src/i18n/later.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { zhHans as atOnce, type WordKey } from '../../src/i18n/zh-Hans.ts';
import { zhHant } from '../../src/i18n/zh-Hant.ts';

const zhHans = { ...atOnce, ...later };
const keys = Object.keys(zhHans) as WordKey[];
const blanks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe('the words', () => {
  it.each([
    ['en', en],
    ['zh-Hant', zhHant],
  ])('have the same keys and blanks in %s as in zh-Hans', (_, table) => {
    expect(Object.keys(table).sort()).toEqual([...keys].sort());
    for (const key of keys) expect([key, ...new Set(blanks(table[key]))]).toEqual([key, ...new Set(blanks(zhHans[key]))]);
  });

  it('hold no Chinese in English apart from the languages’ own names, and nothing empty', () => {
    for (const key of keys) {
      expect(en[key].trim(), key).not.toBe('');
      if (!key.startsWith('lang.')) expect(en[key], key).not.toMatch(/[一-鿿]/);
    }
  });

  it('use Hong Kong forms in Traditional Chinese', () => {
    const all = keys.map((key) => zhHant[key]).join('');
    expect(all).not.toMatch(/羣|里程碑裏|产|业|区/);
    expect(NOT_SAID.filter((word) => all.includes(word))).toEqual([]);
    expect(zhHant['export.open']).toBe('匯出');
    expect(zhHant['story.file']).toBe('打開檔案');
    expect(zhHant['source.document']).toBe('文件');
    expect(zhHant['lens.parks']).toBe('先進製造業園區');
  });

  it('of pages that open later stand in no other file', () => {
    expect(Object.keys(later).filter((key) => key in atOnce)).toEqual([]);
  });

  it('fill blanks, and keep an unfilled one in sight', () => {
    expect(wordsIn('en')('filter.districts', { count: 3 })).toBe('3 districts');
    expect(wordsIn('en')('filter.districts', { count: 1 })).toBe('1 district');
    expect(wordsIn('en')('filter.districts', { count: 11 })).toBe('11 districts');
    expect(wordsIn('zh-Hans')('filter.districts')).toBe('{count}个区');
  });
});
