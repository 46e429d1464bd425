/** Cells that say "no value" in so many words. */
const NOTHING = new Set(['', '-', '–', '—', '--', '/', '无', '無', '暂无', '暫無', 'n/a', 'na', 'null', 'nil', '…']);

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/**
 * A number as people write it in a table: full-width digits, thousands in commas, a percent sign at the end. Null for a cell that
 * says there is none; `faulty` for everything else, formulas and numbers too large to hold included.
 */
export function readNumber(cell: string): { readonly number: number; readonly unit: string } | null | 'faulty' {
  const text = cell.normalize('NFKC').replace(/[\s']/g, '').replaceAll('−', '-');
  if (NOTHING.has(text.toLowerCase())) return null;
  const percent = text.endsWith('%');
  const bare = percent ? text.slice(0, -1) : text;
  if (!PLAIN.test(bare) && !GROUPED.test(bare)) return 'faulty';
  const number = Number(bare.replaceAll(',', ''));
  return Number.isFinite(number) ? { number, unit: percent ? '%' : '' } : 'faulty';
}
