import gcoord from 'gcoord';
import type { Atlas } from '../../domain/atlas.ts';
import { contains } from '../../domain/contains.ts';
import type { DistrictId } from '../../domain/ids.ts';
import type { OwnPark } from '../../domain/own.ts';
import type { Datum } from './columns.ts';
import { type Fault, fault } from './fault.ts';
import { fold } from './names.ts';
import type { Pace } from './pace.ts';
import type { RawPark } from './rows.ts';

type Point = readonly [number, number];

/** Degrees of one of the three systems in WGS 84. */
export function toWgs84([lon, lat]: Point, from: Datum): Point {
  if (from === 'wgs84') return [lon, lat];
  const [x, y] = gcoord.transform([lon, lat], from === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09, gcoord.WGS84) as [number, number];
  return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];
}

/** What speaks for a file's degrees being those of a Chinese map service. */
export interface DatumGuess {
  readonly datum: Datum;
  readonly because: 'heading' | 'districts' | 'known-points';
  /** Points that fit after the conversion and before it. */
  readonly fits: number;
  readonly fitted: number;
}

/** At most this many points are tried; more add no certainty. */
const TRIED = 2000;
/** A shift is believed from this many points on that fit only after it, if they outnumber those that fit only before it so many times. */
const ENOUGH = 3;
const CLEARLY = 4;
/** How far a known point may lie from where the shift would put it, metres. GCJ-02 moves a point in Shenzhen by some 600 m. */
const NEAR = 150;

/**
 * Whether the points look as if they came from a Chinese map service without conversion: the heading says so; or points fall into
 * the district they name (or on land at all) only after the conversion; or points named like known ones lie off them by just the
 * shift. Null where nothing speaks for it: points far from any border tell nothing, and then nothing is claimed.
 */
export function guessDatum(atlas: Atlas, parks: readonly RawPark[], said: Datum | null): DatumGuess | null {
  if (said === 'wgs84') return null;
  if (said !== null) return { datum: said, because: 'heading', fits: 0, fitted: 0 };
  const points = spread(
    parks.filter((park) => park.lon !== null && park.lat !== null),
    TRIED,
  );
  return (
    (['gcj02', 'bd09'] as const)
      .map((datum) => byKnownPoints(atlas, points, datum) ?? byDistricts(atlas, points, datum))
      .find((guess) => guess !== null) ?? null
  );
}

function byDistricts(atlas: Atlas, parks: readonly RawPark[], datum: Datum): DatumGuess | null {
  const locate = locator(atlas);
  let [onlyAfter, onlyBefore] = [0, 0];
  for (const { lon, lat, district } of parks) {
    const lands = (point: Point) => fits(locate(point), district, atlas);
    const raw: Point = [lon as number, lat as number];
    const [before, after] = [lands(raw), lands(toWgs84(raw, datum))];
    if (after && !before) onlyAfter += 1;
    if (before && !after) onlyBefore += 1;
  }
  return onlyAfter >= ENOUGH && onlyBefore * CLEARLY <= onlyAfter
    ? { datum, because: 'districts', fits: onlyAfter, fitted: onlyBefore }
    : null;
}

function byKnownPoints(atlas: Atlas, parks: readonly RawPark[], datum: Datum): DatumGuess | null {
  const known = atlas.parks.flatMap(({ name, host }) =>
    host === null
      ? []
      : [host.name, ...(name === null ? [] : [name])]
          .flatMap((text) => [text.zh, text.hant, text.en])
          .map((text) => [fold(text), host.point] as const),
  );
  const points = new Map(known);
  let [shifted, straight] = [0, 0];
  for (const { name, lon, lat } of parks) {
    const at = points.get(fold(name));
    if (at === undefined) continue;
    const raw: Point = [lon as number, lat as number];
    if (metres(toWgs84(raw, datum), at) < NEAR) shifted += 1;
    else if (metres(raw, at) < NEAR) straight += 1;
  }
  return shifted >= ENOUGH && straight * CLEARLY <= shifted ? { datum, because: 'known-points', fits: shifted, fitted: straight } : null;
}

function fits(found: DistrictId | null, stated: DistrictId | null, atlas: Atlas): boolean {
  if (found === null) return false;
  if (stated === null || stated === found) return true;
  // A zone lies in several districts, and a point in it is found in one of those.
  return atlas.district.get(stated)?.within.includes(found) ?? false;
}

/** Every n-th of a long list, so that a file sorted by district is tried everywhere. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(list.length / most);
  return step <= 1 ? list : list.filter((_, i) => i % step === 0);
}

/** Metres between two points a few kilometres apart (equirectangular, mean radius 6371.0088 km). */
function metres(a: Point, b: Point): number {
  const rad = Math.PI / 180;
  const x = (b[0] - a[0]) * rad * Math.cos(((a[1] + b[1]) / 2) * rad);
  return Math.hypot(x, (b[1] - a[1]) * rad) * 6_371_008.8;
}

/** Finds the district of the partition that holds a point; null at sea and outside. */
export function locator(atlas: Atlas): (point: Point) => DistrictId | null {
  const areas = atlas.geometry.districts.features.map(({ geometry, properties: { id } }) => ({
    id,
    geometry,
    box: atlas.district.get(id)?.measured.bbox,
  }));
  return (point) => {
    const [x, y] = point;
    const found = areas.find(
      ({ box, geometry }) => box !== undefined && x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && contains(geometry, point),
    );
    return found?.id ?? null;
  };
}

/** The parks of a file in WGS 84 with their districts, and what is wrong with their places. */
export interface Placed {
  readonly parks: readonly OwnPark[];
  readonly faults: readonly Fault[];
}

/** A point further than this outside the city's box is not drawn, degrees. */
const MARGIN = 1;

/** Puts parks on the ground, their degrees being those of `datum`. A point outside the map's region is a fault; one at sea is said. */
export async function placeParks(atlas: Atlas, raw: readonly RawPark[], datum: Datum, pace: Pace): Promise<Placed> {
  const parks: OwnPark[] = [];
  const faults: Fault[] = [];
  const locate = locator(atlas);
  const [west, south, east, north] = atlas.geometry.bbox;
  for (const [i, { row, name, lon, lat, district, note, more: columns }] of raw.entries()) {
    const more = columns.length === 0 ? {} : { more: columns };
    if (pace.cancelled()) break;
    await pace.breathe(i / raw.length);
    const id = `own-${parks.length + 1}`;
    if (lon === null || lat === null) {
      parks.push({ id, name, point: null, district, note, ...more });
      continue;
    }
    const point = toWgs84([lon, lat], datum);
    if (point[0] < west - MARGIN || point[0] > east + MARGIN || point[1] < south - MARGIN || point[1] > north + MARGIN) {
      faults.push(fault('far', { row }, `${lon}, ${lat}`));
      continue;
    }
    const found = locate(point);
    if (found === null) faults.push(fault('at-sea', { row }, `${lon}, ${lat}`, { used: true }));
    else if (!fits(found, district, atlas)) {
      faults.push(
        fault('other-district', { row }, `${atlas.district.get(district ?? '')?.name.zh ?? ''} · ${lon}, ${lat}`, {
          used: true,
          hint: atlas.district.get(found)?.name.zh ?? found,
        }),
      );
    }
    parks.push({ id, name, point, district: district ?? found, note, ...more });
  }
  return { parks, faults };
}
