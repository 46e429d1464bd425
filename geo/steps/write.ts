import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { AtlasGeometry } from '../../src/domain/atlas.ts';

/** The layers of the geometry, one file each. */
export const LAYERS = ['districts', 'overlays', 'context', 'axes'] as const;
export type Layer = (typeof LAYERS)[number];

/** The output files by name, as text. */
export type Files = ReadonlyMap<string, string>;

/** Every layer as the text of its file. */
export function writeFiles(geometry: AtlasGeometry): Files {
  return new Map(LAYERS.map((layer) => [`${layer}.geojson`, writeCollection(geometry[layer])]));
}

/** GeoJSON with one feature a line, so that a difference between two versions shows which features changed. */
export function writeCollection(collection: FeatureCollection<Geometry | null>): string {
  const { features, bbox } = collection;
  const box = bbox === undefined ? '' : `"bbox":${JSON.stringify(bbox)},`;
  return `{"type":"FeatureCollection",${box}"features":[\n${features.map((f: Feature<Geometry | null>) => JSON.stringify(f)).join(',\n')}\n]}\n`;
}
