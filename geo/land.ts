/** [longitude, latitude] in WGS 84 degrees. */
export type Point = [number, number];
/** A closed ring: the first point is repeated at the end. */
export type Ring = Point[];
/** A piece of land as MultiPolygon coordinates: polygons, each an outer ring and its holes. */
export type Land = Ring[][];
/** [west, south, east, north] in degrees. */
export type Box = [number, number, number, number];

/** Smallest box around all points of `land`; for empty land every side is infinite. */
export function boxOf(land: Land): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const polygon of land) {
    for (const ring of polygon) {
      for (const [lon, lat] of ring) {
        box[0] = Math.min(box[0], lon);
        box[1] = Math.min(box[1], lat);
        box[2] = Math.max(box[2], lon);
        box[3] = Math.max(box[3], lat);
      }
    }
  }
  return box;
}

/** Whether two boxes share at least a point; `margin` degrees are added on all sides of `a`. */
export function boxesMeet(a: Box, b: Box, margin = 0): boolean {
  return a[0] - margin <= b[2] && b[0] <= a[2] + margin && a[1] - margin <= b[3] && b[1] <= a[3] + margin;
}

/** The box as a ring, counter-clockwise. */
export function ringOfBox([west, south, east, north]: Box): Ring {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/** A point as a key of maps and sets: equal coordinates give equal keys. */
export function pointKey([lon, lat]: Point): string {
  return `${lon},${lat}`;
}
