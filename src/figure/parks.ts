import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId, ParkId } from '../domain/ids.ts';
import type { Size } from '../domain/mercator.ts';
import { type Lang, textIn } from '../domain/text.ts';
import type { Camera, View } from '../domain/view.ts';
import type { LabelType } from '../encoding/labelPlan.ts';
import { shownParks } from '../encoding/parkMarks.ts';
import { type NameSpot, type Plate, parkPlan } from '../encoding/parkPlan.ts';
import type { LabelMark } from './labels.ts';
import { type Place, tenth } from './paths.ts';

/** A named park at its representative point. */
export interface ParkMark {
  readonly park: ParkId;
  readonly at: readonly [number, number];
  readonly selected: boolean;
  /** The name beside the point and where it stands from there, pixels; null where there was no room. */
  readonly name: (NameSpot & { readonly text: string }) | null;
  readonly full: string;
  /** From the visitor's own file; drawn hollow. */
  readonly own: boolean;
}

/** The plates of a district side by side, the row centred below its label. */
export interface BadgeMark {
  readonly district: DistrictId;
  readonly at: readonly [number, number];
  /** From the point down to the middle of the plates, pixels. */
  readonly dy: number;
  readonly chips: readonly Plate[];
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

/** The parks as drawn: all of them under the parks lens, else only the selected one if it has a point. */
export function drawParks(
  atlas: Atlas,
  view: Pick<View, 'lens' | 'park'>,
  lang: Lang,
  type: LabelType,
  labels: readonly LabelMark[],
  place: Place,
  size: Size,
  camera: Camera,
): ParkDrawing {
  const shown = shownParks(atlas, lang, view);
  const { points } = shown;
  if (points.length + shown.badges.length === 0) return { parks: [], badges: [], ties: [] };
  const blocks = new Map(labels.map((mark) => [mark.id, mark.block]));
  const anchor = (id: DistrictId) => place(atlas.district.get(id)?.measured.labelPoint ?? [0, 0]);
  const plan = parkPlan(atlas, shown, { camera, size, blocks }, type);
  const badges = plan.rows.map(({ district, plates, offset: [dx, dy] }): BadgeMark => {
    const [x, y] = anchor(district);
    return { district, at: [tenth(x + dx), y], dy, chips: plates };
  });
  const ties = points.flatMap((point) =>
    point.others.map((district): TieMark => ({ park: point.park, district, from: place(point.at), to: anchor(district) })),
  );
  const parks = points.map((point): ParkMark => {
    const name = plan.names.get(point.park);
    const full = atlas.park.get(point.park)?.name;
    return {
      park: point.park,
      at: place(point.at),
      selected: point.park === view.park,
      name: name === undefined ? null : { text: point.name, ...name },
      full: full == null ? point.name : textIn(full, lang),
      own: point.own === true,
    };
  });
  return { parks, badges, ties };
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
