import type { Problem } from '../../src/domain/problem.ts';
import { type CheckedTable, columnNotes, shown, type Tables } from './check.ts';
import { partsOf } from './columns.ts';
import { TABLES, type TableName } from './schemas.ts';
import { suggest } from './suggest.ts';

/** The ids of a table and the other names each row goes by, also of rows that have some other fault. */
export function knownIds(table: CheckedTable<unknown>): ReadonlyMap<string, readonly string[]> {
  const names = ['name_zh', 'name_en', 'full_name_zh', 'full_name_en', 'title_zh', 'title_en', 'number', 'aliases'];
  return new Map(
    table.rows
      .filter(({ cells }) => (cells.id ?? '') !== '')
      .map(({ cells }) => [cells.id as string, names.flatMap((name) => partsOf(cells[name] ?? ''))] as const),
  );
}

/**
 * Every id that points to a row which is not there, in every table, with the id that was probably meant.
 * Nothing is said about ids of a table that could not be read.
 */
export function referenceFaults(tables: Tables): readonly Problem[] {
  const faults: Problem[] = [];
  const known = new Map<string, ReadonlyMap<string, readonly string[]>>();
  for (const name of Object.keys(TABLES) as TableName[]) {
    if (tables[name].readable && tables[name].columns.has('id')) known.set(name, knownIds(tables[name]));
  }
  for (const name of Object.keys(TABLES) as TableName[]) {
    const { file, rows } = tables[name];
    for (const [field, { refersTo = '', list, advice }] of columnNotes(name)) {
      const ids = known.get(refersTo);
      if (ids === undefined) continue;
      for (const { line, cells } of rows) {
        const cell = cells[field] ?? '';
        const parts = list === true ? partsOf(cell) : cell === '' ? [] : [cell];
        for (const [at, part] of parts.entries()) {
          const place = { file, row: line, field };
          if (part !== '' && !ids.has(part)) faults.push({ ...place, ...unknownId(refersTo, part, ids, advice) });
          if (parts.indexOf(part) !== at) {
            faults.push({ ...place, code: 'repeated', expected: 'each id once', came: `${shown(part)} twice`, advice: 'Delete one' });
          }
        }
      }
    }
  }
  return faults;
}

/** The fault of an id that stands in no row of `table`. */
export function unknownId(
  table: string,
  came: string,
  ids: ReadonlyMap<string, readonly string[]>,
  advice = `Write an id that stands in ${table}`,
): Pick<Problem, 'code' | 'expected' | 'came' | 'advice'> {
  const meant = suggest(came, ids);
  return {
    code: `unknown-${NOUNS[table] ?? 'id'}`,
    expected: `the id of a row in ${table}`,
    came: shown(came),
    advice: meant === null ? advice : `${advice}; did you mean ${meant}?`,
  };
}

const NOUNS: Readonly<Record<string, string>> = {
  'documents.csv': 'document',
  'districts.csv': 'district',
  'clusters.csv': 'cluster',
  'families.csv': 'family',
};
