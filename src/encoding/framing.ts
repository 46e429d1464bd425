import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import { type Box, fitCamera, type Size } from '../domain/mercator.ts';
import type { Lang } from '../domain/text.ts';
import type { Camera, View } from '../domain/view.ts';
import { LATIN_SLIDE_LABELS, type LabelType, SCREEN_LABELS, SLIDE_LABELS } from './labelPlan.ts';
import type { Paint } from './palettes.ts';

/** Free margin around what is fitted, pixels. The first paint leaves the same margin by style alone (figure/figure.css). */
export const PADDING = 28;
/** How far one can zoom out and in, MapLibre zooms. Further in, the generalised outlines would promise too much. */
export const ZOOM_RANGE: readonly [number, number] = [6, 14];
/** Up to this width a viewport is narrow: the whole city is too small there, so a selection is fitted instead. */
const NARROW = 560;
/** A selection is never magnified further than this; the outlines are generalised (±0.2 km). */
const CLOSEST = 11.5;

/** The camera a view is drawn with in a viewport of `size` pixels: its own, or one fitted to what the view is about. */
export function framing(atlas: Atlas, view: Pick<View, 'camera' | 'district' | 'clusters' | 'park'>, size: Size): Camera {
  if (view.camera !== null) return view.camera;
  const box = size.width <= NARROW ? subjectBox(atlas, view) : null;
  if (box === null) return fitCamera(atlas.geometry.bbox, size, PADDING);
  const camera = fitCamera(box, size, PADDING);
  return { ...camera, zoom: Math.min(camera.zoom, CLOSEST) };
}

function subjectBox(atlas: Atlas, view: Pick<View, 'district' | 'clusters' | 'park'>): Box | null {
  const park = view.park === null ? undefined : atlas.park.get(view.park);
  const ids: readonly DistrictId[] =
    park?.districts ??
    (view.district !== null ? [view.district] : view.clusters.flatMap((c) => (atlas.byCluster.get(c) ?? []).map((a) => a.district)));
  const all = ids.flatMap((id) => {
    const box = atlas.district.get(id)?.measured.bbox;
    return box === undefined ? [] : [box];
  });
  if (all.length === 0) return null;
  return [
    Math.min(...all.map((b) => b[0])),
    Math.min(...all.map((b) => b[1])),
    Math.max(...all.map((b) => b[2])),
    Math.max(...all.map((b) => b[3])),
  ];
}

/** A camera kept within the zoom range and with its middle on the land drawn around the city. */
export function limitCamera(atlas: Atlas, camera: Camera): Camera {
  const [west, south, east, north] = atlas.geometry.bbox;
  const [aside, up] = [(east - west) / 2, north - south];
  return {
    lon: Math.max(west - aside, Math.min(east + aside, camera.lon)),
    lat: Math.max(south - up, Math.min(north + up, camera.lat)),
    zoom: Math.max(farthestZoom(atlas), Math.min(ZOOM_RANGE[1], camera.zoom)),
  };
}

/** The zoom one may go out to: a nation has to fit a small screen, which is further out than a city needs. */
export function farthestZoom({ geometry }: Atlas): number {
  return Math.min(ZOOM_RANGE[0], fitCamera(geometry.bbox, { width: 320, height: 240 }, 0).zoom);
}

/** Type sizes on the map by shell, paint and language: larger where a room has to read them. */
export function labelTypeOf(view: Pick<View, 'shell'>, paint: Paint, lang: Lang): LabelType {
  if (view.shell !== 'slide' && view.shell !== 'present' && paint !== 'projector') return SCREEN_LABELS;
  return lang === 'en' ? LATIN_SLIDE_LABELS : SLIDE_LABELS;
}
