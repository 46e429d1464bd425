import { readFileSync, writeFileSync } from 'node:fs';
import { later } from '../i18n/later.ts';
import { zhHans } from '../i18n/zh-Hans.ts';
import { hongKong } from './hongKongWords.ts';

// Writes the interface's Traditional Chinese words from the Simplified ones, with Hong Kong's forms and words.
// `--check` only compares, so that a forgotten run fails the checks.
const rows = Object.entries({ ...zhHans, ...later }).map(
  ([key, text]) =>
    `  '${key}': ${JSON.stringify(hongKong(key, text))
      .replaceAll("'", "\\'")
      .replace(/^"(.*)"$/, "'$1'")},`,
);
const made = `import type { WordKey } from './zh-Hans.ts';

/** Traditional Chinese, made from zh-Hans.ts by \`npm run words\`; do not edit. */
export const zhHant: Record<WordKey, string> = {
${rows.join('\n')}
};
`;
const file = new URL('../i18n/zh-Hant.ts', import.meta.url);
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== made) {
    console.error('src/i18n/zh-Hant.ts is not what zh-Hans.ts gives. Run: npm run words');
    process.exit(1);
  }
} else writeFileSync(file, made);
