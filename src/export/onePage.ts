import type { Result } from '../domain/problem.ts';
import { baked } from './bakedPage.ts';
import { rememberedPage } from './rememberedPage.ts';

/** Where the site keeps the page that is one file. */
const ONE_PAGE = 'shenzhen-cluster-map.html';

/** The one-file page as it was built: from this page's memory, else from the site. */
export async function onePage(): Promise<Result<string>> {
  const remembered = rememberedPage();
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
