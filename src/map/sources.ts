import type { Feature, FeatureCollection, Geometry, LineString, Point } from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';
import { type AreaTiles, contextName } from '../domain/atlas.ts';
import { nameForms, type ParkForm, plateForms } from './parkForms.ts';
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
  parkNames: 'park-names',
  chips: 'chips',
} as const;

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
    [SOURCES.parkNames]: geojson(nameForms(scene).map((form) => formOf(form, scene.labelType.park))),
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

function parks(scene: Scene): Feature<Point, object>[] {
  return scene.points.map((p) => at(p.at, { id: p.park, own: p.own === true }));
}

/** From a shared park to the labels of the districts that hold no point of it. */
function ties(scene: Scene): Feature<LineString, object>[] {
  return scene.points.flatMap(({ park, at: from, others }) =>
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
  const { palette, labelType } = scene;
  return plateForms(scene).map((form) => {
    const plate = plateName(form.park === null ? 'dashed' : 'solid', palette.parkLine, palette.park, labelType.other);
    return formOf(form, labelType.other, { plate });
  });
}

/** A form as a feature; MapLibre takes offsets in ems of the text. */
function formOf(
  { id, park, district, text, at: point, offset, anchor }: ParkForm,
  size: number,
  more: object = {},
): Feature<Point, object> {
  return at(point, { id, park, district, text, anchor, offset: offset.map((pixels) => pixels / size), ...more });
}
