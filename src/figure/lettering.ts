import type { Lang } from '../domain/text.ts';
import { widthOf } from '../encoding/textBox.ts';

/** Fonts by language: the reader's own, Chinese ones first where the text is Chinese, so that no font is ever loaded. */
export const FONTS: Record<Lang, string> = {
  'zh-Hans': "'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif",
  'zh-Hant': "'PingFang TC', 'PingFang HK', 'Microsoft JhengHei', 'Noto Sans CJK TC', 'Noto Sans TC', 'Source Han Sans TC', sans-serif",
  en: "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, 'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif",
};

/** From the middle of a line of text to its baseline, in ems; Chinese and Latin capitals both sit well with it. */
export const BASELINE = 0.36;

/** Closing marks that may not begin a line, and opening ones that may not end it. */
const CLOSING = /^[，。、；：！？）》」』”’％,.;:!?)\]–—-]/;
const OPENING = /[（《「『“‘([]$/;

/**
 * Lines no wider than `width` pixels. Latin words stay whole, Chinese breaks anywhere but before closing and after opening
 * marks; a word wider than the line stands alone and runs over.
 */
export function wrap(text: string, size: number, width: number, bold = false): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/\s+|[⺀-￯]|[^\s⺀-￯]+/g) ?? []) {
    const last = pieces.at(-1);
    if (last !== undefined && (CLOSING.test(piece) || OPENING.test(last)) && !/^\s/.test(piece)) pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthOf((line + piece).trimEnd(), size, bold) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}
