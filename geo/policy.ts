import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { DISTRICT_IDS } from '../src/domain/ids.ts';

const FILE = 'data/districts.csv';

/** The ids of districts the policy facts use: the column `id` of data/districts.csv, or, without the file, the ids of the public links. */
export function readPolicyIds(root: URL): { readonly policyIds: readonly string[]; readonly policyFile: string } {
  const url = new URL(FILE, root);
  if (!existsSync(url)) return { policyIds: DISTRICT_IDS, policyFile: 'src/domain/ids.ts' };
  const { data } = Papa.parse<{ id?: string }>(readFileSync(url, 'utf8'), { header: true, skipEmptyLines: true });
  return { policyIds: data.flatMap((row) => (row.id === undefined ? [] : [row.id.trim()])), policyFile: FILE };
}
