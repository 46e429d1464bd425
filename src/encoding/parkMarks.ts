import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId, ParkId } from '../domain/ids.ts';
import { project } from '../domain/mercator.ts';
import { type Lang, textIn } from '../domain/text.ts';
import type { LabelType } from './labelPlan.ts';
import { BADGE_GAP, BADGE_RADIUS, PARK_TEXT } from './strokes.ts';

/** A named park at the representative point of its host subdistrict. */
export interface ParkPoint {
  readonly park: ParkId;
  readonly point: readonly [number, number];
  /** The name without the ending that all park names share. */
  readonly name: string;
  /** The side of the point on which the name stands: away from the district's own label. */
  readonly side: 'left' | 'right';
}

/** How many of a district's parks cannot be put at a point. */
export interface ParkBadge {
  readonly district: DistrictId;
  readonly parks: readonly ParkId[];
  readonly at: readonly [number, number];
}

export interface ParkMarks {
  readonly points: readonly ParkPoint[];
  readonly badges: readonly ParkBadge[];
  /** From this zoom on the names have room. */
  readonly namesFrom: number;
}

/**
 * Every park of the atlas exactly once: at a point where a document or the name gives a host subdistrict, else counted on the
 * first of its districts.
 */
export function parkMarks(atlas: Atlas, lang: Lang): ParkMarks {
  const ending = sharedEnding(atlas.parks.flatMap((park) => (park.name === null ? [] : [textIn(park.name, lang)])));
  const points: ParkPoint[] = [];
  const left = new Map<DistrictId, ParkId[]>();
  for (const park of atlas.parks) {
    const first = park.districts[0];
    if (park.name !== null && park.host !== null) {
      const name = textIn(park.name, lang);
      points.push({
        park: park.id,
        point: park.host.point,
        name: name.slice(0, name.length - ending.length),
        side: sideOf(atlas, park.districts, park.host.point),
      });
    } else if (first !== undefined) left.set(first, [...(left.get(first) ?? []), park.id]);
  }
  const badges = [...left].flatMap(([district, parks]): ParkBadge[] => {
    const at = atlas.district.get(district)?.measured.labelPoint;
    return at === undefined ? [] : [{ district, parks, at }];
  });
  return { points, badges, namesFrom: namesFrom(points) };
}

/** How far below a district's label point the middle of its badge lies, pixels. */
export function badgeDrop(type: LabelType): number {
  return ((type.main + type.other) * 1.25) / 2 + BADGE_GAP + BADGE_RADIUS;
}

/** The longest ending all names share, at a word's boundary where words are parted by spaces; empty for fewer than two names. */
function sharedEnding(names: readonly string[]): string {
  const [first = '', ...others] = names;
  if (others.length === 0) return '';
  let ending = first;
  while (ending !== '' && !names.every((name) => name.endsWith(ending) && name !== ending)) ending = ending.slice(1);
  if (!/\s/.test(first)) return ending;
  const space = ending.search(/\s/);
  return space === -1 ? '' : ending.slice(space);
}

/** Parks keep clear of the label of the district they lie in, which is the nearest of theirs. */
function sideOf(atlas: Atlas, districts: readonly DistrictId[], point: readonly [number, number]): 'left' | 'right' {
  const labels = districts.flatMap((id) => atlas.district.get(id)?.measured.labelPoint ?? []);
  const lons = labels.filter((_, i) => i % 2 === 0);
  const nearest = lons.reduce((best, lon) => (Math.abs(lon - point[0]) < Math.abs(best - point[0]) ? lon : best), lons[0] ?? point[0]);
  return point[0] < nearest ? 'left' : 'right';
}

/** Names are lines of one height beside their points, so only the vertical distance parts two of them. */
function namesFrom(points: readonly ParkPoint[]): number {
  const ys = points.map(({ point }) => project(point[0], point[1], 0)[1]).sort((a, b) => a - b);
  const gaps = ys.slice(1).map((y, i) => y - (ys[i] as number));
  return gaps.reduce((zoom, gap) => Math.max(zoom, Math.log2(PARK_TEXT / Math.max(gap, 1e-6))), 0);
}
