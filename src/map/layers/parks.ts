import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import {
  LABEL_HALO,
  OWN_PARK_LINE,
  PARK_LINE,
  PARK_NAME_ASIDE,
  PARK_RADIUS,
  PARK_RING,
  plateHeight,
  TIE_LINE,
} from '../../encoding/strokes.ts';
import { fontStack } from '../fonts.ts';
import type { Scene } from '../scene.ts';
import { PLATE_OFFSETS, SOURCES, shownPoints } from '../sources.ts';
import { dashOf } from './dash.ts';

export const PARK_POINTS = 'park-points';
export const PARK_NAMES = 'park-names';
/** Plates below a label of no, one or two lines. */
export const CHIPS = { 0: 'chips-none', 1: 'chips-one', 2: 'chips-both' } as const;

type AnchorOffset = readonly [string, readonly [number, number]];

const CHOSEN: ExpressionSpecification = ['boolean', ['feature-state', 'selected'], false];

/** Parks of the visitor's own are drawn hollow. */
const OWN: ExpressionSpecification = ['boolean', ['get', 'own'], false];

/** Thin lines from a shared park to the districts that hold no point of it. */
export function ties(scene: Scene): LayerSpecification[] {
  const { palette, look } = scene;
  return [
    {
      id: 'park-ties',
      type: 'line',
      source: SOURCES.ties,
      layout: { visibility: shownPoints(scene).length > 0 ? 'visible' : 'none' },
      paint: { 'line-color': palette.park, 'line-width': TIE_LINE.width, 'line-dasharray': dashOf(TIE_LINE, look) },
    },
  ];
}

/** Names of parks beside their points, where there is room; placed after the district labels, which they give way to. */
export function parkNames({ palette, look, labelType }: Scene): LayerSpecification[] {
  const aside = PARK_NAME_ASIDE / labelType.park;
  const corner = [aside * 0.8, aside * 0.9] as const;
  const right: AnchorOffset = ['left', [aside, 0]];
  const left: AnchorOffset = ['right', [-aside, 0]];
  const below: AnchorOffset = ['top', [0, aside]];
  const above: AnchorOffset = ['bottom', [0, -aside]];
  const rightCorners: AnchorOffset[] = [
    ['top-left', [corner[0], corner[1]]],
    ['bottom-left', [corner[0], -corner[1]]],
  ];
  const leftCorners: AnchorOffset[] = [
    ['top-right', [-corner[0], corner[1]]],
    ['bottom-right', [-corner[0], -corner[1]]],
  ];
  const inOrder = (...anchors: AnchorOffset[]) => ['literal', anchors.flat()];
  return [
    {
      id: PARK_NAMES,
      type: 'symbol',
      source: SOURCES.parks,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': fontStack(look.view.lang, 'Medium'),
        'text-size': labelType.park,
        'text-max-width': 40,
        'text-padding': 0,
        // Names of points close together lean away from each other. They have no place at the left, where the city is next to
        // the edge of the map and MapLibre would let them run over it.
        'text-variable-anchor-offset': [
          'match',
          ['get', 'lean'],
          'up',
          inOrder(above, right, below, ...rightCorners),
          'down',
          inOrder(below, right, above, ...rightCorners),
          inOrder(right, left, below, above, ...rightCorners, ...leftCorners),
        ] as unknown as ExpressionSpecification,
      },
      paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': LABEL_HALO },
    },
  ];
}

/** Parks at their points; the others on plates below their district's label. */
export function parks({ palette, look, labelType }: Scene): LayerSpecification[] {
  const chips = (lines: 0 | 1 | 2): LayerSpecification => {
    // Names of parks, placed after them, keep clear of the plates that may stand.
    const stand = lines === 1 || (lines === 2 && look.view.labels !== 'one');
    const shown: ExpressionSpecification = ['case', ['==', ['coalesce', ['feature-state', 'lines'], 0], lines], 1, 0];
    return {
      id: CHIPS[lines],
      type: 'symbol',
      source: SOURCES.chips,
      layout: {
        'icon-image': ['get', 'plate'],
        'icon-text-fit': 'both',
        'icon-allow-overlap': true,
        'icon-ignore-placement': !stand,
        'text-field': ['get', 'text'],
        'text-font': fontStack(look.view.lang, 'Regular'),
        'text-size': labelType.other,
        'text-line-height': plateHeight(labelType.other) / labelType.other,
        'text-max-width': 40,
        'text-allow-overlap': true,
        'text-ignore-placement': !stand,
        // Not a translation of the layer: what is asked for under a pixel knows nothing of those.
        'text-offset': ['array', 'number', 2, ['get', PLATE_OFFSETS[lines]]],
      },
      paint: {
        'text-color': palette.park,
        'text-opacity': shown,
        'icon-opacity': shown,
      },
    };
  };
  return [
    chips(0),
    chips(1),
    chips(2),
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
  ];
}
