import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { AtlasGeometry } from '../domain/atlas.ts';
import { project } from '../domain/mercator.ts';
import type { Camera } from '../domain/view.ts';

/** Where the map lies inside the drawing, pixels. */
export interface MapBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From degrees to pixels of the drawing. */
export type Place = (point: Position | readonly [number, number]) => [number, number];

/** The projection of a camera into a box: `toScreen` with the camera's own part worked out once. */
export function placing(camera: Camera, box: MapBox): Place {
  const [cx, cy] = project(camera.lon, camera.lat, camera.zoom);
  const [dx, dy] = [box.x + box.width / 2 - cx, box.y + box.height / 2 - cy];
  return (point) => {
    const [x, y] = project(point[0] as number, point[1] as number, camera.zoom);
    return [tenth(x + dx), tenth(y + dy)];
  };
}

/** Rounds to a tenth of a pixel; −0 becomes 0, so that the same place gives the same text. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

/** Path data of an area; rings are closed, points that fall on the one before are left out. */
export function areaPath(area: Polygon | MultiPolygon, place: Place): string {
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  return rings.map((ring) => `${linePath(ring.slice(0, -1), place)}Z`).join('');
}

/** Path data of an open line. */
export function linePath(line: readonly Position[], place: Place): string {
  const points = line.map((position) => place(position).join(' ')).filter((point, i, all) => point !== all[i - 1]);
  return points.length < 2 ? `M${points[0] ?? '0 0'}` : `M${points[0]}L${points.slice(1).join(' ')}`;
}

/** Path data of all areas of an atlas in one frame, in the atlas's order. */
export interface Shapes {
  readonly context: readonly { readonly id: string; readonly d: string }[];
  readonly districts: readonly { readonly id: string; readonly d: string }[];
  readonly overlays: readonly { readonly id: string; readonly d: string }[];
}

/** Frames kept per atlas: the screen's, the paper's and those of an export in between. */
const KEPT = 4;
const made = new WeakMap<AtlasGeometry, Map<string, Shapes>>();

/** The shapes of a frame. The same frame gives the same object, so that nothing is projected or compared twice. */
export function shapesOf(geometry: AtlasGeometry, camera: Camera, box: MapBox): Shapes {
  const frames = made.get(geometry) ?? new Map<string, Shapes>();
  made.set(geometry, frames);
  const key = [camera.lon, camera.lat, camera.zoom, box.x, box.y, box.width, box.height].join(' ');
  const before = frames.get(key);
  if (before !== undefined) return before;
  const place = placing(camera, box);
  const draw = (features: AtlasGeometry['districts']['features'] | AtlasGeometry['context']['features']) =>
    features.map((feature) => ({ id: feature.properties.id, d: areaPath(feature.geometry, place) }));
  const shapes = {
    context: draw(geometry.context.features),
    districts: draw(geometry.districts.features),
    overlays: draw(geometry.overlays.features),
  };
  if (frames.size >= KEPT) frames.delete(frames.keys().next().value as string);
  frames.set(key, shapes);
  return shapes;
}
