import type { Atlas } from '../domain/atlas.ts';
import { contains } from '../domain/contains.ts';
import type { Park } from '../domain/facts.ts';
import type { DistrictId, ParkId } from '../domain/ids.ts';
import { type Lang, type Text, textIn } from '../domain/text.ts';
import type { Lens } from '../domain/view.ts';

/** A park with a representative point. It is drawn once, however many districts share it. */
export interface ParkPoint {
  readonly park: ParkId;
  readonly name: string;
  /** [lon, lat] of the host subdistrict's point; never a boundary. */
  readonly at: readonly [number, number];
  readonly likely: boolean;
  /** Districts that share the park and do not hold the point; a thin line leads to each. */
  readonly others: readonly DistrictId[];
  /** True for a park from the visitor's own file, which is drawn hollow. */
  readonly own?: boolean;
}

/** The parks of a district that have no point on the map. */
export interface ParkBadge {
  readonly district: DistrictId;
  /** Parks whose name is known but not their place. */
  readonly named: readonly { readonly park: ParkId; readonly name: string }[];
  /** Slots without a name. A slot that districts share stands with the first of them. */
  readonly unnamed: readonly ParkId[];
}

export interface ParkMarks {
  readonly points: readonly ParkPoint[];
  readonly badges: readonly ParkBadge[];
}

/** Everything the parks lens shows; each park is in exactly one place. Badges follow the atlas's order of districts. */
export function parkMarks(atlas: Atlas, lang: Lang): ParkMarks {
  const points: ParkPoint[] = [];
  const rest = new Map<DistrictId, { named: { park: ParkId; name: string }[]; unnamed: ParkId[] }>();
  for (const park of atlas.parks) {
    const name = park.name === null ? null : shortParkName(park.name, lang);
    if (name !== null && park.host !== null) {
      const at = park.host.point;
      points.push({ park: park.id, name, at, likely: park.nameCertainty !== 'certain', others: otherDistricts(atlas, park, at) });
      continue;
    }
    const first = park.districts[0];
    if (first === undefined) continue;
    const group = rest.get(first) ?? { named: [], unnamed: [] };
    if (name === null) group.unnamed.push(park.id);
    else group.named.push({ park: park.id, name });
    rest.set(first, group);
  }
  for (const { id, name, at } of atlas.own?.marks ?? []) points.push({ park: id, name, at, likely: false, others: [], own: true });
  const badges = atlas.districts.flatMap(({ id }) => {
    const group = rest.get(id);
    return group === undefined ? [] : [{ district: id, ...group }];
  });
  return { points, badges };
}

/** What a view shows of them: all under the parks lens, else only the chosen park, if it has a point. */
export function shownParks(atlas: Atlas, lang: Lang, { lens, park }: { readonly lens: Lens; readonly park: ParkId | null }): ParkMarks {
  const marks = parkMarks(atlas, lang);
  return lens === 'parks' ? marks : { points: marks.points.filter((point) => point.park === park), badges: [] };
}

function otherDistricts(atlas: Atlas, park: Park, at: readonly [number, number]): readonly DistrictId[] {
  if (park.districts.length < 2) return [];
  const holds = (id: DistrictId) => atlas.geometry.districts.features.some((f) => f.properties.id === id && contains(f.geometry, at));
  const held = park.districts.find(holds) ?? park.districts[0];
  return park.districts.filter((id) => id !== held);
}

/** The part of a park's name that tells it from the others: 燕罗, Yanluo. All slots are advanced manufacturing parks. */
export function shortParkName(name: Text, lang: Lang): string {
  const full = textIn(name, lang);
  const short = full.replace(/\s*(先进制造业?园区?|先進製造業?園區?|Advanced Manufacturing Park)$/i, '');
  return short === '' ? full : short;
}
