import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { writtenStyles } from './serve.ts';

/**
 * Puts the hashes of styles into the content policies of a text, the README's recipes for servers. Takes the text and hashes as
 * `styleHashes` gives them; gives the text with these and no others, each once, in their order.
 */
export function withStyleHashes(text: string, hashes: readonly string[]): string {
  const sources = [...new Set(hashes)].map((hash) => ` '${hash}'`).join('');
  return text.replace(/(style-src 'self')(?: 'sha256-[^']+')*/g, `$1${sources}`);
}

// Writes the hashes of the built pages' styles into the README. `--check` only compares, so that a forgotten run fails the checks.
function main(): void {
  const readme = fileURLToPath(new URL('../../README.md', import.meta.url));
  const hashes = writtenStyles(fileURLToPath(new URL('../../dist/', import.meta.url)));
  if (hashes.length === 0) {
    console.error('There is no built site to take hashes from. Run: npm run build');
    process.exit(1);
  }
  const text = readFileSync(readme, 'utf8');
  const made = withStyleHashes(text, hashes);
  if (!process.argv.includes('--check')) writeFileSync(readme, made);
  else if (text !== made) {
    console.error('README.md has the hashes of other styles than the built site. Run: npm run recipes');
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
