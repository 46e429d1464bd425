import type { Atlas } from '../domain/atlas.ts';
import type { DistrictId, ParkId } from '../domain/ids.ts';
import { project, type Size } from '../domain/mercator.ts';
import type { Camera } from '../domain/view.ts';
import type { ParkBadge, ParkMarks } from './parkMarks.ts';
import { CHIP, PARK_NAME_ASIDE, PARK_RADIUS, plateAside, plateHeight } from './strokes.ts';
import { widthOf } from './textBox.ts';

type Pixels = readonly [number, number];

/** A box of pixels: its left, top, right and bottom. */
type Rect = readonly [number, number, number, number];

/** A small plate: a park without a point, or how many of a district's parks have no name. */
export interface Plate {
  /** Null on a plate that counts. */
  readonly park: ParkId | null;
  readonly text: string;
  /** Left edge from the middle of the row, and width, pixels. */
  readonly x: number;
  readonly width: number;
}

/** Where a name stands, seen from its park's point, pixels: from its beginning, its middle or its end, and the middle of its height. */
export interface NameSpot {
  /** Which of {@link nameSpots} it is. */
  readonly form: number;
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What parks are laid out among. */
export interface ParkGround {
  readonly camera: Camera;
  /** Of the picture, pixels. */
  readonly size: Size;
  /** Width and height of the labels that stand, pixels. */
  readonly blocks: ReadonlyMap<DistrictId, Pixels>;
}

/** The plates of a district in a row, in one of the forms that it may take. */
export interface RowForm {
  /** Whether parks stand in it by name, or a number alone. */
  readonly named: boolean;
  readonly plates: readonly Plate[];
  /** From the label point to the middle of the row, pixels. */
  readonly offset: Pixels;
}

export interface PlannedRow extends RowForm {
  readonly district: DistrictId;
  /** Which of {@link rowForms} it is. */
  readonly form: number;
}

/** Where plates and names of parks have room. */
export interface PlannedParks {
  readonly rows: readonly PlannedRow[];
  /** A park that is missing has no room for its name. */
  readonly names: ReadonlyMap<ParkId, NameSpot>;
}

/**
 * Lays out plates and names of parks so that they keep clear of labels, points and each other; for the figure and for MapLibre
 * alike. Plates come before names. Where names have no room on plates the number stands alone; a number stands where it covers least,
 * since a district without one would seem to have no more parks.
 * @param sizes type sizes of names and of plates, pixels
 */
export function parkPlan(
  { district }: Pick<Atlas, 'district'>,
  { points, badges }: ParkMarks,
  { camera, size: { width, height }, blocks }: ParkGround,
  { park, other }: { readonly park: number; readonly other: number },
): PlannedParks {
  const place = ([lon, lat]: Pixels) => project(lon, lat, camera.zoom);
  const seen = around(place([camera.lon, camera.lat]), [width, height]);
  const anchor = (id: DistrictId) => place(district.get(id)?.measured.labelPoint ?? [0, 0]);
  const taken = [
    ...[...blocks].map(([id, block]) => around(anchor(id), block)),
    ...points.map((point) => around(place(point.at), [PARK_RADIUS * 2 + 2, PARK_RADIUS * 2 + 2])),
  ];
  /** How much of a box lies on what stands already, square pixels. */
  const covered = (a: Rect) =>
    taken.reduce((sum, b) => {
      const [width, height] = [Math.min(a[2], b[2]) - Math.max(a[0], b[0]), Math.min(a[3], b[3]) - Math.max(a[1], b[1])];
      return width > 0 && height > 0 ? sum + width * height : sum;
    }, 0);
  const rows: PlannedRow[] = [];
  for (const badge of badges) {
    const forms = rowForms(badge, blocks.get(badge.district), other);
    const [x, y] = anchor(badge.district);
    const rects = forms.map(({ plates, offset: [dx, dy] }) => around([x + dx, y + dy], [rowWidth(plates), plateHeight(other) - 2]));
    const areas = rects.map((rect, i) => {
      const area = covered(rect);
      return area > 0 && forms[i]?.named ? Number.POSITIVE_INFINITY : area;
    });
    const least = Math.min(...areas);
    const form = Number.isFinite(least) ? areas.indexOf(least) : -1;
    const chosen = forms[form];
    if (chosen === undefined) continue;
    rows.push({ ...chosen, district: badge.district, form });
    taken.push(rects[form] as Rect);
  }
  const spots = nameSpots(park);
  const names = new Map<ParkId, NameSpot>();
  for (const point of points) {
    const [x, y] = place(point.at);
    const width = widthOf(point.name, park) + 2;
    const rects = spots.map(({ dx, dy }) => around([x + dx + (Math.sign(dx) * width) / 2, y + dy], [width, park * 1.2]));
    const form = rects.findIndex((a) => a[0] >= seen[0] && a[1] >= seen[1] && a[2] <= seen[2] && a[3] <= seen[3] && covered(a) === 0);
    const spot = spots[form];
    if (spot === undefined) continue;
    names.set(point.park, spot);
    taken.push(rects[form] as Rect);
  }
  return { rows, names };
}

const around = ([x, y]: Pixels, [width, height]: Pixels): Rect => [x - width / 2, y - height / 2, x + width / 2, y + height / 2];

/**
 * The forms a row of plates may take, best first: with names or without, below the label, a little aside, above it, further below,
 * beside it; around the label's point where no label stands.
 * @param block width and height of the label that stands, pixels
 * @param size type size of plates, pixels
 */
export function rowForms(badge: ParkBadge, block: Pixels | undefined, size: number): readonly RowForm[] {
  return [true, false].flatMap((named) => {
    const plates = platesOf(badge, named, size);
    if (plates.length === 0) return [];
    const height = plateHeight(size);
    const drop = block === undefined ? 0 : (block[1] + height) / 2 + 1;
    const aside = ((block?.[0] ?? 0) + rowWidth(plates)) / 2 + 2;
    const offsets: Pixels[] = [
      [0, drop],
      [-12, drop],
      [12, drop],
      [-24, drop],
      [24, drop],
      [0, drop === 0 ? -height : -drop],
      [0, drop + height],
      [-aside, 0],
      [aside, 0],
    ];
    return offsets.map((offset) => ({ named, plates, offset }));
  });
}

/** Places for a name of a type size, best first: right, left, below, above, then the corners, beside the point and beyond it. */
export function nameSpots(size: number): readonly NameSpot[] {
  const far = PARK_NAME_ASIDE - 1.5 + 0.6 * size;
  const places: readonly Pixels[] = [
    [PARK_NAME_ASIDE, 0],
    [-PARK_NAME_ASIDE, 0],
    [0, far],
    [0, -far],
    ...[9, -9].flatMap((dx) => [9, -9, far, -far].map((dy) => [dx, dy] as const)),
  ];
  return places.map(([dx, dy], form) => ({ form, dx, dy, anchor: dx > 0 ? 'start' : dx < 0 ? 'end' : 'middle' }));
}

/** The plates of a badge side by side: its parks by name, if any are asked for, then the number of those without. */
function platesOf({ named, unnamed }: ParkBadge, names: boolean, size: number): readonly Plate[] {
  if (names && named.length === 0) return [];
  const raw: { park: ParkId | null; name: string }[] = names ? [...named] : [];
  if (unnamed.length > 0) raw.push({ park: null, name: String(unnamed.length) });
  const plates = raw.map(({ park, name }) => {
    const width = widthOf(name, size) + 2 * plateAside(size, park === null ? 'number' : 'name');
    return { park, text: name, width };
  });
  let x = -rowWidth(plates) / 2;
  return plates.map((plate) => {
    const placed = { ...plate, x };
    x += plate.width + CHIP.gap;
    return placed;
  });
}

/** Width of a row, pixels. */
function rowWidth(plates: readonly { readonly width: number }[]): number {
  return plates.reduce((sum, { width }) => sum + width + CHIP.gap, -CHIP.gap);
}
