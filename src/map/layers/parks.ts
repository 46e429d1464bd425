import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_HALO, OWN_PARK_LINE, PARK_LINE, PARK_RADIUS, PARK_RING, plateHeight, TIE_LINE } from '../../encoding/strokes.ts';
import { fontStack } from '../fonts.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { dashOf } from './dash.ts';

export const PARK_POINTS = 'park-points';
export const PARK_NAMES = 'park-names';
export const PLATES = 'park-plates';

const CHOSEN: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];
/** Of all forms of a name or a plate those have ink that the plan of parks has chosen. */
const INK: ExpressionSpecification = ['case', ['boolean', ['feature-state', 'shown'], false], 1, 0];

/** Parks of the visitor's own are drawn hollow. */
const OWN: ExpressionSpecification = ['boolean', ['get', 'own'], false];

/** Thin lines from a shared park to the districts that hold no point of it. */
export function ties({ palette, look, points }: Scene): LayerSpecification[] {
  return [
    {
      id: 'park-ties',
      type: 'line',
      source: SOURCES.ties,
      layout: { visibility: points.length > 0 ? 'visible' : 'none' },
      paint: { 'line-color': palette.park, 'line-width': TIE_LINE.width, 'line-dasharray': dashOf(TIE_LINE, look) },
    },
  ];
}

/** Where a form of a name or a plate stands. All forms are laid out, so none may push another away. */
const PLACED = {
  'text-anchor': ['get', 'anchor'] as unknown as ExpressionSpecification,
  // Not a translation of the layer: what is asked for under a pixel knows nothing of those.
  'text-offset': ['array', 'number', 2, ['get', 'offset']] as unknown as ExpressionSpecification,
  'text-field': ['get', 'text'] as ExpressionSpecification,
  'text-max-width': 40,
  'text-allow-overlap': true,
  'text-ignore-placement': true,
} as const;

/** Names of parks beside their points, where there is room. */
function names({ palette, look, labelType }: Scene): LayerSpecification {
  return {
    id: PARK_NAMES,
    type: 'symbol',
    source: SOURCES.parkNames,
    layout: { ...PLACED, 'text-font': fontStack(look.view.lang, 'Medium'), 'text-size': labelType.park },
    paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': LABEL_HALO, 'text-opacity': INK },
  };
}

/** Parks without a point, on plates beside their district's label. */
function plates({ palette, look, labelType }: Scene): LayerSpecification {
  return {
    id: PLATES,
    type: 'symbol',
    source: SOURCES.chips,
    layout: {
      ...PLACED,
      'icon-image': ['get', 'plate'],
      'icon-text-fit': 'both',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-font': fontStack(look.view.lang, 'Regular'),
      'text-size': labelType.other,
      'text-line-height': plateHeight(labelType.other) / labelType.other,
    },
    paint: { 'text-color': palette.park, 'text-opacity': INK, 'icon-opacity': INK },
  };
}

/** Parks on their plates, and at their points with their names. */
export function parks(scene: Scene): LayerSpecification[] {
  const { palette } = scene;
  return [
    plates(scene),
    {
      id: 'park-rings',
      type: 'circle',
      source: SOURCES.parks,
      paint: {
        // MapLibre draws a stroke outside its circle, an SVG half of it inside.
        'circle-radius': PARK_RING.radius - PARK_RING.width,
        'circle-opacity': 0,
        'circle-stroke-color': palette.selected,
        'circle-stroke-width': PARK_RING.width,
        'circle-stroke-opacity': ['case', CHOSEN, 1, 0],
      },
    },
    {
      id: PARK_POINTS,
      type: 'circle',
      source: SOURCES.parks,
      paint: {
        'circle-radius': PARK_RADIUS - PARK_LINE,
        'circle-color': ['case', OWN, palette.parkLine, palette.park],
        'circle-stroke-color': ['case', OWN, palette.park, palette.parkLine],
        'circle-stroke-width': ['case', OWN, OWN_PARK_LINE, PARK_LINE],
      },
    },
    names(scene),
  ];
}
