import Papa from 'papaparse';
import type { Problem } from '../../src/domain/problem.ts';
import { cellFaults } from './cellText.ts';

/** One row of a file as text, before any meaning is read into it. */
export interface RawRow {
  /** 1-based line at which the row begins; the header is line 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** False where the row has too many or too few cells, so that they may stand under the wrong column. */
  readonly even: boolean;
}

export interface RawTable {
  /** The file as people name it, e.g. `data/parks.csv`. */
  readonly file: string;
  /** False where the file could not be read to its end, so that nothing may be said about ids that seem to be missing. */
  readonly readable: boolean;
  /** The columns that are there and known. */
  readonly columns: ReadonlySet<string>;
  /** All rows that are not blank; only known columns are kept. */
  readonly rows: readonly RawRow[];
}

/** A table with whatever is wrong in it as text. */
export interface ReadTable {
  readonly table: RawTable;
  readonly problems: readonly Problem[];
}

type Fault = Omit<Problem, 'file' | 'row' | 'field'> & { readonly row?: number; readonly field?: string };

const quote = (text: string) => (text === '' ? 'nothing' : `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`);

/** Decodes a file strictly, or says what is wrong with its bytes. */
export function decode(file: string, bytes: Uint8Array): { readonly text: string | null; readonly problems: readonly Problem[] } {
  const at = (code: string, expected: string, came: string, advice: string): Problem => ({
    code,
    file,
    row: null,
    field: null,
    expected,
    came,
    advice,
  });
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { text: null, problems: [at('encoding', 'UTF-8', 'UTF-16', 'Save the file as UTF-8')] };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith('\uFEFF')) return { text, problems: [] };
    const advice = 'Save the file as UTF-8 without a byte order mark';
    return { text: text.slice(1), problems: [at('byte-order-mark', 'UTF-8 without a byte order mark', 'a byte order mark', advice)] };
  } catch {
    const advice = 'Save the file as UTF-8; Chinese spreadsheets often save CSV in GBK';
    return { text: null, problems: [at('encoding', 'UTF-8', 'bytes that are no UTF-8', advice)] };
  }
}

/**
 * Reads a CSV file with a header row. Takes the file's name, its bytes, the columns it must have and which of them hold lists.
 * Gives the rows as text and every fault of form: encoding, columns, uneven or blank rows, quotes,
 * stray white space, damaged and variant characters. Never throws.
 */
export function readTable(file: string, bytes: Uint8Array, columns: readonly string[], lists: ReadonlySet<string> = new Set()): ReadTable {
  const decoded = decode(file, bytes);
  const problems: Problem[] = [...decoded.problems];
  const report = ({ row, field, ...fault }: Fault) => problems.push({ ...fault, file, row: row ?? null, field: field ?? null });
  const unreadable: RawTable = { file, readable: false, columns: new Set(), rows: [] };
  if (decoded.text === null) return { table: unreadable, problems };
  if (decoded.text.trim() === '') {
    const advice = `Begin the file with the header ${columns.join(',')}`;
    report({ code: 'empty-file', expected: 'a header row', came: 'an empty file', advice });
    return { table: unreadable, problems };
  }

  const parsed = Papa.parse<string[]>(decoded.text, { header: false, skipEmptyLines: false, delimiter: ',' });
  const grid = parsed.data;
  if (grid.at(-1)?.length === 1 && grid.at(-1)?.[0] === '') grid.pop();
  const lines = startLines(grid);
  for (const error of parsed.errors) {
    const advice = 'Close every quoted cell, and double a quotation mark inside one';
    report({ code: 'quotes', row: lines[error.row ?? 0] ?? 1, expected: 'well-formed quotation marks', came: error.message, advice });
  }

  const header = grid[0] ?? [];
  if (header.length === 1 && columns.length > 1 && /[;\t]/.test(header[0] ?? '')) {
    const advice = 'Save the file with commas between the cells';
    report({ code: 'separator', row: 1, expected: 'commas between columns', came: quote(header[0] ?? ''), advice });
    return { table: unreadable, problems };
  }
  for (const fault of headerFaults(header, columns)) report({ ...fault, row: 1 });

  const rows: RawRow[] = [];
  for (const [index, cells] of grid.entries()) {
    if (index === 0) continue;
    const line = lines[index] as number;
    if (cells.every((cell) => cell.trim() === '')) {
      report({ code: 'blank-row', row: line, expected: 'a row of facts', came: 'a blank row', advice: 'Delete the row' });
      continue;
    }
    const even = cells.length === header.length;
    if (!even) {
      const advice = 'Count the commas, and quote a cell that holds a comma';
      report({ code: 'uneven-row', row: line, expected: `${header.length} cells`, came: `${cells.length} cells`, advice });
    }
    const known: Record<string, string> = {};
    for (const [column, name] of header.entries()) {
      if (!columns.includes(name) || Object.hasOwn(known, name)) continue;
      const cell = cells[column] ?? '';
      for (const fault of even ? cellFaults(name, cell, lists.has(name)) : []) report({ ...fault, row: line, field: name });
      known[name] = cell;
    }
    rows.push({ line, cells: known, even });
  }
  // A quotation mark that stays open swallows the rows after it, so their ids are not known to be missing.
  const readable = parsed.errors.length === 0;
  return { table: { file, readable, columns: new Set(header.filter((name) => columns.includes(name))), rows }, problems };
}

/** The line at which each row of the grid begins: a quoted cell may hold line breaks. */
function startLines(grid: readonly (readonly string[])[]): readonly number[] {
  let line = 1;
  return grid.map((cells) => {
    const start = line;
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return start;
  });
}

function headerFaults(header: readonly string[], columns: readonly string[]): readonly Fault[] {
  const faults: Fault[] = [];
  for (const name of columns) {
    if (header.includes(name)) continue;
    faults.push({
      code: 'missing-column',
      field: name,
      expected: `a column ${name}`,
      came: 'no such column',
      advice: 'Add the column to the header',
    });
  }
  for (const [at, name] of header.entries()) {
    if (header.indexOf(name) !== at) {
      faults.push({
        code: 'duplicate-column',
        field: name,
        expected: 'each column once',
        came: `${quote(name)} again`,
        advice: 'Delete one of the two columns',
      });
    } else if (!columns.includes(name)) {
      faults.push({
        code: 'unknown-column',
        field: name,
        expected: `one of ${columns.join(', ')}`,
        came: quote(name),
        advice: 'Rename or delete the column',
      });
    }
  }
  return faults;
}
