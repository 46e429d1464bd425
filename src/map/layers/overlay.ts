import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { OVERLAY_CASING, OVERLAY_LINE, OVERLAY_REACH } from '../../encoding/strokes.ts';
import { patternName } from '../patterns.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';
import { dashOf } from './dash.ts';
import { patternLayer } from './districts.ts';

export const OVERLAY_FILL = 'overlay-fill';
/** As wide as the outline can be pointed at; it has no ink. */
export const OVERLAY_NEAR = 'overlay-near';

const OVERLAY: ExpressionSpecification = ['boolean', ['get', 'overlay'], false];

/** Zones across districts: filled only where the text names them, which comes as feature-state; outlined always. */
export function overlay(scene: Scene): LayerSpecification[] {
  const { palette, look } = scene;
  const zones = [...scene.appearances.values()].filter(({ district }) => scene.atlas.district.get(district)?.kind === 'zone');
  const patterns = zones.flatMap(({ district, fill }) => {
    const name = patternName(fill, look.patternScale);
    return name === null ? [] : [[district, name] as const];
  });
  const dash = dashOf(OVERLAY_LINE, look);
  return [
    {
      id: OVERLAY_FILL,
      type: 'fill',
      source: SOURCES.areas,
      filter: OVERLAY,
      paint: {
        'fill-color': ['coalesce', ['feature-state', 'ground'], palette.district],
        'fill-opacity': ['case', ['boolean', ['feature-state', 'filled'], false], 1, 0],
      },
    },
    patternLayer('overlay-pattern', patterns),
    {
      id: 'overlay-casing',
      type: 'line',
      source: SOURCES.areas,
      filter: OVERLAY,
      paint: { 'line-color': palette.halo, 'line-width': OVERLAY_CASING.width, 'line-opacity': OVERLAY_CASING.opacity },
    },
    {
      id: 'overlay-line',
      type: 'line',
      source: SOURCES.areas,
      filter: OVERLAY,
      paint: { 'line-color': palette.overlay, 'line-width': OVERLAY_LINE.width, 'line-dasharray': dash },
    },
    {
      id: OVERLAY_NEAR,
      type: 'line',
      source: SOURCES.areas,
      filter: OVERLAY,
      layout: { 'line-join': 'round' },
      paint: { 'line-width': 2 * OVERLAY_REACH, 'line-opacity': 0 },
    },
  ];
}
