import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import type { View } from '../domain/view.ts';
import { type Appearance, comparedClusters } from './appearance.ts';

/** Codes of the compared clusters as they stand under a district's name: side by side, four of them in two lines of two. */
export function codesText(codes: readonly string[]): string {
  const half = codes.length > 3 ? Math.ceil(codes.length / 2) : codes.length;
  return [codes.slice(0, half), codes.slice(half)]
    .filter((row) => row.length > 0)
    .map((row) => row.join(' · '))
    .join('\n');
}

/** What stands under the names of districts that have codes. One cluster alone is told by its colour; codes are for comparing. */
export function codesUnder(
  atlas: Atlas,
  view: Pick<View, 'clusters'>,
  looks: ReadonlyMap<DistrictId, Appearance>,
): ReadonlyMap<DistrictId, string> {
  const under = new Map<DistrictId, string>();
  if (comparedClusters(atlas, view).length > 1) for (const [id, { codes }] of looks) if (codes[0]) under.set(id, codesText(codes));
  return under;
}
