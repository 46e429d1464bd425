import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import type { View } from '../domain/view.ts';

/** The districts whose outline stands out as chosen: those of the park, the district itself, or those set beside each other. */
export function outlinedDistricts(atlas: Atlas, view: Pick<View, 'district' | 'park' | 'compared'>): readonly DistrictId[] {
  if (view.park !== null) return atlas.park.get(view.park)?.districts ?? [];
  return view.district === null ? view.compared : [view.district];
}
