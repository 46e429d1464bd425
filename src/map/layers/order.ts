import type { LayerSpecification } from 'maplibre-gl';
import type { Scene } from '../scene.ts';
import { axis } from './axis.ts';
import { context, contextLabels } from './context.ts';
import { districtLines, districts } from './districts.ts';
import { labels } from './labels.ts';
import { overlay } from './overlay.ts';
import { parks, ties } from './parks.ts';
import { pointing } from './pointing.ts';
import { sea } from './sea.ts';

/** What lies over what, from the bottom up. */
export const LAYER_ORDER: readonly ((scene: Scene) => LayerSpecification[])[] = [
  sea,
  context,
  contextLabels,
  districts,
  districtLines,
  overlay,
  axis,
  pointing,
  ties,
  labels,
  parks,
];
