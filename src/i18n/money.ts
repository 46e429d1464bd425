import type { Lang } from '../domain/text.ts';

/** A decimal number taken apart, so that it can be moved between units without rounding: digits × 10^exponent. */
interface Decimal {
  readonly negative: boolean;
  /** Digits without leading zeros; `0` for zero. */
  readonly digits: string;
  readonly exponent: number;
}

const PATTERN = /^([+-]?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i;

/** Units by language, largest first: its name and the power of ten of yuan it stands for. 亿 is 10⁸, 万亿 10¹². */
const UNITS: Record<Lang, readonly (readonly [name: string, power: number])[]> = {
  'zh-Hans': [
    ['万亿元', 12],
    ['亿元', 8],
    ['万元', 4],
    ['元', 0],
  ],
  'zh-Hant': [
    ['萬億元', 12],
    ['億元', 8],
    ['萬元', 4],
    ['元', 0],
  ],
  en: [
    ['trillion', 12],
    ['billion', 9],
    ['million', 6],
    ['', 0],
  ],
};

/**
 * An amount in 亿元 (10⁸ yuan) in words, exact to the last digit: 3869 → `3869亿元`, `3869億元`, `RMB 386.9 billion`.
 * Ten thousand 亿 and more are 万亿元, a thousand billion and more `trillion`. What is no finite number comes back as it is.
 */
export function moneyText(yiYuan: number | string, lang: Lang): string {
  const amount = decimal(String(yiYuan));
  if (amount === null) return String(yiYuan);
  const yuan = { ...amount, exponent: amount.exponent + 8 };
  // The largest unit of which there is at least one; below all of them the smallest.
  const units = UNITS[lang];
  const [name, power] = units.find(([, p]) => magnitude(yuan) > p) ?? (units.at(-1) as readonly [string, number]);
  const text = plain({ ...yuan, exponent: yuan.exponent - power });
  return lang === 'en' ? ['RMB', text, name].filter((part) => part !== '').join(' ') : `${text}${name}`;
}

/** The amount in 亿元 as a plain decimal text that `moneyText` would write so, in any of the three languages; null for anything else. */
export function readMoney(text: string): string | null {
  const english = /^RMB (\S+)(?: (\w+))?$/.exec(text);
  const chinese = /^(\S+?)([万萬]?[亿億]?元)$/.exec(text);
  const [, number = '', name = ''] = english ?? chinese ?? [];
  const unit = Object.values(UNITS)
    .flat()
    .find((known) => known[0] === name);
  const amount = unit === undefined ? null : decimal(number);
  return amount === null || unit === undefined ? null : plain({ ...amount, exponent: amount.exponent + unit[1] - 8 });
}

function decimal(text: string): Decimal | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '');
  return { negative: sign === '-' && digits !== '0', digits, exponent: Number(exponent) - fraction.length };
}

/** Number of digits before the decimal point; 0 or less for amounts below one. */
function magnitude({ digits, exponent }: Decimal): number {
  return /^0+$/.test(digits) ? Number.NEGATIVE_INFINITY : digits.length + exponent;
}

function plain({ negative, digits, exponent }: Decimal): string {
  const padded = exponent >= 0 ? digits + '0'.repeat(exponent) : digits.padStart(1 - exponent, '0');
  const at = exponent >= 0 ? padded.length : padded.length + exponent;
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(at).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}.${fraction}`;
  return negative && text !== '0' ? `-${text}` : text;
}
