import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const COMPRESSIBLE = /\.(js|mjs|css|html|json|geojson|csv|svg|md|txt)$/;

/** Writes a Brotli and a gzip copy beside every text file of the built site, each only where it is the smaller one. */
export function compressPlugin(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    writeBundle: {
      // After every other plugin, so that files they write are compressed too.
      order: 'post',
      sequential: true,
      async handler(options) {
        if (options.dir !== undefined) await compressFolder(options.dir);
      },
    },
  };
}

/** Compresses the text files below `folder`, an absolute path; earlier copies are written anew. */
export async function compressFolder(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name));
  await Promise.all(
    files.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = await readFile(path);
      const small = await brotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      });
      const zipped = await zip(bytes, { level: 9 });
      if (small.length < bytes.length) await writeFile(`${path}.br`, small);
      if (zipped.length < bytes.length) await writeFile(`${path}.gz`, zipped);
    }),
  );
}
