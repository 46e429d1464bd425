import type { Camera } from './view.ts';

/** Side of the whole world in pixels at zoom 0, as MapLibre counts it. */
const WORLD = 512;
/** Web Mercator ends here; beyond it the projection runs to infinity. */
const MAX_LAT = 85.051129;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** [west, south, east, north] in degrees. */
export type Box = readonly [number, number, number, number];

/** Pixels from the world's north-west corner at `zoom` for a WGS 84 point in degrees (spherical Web Mercator, EPSG:3857). */
export function project(lon: number, lat: number, zoom: number): [number, number] {
  const scale = WORLD * 2 ** zoom;
  const phi = (Math.max(-MAX_LAT, Math.min(MAX_LAT, lat)) * Math.PI) / 180;
  return [((lon + 180) / 360) * scale, (0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)) * scale];
}

/** The inverse of {@link project}. */
export function unproject(x: number, y: number, zoom: number): [number, number] {
  const scale = WORLD * 2 ** zoom;
  const lat = (2 * Math.atan(Math.exp((0.5 - y / scale) * 2 * Math.PI)) - Math.PI / 2) * (180 / Math.PI);
  return [(x / scale) * 360 - 180, lat];
}

/** Pixel position inside a viewport of `size` whose middle is the camera. */
export function toScreen(point: readonly [number, number], camera: Camera, size: Size): [number, number] {
  const [cx, cy] = project(camera.lon, camera.lat, camera.zoom);
  const [x, y] = project(point[0], point[1], camera.zoom);
  return [x - cx + size.width / 2, y - cy + size.height / 2];
}

/** Degrees for a pixel position inside a viewport; the inverse of {@link toScreen}. */
export function fromScreen(at: readonly [number, number], camera: Camera, size: Size): [number, number] {
  const [cx, cy] = project(camera.lon, camera.lat, camera.zoom);
  return unproject(cx + at[0] - size.width / 2, cy + at[1] - size.height / 2, camera.zoom);
}

/**
 * The camera that shows all of `box` in a viewport of `size` pixels, keeping `padding` pixels free on every side.
 * Padding gives way where it would be more than 6 % of a side; a size of 0 is taken as 1 pixel.
 */
export function fitCamera(box: Box, size: Size, padding: number): Camera {
  const [x0, y0] = project(box[0], box[3], 0);
  const [x1, y1] = project(box[2], box[1], 0);
  const pad = Math.min(padding, 0.06 * size.width, 0.06 * size.height);
  const width = Math.max(1, size.width - 2 * pad);
  const height = Math.max(1, size.height - 2 * pad);
  const zoom = Math.log2(Math.min(width / Math.max(1e-9, x1 - x0), height / Math.max(1e-9, y1 - y0)));
  const [lon, lat] = unproject((x0 + x1) / 2, (y0 + y1) / 2, 0);
  return { lon, lat, zoom };
}

/** The same place under a changed zoom, with the ground under pixel `at` staying where it is. */
export function zoomAround(camera: Camera, zoom: number, at: readonly [number, number], size: Size): Camera {
  const [lon, lat] = fromScreen(at, camera, size);
  const [x, y] = project(lon, lat, zoom);
  const [clon, clat] = unproject(x - at[0] + size.width / 2, y - at[1] + size.height / 2, zoom);
  return { lon: clon, lat: clat, zoom };
}
