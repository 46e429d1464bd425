import type { StyleSpecification } from 'maplibre-gl';
import { LAYER_ORDER } from './layers/order.ts';
import type { Scene } from './scene.ts';
import { sourcesOf } from './sources.ts';

/**
 * The whole style of a scene. Pure: the same scene gives the same style. It names no glyphs, no sprite and no tiles, so nothing
 * is fetched; text is drawn with the reader's own fonts, images from their names alone.
 */
export function mapStyle(scene: Scene): StyleSpecification {
  return { version: 8, name: scene.atlas.title.en, sources: sourcesOf(scene), layers: LAYER_ORDER.flatMap((layers) => layers(scene)) };
}
