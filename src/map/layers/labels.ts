import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_HALO } from '../../encoding/strokes.ts';
import { LINE } from '../../encoding/textBox.ts';
import { fontStack } from '../fonts.ts';
import type { Scene } from '../scene.ts';
import { SOURCES } from '../sources.ts';

/** Labels of one line and labels of two, by the number of lines that stand. */
export const LABELS = { 1: 'labels-one', 2: 'labels-both' } as const;

/**
 * District labels. Which of them stand at a zoom, with how many lines and with what is under the name, is the label plan's answer.
 * MapLibre evaluates text at whole zooms only, so the answer comes as feature-state `lines` and `under`, exact at every zoom.
 */
export function labels({ look, labelType, palette, labels: planned }: Scene): LayerSpecification[] {
  const small = labelType.other / labelType.main;
  const strong = ['literal', fontStack(look.view.lang, 'Semibold')] as ExpressionSpecification;
  const plain = ['literal', fontStack(look.view.lang, 'Regular')] as ExpressionSpecification;
  const main = [['get', 'main'], { 'text-font': strong }];
  const other = [['concat', '\n', ['get', 'other']], { 'font-scale': small, 'text-font': plain }];
  const under = [
    ['case', ['==', ['get', 'under'], ''], '', ['concat', '\n', ['get', 'under']]],
    { 'font-scale': small, 'text-font': strong },
  ];
  const layer = (id: string, stands: unknown, parts: unknown[][], visible = true): LayerSpecification => ({
    id,
    type: 'symbol',
    source: SOURCES.labels,
    layout: {
      visibility: visible ? 'visible' : 'none',
      'text-field': ['format', ...parts.flat()] as unknown as ExpressionSpecification,
      'text-font': fontStack(look.view.lang, 'Regular'),
      'text-size': labelType.main,
      'text-line-height': LINE,
      'text-max-width': 40,
      'text-padding': 0,
      // All labels stand; names of parks, placed after them, see where.
      'text-allow-overlap': true,
    },
    paint: {
      'text-color': ['coalesce', ['feature-state', 'ink'], palette.label],
      'text-halo-color': ['coalesce', ['feature-state', 'halo'], palette.halo],
      'text-halo-width': LABEL_HALO,
      'text-opacity': ['case', stands, 1, 0] as unknown as ExpressionSpecification,
    },
  });
  const lines = (count: 1 | 2) => ['==', ['feature-state', 'lines'], count];
  const coded = ['boolean', ['feature-state', 'under'], false];
  const one = layer(LABELS[1], ['all', lines(1), ['!', coded]], [main]);
  // Where no second line is wanted, none may take the room of a park's name either.
  const both = layer(LABELS[2], lines(2), look.view.labels === 'one' ? [main, under] : [main, other, under]);
  const comparing = planned.some((label) => label.under.length > 0);
  return [one, layer('labels-coded', ['all', lines(1), coded], [main, under], comparing), both];
}
