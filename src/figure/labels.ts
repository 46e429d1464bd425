import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import type { Lang } from '../domain/text.ts';
import type { Labels } from '../domain/view.ts';
import type { Appearance } from '../encoding/appearance.ts';
import { labelInk } from '../encoding/labelInk.ts';
import { type LabelRow, type LabelType, labelPlan, labelRows, linesAt, type PlannedLabel } from '../encoding/labelPlan.ts';
import type { Palette } from '../encoding/palettes.ts';
import { LINE } from '../encoding/textBox.ts';
import { BASELINE } from './lettering.ts';
import { type Place, tenth } from './paths.ts';

/** One line of a label; `dy` leads from the label's point to the baseline, pixels. */
export interface LabelLine extends LabelRow {
  readonly dy: number;
}

/** A district's label. The middle of its block of lines stands on the label point. */
export interface LabelMark {
  readonly id: DistrictId;
  readonly at: readonly [number, number];
  readonly ink: string;
  readonly halo: string;
  readonly lines: readonly LabelLine[];
  /** Width and height of the block, pixels. */
  readonly block: readonly [number, number];
  /** In a drawing of unknown size: the magnifications between which this form of the label stands. Null: it stands. */
  readonly stands: { readonly from: number; readonly until: number } | null;
  /** Overlays are chosen by their label, since the area under them belongs to others. */
  readonly overlay: boolean;
}

export interface Labelling {
  readonly lang: Lang;
  readonly labels: Labels;
  readonly type: LabelType;
  readonly palette: Palette;
  /** The zoom the drawing is made for, pixel by pixel. */
  readonly zoom: number;
  /** True where the drawing will be magnified by an amount not known yet. */
  readonly fluid: boolean;
  /** What stands under names: the codes of the compared clusters. */
  readonly codes: ReadonlyMap<DistrictId, string>;
}

const plans = new WeakMap<Atlas, { readonly key: string; readonly plan: readonly PlannedLabel[] }>();

/** The label plan, the last one kept: it compares neighbouring districts one by one and does not depend on the camera. */
function planOf(atlas: Atlas, { lang, labels, type, codes }: Labelling): readonly PlannedLabel[] {
  const key = [lang, labels, type.main, type.other, ...codes].join();
  const before = plans.get(atlas);
  const kept = before?.key === key ? before : { key, plan: labelPlan(atlas, lang, labels, type, codes) };
  plans.set(atlas, kept);
  return kept.plan;
}

/** The labels that stand, those of larger districts first. In a fluid drawing a district has one mark for each form of its label. */
export function labelMarks(atlas: Atlas, how: Labelling, looks: ReadonlyMap<DistrictId, Appearance>, place: Place): readonly LabelMark[] {
  return planOf(atlas, how).flatMap((label) => {
    const look = looks.get(label.id);
    const count = how.fluid ? 1 : linesAt(label, how.zoom);
    if (look === undefined || count === 0) return [];
    const base = {
      id: label.id,
      at: place(label.point),
      ...labelInk(look.fill, how.palette),
      overlay: atlas.district.get(label.id)?.kind === 'zone',
    };
    const mark = (count: 1 | 2, under: boolean, stands: LabelMark['stands']): LabelMark => ({
      ...base,
      ...written(labelRows(label, count, under, how.type)),
      stands,
    });
    if (!how.fluid) return [mark(count, how.zoom >= label.underFrom, null)];
    const [one, both] = [2 ** (label.oneFrom - how.zoom), 2 ** (label.bothFrom - how.zoom)];
    const marks = both > one ? [mark(1, false, { from: one, until: both })] : [];
    return Number.isFinite(both) ? [...marks, mark(2, true, { from: both, until: Number.POSITIVE_INFINITY })] : marks;
  });
}

/** Rows with their baselines: the middle of the block stands on the point. */
function written({ rows, block }: ReturnType<typeof labelRows>): Pick<LabelMark, 'lines' | 'block'> {
  let top = -block[1] / 2;
  const lines = rows.map((row) => {
    const dy = tenth(top + (row.size * LINE) / 2 + row.size * BASELINE);
    top += row.size * LINE;
    return { ...row, dy };
  });
  return { lines, block };
}
