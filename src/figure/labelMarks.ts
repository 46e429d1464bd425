import type { Palette } from '../encoding/palettes.ts';
import { LABEL_HALO } from '../encoding/strokes.ts';
import { LINE } from '../encoding/textBox.ts';
import type { Figure, LandLabel } from './figure.ts';
import type { LabelMark } from './labels.ts';
import { BASELINE } from './lettering.ts';
import { lengthIn, type Mark, mark, ROOT_EM } from './mark.ts';

export const LABEL_ATTRS: Mark['attrs'] = { 'text-anchor': 'middle', 'paint-order': 'stroke', 'stroke-linejoin': 'round' };

export function landLabelMark(label: LandLabel, figure: Pick<Figure, 'fluid' | 'type'>): Mark {
  const length = lengthIn(figure.fluid);
  const size = figure.type.other;
  const lines = label.lines.map((text, i) => {
    const dy = (i - (label.lines.length - 1) / 2) * size * LINE + size * BASELINE;
    return mark('text', { 'font-size': length(size), y: length(dy, size), 'stroke-width': length(2, size) }, text);
  });
  return mark('g', { transform: `translate(${label.at.join(' ')})` }, ...lines);
}

export function landLabelAttrs(palette: Palette): Mark['attrs'] {
  return { ...LABEL_ATTRS, fill: palette.landLabel, stroke: palette.land, 'pointer-events': 'none' };
}

export function labelMark(label: LabelMark, figure: Pick<Figure, 'fluid' | 'lang'>): Mark {
  const length = lengthIn(figure.fluid);
  const lines = label.lines.map((line) =>
    mark(
      'text',
      {
        y: length(line.dy, line.size),
        'font-size': length(line.size),
        'font-weight': line.bold ? 600 : 400,
        'stroke-width': length(2 * LABEL_HALO, line.size),
        ...(line.kind === 'other' ? { lang: figure.lang === 'en' ? 'zh-Hans' : 'en' } : {}),
      },
      line.text,
    ),
  );
  return mark(
    'g',
    {
      'data-label': label.id,
      ...(label.overlay ? { 'data-district': label.id } : { 'pointer-events': 'none' }),
      transform: `translate(${label.at.join(' ')})`,
      fill: label.ink,
      stroke: label.halo,
      ...(label.stands === null ? {} : standing(label.stands)),
    },
    ...lines,
  );
}

/** Opacity of a label form that stands between two magnifications: full between them, none elsewhere. */
function standing({ from, until }: { readonly from: number; readonly until: number }): Mark['attrs'] {
  const bounds = [
    ...(from > 0 ? [`${Number((ROOT_EM / from).toFixed(3))}px - 1em`] : []),
    ...(Number.isFinite(until) ? [`1em - ${Number((ROOT_EM / until).toFixed(3))}px`] : []),
  ];
  if (bounds.length === 0) return {};
  const inside = bounds.length === 1 ? bounds[0] : `min(${bounds.join(', ')})`;
  return { opacity: `calc(tan(atan2(${inside}, 1px)) * 1000)` };
}
