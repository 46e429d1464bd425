import type { Atlas } from '../domain/atlas.ts';
import type { Result } from '../domain/problem.ts';
import { parseAtlas } from './parse.ts';

/** Where the artefact lies beside the page. */
export const ATLAS_PATH = 'data/atlas.json';

/** The id of the `<script type="application/json">` that holds the artefact where the page carries it itself. */
export const ATLAS_ELEMENT = 'atlas';

/**
 * The atlas of this page: from the page itself where it carries one, else from `data/atlas.json` beside it.
 * A failed request, broken JSON or an artefact of another kind comes back as problems; nothing is thrown.
 */
export async function loadAtlas(): Promise<Result<Atlas>> {
  const inline = document.getElementById(ATLAS_ELEMENT)?.textContent;
  if (inline) return parseText(inline, `#${ATLAS_ELEMENT}`);
  try {
    const response = await fetch(new URL(ATLAS_PATH, document.baseURI));
    if (response.ok) return parseText(await response.text(), ATLAS_PATH);
    return failed('no-atlas', ATLAS_PATH, 'the data of the map', `status ${response.status}`);
  } catch (error) {
    return failed('no-atlas', ATLAS_PATH, 'the data of the map', messageOf(error));
  }
}

function parseText(text: string, file: string): Result<Atlas> {
  try {
    return parseAtlas(JSON.parse(text));
  } catch (error) {
    return failed('bad-json', file, 'well-formed JSON', messageOf(error));
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

function failed(code: string, file: string, expected: string, came: string): Result<Atlas> {
  return { ok: false, problems: [{ code, file, row: null, field: null, expected, came, advice: 'Load the page again' }] };
}
