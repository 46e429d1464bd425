import type { Atlas } from '../domain/atlas.ts';
import type { District } from '../domain/facts.ts';
import type { DistrictId } from '../domain/ids.ts';
import { project } from '../domain/mercator.ts';
import { type Lang, otherText, textIn } from '../domain/text.ts';
import type { Labels } from '../domain/view.ts';
import { LINE, widthOf } from './textBox.ts';

/** Type sizes of all that is written on the map, pixels. */
export interface LabelType {
  /** A district's name. */
  readonly main: number;
  /** Its second line, the names of the land around, and the plates of parks without a point. */
  readonly other: number;
  /** Names of parks beside their points. */
  readonly park: number;
}

export const SCREEN_LABELS: LabelType = { main: 13, other: 11, park: 11.5 };
/** Nothing below 14 px: what a room reads from a wall. */
export const SLIDE_LABELS: LabelType = { main: 17, other: 14, park: 14 };
/** Latin names are two or three times as wide as Chinese ones; a little smaller, all of them find room in 850 px. */
export const LATIN_SLIDE_LABELS: LabelType = { ...SLIDE_LABELS, main: 14 };

/** When a district's label stands, and with how many lines. Zooms are MapLibre zooms. */
export interface PlannedLabel {
  readonly id: DistrictId;
  readonly main: string;
  readonly other: string;
  /** Lines of codes under the name. */
  readonly under: readonly string[];
  readonly point: readonly [number, number];
  /** From this zoom on the label stands with its main line. */
  readonly oneFrom: number;
  /** From this zoom on what is under the name stands as well; 0 where nothing is. */
  readonly underFrom: number;
  /** From this zoom on both lines stand, and what is under them; Infinity where only one is wanted. */
  readonly bothFrom: number;
}

const GAP = 3;

interface Box {
  readonly width: number;
  readonly height: number;
}

/** A box with one more line below it. Its width is rough: a Chinese character is one em wide, a Latin letter a little over half. */
function withLine(box: Box, text: string, size: number): Box {
  let ems = 0;
  for (const char of text) ems += /[⺀-￯]/.test(char) ? 1 : 0.56;
  return { width: Math.max(box.width, ems * size), height: box.height + size * LINE };
}

/** Zoom at which two boxes around two points no longer touch; -Infinity if they never do. */
function partingZoom(a: readonly [number, number], b: readonly [number, number], boxA: Box, boxB: Box): number {
  const dx = Math.abs(a[0] - b[0]);
  const dy = Math.abs(a[1] - b[1]);
  const zx = Math.log2(((boxA.width + boxB.width) / 2 + GAP) / dx);
  const zy = Math.log2((boxA.height + boxB.height) / 2 / dy);
  return Math.min(zx, zy);
}

/**
 * One label per district, with the zooms from which it and its second line have room. Labels are compared pair by pair at
 * zoom 0, where distances are constants, so the answer holds for every size of screen and for both renderers alike.
 * A smaller district gives way to a larger one. Overlays come last and give way to all. Names come before codes, codes before second
 * lines: a code half covered by a name would say something else.
 * @param codes what stands under names, in the size of the second line
 */
export function labelPlan(
  atlas: Atlas,
  lang: Lang,
  labels: Labels,
  type: LabelType,
  codes: ReadonlyMap<DistrictId, string> = new Map(),
): readonly PlannedLabel[] {
  const ranked = [...atlas.districts].sort((a, b) => rank(b) - rank(a));
  const placed = ranked.map((d) => {
    const main = textIn(d.name, lang);
    const other = otherText(d.name, lang);
    const under = codes.get(d.id)?.split('\n') ?? [];
    const withCodes = (box: Box) => under.reduce((above, text) => withLine(above, text, type.other), box);
    const one = withLine({ width: 0, height: 0 }, main, type.main);
    // The same box where there are no codes.
    const coded = withCodes(one);
    const both = withCodes(withLine(one, other, type.other));
    const point = d.measured.labelPoint;
    return { told: { id: d.id, main, other, under, point }, one, coded, both, at: project(...point, 0) };
  });
  // From west to east, so that a label meets its near rivals first and stops where none further off could still touch it.
  const across = placed.map((_, i) => i).sort((a, b) => (placed[a]?.at[0] ?? 0) - (placed[b]?.at[0] ?? 0));
  const widest = placed.reduce((width, label) => Math.max(width, label.both.width), 0);
  const position = new Map(across.map((i, k) => [i, k]));
  return placed.map((label, i) => {
    let oneFrom = 0;
    let underFrom = 0;
    let bothFrom = 0;
    const meet = (j: number): boolean => {
      const rival = placed[j];
      if (rival === undefined) return false;
      const reach = Math.log2((widest + GAP) / Math.abs(label.at[0] - rival.at[0]));
      if (reach <= oneFrom && reach <= bothFrom) return false;
      // Where both scripts are wished for, a second line takes the room of a smaller district's second line, never of the rest.
      const theirs = labels === 'both' && j > i ? rival.coded : rival.both;
      bothFrom = Math.max(bothFrom, partingZoom(label.at, rival.at, label.both, theirs));
      if (label.coded !== label.one) {
        underFrom = Math.max(underFrom, partingZoom(label.at, rival.at, label.coded, j < i ? rival.coded : rival.one));
      }
      if (j < i) oneFrom = Math.max(oneFrom, partingZoom(label.at, rival.at, label.one, rival.one));
      return true;
    };
    const here = position.get(i) as number;
    for (let k = here + 1; k < across.length && meet(across[k] as number); k += 1);
    for (let k = here - 1; k >= 0 && meet(across[k] as number); k -= 1);
    return { ...label.told, oneFrom, underFrom, bothFrom: labels === 'one' ? Number.POSITIVE_INFINITY : Math.max(oneFrom, bothFrom) };
  });
}

function rank(d: District): number {
  return d.kind === 'zone' ? 0 : 1 + d.measured.areaKm2;
}

/** How many lines of a planned label stand at a zoom: 0, 1 or 2. */
export function linesAt(label: PlannedLabel, zoom: number): 0 | 1 | 2 {
  if (zoom >= label.bothFrom) return 2;
  return zoom >= label.oneFrom ? 1 : 0;
}

/** A row of a label as it stands. */
export interface LabelRow {
  readonly kind: 'main' | 'other' | 'codes';
  readonly text: string;
  /** Type size, pixels. */
  readonly size: number;
  readonly bold: boolean;
}

/** The rows of a label that stands with so many lines, with what is under its name or without, and their width and height, pixels. */
export function labelRows(
  label: PlannedLabel,
  lines: 1 | 2,
  under: boolean,
  type: LabelType,
): { readonly rows: readonly LabelRow[]; readonly block: readonly [number, number] } {
  const rows = [
    { kind: 'main' as const, text: label.main, size: type.main, bold: true },
    ...(lines === 2 ? [{ kind: 'other' as const, text: label.other, size: type.other, bold: false }] : []),
    ...(under ? label.under : []).map((text) => ({ kind: 'codes' as const, text, size: type.other, bold: true })),
  ];
  const height = rows.reduce((sum, { size }) => sum + size * LINE, 0);
  return { rows, block: [Math.max(...rows.map(({ text, size }) => widthOf(text, size))), height] };
}
