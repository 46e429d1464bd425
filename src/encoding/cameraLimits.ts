import type { Box } from '../domain/mercator.ts';
import type { Camera } from '../domain/view.ts';

/** Further out the districts are too small to be told apart. */
const MIN_ZOOM = 7;
/** Further in the generalised outlines (±0.2 km) would promise more than they know. */
export const MAX_ZOOM = 13.5;

/** The zooms a reader may use when `fitted` is the zoom at which the whole city fits: never less than that. */
export function zoomRange(fitted: number): readonly [number, number] {
  return [Math.min(MIN_ZOOM, fitted), MAX_ZOOM];
}

/**
 * The camera kept where there is something to see: its middle inside the city's box, its zoom inside `range`. Only the middle
 * is held, not the edges, so that a wide or a tall viewport still shows the whole city.
 */
export function heldCamera(camera: Camera, box: Box, range: readonly [number, number]): Camera {
  return {
    lon: Math.max(box[0], Math.min(box[2], camera.lon)),
    lat: Math.max(box[1], Math.min(box[3], camera.lat)),
    zoom: Math.max(range[0], Math.min(range[1], camera.zoom)),
  };
}
