import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { HOVER_LINE, SELECTED_CASING, SELECTED_LINE } from '../../encoding/strokes.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';

/** Outlines of what is hovered and selected: there for every area, visible by feature-state. */
export function pointing({ palette }: Scene): LayerSpecification[] {
  const outline = (id: string, state: 'hover' | 'selected', colour: string, width: number): LayerSpecification => ({
    id,
    type: 'line',
    source: SOURCES.areas,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': colour, 'line-width': width, 'line-opacity': shownBy(state) },
  });
  return [
    outline('hover-line', 'hover', palette.hover, HOVER_LINE),
    outline('selected-casing', 'selected', palette.halo, SELECTED_CASING),
    outline('selected-line', 'selected', palette.selected, SELECTED_LINE),
  ];
}

function shownBy(state: string): ExpressionSpecification {
  return ['case', ['boolean', ['feature-state', state], false], 1, 0];
}
