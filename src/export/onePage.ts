import type { Result } from '../domain/problem.ts';
import { baked } from '../state/savedStart.ts';

/** Where the site keeps the page that is one file. */
const ONE_PAGE = 'shenzhen-cluster-map.html';

let remembered: string | null = null;

/**
 * Called before anything changes the document: a page that is one file remembers itself, since it can be read nowhere else from a
 * disk. Other pages remember nothing.
 */
export function rememberPage(): void {
  if (document.documentElement.dataset.page === 'one-file') remembered = `<!doctype html>\n${document.documentElement.outerHTML}`;
}

/** The one-file page as it was built: from this page's memory, else from the site. */
export async function onePage(): Promise<Result<string>> {
  if (remembered !== null) return { ok: true, value: baked(remembered, null) };
  try {
    const response = await fetch(new URL(ONE_PAGE, document.baseURI));
    if (!response.ok) throw new Error(`status ${response.status}`);
    return { ok: true, value: await response.text() };
  } catch (error) {
    return {
      ok: false,
      problems: [
        {
          code: 'no-one-file',
          file: ONE_PAGE,
          row: null,
          field: null,
          expected: 'the one-file page beside the site',
          came: error instanceof Error ? error.message : String(error),
          advice: 'Build it with npm run build, or check the connection.',
        },
      ],
    };
  }
}
