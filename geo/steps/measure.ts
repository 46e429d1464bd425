import { area, multiPolygon } from '@turf/turf';
import { boxOf, type Land, type Point, pointKey } from '../land.ts';

const TURF_RADIUS_M = 6371008.8;
const WGS84_A_M = 6378137;
const WGS84_E2 = 0.00669437999014;

/**
 * Area in km² on the WGS 84 ellipsoid. Turf measures on a sphere; at these latitudes that is 0.25 % too much, so its
 * figure is scaled by the ellipsoid's M·N over the sphere's R² at the middle latitude of each polygon, where M and N are
 * the radii of curvature along and across the meridian. Good to 0.01 % for districts.
 */
export function areaKm2(land: Land): number {
  let total = 0;
  for (const polygon of land) {
    const [, south, , north] = boxOf([polygon]);
    const sine = Math.sin((((south + north) / 2) * Math.PI) / 180);
    const w = 1 - WGS84_E2 * sine * sine;
    const curvature = (WGS84_A_M * WGS84_A_M * (1 - WGS84_E2)) / (w * w);
    total += (area(multiPolygon([polygon])) * curvature) / (TURF_RADIUS_M * TURF_RADIUS_M);
  }
  return total / 1e6;
}

/** An edge as a key that is the same in both directions. */
export function edgeKey(a: Point, b: Point): string {
  const from = pointKey(a);
  const to = pointKey(b);
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}

/** Calls `visit` with the two ends of every edge of `land`. */
export function eachEdge(land: Land, visit: (a: Point, b: Point) => void): void {
  for (const ring of land.flat()) {
    for (let i = 1; i < ring.length; i++) visit(ring[i - 1] as Point, ring[i] as Point);
  }
}

/** For each id the ids that share at least one edge with it, in the order given. Meeting in a corner does not count. */
export function neighboursOf(lands: ReadonlyMap<string, Land>): ReadonlyMap<string, readonly string[]> {
  const owners = new Map<string, Set<string>>();
  for (const [id, land] of lands) {
    eachEdge(land, (a, b) => {
      const key = edgeKey(a, b);
      owners.set(key, (owners.get(key) ?? new Set()).add(id));
    });
  }
  const touching = new Map([...lands.keys()].map((id) => [id, new Set<string>()]));
  for (const ids of owners.values()) {
    for (const one of ids) for (const other of ids) if (one !== other) touching.get(one)?.add(other);
  }
  return new Map([...touching].map(([id, found]) => [id, [...lands.keys()].filter((other) => found.has(other))]));
}
