import type { LayerSpecification } from 'maplibre-gl';
import {
  BADGE_GAP,
  BADGE_RADIUS,
  BADGE_TEXT,
  LABEL_HALO,
  PARK_LINE,
  PARK_NAME_GAP,
  PARK_RADIUS,
  PARK_TEXT,
} from '../../encoding/strokes.ts';
import { fontStack } from '../fonts.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';

export const PARK_POINTS = 'park-points';
export const BADGES = 'park-badges';

/** Named parks as points with their names; the others as a count below their district's label. */
export function parks({ palette, look, labelType }: Scene): LayerSpecification[] {
  const gap = PARK_NAME_GAP / PARK_TEXT;
  const drop = ((labelType.main + labelType.other) * 1.25) / 2 + BADGE_GAP + BADGE_RADIUS;
  return [
    {
      id: BADGES,
      type: 'circle',
      source: SOURCES.badges,
      paint: {
        'circle-radius': BADGE_RADIUS,
        'circle-color': palette.halo,
        'circle-stroke-color': palette.park,
        'circle-stroke-width': 1,
        'circle-translate': [0, drop],
      },
    },
    {
      id: 'park-counts',
      type: 'symbol',
      source: SOURCES.badges,
      layout: {
        'text-field': ['get', 'count'],
        'text-font': fontStack(look.view.lang, 'Semibold'),
        'text-size': BADGE_TEXT,
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.park, 'text-translate': [0, drop] },
    },
    {
      id: PARK_POINTS,
      type: 'circle',
      source: SOURCES.parks,
      paint: {
        'circle-radius': PARK_RADIUS,
        'circle-color': ['case', ['boolean', ['feature-state', 'selected'], false], palette.selected, palette.park],
        'circle-stroke-color': palette.parkLine,
        'circle-stroke-width': PARK_LINE,
      },
    },
    {
      id: 'park-names',
      type: 'symbol',
      source: SOURCES.parks,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fontStack(look.view.lang, 'Regular'),
        'text-size': PARK_TEXT,
        'text-max-width': 40,
        'text-anchor': 'left',
        'text-offset': [gap, 0],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': palette.park, 'text-halo-color': palette.halo, 'text-halo-width': LABEL_HALO },
    },
  ];
}
