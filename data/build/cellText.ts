import * as OpenCC from 'opencc-js/t2cn';
import type { Problem } from '../../src/domain/problem.ts';

/** A fault of a cell, without the place, which the caller knows. */
export type CellFault = Pick<Problem, 'code' | 'expected' | 'came' | 'advice'>;

const simplified = OpenCC.Converter({ from: 't', to: 'cn' });

const HAN = '\\p{Script=Han}';
// Punctuation is Chinese only where Chinese stands on both sides or before it: “5G, 8K” inside a title is left alone.
const HALF_WIDTH = new RegExp(`(?<=${HAN})[,:!?](?=${HAN}|$)|(?<=${HAN})[()]|[()](?=${HAN})`, 'u');
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/u;
const COMPATIBILITY = /[\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const INVISIBLE = /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2064\uFEFF]/u;

const codePoint = (char: string) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * What is wrong with a cell as text, whatever its column means. Columns that end in `_zh` are held to
 * Simplified Chinese and its punctuation as well; lists to no blanks around `;`.
 */
export function cellFaults(column: string, cell: string, isList: boolean): readonly CellFault[] {
  const faults: CellFault[] = [];
  const fault = (code: string, expected: string, came: string, advice: string) => faults.push({ code, expected, came, advice });
  if (cell === '') return faults;
  const shown = JSON.stringify(cell.length > 60 ? `${cell.slice(0, 60)}…` : cell);

  if (cell !== cell.trim() || /[\u00A0\u3000]|[ ]{2}/u.test(cell) || (isList && /;\s|\s;/u.test(cell))) {
    fault('white-space', 'no stray white space', shown, 'Delete blanks at the ends, around ; and in a row');
  }
  if (isList && cell.split(';').includes('')) {
    fault('empty-part', 'a text between every two ;', shown, 'Delete the ; that has nothing before or after it');
  }
  if (/[\r\n]/.test(cell)) fault('line-break', 'a cell on one line', 'a line break inside the cell', 'Write the text on one line');
  if (cell.includes('\uFFFD')) {
    fault('damaged-text', 'readable text', `${shown} with a replacement character`, 'Type the damaged character again');
  }
  const invisible = INVISIBLE.exec(cell);
  if (invisible) fault('invisible-character', 'visible characters', codePoint(invisible[0]), 'Delete the invisible character');
  const odd = COMPATIBILITY.exec(cell);
  if (odd)
    fault('variant-character', odd[0].normalize('NFKC'), `${odd[0]} (${codePoint(odd[0])})`, 'Type the common form of the character');
  if (!column.endsWith('_zh')) return faults;

  const half = HALF_WIDTH.exec(cell);
  if (half) fault('half-width', 'Chinese punctuation beside Chinese', `“${half[0]}” in ${shown}`, 'Type the full-width mark');
  const full = FULL_WIDTH.exec(cell);
  if (full) fault('full-width', 'half-width letters and digits', `“${full[0]}” in ${shown}`, 'Type the letter or digit in half width');
  const common = [...simplified(cell)];
  const variant = [...cell].findIndex((char, at) => char !== common[at]);
  if (variant >= 0 && common.length === [...cell].length) {
    fault('variant-character', `${common[variant]}`, `${[...cell][variant]} in ${shown}`, 'Write the Simplified form');
  }
  return faults;
}
