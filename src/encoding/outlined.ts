import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import type { View } from '../domain/view.ts';

/** The districts whose outline stands out as chosen: the district itself, or all districts of the park chosen. */
export function outlinedDistricts(atlas: Atlas, view: Pick<View, 'district' | 'park'>): readonly DistrictId[] {
  if (view.park !== null) return atlas.park.get(view.park)?.districts ?? [];
  return view.district === null ? [] : [view.district];
}
