import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { CASING, CASING_OPACITY, HOVER_LINE, SELECTED_LINE } from '../../encoding/strokes.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';

/** Outlines of what is hovered and selected, each over a pale casing: there for every area, visible by feature-state. */
export function pointing({ palette }: Scene): LayerSpecification[] {
  const outline = (id: string, state: 'hover' | 'selected', colour: string, width: number, opacity: number): LayerSpecification => ({
    id,
    type: 'line',
    source: SOURCES.areas,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width, 'line-opacity': shownBy(state, opacity) },
  });
  return [
    outline('hover-casing', 'hover', palette.halo, HOVER_LINE + CASING, CASING_OPACITY),
    outline('hover-line', 'hover', palette.hover, HOVER_LINE, 1),
    outline('selected-casing', 'selected', palette.halo, SELECTED_LINE + CASING, CASING_OPACITY),
    outline('selected-line', 'selected', palette.selected, SELECTED_LINE, 1),
  ];
}

function shownBy(state: string, opacity: number): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', state], false], opacity, 0];
}
