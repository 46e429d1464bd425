import { merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type { Land } from '../land.ts';

/**
 * Several pieces of land as one. Lines they share vanish; every other vertex stays exactly where it is, also those in the
 * middle of a straight line, because a neighbour may have a corner there.
 */
export function mergeLand(pieces: readonly Land[]): Land {
  const objects = Object.fromEntries(pieces.map((coordinates, i) => [`p${i}`, { type: 'MultiPolygon' as const, coordinates }]));
  const topo = topology(objects);
  return merge(topo, Object.values(topo.objects) as Parameters<typeof merge>[1] & unknown[]).coordinates as Land;
}
