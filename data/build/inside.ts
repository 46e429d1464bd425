import type { MultiPolygon, Polygon, Position } from 'geojson';

const METRES_PER_DEGREE = 111_195; // Of latitude, on a sphere of 6,371 km; the error here is far below a point's accuracy.

/**
 * How far `point` lies outside a polygon, in metres: 0 inside or on its line. Degrees in WGS 84;
 * the earth is taken as flat around the point, which holds within some tens of kilometres.
 */
export function metresOutside(point: readonly [number, number], land: Polygon | MultiPolygon): number {
  const polygons = land.type === 'Polygon' ? [land.coordinates] : land.coordinates;
  const east = METRES_PER_DEGREE * Math.cos((point[1] * Math.PI) / 180);
  const rings = polygons
    .flat()
    .map((ring) =>
      ring.map(([lon, lat]: Position): readonly [number, number] => [
        ((lon as number) - point[0]) * east,
        ((lat as number) - point[1]) * METRES_PER_DEGREE,
      ]),
    );
  // Even-odd over all rings together: a hole takes its inside away again, and parts do not overlap.
  let crossings = 0;
  let nearest = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1] as readonly [number, number];
      const [bx, by] = ring[i] as readonly [number, number];
      if (ay > 0 !== by > 0 && ax + ((bx - ax) * -ay) / (by - ay) > 0) crossings++;
      const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
      const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length2));
      nearest = Math.min(nearest, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)));
    }
  }
  return crossings % 2 === 1 ? 0 : nearest;
}
