/** What may stand in a cell. Numbers stay numbers; null is an empty cell. */
export type Cell = string | number | boolean | null;

/** Spreadsheets take a text that begins with one of these for a formula; East Asian ones also the full-width forms. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * CSV as spreadsheets open it without asking: UTF-8 with a byte order mark, CRLF, quotes only where needed (RFC 4180).
 * A text that a spreadsheet would run as a formula gets an apostrophe before it; numbers are left alone.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cellText).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (typeof cell === 'number') return String(cell);
  const guarded = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) || guarded !== guarded.trim() ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
