import { booleanClockwise } from '@turf/turf';
import type { Land, Point, Ring } from '../land.ts';

/** Decimals kept: 1e-5 degrees is about 1 m, far below the source's own error. */
export const DECIMALS = 5;

/** Rounds one point. Equal points stay equal, which is what keeps shared lines shared. */
export function quantisePoint([lon, lat]: Point): Point {
  return [Number(lon.toFixed(DECIMALS)), Number(lat.toFixed(DECIMALS))];
}

/**
 * Rounds land to the grid, drops points that fell together and rings that fell flat, and turns outer rings
 * counter-clockwise and holes clockwise (RFC 7946, section 3.1.6). The largest polygon comes first.
 */
export function quantise(land: Land): Land {
  const polygons: Land = [];
  for (const [outer, ...holes] of land) {
    const ring = outer && quantiseRing(outer);
    if (!ring) continue;
    const inner = holes.map(quantiseRing).filter((hole): hole is Ring => hole !== null);
    polygons.push([turned(ring, false), ...inner.map((hole) => turned(hole, true))]);
  }
  return polygons.sort((a, b) => planarSize(b[0]) - planarSize(a[0]));
}

function quantiseRing(ring: Ring): Ring | null {
  const points: Ring = [];
  for (const point of ring) {
    const next = quantisePoint(point);
    const last = points[points.length - 1];
    if (last === undefined || last[0] !== next[0] || last[1] !== next[1]) points.push(next);
  }
  return points.length < 4 || planarSize(points) === 0 ? null : points;
}

function turned(ring: Ring, clockwise: boolean): Ring {
  return booleanClockwise(ring) === clockwise ? ring : [...ring].reverse();
}

/** Size in square degrees by the shoelace sum; only good for telling larger from smaller. */
function planarSize(ring: Ring = []): number {
  let twice = 0;
  for (let i = 1; i < ring.length; i++) {
    const [x1, y1] = ring[i - 1] as Point;
    const [x2, y2] = ring[i] as Point;
    twice += x1 * y2 - x2 * y1;
  }
  return Math.abs(twice) / 2;
}
