import * as OpenCC from 'opencc-js/cn2t';
import type { Text } from '../../src/domain/text.ts';
import reviewed from './traditional.json' with { type: 'json' };

const convert = OpenCC.Converter({ from: 'cn', to: 'hk' });
const corrections = Object.entries({ ...reviewed.characters, ...reviewed.phrases });

/**
 * The Hong Kong wording of a Simplified Chinese text. Words stay (芯片, 軟件), characters change and quotation marks become 「」
 * and 『』; the corrections of `traditional.json` come last. Text without Chinese comes back as it is.
 */
export function traditional(zh: string): string {
  return quoted(corrections.reduce((text, [from, to]) => text.replaceAll(from, to), convert(zh)));
}

/** Quotation marks as Traditional Chinese sets them. An apostrophe in a Latin name opens nothing and stays. */
function quoted(text: string): string {
  if (!/\p{Script=Han}/u.test(text)) return text;
  return text
    .replaceAll('“', '「')
    .replaceAll('”', '」')
    .replace(/‘([^‘’]*)’/g, '『$1』');
}

/** A wording in the three written languages from the two that people write. */
export function textOf(zh: string, en: string): Text {
  return { zh, hant: traditional(zh), en };
}
