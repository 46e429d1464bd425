import type { Feature, FeatureCollection, Geometry, LineString, Point } from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';
import { type AreaTiles, contextName } from '../domain/atlas.ts';
import type { ParkPoint } from '../encoding/parkMarks.ts';
import { chipDrop } from './chips.ts';
import { plateName } from './plates.ts';
import type { Scene } from './scene.ts';

/** Names of the style's sources. */
export const SOURCES = {
  areas: 'areas',
  context: 'context',
  axes: 'axes',
  labels: 'labels',
  contextLabels: 'context-labels',
  ties: 'ties',
  parks: 'parks',
  chips: 'chips',
} as const;

/** Where a plate keeps how far it stands from its label point below no, one or two lines, ems of its text. */
export const PLATE_OFFSETS = { 0: 'below-none', 1: 'below-one', 2: 'below-both' } as const;

/** What the address of a tileset begins with in a style. */
export const TILE_PROTOCOL = 'pmtiles';

/**
 * All sources of a style, as GeoJSON inside it: nothing is fetched, but for the tiles of a city whose outlines are too large. Each
 * feature's id is its property `id`.
 */
export function sourcesOf(scene: Scene): Record<string, SourceSpecification> {
  const { atlas } = scene;
  return {
    [SOURCES.context]: geojson(atlas.geometry.context.features.map((f) => ({ ...f, properties: { id: f.properties.id } }))),
    [SOURCES.areas]: atlas.tiles === undefined ? geojson(areas(scene)) : tileset(atlas.tiles),
    [SOURCES.axes]: geojson(atlas.geometry.axes.features),
    [SOURCES.contextLabels]: geojson(contextLabels(scene)),
    [SOURCES.ties]: geojson(ties(scene)),
    [SOURCES.parks]: geojson(parks(scene)),
    [SOURCES.chips]: geojson(chips(scene)),
    [SOURCES.labels]: geojson(labels(scene)),
  };
}

/** No simplification: the outlines have few points, and what is clicked should be what the figure shows. */
function geojson(features: readonly Feature<Geometry, object>[]): SourceSpecification {
  const data: FeatureCollection<Geometry, object> = { type: 'FeatureCollection', features: [...features] };
  return { type: 'geojson', data: data as FeatureCollection, promoteId: 'id', tolerance: 0 };
}

/** Outlines out of a PMTiles file of this site; the `pmtiles` protocol takes its address from the page's. */
function tileset({ path }: AreaTiles): SourceSpecification {
  return { type: 'vector', url: `${TILE_PROTOCOL}://${path}`, promoteId: 'id' };
}

function areas({ atlas }: Scene): Feature<Geometry, object>[] {
  const { districts, overlays } = atlas.geometry;
  return [
    ...districts.features.map((f) => ({ ...f, properties: { id: f.properties.id, overlay: false } })),
    ...overlays.features.map((f) => ({ ...f, properties: { id: f.properties.id, overlay: true } })),
  ];
}

const at = (point: readonly [number, number], properties: object): Feature<Point, object> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [...point] },
});

function contextLabels({ atlas, look }: Scene): Feature<Point, object>[] {
  return atlas.geometry.context.features.map(({ properties: p }) =>
    at([p.label_lon, p.label_lat], { id: p.id, name: contextName(p, look.view.lang) }),
  );
}

function labels({ labels: planned, atlas }: Scene): Feature<Point, object>[] {
  return planned.map(({ id, point, main, other, under }) =>
    at(point, { id, overlay: atlas.district.get(id)?.kind === 'zone', main, other, under: under.join('\n') }),
  );
}

/** The parks with a point that this look shows. */
export function shownPoints({ look, parks: { points } }: Scene): readonly ParkPoint[] {
  return look.view.lens === 'parks' ? points : points.filter(({ park }) => park === look.lonePark);
}

function parks(scene: Scene): Feature<Point, object>[] {
  const points = shownPoints(scene);
  return points.map((p) => at(p.at, { id: p.park, name: p.name, own: p.own === true, lean: leanOf(p, points) }));
}

/** Degrees within which another point makes a name lean away from it, some 10 km. */
const NEAR = 0.1;

/** Where the name of a point stands best: away from the nearest point above or below it, else at its side. */
function leanOf(point: ParkPoint, all: readonly ParkPoint[]): 'up' | 'down' | 'side' {
  let least = NEAR;
  let lean: 'up' | 'down' | 'side' = 'side';
  for (const other of all) {
    const [dx, dy] = [other.at[0] - point.at[0], other.at[1] - point.at[1]];
    const distance = Math.hypot(dx, dy);
    if (other === point || distance >= least) continue;
    least = distance;
    lean = Math.abs(dy) < Math.abs(dx) ? 'side' : dy < 0 ? 'up' : 'down';
  }
  return lean;
}

/** From a shared park to the labels of the districts that hold no point of it. */
function ties(scene: Scene): Feature<LineString, object>[] {
  return shownPoints(scene).flatMap(({ park, at: from, others }) =>
    others.flatMap((id): Feature<LineString, object>[] => {
      const to = scene.atlas.district.get(id)?.measured.labelPoint;
      if (to === undefined) return [];
      return [
        { type: 'Feature', properties: { id: `${park} ${id}` }, geometry: { type: 'LineString', coordinates: [[...from], [...to]] } },
      ];
    }),
  );
}

function chips(scene: Scene): Feature<Point, object>[] {
  const { atlas, palette, labelType } = scene;
  return scene.chips.flatMap(({ id, district, park, text, dx }) => {
    const point = atlas.district.get(district)?.measured.labelPoint;
    const plate = plateName(park === null ? 'dashed' : 'solid', palette.parkLine, palette.park, labelType.other);
    if (point === undefined) return [];
    const below = (lines: 0 | 1 | 2) => [dx / labelType.other, chipDrop(lines, labelType) / labelType.other];
    const offsets = { [PLATE_OFFSETS[0]]: below(0), [PLATE_OFFSETS[1]]: below(1), [PLATE_OFFSETS[2]]: below(2) };
    return [at(point, { id, district, park, text, plate, ...offsets })];
  });
}
