import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The bytes of the files of one folder whose names end as asked, by name. A folder that is not there has no files. */
export async function readFolder(folder: string, ends: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  let names: readonly string[];
  try {
    names = await readdir(folder);
  } catch {
    return new Map();
  }
  const wanted = names.filter((name) => ends.some((end) => name.endsWith(end))).toSorted();
  return new Map(await Promise.all(wanted.map(async (name) => [name, await readFile(join(folder, name))] as const)));
}
