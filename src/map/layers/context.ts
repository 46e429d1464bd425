import type { LayerSpecification } from 'maplibre-gl';
import { CONTEXT_LINE } from '../../encoding/strokes.ts';
import { LINE } from '../../encoding/textBox.ts';
import { fontStack } from '../fonts.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';

/** Quiet land around the city. */
export function context({ palette }: Scene): LayerSpecification[] {
  return [
    { id: 'context-land', type: 'fill', source: SOURCES.context, paint: { 'fill-color': palette.land } },
    {
      id: 'context-line',
      type: 'line',
      source: SOURCES.context,
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.landLine, 'line-width': CONTEXT_LINE },
    },
  ];
}

/** Its names. */
export function contextLabels({ palette, look, labelType }: Scene): LayerSpecification[] {
  return [
    {
      id: 'context-names',
      type: 'symbol',
      source: SOURCES.contextLabels,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fontStack(look.view.lang, 'Regular'),
        'text-size': labelType.other,
        'text-max-width': 8,
        'text-line-height': LINE,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.landLabel, 'text-halo-color': palette.land, 'text-halo-width': 1 },
    },
  ];
}
