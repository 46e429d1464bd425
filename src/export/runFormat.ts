import type { Result } from '../domain/problem.ts';
import { formatFault } from './faults.ts';
import type { Artefact, ExportRequest, Format } from './format.ts';

/**
 * Loads a format's code and makes the file. Code that cannot be had, as without a network or after a new version of the site, and a
 * format that throws come back as problems (`format-not-loaded`, `format-failed`) like everything else that goes wrong.
 */
export async function runFormat(format: Format, request: ExportRequest): Promise<Result<Artefact | null>> {
  let loaded = false;
  try {
    const exporter = await format.load();
    loaded = true;
    return await exporter(request);
  } catch (error) {
    return { ok: false, problems: [formatFault(format.id, loaded, error)] };
  }
}
