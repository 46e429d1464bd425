import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { AreaTiles } from '../domain/atlas.ts';
import { LAYER_ORDER } from './layers/order.ts';
import type { Scene } from './scene.ts';
import { SOURCES, sourcesOf } from './sources.ts';

/**
 * The whole style of a scene. Pure: the same scene gives the same style. It names no glyphs and no sprite, and tiles of this site
 * alone where a city has them; text is drawn with the reader's own fonts, images from their names alone.
 */
export function mapStyle(scene: Scene): StyleSpecification {
  const { tiles, title } = scene.atlas;
  const layers = LAYER_ORDER.flatMap((subject) => subject(scene));
  return {
    version: 8,
    name: title.en,
    sources: sourcesOf(scene),
    layers: tiles === undefined ? layers : layers.map((layer) => inTiles(layer, tiles)),
  };
}

/**
 * What tells a style from another over the same outlines, short enough to be compared at every choice: the
 * outlines are left out, and what comes as feature-state is in no style.
 */
export function structureOf({ layers, sources }: StyleSpecification): string {
  return JSON.stringify([layers, Object.entries(sources).filter(([name]) => name !== SOURCES.areas && name !== SOURCES.context)]);
}

/** A tileset has layers of its own, which whoever draws from it has to name. */
function inTiles(layer: LayerSpecification, tiles: AreaTiles): LayerSpecification {
  return 'source' in layer && layer.source === SOURCES.areas ? { ...layer, 'source-layer': tiles.layer } : layer;
}
