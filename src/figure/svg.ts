import {
  axisMark,
  districtAttrs,
  districtMark,
  landAttrs,
  landMark,
  overlayAttrs,
  overlayMark,
  seaMark,
  selectedMarks,
} from './areaMarks.ts';
import { chromeTextMark, swatchMark } from './chromeMarks.ts';
import type { Figure } from './figure.ts';
import { LABEL_ATTRS, labelMark, landLabelAttrs, landLabelMark } from './labelMarks.ts';
import { type Mark, rootAttrs } from './mark.ts';
import { markup } from './markup.ts';
import { badgeMark, PARK_ATTRS, parkMark, tieMark } from './parkShapes.ts';
import { fillsOf, paintOfFill, patternMarks } from './patterns.ts';

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
  const map: readonly Mark[] = [
    seaMark(figure),
    ...group('context', landAttrs(palette), figure.context.map(landMark)),
    ...group(
      'context-labels',
      landLabelAttrs(palette),
      figure.landLabels.map((label) => landLabelMark(label, figure)),
    ),
    ...group(
      'districts',
      districtAttrs(figure),
      figure.districts.map((shape) => districtMark(shape, paintOfFill(shape.fill, prefix), prefix, shape.tip)),
    ),
    ...group(
      'overlay',
      overlayAttrs(),
      figure.overlays.map((shape) => overlayMark(shape, paintOfFill(shape.fill, prefix), prefix, shape.tip, false, palette)),
    ),
    ...group(
      'axis',
      {},
      figure.axes.map((axis) => axisMark(axis, palette)),
    ),
    ...group('selected', {}, selectedMarks(figure.selected, palette)),
    ...group(
      'ties',
      {},
      figure.ties.map((tie) => tieMark(tie, figure)),
    ),
    ...group(
      'labels',
      LABEL_ATTRS,
      figure.labels.map((label) => labelMark(label, figure)),
    ),
    ...group(
      'badges',
      {},
      figure.badges.map((badge) => badgeMark(badge, figure)),
    ),
    ...group(
      'parks',
      PARK_ATTRS,
      figure.parks.map((park) => parkMark(park, figure)),
    ),
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
