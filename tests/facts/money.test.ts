import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/domain/text.ts';
import { moneyText, readMoney } from '../../src/i18n/money.ts';

describe('amounts of money in words', () => {
  it.each([
    [3869, '3869亿元', '3869億元', 'RMB 386.9 billion'],
    [275.36, '275.36亿元', '275.36億元', 'RMB 27.536 billion'],
    [10300, '1.03万亿元', '1.03萬億元', 'RMB 1.03 trillion'],
    [9999, '9999亿元', '9999億元', 'RMB 999.9 billion'],
    [10000, '1万亿元', '1萬億元', 'RMB 1 trillion'],
    [10, '10亿元', '10億元', 'RMB 1 billion'],
    [9, '9亿元', '9億元', 'RMB 900 million'],
    [0.5, '5000万元', '5000萬元', 'RMB 50 million'],
    [0, '0元', '0元', 'RMB 0'],
    [-20, '-20亿元', '-20億元', 'RMB -2 billion'],
    ['1e-7', '10元', '10元', 'RMB 10'],
  ])('%s 亿元', (amount, zh, hant, english) => {
    expect(LANGS.map((lang) => moneyText(amount, lang))).toEqual([zh, hant, english]);
  });

  it('says the same amount in every language, to the last digit', () => {
    // Whole numbers of yuan as texts, far beyond what a double holds.
    const yuan = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(yuan, fc.constantFrom(...LANGS), (amount, lang) => {
        const yi = `${amount}e-8`;
        const read = readMoney(moneyText(yi, lang));
        const [whole, fraction = ''] = (read ?? '').replace('-', '').split('.') as [string, string?];
        const back = BigInt(whole + fraction.padEnd(8, '0')) * (read?.startsWith('-') ? -1n : 1n);
        expect(fraction.length).toBeLessThanOrEqual(8);
        expect(back).toBe(amount);
      }),
    );
  });

  it('gives every double back as it was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(...LANGS), (amount, lang) => {
        expect(Number(readMoney(moneyText(amount, lang)))).toBe(amount + 0);
      }),
    );
  });

  it('leaves what is no amount alone', () => {
    expect(moneyText('about 5', 'en')).toBe('about 5');
    expect(moneyText(Number.NaN, 'zh-Hans')).toBe('NaN');
    expect(readMoney('RMB many billion')).toBeNull();
    expect(readMoney('3869')).toBeNull();
  });
});
