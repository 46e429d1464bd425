import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId } from '../domain/ids.ts';
import type { Lang } from '../domain/text.ts';
import type { Labels } from '../domain/view.ts';
import type { Appearance } from '../encoding/appearance.ts';
import { codesText } from '../encoding/codesText.ts';
import { labelInk } from '../encoding/labelInk.ts';
import { type LabelType, labelPlan, linesAt, type PlannedLabel } from '../encoding/labelPlan.ts';
import type { Palette } from '../encoding/palettes.ts';
import { BASELINE, LINE, widthOf } from './lettering.ts';
import { type Place, tenth } from './paths.ts';

/** One line of a label; `dy` leads from the label's point to the baseline, pixels. */
export interface LabelLine {
  readonly kind: 'main' | 'other' | 'codes';
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
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
  /** Whether the codes of the compared clusters stand under the name. */
  readonly codes: boolean;
}

const plans = new WeakMap<Atlas, Map<string, readonly PlannedLabel[]>>();

/** The label plan, kept: it compares every pair of districts and depends on neither lens nor camera. */
function planOf(atlas: Atlas, { lang, labels, type }: Labelling): readonly PlannedLabel[] {
  const kept = plans.get(atlas) ?? new Map<string, readonly PlannedLabel[]>();
  plans.set(atlas, kept);
  const key = `${lang} ${labels} ${type.main} ${type.other}`;
  const plan = kept.get(key) ?? labelPlan(atlas, lang, labels, type);
  kept.set(key, plan);
  return plan;
}

/** The labels that stand, those of larger districts first. In a fluid drawing a district has one mark for each form of its label. */
export function labelMarks(atlas: Atlas, how: Labelling, looks: ReadonlyMap<DistrictId, Appearance>, place: Place): readonly LabelMark[] {
  return planOf(atlas, how).flatMap((label) => {
    const look = looks.get(label.id);
    const count = how.fluid ? 1 : linesAt(label, how.zoom);
    if (look === undefined || count === 0) return [];
    const codes = how.codes && look.codes.length > 0 ? codesText(look.codes) : null;
    const base = {
      id: label.id,
      at: place(label.point),
      ...labelInk(look.fill, how.palette),
      overlay: atlas.district.get(label.id)?.kind === 'zone',
    };
    const mark = (count: 1 | 2, stands: LabelMark['stands']): LabelMark => ({ ...base, ...blockOf(label, count, codes, how.type), stands });
    if (!how.fluid) return [mark(count, null)];
    const [one, both] = [2 ** (label.oneFrom - how.zoom), 2 ** (label.bothFrom - how.zoom)];
    const marks = both > one ? [mark(1, { from: one, until: both })] : [];
    return Number.isFinite(both) ? [...marks, mark(2, { from: both, until: Number.POSITIVE_INFINITY })] : marks;
  });
}

function blockOf(label: PlannedLabel, count: 1 | 2, codes: string | null, type: LabelType): Pick<LabelMark, 'lines' | 'block'> {
  const raw = [
    { kind: 'main' as const, text: label.main, size: type.main, bold: true },
    ...(count === 2 ? [{ kind: 'other' as const, text: label.other, size: type.other, bold: false }] : []),
    ...(codes?.split('\n') ?? []).map((text) => ({ kind: 'codes' as const, text, size: type.other, bold: true })),
  ];
  const height = raw.reduce((sum, line) => sum + line.size * LINE, 0);
  let top = -height / 2;
  const lines = raw.map((line) => {
    const dy = tenth(top + (line.size * LINE) / 2 + line.size * BASELINE);
    top += line.size * LINE;
    return { ...line, dy };
  });
  return { lines, block: [Math.max(...raw.map((line) => widthOf(line.text, line.size))), height] };
}
