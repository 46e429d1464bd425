import type { DistrictId } from '../domain/ids.ts';
import type { Palette } from '../encoding/palettes.ts';
import { HOVER_LINE } from '../encoding/strokes.ts';
import { districtAttrs, landAttrs, outlineAttrs, overlayAttrs, seaMark, selectedMarks } from './areaMarks.ts';
import type { Figure } from './figure.ts';
import { LABEL_ATTRS, landLabelAttrs } from './labelMarks.ts';
import { mapMarks } from './mapMarks.ts';
import { type Mark, mark, rootAttrs } from './mark.ts';
import { PARK_ATTRS } from './parkShapes.ts';
import { fillsOf, patternMarks } from './patterns.ts';

/** A drawing as it stands in a page, where it is looked at, pointed at and chosen from. */
export interface Standing {
  readonly drawing: Figure;
  readonly selected: Figure['selected'];
  readonly hovered: DistrictId | null;
  /** Whose gestures are: those of the drawing alone, shared with a page that scrolls, or nobody's. */
  readonly hand: 'own' | 'shared' | null;
}

/**
 * The drawing as the element that stands in a page: two `<svg>` on top of each other, the lower with all areas, the upper with outlines
 * and whatever lies above those. An outline that comes or goes is then drawn anew without the browser's walking through the areas,
 * however many they are. Groups of class `world` are moved and magnified by a gesture, what is in groups of class `marks` is moved and
 * keeps its size (`shiftDrawing.ts`). Parts that follow from the drawing alone are the same objects every time, so that nobody need
 * compare them.
 * @param prefix put before every id, for a page that holds more than one figure
 */
export function pageMark({ drawing, selected, hovered, hand }: Standing, prefix: string): Mark {
  const { palette, fluid } = drawing;
  const { lower, above, outlines } = partsOf(drawing, prefix);
  const attrs = {
    class: fluid ? 'figure fluid' : 'figure',
    role: 'img',
    'aria-label': drawing.title,
    ...(hand === null ? {} : { tabindex: 0, 'data-hand': hand }),
  };
  const world = [
    mark('g', { class: 'hover' }, ...hoverMarks(outlines.get(hovered ?? '') ?? '', palette)),
    mark('g', { class: 'selected' }, ...selectedMarks(selected, palette)),
  ];
  return mark('div', attrs, lower, mark('svg', { ...lower.attrs, class: 'upper' }, mark('g', { class: 'world' }, ...world), ...above));
}

/** The outline of what is hovered is always there and empty where nothing is: pointing then changes two attributes. */
function hoverMarks(d: string, palette: Palette): readonly Mark[] {
  return outlineAttrs(palette.hover, HOVER_LINE, palette).map((attrs) => mark('path', { d, ...attrs }));
}

interface Parts {
  /** Patterns, sea, the land around and its names, districts, overlay and axis. */
  readonly lower: Mark;
  /** What keeps its size, labels and parks, and the lines between parks and districts. */
  readonly above: readonly Mark[];
  readonly outlines: ReadonlyMap<DistrictId, string>;
}

const made = new WeakMap<Figure, Parts>();

function partsOf(drawing: Figure, prefix: string): Parts {
  const before = made.get(drawing);
  if (before !== undefined) return before;
  const { palette, fluid, size } = drawing;
  const marks = mapMarks(drawing, prefix, false);
  const parts = {
    lower: mark(
      'svg',
      { class: 'lower', ...rootAttrs(drawing), ...(fluid ? {} : { width: size.width, height: size.height }) },
      mark('defs', {}, ...patternMarks(fillsOf(drawing), prefix)),
      seaMark(drawing),
      mark('g', { class: 'world context', ...landAttrs(palette) }, ...marks.context),
      mark('g', { class: 'marks', ...landLabelAttrs(palette) }, ...marks.landLabels),
      mark(
        'g',
        { class: 'world' },
        mark('g', { class: 'districts', ...districtAttrs(drawing) }, ...marks.districts),
        mark('g', { class: 'overlay', ...overlayAttrs() }, ...marks.overlays),
        mark('g', { class: 'axis' }, ...marks.axes),
      ),
    ),
    above: [
      mark('g', { class: 'world ties' }, ...marks.ties),
      mark('g', { class: 'marks', ...LABEL_ATTRS }, ...marks.labels),
      mark('g', { class: 'marks' }, ...marks.badges),
      mark('g', { class: 'marks', ...PARK_ATTRS }, ...marks.parks),
    ],
    outlines: new Map([...drawing.districts, ...drawing.overlays].map(({ id, d }) => [id, d])),
  };
  made.set(drawing, parts);
  return parts;
}
