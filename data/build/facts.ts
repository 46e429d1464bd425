import * as v from 'valibot';
import type { AtlasArtefact } from '../../src/domain/atlas.ts';
import type { District } from '../../src/domain/facts.ts';
import type { Problem, Result } from '../../src/domain/problem.ts';
import { type CheckedTable, checkTable, shown, type Tables } from './check.ts';
import { composeFacts } from './compose.ts';
import { knownIds, referenceFaults, unknownId } from './references.ts';
import { countFaults, ruleFaults } from './rules.ts';
import { DOCUMENTS, type Meta, metaSchema, TABLES, type TableName } from './schemas.ts';
import { decode } from './table.ts';

/** A district before its outline is measured. */
export type FactDistrict = Omit<District, 'measured'>;

/** All facts of a city, checked and worded in three written languages, before they meet the geometry. */
export interface Facts extends Omit<AtlasArtefact, 'schema' | 'districts' | 'geometry'> {
  readonly districts: readonly FactDistrict[];
  /** Where each row stands: file name and, by id, its line. For faults found later. */
  readonly files: { readonly [N in 'districts.csv' | 'clusters.csv' | 'parks.csv']: FilePlace };
}

export interface FilePlace {
  readonly file: string;
  readonly lines: ReadonlyMap<string, number>;
}

/** The bytes of a city's files by name: `meta.json`, `districts.csv` … */
export type FactFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Reads all files of a city's facts. Takes their bytes and the folder's name for the reports.
 * Gives the facts, or every fault of every file at once: form, cells, ids that point nowhere, rules between rows.
 */
export function readFacts(files: FactFiles, folder: string): Result<Facts> {
  const problems: Problem[] = [];
  const tables: Partial<Record<TableName, CheckedTable<unknown>>> = {};
  for (const name of Object.keys(TABLES) as TableName[]) {
    const checked = checkTable(name, `${folder}/${name}`, files.get(name));
    tables[name] = checked.table;
    problems.push(...checked.problems);
  }
  const all = tables as Tables;
  const metaFile = `${folder}/meta.json`;
  const meta = readMeta(metaFile, files.get('meta.json'));
  if (!meta.ok) problems.push(...meta.problems);
  else {
    const documents = all[DOCUMENTS];
    const ids = knownIds(documents);
    if (documents.readable && !ids.has(meta.value.coreDocument)) {
      problems.push({ file: metaFile, row: null, field: 'coreDocument', ...unknownId(DOCUMENTS, meta.value.coreDocument, ids) });
    }
    problems.push(...countFaults(metaFile, meta.value, all));
  }
  problems.push(...strangers(files, folder), ...referenceFaults(all), ...ruleFaults(all));
  if (problems.length > 0 || !meta.ok) return { ok: false, problems: inOrder(problems) };
  return { ok: true, value: composeFacts(meta.value, all) };
}

function readMeta(file: string, bytes: Uint8Array | undefined): Result<Meta> {
  const at = (code: string, field: string | null, expected: string, came: string, advice: string): Problem => ({
    code,
    file,
    row: null,
    field,
    expected,
    came,
    advice,
  });
  if (bytes === undefined) {
    return { ok: false, problems: [at('missing-file', null, 'the title, version, date and licence', 'no such file', 'Add the file')] };
  }
  const decoded = decode(file, bytes);
  if (decoded.text === null || decoded.problems.length > 0) return { ok: false, problems: decoded.problems };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    const came = error instanceof Error ? error.message : 'something else';
    return { ok: false, problems: [at('bad-json', null, 'well-formed JSON', came, 'Look for a missing comma, quotation mark or bracket')] };
  }
  const result = v.safeParse(metaSchema, value);
  if (result.success) return { ok: true, value: result.output };
  return {
    ok: false,
    problems: result.issues.map((issue) => {
      const came = issue.received === 'undefined' ? 'nothing' : issue.received;
      const expected = META_EXPECTS[String(issue.path?.[0]?.key)] ?? issue.expected ?? 'a known member';
      return at('bad-member', v.getDotPath(issue), expected, came, 'See the columns and members described in data/README.md');
    }),
  };
}

const META_EXPECTS: Readonly<Record<string, string>> = {
  title: 'a title with zh and en',
  version: 'a version such as 2026.11.1',
  date: 'a day such as 2026-11-23',
  licence: 'a name and an address that begins with https://',
  coreDocument: 'the id of a row in documents.csv',
  credits: 'lines with zh and en',
  expect: 'numbers of rows by file name',
  tiles: 'a file name that ends in .pmtiles and a layer',
};

/** Files of facts that nothing reads are most often misspelt. */
function strangers(files: FactFiles, folder: string): readonly Problem[] {
  const known = [...Object.keys(TABLES), 'meta.json'];
  return [...files.keys()]
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'unknown-file',
      file: `${folder}/${name}`,
      row: null,
      field: null,
      expected: `one of ${known.join(', ')}`,
      came: shown(name),
      advice: 'Rename or move the file',
    }));
}

/** By file and row, as an editor would go through them. */
function inOrder(problems: readonly Problem[]): readonly Problem[] {
  const names = ['meta.json', ...Object.keys(TABLES)];
  const rank = (file: string) => {
    const at = names.indexOf(file.split('/').at(-1) ?? '');
    return at < 0 ? names.length : at;
  };
  return problems.toSorted((a, b) => rank(a.file) - rank(b.file) || (a.row ?? 0) - (b.row ?? 0));
}
