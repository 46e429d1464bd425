import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The site's pages whose styles are written into them; every other page names its style sheets. */
export const STYLED_PAGES = ['index.html', 'embed.html'] as const;

/** Writes the style sheets of the built pages into them, after everything else that makes pages and before these are compressed. */
export function writtenStylesPlugin(): Plugin {
  return {
    name: 'written-styles',
    apply: 'build',
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = '' }) {
        for (const name of STYLED_PAGES) {
          const page = join(dir, name);
          const html = await readFile(page, 'utf8');
          await writeFile(
            page,
            withWrittenStyles(html, (file) => readFileSync(join(dir, file), 'utf8')),
          );
        }
      },
    },
  };
}

const SHEET = /<link\b(?=[^>]*\brel="stylesheet")[^>]*\bhref="\.\/([^"]+)"[^>]*>/g;

/**
 * Puts the text of each style sheet in place of the link to it, so that the first picture does not wait for a second way to the
 * server and back. `textOf` gives the CSS of a file by its path below the page. The link stays beside the text, `disabled`, which
 * browsers do not load: scripts see by it that the sheet is there, and `app/early.ts` enables it where a host's content policy does
 * not know the text's hash. Without scripts nobody could enable it, so there the sheets are loaded as well. Throws when a sheet
 * names other files, since their addresses would mean something else in the page, or holds what would end the element.
 */
export function withWrittenStyles(html: string, textOf: (file: string) => string): string {
  const links = [...html.matchAll(SHEET)].map(([link]) => link);
  if (links.length === 0) return html;
  const written = html.replace(SHEET, (link: string, file: string) => {
    const css = textOf(file);
    const odd = /url\(|@import|<\//.exec(css);
    if (odd) throw new Error(`${file} holds ${odd[0]}, which cannot stand in a page`);
    return `<style>${css}</style>${link.replace('<link ', '<link disabled ')}`;
  });
  return written.replace('</head>', `<noscript>${links.join('')}</noscript></head>`);
}

/** What a content policy admits the styles written into a page by: `sha256-` and the hash of each one's text, in their order. */
export function styleHashes(html: string): string[] {
  return [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, css]) =>
      `sha256-${createHash('sha256')
        .update(css as string)
        .digest('base64')}`,
  );
}
