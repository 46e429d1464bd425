import { axisMark, districtMark, landMark, overlayMark } from './areaMarks.ts';
import type { Figure } from './figure.ts';
import { labelMark, landLabelMark } from './labelMarks.ts';
import type { Mark } from './mark.ts';
import { badgeMark, parkMark, tieMark } from './parkShapes.ts';
import { paintOfFill } from './patterns.ts';

/** The parts of the map that follow from the drawing alone, in drawing order, for whoever groups them. */
export type MapMarks = Readonly<
  Record<'context' | 'landLabels' | 'districts' | 'overlays' | 'axes' | 'ties' | 'labels' | 'badges' | 'parks', readonly Mark[]>
>;

/**
 * The marks of a drawing. One that stands alone tells of itself whoever points at it; one in a page, which tells that beside the map,
 * is chosen from near the lines of its overlays as well.
 * @param prefix put before every id
 */
export function mapMarks(figure: Figure, prefix: string, alone: boolean): MapMarks {
  const { palette } = figure;
  const tipOf = ({ tip }: Figure['districts'][number]) => (alone ? tip : null);
  return {
    context: figure.context.map(landMark),
    landLabels: figure.landLabels.map((label) => landLabelMark(label, figure)),
    districts: figure.districts.map((shape) => districtMark(shape, paintOfFill(shape.fill, prefix), prefix, tipOf(shape))),
    overlays: figure.overlays.map((shape) => overlayMark(shape, paintOfFill(shape.fill, prefix), prefix, tipOf(shape), !alone, palette)),
    axes: figure.axes.map((axis) => axisMark(axis, palette)),
    ties: figure.ties.map((tie) => tieMark(tie, figure)),
    labels: figure.labels.map((label) => labelMark(label, figure)),
    badges: figure.badges.map((badge) => badgeMark(badge, figure)),
    parks: figure.parks.map((park) => parkMark(park, figure)),
  };
}
