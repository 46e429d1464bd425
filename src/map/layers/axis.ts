import type { LayerSpecification } from 'maplibre-gl';
import { AXIS_CASING, AXIS_LINE } from '../../encoding/strokes.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { matchId } from './match.ts';

/** The axis of a compared cluster for which the text lists no district: dashed, since it is indicative. */
export function axis({ palette, axes }: Scene): LayerSpecification[] {
  const filter = ['in', ['get', 'id'], ['literal', axes.map(({ cluster }) => cluster)]] as ['in', ['get', string], ['literal', string[]]];
  return [
    {
      id: 'axis-casing',
      type: 'line',
      source: SOURCES.axes,
      filter,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.halo, 'line-width': AXIS_CASING, 'line-opacity': 0.85 },
    },
    {
      id: 'axis-line',
      type: 'line',
      source: SOURCES.axes,
      filter,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': matchId(
          axes.map(({ cluster, colour }) => [cluster, colour]),
          palette.overlay,
        ),
        'line-width': AXIS_LINE.width,
        'line-dasharray': AXIS_LINE.dash.map((length) => length / AXIS_LINE.width),
      },
    },
  ];
}
