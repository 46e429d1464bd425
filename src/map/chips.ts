import type { DistrictId, ParkId } from '../domain/ids.ts';
import type { LabelType } from '../encoding/labelPlan.ts';
import type { ParkBadge } from '../encoding/parkMarks.ts';
import { CHIP, plateAside, plateHeight } from '../encoding/strokes.ts';
import { LINE_HEIGHT } from './fonts.ts';

/** A small plate below a district's label: a park without a point, or how many of its parks have no name. */
export interface Chip {
  readonly id: string;
  readonly district: DistrictId;
  readonly park: ParkId | null;
  readonly text: string;
  /** From the label point to the middle of the plate, pixels. */
  readonly dx: number;
}

/** The plates of a badge side by side, the row centred below the label. */
export function chipsOf(badge: ParkBadge, size: number): readonly Chip[] {
  const raw: { park: ParkId | null; text: string }[] = badge.named.map(({ park, name }) => ({ park, text: name }));
  if (badge.unnamed.length > 0) raw.push({ park: null, text: String(badge.unnamed.length) });
  const widths = raw.map(({ park, text }) => widthOf(text, size) + 2 * plateAside(size, park === null ? 'number' : 'name'));
  let left = -(widths.reduce((sum, width) => sum + width + CHIP.gap, -CHIP.gap) / 2);
  return raw.map(({ park, text }, i) => {
    const width = widths[i] as number;
    const dx = left + width / 2;
    left += width + CHIP.gap;
    return { id: park === null ? `district ${badge.district}` : `park ${park}`, district: badge.district, park, text, dx };
  });
}

/** Rough width of a plate's text, pixels; MapLibre makes the plate fit its text, so only the gaps depend on it. */
function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const char of text) ems += /[⺀-￯]/.test(char) ? 1 : 0.56;
  return ems * size;
}

/** How far below the label point the middle of a plate lies when the label has so many lines, pixels. */
export function chipDrop(lines: 0 | 1 | 2, type: LabelType): number {
  if (lines === 0) return 0;
  const block = (type.main + (lines === 2 ? type.other : 0)) * LINE_HEIGHT;
  return block / 2 + plateHeight(type.other) / 2 + 1;
}
