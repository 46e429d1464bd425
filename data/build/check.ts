import * as v from 'valibot';
import type { Problem } from '../../src/domain/problem.ts';
import type { ColumnNotes } from './columns.ts';
import { type Row, TABLES, type TableName } from './schemas.ts';
import { type RawRow, type RawTable, readTable } from './table.ts';

/** A row as text and, where every cell is as its column wants it, as values. */
export interface CheckedRow<T> {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** null where a cell is at fault. */
  readonly value: T | null;
}

export interface CheckedTable<T> extends Omit<RawTable, 'rows'> {
  readonly rows: readonly CheckedRow<T>[];
}

export type Tables = { readonly [N in TableName]: CheckedTable<Row<N>> };

/** What the schema says about each column of a table. */
export function columnNotes(name: TableName): ReadonlyMap<string, ColumnNotes> {
  const entries: Record<string, v.GenericSchema> = TABLES[name].schema.entries;
  return new Map(Object.entries(entries).map(([column, schema]) => [column, v.getMetadata(schema) as unknown as ColumnNotes]));
}

/** A cell as a fault shows it. */
export function shown(cell: string): string {
  if (cell === '') return 'nothing';
  return `“${cell.length > 80 ? `${cell.slice(0, 80)}…` : cell}”`;
}

/** Reads one file and holds every cell to its column. Gives the table and all faults. `bytes` is undefined where there is no such file. */
export function checkTable<N extends TableName>(
  name: N,
  file: string,
  bytes: Uint8Array | undefined,
): { readonly table: CheckedTable<Row<N>>; readonly problems: readonly Problem[] } {
  const notes = columnNotes(name);
  if (bytes === undefined) {
    const problem: Problem = {
      code: 'missing-file',
      file,
      row: null,
      field: null,
      expected: `a file with the columns ${[...notes.keys()].join(',')}`,
      came: 'no such file',
      advice: 'Add the file; with nothing to tell it holds its header alone',
    };
    return { table: { file, readable: false, columns: new Set(), rows: [] }, problems: [problem] };
  }
  const lists = new Set([...notes].filter(([, note]) => note.list === true).map(([column]) => column));
  const { table, problems } = readTable(file, bytes, [...notes.keys()], lists);
  const all = [...problems];
  const schema = TABLES[name].schema as unknown as v.GenericSchema<unknown, Row<N>>;
  const rows = table.rows.map((row): CheckedRow<Row<N>> => {
    if (!row.even) return { line: row.line, cells: row.cells, value: null };
    const result = v.safeParse(schema, row.cells, { abortPipeEarly: true });
    if (result.success) return { line: row.line, cells: row.cells, value: result.output };
    for (const issue of result.issues) {
      const field = String(issue.path?.[0]?.key ?? '');
      // A column that is missing from the header was reported once already.
      if (!table.columns.has(field)) continue;
      const { expected = 'a known column', advice = 'Mend the cell' } = notes.get(field) ?? {};
      all.push({ code: 'bad-cell', file, row: row.line, field, expected, came: shown(row.cells[field] ?? ''), advice });
    }
    return { line: row.line, cells: row.cells, value: null };
  });
  // In an uneven row the cells may stand under the wrong column, so nothing more is said about it.
  const even = table.rows.filter((row) => row.even);
  all.push(...pairFaults(file, even, notes), ...citationFaults(file, even, notes), ...repeatFaults(name, file, even, table.columns));
  return { table: { ...table, rows }, problems: all };
}

/** Chinese and English of one wording come together, and lists of wordings have equally many parts. */
function pairFaults(file: string, rows: readonly RawRow[], notes: ReadonlyMap<string, ColumnNotes>): readonly Problem[] {
  const faults: Problem[] = [];
  const pairs = [...notes.keys()].filter((column) => column.endsWith('_zh') && notes.has(column.replace(/_zh$/, '_en')));
  for (const { line, cells } of rows) {
    for (const zh of pairs) {
      const en = zh.replace(/_zh$/, '_en');
      const [inZh, inEn] = [cells[zh], cells[en]];
      if (inZh === undefined || inEn === undefined) continue;
      const row = { file, row: line };
      if ((inZh === '') !== (inEn === '')) {
        const [field, other] = inZh === '' ? [zh, en] : [en, zh];
        // Where the column may not be empty, the cell itself was reported.
        if (notes.get(field)?.expected === 'some text') continue;
        const advice = `Write both wordings, or empty ${other} as well`;
        faults.push({ ...row, code: 'one-language', field, expected: `a wording beside ${other}`, came: 'nothing', advice });
      } else if (notes.get(zh)?.list === true && inZh.split(';').length !== inEn.split(';').length) {
        const [few, many] = [inEn.split(';').length, inZh.split(';').length];
        const advice = `Write one English text for each in ${zh}`;
        faults.push({ ...row, code: 'one-language', field: en, expected: `${many} texts as in ${zh}`, came: `${few}`, advice });
      }
    }
  }
  return faults;
}

/** A clause belongs to a document: `x_clause` needs `x_document`. */
function citationFaults(file: string, rows: readonly RawRow[], notes: ReadonlyMap<string, ColumnNotes>): readonly Problem[] {
  const clauses = [...notes.keys()].filter((column) => /(?:^|_)clause$/.test(column));
  return rows.flatMap(({ line, cells }) =>
    clauses
      .filter((clause) => (cells[clause] ?? '') !== '' && cells[clause.replace(/clause$/, 'document')] === '')
      .map((clause) => ({
        code: 'clause-without-document',
        file,
        row: line,
        field: clause.replace(/clause$/, 'document'),
        expected: `the document of the clause in ${clause}`,
        came: 'nothing',
        advice: 'Name the document, or empty the clause',
      })),
  );
}

function repeatFaults(name: TableName, file: string, rows: readonly RawRow[], columns: ReadonlySet<string>): readonly Problem[] {
  const faults: Problem[] = [];
  const keys: readonly (readonly string[])[] = TABLES[name].unique;
  for (const key of keys) {
    if (!key.every((column) => columns.has(column))) continue;
    const first = new Map<string, number>();
    for (const { line, cells } of rows) {
      const values = key.map((column) => cells[column] ?? '');
      if (values.includes('')) continue;
      const before = first.get(values.join('\u0000'));
      if (before === undefined) {
        first.set(values.join('\u0000'), line);
        continue;
      }
      faults.push({
        code: 'repeated',
        file,
        row: line,
        field: key.at(-1) as string,
        expected: `${key.join(' + ')} once in the file`,
        came: `${shown(values.join(', '))} again, first in row ${before}`,
        advice: 'Delete or correct one of the two rows',
      });
    }
  }
  return faults;
}
