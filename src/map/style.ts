import type { StyleSpecification } from 'maplibre-gl';
import type { Atlas } from '../domain/atlas.ts';
import { LAYER_ORDER } from './layers/order.ts';
import type { Look } from './look.ts';
import { sceneOf } from './scene.ts';
import { sourcesOf } from './sources.ts';

/**
 * The whole style of a look. Pure: the same atlas and look give the same style. It names no glyphs, no sprite and no tiles, so
 * nothing is fetched; text is drawn with the reader's own fonts, patterns from their names alone.
 */
export function mapStyle(atlas: Atlas, look: Look): StyleSpecification {
  const scene = sceneOf(atlas, look);
  return { version: 8, name: atlas.title.en, sources: sourcesOf(scene), layers: LAYER_ORDER.flatMap((layers) => layers(scene)) };
}
