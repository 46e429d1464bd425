import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId, ParkId } from '../domain/ids.ts';
import { type Lang, textIn } from '../domain/text.ts';
import type { View } from '../domain/view.ts';
import type { LabelType } from '../encoding/labelPlan.ts';
import { type ParkBadge, parkMarks } from '../encoding/parkMarks.ts';
import { CHIP, PARK_NAME_ASIDE, PARK_RADIUS, plateAside, plateHeight } from '../encoding/strokes.ts';
import type { LabelMark } from './labels.ts';
import { widthOf } from './lettering.ts';
import { type MapBox, type Place, tenth } from './paths.ts';

/** A named park at its representative point. */
export interface ParkMark {
  readonly park: ParkId;
  readonly at: readonly [number, number];
  readonly selected: boolean;
  /** The name beside the point and where it stands from there, pixels; null where there was no room. */
  readonly name: { readonly text: string; readonly dx: number; readonly dy: number; readonly anchor: 'start' | 'middle' | 'end' } | null;
  readonly full: string;
  /** From the visitor's own file; drawn hollow. */
  readonly own: boolean;
}

/** A small plate: a park without a point, or how many of a district's parks have no name. */
export interface Chip {
  readonly park: ParkId | null;
  readonly text: string;
  /** Left edge from the badge's point, pixels. */
  readonly x: number;
  readonly width: number;
}

/** The plates of a district side by side, the row centred below its label. */
export interface BadgeMark {
  readonly district: DistrictId;
  readonly at: readonly [number, number];
  /** From the point down to the middle of the plates, pixels. */
  readonly dy: number;
  readonly chips: readonly Chip[];
}

/** A thin line from a shared park to a district that holds no point of it. */
export interface TieMark {
  readonly park: ParkId;
  readonly district: DistrictId;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface ParkDrawing {
  readonly parks: readonly ParkMark[];
  readonly badges: readonly BadgeMark[];
  readonly ties: readonly TieMark[];
}

interface Rect {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const around = (x: number, y: number, width: number, height: number): Rect => ({
  x0: x - width / 2,
  y0: y - height / 2,
  x1: x + width / 2,
  y1: y + height / 2,
});
const touch = (a: Rect, b: Rect) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

const NOTHING: ParkDrawing = { parks: [], badges: [], ties: [] };

/** The parks as drawn: all of them under the parks lens, else only the selected one if it has a point. */
export function drawParks(
  atlas: Atlas,
  view: Pick<View, 'lens' | 'park'>,
  lang: Lang,
  { park: size, other }: LabelType,
  labels: readonly LabelMark[],
  place: Place,
  box: MapBox,
): ParkDrawing {
  const marks = parkMarks(atlas, lang);
  const height = plateHeight(other);
  const shown = view.lens === 'parks' ? marks.points : marks.points.filter((point) => point.park === view.park);
  if (view.lens !== 'parks' && shown.length === 0) return NOTHING;
  const label = new Map(labels.map((mark) => [mark.id, mark]));
  const below = (id: DistrictId) => {
    const mark = label.get(id);
    return mark === undefined ? 0 : mark.block[1] / 2 + height / 2 + 1;
  };
  const anchor = (id: DistrictId) => place(atlas.district.get(id)?.measured.labelPoint ?? [0, 0]);
  const standing = [
    ...labels.map((mark) => around(...mark.at, ...mark.block)),
    ...shown.map((point) => around(...place(point.at), PARK_RADIUS * 2 + 2, PARK_RADIUS * 2 + 2)),
  ];
  const badges =
    view.lens !== 'parks'
      ? []
      : marks.badges.flatMap((badge) => badgeMarks(badge, anchor(badge.district), below(badge.district), other, standing));
  const ties = shown.flatMap((point) =>
    point.others.map((district): TieMark => {
      const [x, y] = anchor(district);
      return { park: point.park, district, from: place(point.at), to: [x, tenth(y + below(district) - height / 2 + 4)] };
    }),
  );
  const taken: Rect[] = [...standing, ...badges.map((badge) => around(badge.at[0], badge.at[1] + badge.dy, rowWidth(badge.chips), height))];
  const parks = shown.map((point): ParkMark => {
    const at = place(point.at);
    const spot = spotsOf(size)
      .map((s) => ({ s, rect: rectOf(at, s, point.name, size) }))
      .find(({ rect }) => inside(rect, box) && !taken.some((other) => touch(rect, other)));
    if (spot !== undefined) taken.push(spot.rect);
    const name = spot === undefined ? null : { text: point.name, ...spot.s };
    const full = atlas.park.get(point.park)?.name;
    return {
      park: point.park,
      at,
      selected: point.park === view.park,
      name,
      full: full == null ? point.name : textIn(full, lang),
      own: point.own === true,
    };
  });
  return { parks, badges, ties };
}

type Spot = Omit<NonNullable<ParkMark['name']>, 'text'>;

const ASIDE = PARK_NAME_ASIDE;
/** Places for a name of a type size, best first: right, left, below, above, then the corners, beside the point and beyond it. */
const spotsOf = (size: number): readonly Spot[] => {
  const far = ASIDE - 1.5 + 0.6 * size;
  const places: readonly (readonly [number, number])[] = [
    [ASIDE, 0],
    [-ASIDE, 0],
    [0, far],
    [0, -far],
    ...[9, -9].flatMap((dx) => [9, -9, far, -far].map((dy) => [dx, dy] as const)),
  ];
  return places.map(([dx, dy]) => ({ dx, dy, anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle' }));
};

function rectOf(at: readonly [number, number], spot: Spot, text: string, size: number): Rect {
  const width = widthOf(text, size) + 2;
  const middle = at[0] + spot.dx + (spot.anchor === 'start' ? width / 2 : spot.anchor === 'end' ? -width / 2 : 0);
  return around(middle, at[1] + spot.dy, width, size * 1.2);
}

const inside = (rect: Rect, box: MapBox) =>
  rect.x0 >= box.x && rect.x1 <= box.x + box.width && rect.y0 >= box.y && rect.y1 <= box.y + box.height;

/** How far a row of plates may move aside for what stands in its way, pixels. */
const SHIFTS = [0, -12, 12, -24, 24];

/** The plates of a badge. Where names have no room among labels and points the number stands alone, and a badge without one is left out. */
function badgeMarks(
  badge: ParkBadge,
  at: readonly [number, number],
  drop: number,
  size: number,
  standing: readonly Rect[],
): readonly BadgeMark[] {
  const dy = tenth(drop);
  for (const named of [badge.named, []]) {
    const chips = chipsOf({ ...badge, named }, size);
    const row = (dx: number) => around(at[0] + dx, at[1] + dy, rowWidth(chips), plateHeight(size) - 2);
    const dx = SHIFTS.find((shift) => !standing.some((other) => touch(row(shift), other)));
    if (chips.length > 0 && (dx !== undefined || named.length === 0)) {
      return [{ district: badge.district, at: [tenth(at[0] + (dx ?? 0)), at[1]], dy, chips }];
    }
  }
  return [];
}

function chipsOf(badge: ParkBadge, size: number): readonly Chip[] {
  const plate = (park: ParkId | null, text: string, aside: number) => ({ park, text, width: tenth(widthOf(text, size) + 2 * aside) });
  const plates = badge.named.map(({ park, name }) => plate(park, name, plateAside(size, 'name')));
  if (badge.unnamed.length > 0) plates.push(plate(null, String(badge.unnamed.length), plateAside(size, 'number')));
  let x = -rowWidth(plates) / 2;
  return plates.map((chip) => {
    const placed = { ...chip, x: tenth(x) };
    x += chip.width + CHIP.gap;
    return placed;
  });
}

function rowWidth(chips: readonly { readonly width: number }[]): number {
  return chips.reduce((sum, chip) => sum + chip.width + CHIP.gap, -CHIP.gap);
}

/** The park whose point lies nearest to `at`, no further than `reach` pixels. */
export function nearestPark(parks: readonly ParkMark[], at: readonly [number, number], reach: number): ParkId | null {
  let nearest: ParkId | null = null;
  let least = reach;
  for (const mark of parks) {
    const distance = Math.hypot(mark.at[0] - at[0], mark.at[1] - at[1]);
    if (distance > least) continue;
    nearest = mark.park;
    least = distance;
  }
  return nearest;
}
