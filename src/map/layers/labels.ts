import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_HALO } from '../../encoding/strokes.ts';
import { fontStack, LINE_HEIGHT } from '../fonts.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';

/** Labels of one line and labels of two, by the number of lines that stand. */
export const LABELS = { 1: 'labels-one', 2: 'labels-both' } as const;

/**
 * District labels. Which of them stand at a zoom, and with how many lines, is the label plan's answer. MapLibre evaluates text
 * at whole zooms only, so the answer comes as feature-state `lines`, which is exact at every zoom.
 */
export function labels({ look, labelType, palette }: Scene): LayerSpecification[] {
  const small = labelType.other / labelType.main;
  const strong = ['literal', fontStack(look.view.lang, 'Semibold')] as ExpressionSpecification;
  const plain = ['literal', fontStack(look.view.lang, 'Regular')] as ExpressionSpecification;
  const main = [['get', 'main'], { 'text-font': strong }];
  const other = [['concat', '\n', ['get', 'other']], { 'font-scale': small, 'text-font': plain }];
  const codes = [
    ['case', ['==', ['get', 'codes'], ''], '', ['concat', '\n', ['get', 'codes']]],
    { 'font-scale': small, 'text-font': strong },
  ];
  const layer = (lines: 1 | 2, parts: unknown[][]): LayerSpecification => ({
    id: LABELS[lines],
    type: 'symbol',
    source: SOURCES.labels,
    layout: {
      'text-field': ['format', ...parts.flat()] as unknown as ExpressionSpecification,
      'text-font': fontStack(look.view.lang, 'Regular'),
      'text-size': labelType.main,
      'text-line-height': LINE_HEIGHT,
      'text-max-width': 40,
      'text-padding': 0,
      // All labels stand; names of parks, placed after them, see where.
      'text-allow-overlap': true,
    },
    paint: {
      'text-color': ['coalesce', ['feature-state', 'ink'], palette.label],
      'text-halo-color': ['coalesce', ['feature-state', 'halo'], palette.halo],
      'text-halo-width': LABEL_HALO,
      'text-opacity': ['case', ['==', ['feature-state', 'lines'], lines], 1, 0],
    },
  });
  // Where no second line is wanted, none may take the room of a park's name either.
  return [layer(1, [main, codes]), layer(2, look.view.labels === 'one' ? [main, codes] : [main, other, codes])];
}
