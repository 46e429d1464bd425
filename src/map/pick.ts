import type { DistrictId, ParkId } from '../domain/ids.ts';
import { OVERLAY_REACH, PARK_RADIUS, TOUCH_REACH } from '../encoding/strokes.ts';
import { DISTRICT_FILL } from './layers/districts.ts';
import { LABELS } from './layers/labels.ts';
import { OVERLAY_FILL, OVERLAY_NEAR } from './layers/overlay.ts';
import { PARK_NAMES, PARK_POINTS, PLATES } from './layers/parks.ts';

export type Picked =
  | { readonly kind: 'park'; readonly id: ParkId }
  | { readonly kind: 'district'; readonly id: DistrictId }
  | { readonly kind: 'nothing' };

interface Found {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly state: Readonly<Record<string, unknown>>;
  readonly layer: { readonly id: string };
  readonly geometry: { readonly type: string; readonly coordinates?: unknown };
}

/** The part of the map that knows what is drawn where. */
export interface PickPort {
  queryRenderedFeatures(box: [[number, number], [number, number]], options: { layers: string[] }): readonly Found[];
  project(lngLat: [number, number]): { x: number; y: number };
}

type Point = readonly [number, number];

/**
 * What a pointer at `point` (pixels) means. In this order: a park near enough, its name, or its plate; a zone across districts; the district
 * below.
 *
 * A zone covers parts of districts and would make them unreachable if its whole area were its own. So it is meant where the
 * pointer is on its outline or its label, and inside it only while it is filled, that is, while the text names it under the
 * lens at hand. Everywhere else in the zone the district under it is meant.
 * @param touch whether a finger points, which needs larger targets
 */
export function pick(map: PickPort, point: Point, touch: boolean): Picked {
  const park = nearestPark(map, point, touch ? TOUCH_REACH : PARK_RADIUS);
  if (park !== null) return { kind: 'park', id: park };
  // Forms without ink are found as well.
  const found = map.queryRenderedFeatures(around(point, 0), { layers: [PARK_NAMES, PLATES] });
  const written = found.find(({ state }) => state.shown === true)?.properties;
  if (typeof written?.park === 'string') return { kind: 'park', id: written.park };
  if (typeof written?.district === 'string') return { kind: 'district', id: written.district };
  const id = zoneAt(map, point, touch ? OVERLAY_REACH : 0) ?? firstId(map, point, 0, [DISTRICT_FILL]);
  return id === null ? { kind: 'nothing' } : { kind: 'district', id };
}

function around([x, y]: Point, reach: number): [[number, number], [number, number]] {
  return [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
}

function firstId(map: PickPort, point: Point, reach: number, layers: string[]): string | null {
  const id = map.queryRenderedFeatures(around(point, reach), { layers })[0]?.properties.id;
  return typeof id === 'string' ? id : null;
}

function zoneAt(map: PickPort, point: Point, reach: number): DistrictId | null {
  const label = labelAt(map, point);
  if (label?.overlay === true) return label.id as DistrictId;
  const outlined = firstId(map, point, reach, [OVERLAY_NEAR]);
  if (outlined !== null) return outlined;
  const filled = map.queryRenderedFeatures(around(point, 0), { layers: [OVERLAY_FILL] }).find(({ state }) => state.filled === true);
  return typeof filled?.properties.id === 'string' ? filled.properties.id : null;
}

/** The label that stands at a point, of its forms with one line and with two the one that has ink. */
function labelAt(map: PickPort, point: Point): Found['properties'] | null {
  const forms: Readonly<Record<number, string>> = LABELS;
  const found = map.queryRenderedFeatures(around(point, 0), { layers: Object.values(forms) });
  return found.find(({ state, layer }) => forms[Number(state.lines ?? 0)] === layer.id)?.properties ?? null;
}

function nearestPark(map: PickPort, point: Point, reach: number): ParkId | null {
  let nearest: ParkId | null = null;
  let least = reach;
  for (const { properties, geometry } of map.queryRenderedFeatures(around(point, reach), { layers: [PARK_POINTS] })) {
    if (geometry.type !== 'Point') continue;
    const at = map.project(geometry.coordinates as [number, number]);
    const distance = Math.hypot(at.x - point[0], at.y - point[1]);
    if (distance > least) continue;
    least = distance;
    nearest = properties.id as ParkId;
  }
  return nearest;
}
