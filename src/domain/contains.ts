import type { MultiPolygon, Polygon } from 'geojson';

/** Whether a point [lon, lat] lies inside an area, holes left out (even–odd rule, planar). Points on the border go either way. */
export function contains(area: Polygon | MultiPolygon, point: readonly [number, number]): boolean {
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  const [x, y] = point;
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
      const [x0, y0] = ring[i] as [number, number];
      const [x1, y1] = ring[j] as [number, number];
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
    }
  }
  return inside;
}
