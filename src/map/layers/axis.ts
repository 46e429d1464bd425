import type { LayerSpecification } from 'maplibre-gl';
import { AXIS_CASING_OPACITY, AXIS_LINE, CASING } from '../../encoding/strokes.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { dashOf } from './dash.ts';
import { matchId } from './match.ts';

/** The axis of a compared cluster for which the text lists no district: dashed, since it is indicative. */
export function axis({ palette, axes, look }: Scene): LayerSpecification[] {
  const filter = ['in', ['get', 'id'], ['literal', axes.map(({ cluster }) => cluster)]] as ['in', ['get', string], ['literal', string[]]];
  // A layer that is drawn, with anything in it or not, costs a clearing of the stencil for every tile of its source.
  const visibility = axes.length > 0 ? 'visible' : 'none';
  return [
    {
      id: 'axis-casing',
      type: 'line',
      source: SOURCES.axes,
      filter,
      layout: { visibility, 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.halo, 'line-width': AXIS_LINE.width + CASING, 'line-opacity': AXIS_CASING_OPACITY },
    },
    {
      id: 'axis-line',
      type: 'line',
      source: SOURCES.axes,
      filter,
      layout: { visibility, 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': matchId(
          axes.map(({ cluster, colour }) => [cluster, colour]),
          palette.overlay,
        ),
        'line-width': AXIS_LINE.width,
        'line-dasharray': dashOf(AXIS_LINE, look),
      },
    },
  ];
}
