import { districtAttrs, landAttrs, overlayAttrs, seaMark, selectedMarks } from './areaMarks.ts';
import { chromeTextMark, swatchMark } from './chromeMarks.ts';
import type { Figure } from './figure.ts';
import { LABEL_ATTRS, landLabelAttrs } from './labelMarks.ts';
import { mapMarks } from './mapMarks.ts';
import { type Mark, rootAttrs } from './mark.ts';
import { markup } from './markup.ts';
import { PARK_ATTRS } from './parkShapes.ts';
import { fillsOf, patternMarks } from './patterns.ts';

/**
 * A figure as a self-contained SVG document: titled, its shapes named (`district-nanshan`), no reference to anything outside.
 * The same figure gives the same bytes.
 * @param prefix put before every id, for a page that holds more than one figure
 */
export function svg(figure: Figure, prefix = ''): string {
  return markup(svgMark(figure, prefix));
}

/** The same document as an element, for a page that builds it itself. */
export function svgMark(figure: Figure, prefix: string): Mark {
  const { size, palette, box, chrome } = figure;
  const group = (name: string, attrs: Mark['attrs'], children: readonly (Mark | string)[]): readonly Mark[] =>
    children.length === 0 ? [] : [{ tag: 'g', attrs: { id: `${prefix}${name}`, ...attrs }, children }];
  const clip: Mark = { tag: 'rect', attrs: { x: box.x, y: box.y, width: box.width, height: box.height }, children: [] };
  const marks = mapMarks(figure, prefix, true);
  const map: readonly Mark[] = [
    seaMark(figure),
    ...group('context', landAttrs(palette), marks.context),
    ...group('context-labels', landLabelAttrs(palette), marks.landLabels),
    ...group('districts', districtAttrs(figure), marks.districts),
    ...group('overlay', overlayAttrs(), marks.overlays),
    ...group('axis', {}, marks.axes),
    ...group('selected', {}, selectedMarks(figure.selected, palette)),
    ...group('ties', {}, marks.ties),
    ...group('labels', LABEL_ATTRS, marks.labels),
    ...group('badges', {}, marks.badges),
    ...group('parks', PARK_ATTRS, marks.parks),
  ];
  const around: readonly Mark[] =
    chrome === null
      ? []
      : [
          ...group(
            'legend',
            {},
            chrome.swatches.map((swatch) => swatchMark(swatch, palette, prefix)),
          ),
          ...group('texts', {}, chrome.texts.map(chromeTextMark)),
        ];
  return {
    tag: 'svg',
    attrs: {
      xmlns: 'http://www.w3.org/2000/svg',
      ...(figure.fluid ? {} : { width: size.width, height: size.height }),
      ...rootAttrs(figure),
      role: 'img',
      'aria-labelledby': `${prefix}title ${prefix}desc`,
    },
    children: [
      { tag: 'title', attrs: { id: `${prefix}title` }, children: [figure.title] },
      { tag: 'desc', attrs: { id: `${prefix}desc` }, children: [figure.description] },
      {
        tag: 'defs',
        attrs: {},
        children: [
          ...patternMarks(fillsOf(figure), prefix),
          ...(figure.fluid ? [] : [{ tag: 'clipPath', attrs: { id: `${prefix}frame` }, children: [clip] }]),
        ],
      },
      ...(chrome === null ? [] : [{ tag: 'rect', attrs: { width: size.width, height: size.height, fill: chrome.ground }, children: [] }]),
      {
        tag: 'g',
        attrs: figure.fluid ? { id: `${prefix}map` } : { id: `${prefix}map`, 'clip-path': `url(#${prefix}frame)` },
        children: map,
      },
      ...around,
    ],
  };
}
