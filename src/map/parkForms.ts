import type { DistrictId, ParkId } from '../domain/ids.ts';
import type { Size } from '../domain/mercator.ts';
import type { Camera } from '../domain/view.ts';
import { labelRows, linesAt } from '../encoding/labelPlan.ts';
import { nameSpots, parkPlan, rowForms } from '../encoding/parkPlan.ts';
import type { Scene } from './scene.ts';

// MapLibre lays out text in its worker, and only the colour of what is laid out follows feature-state. So plates and names are laid
// out in every form that the plan of parks may choose, and those that it did choose have ink.

/** A plate or a name in one form. */
export interface ParkForm {
  readonly id: string;
  readonly park: ParkId | null;
  /** Only of plates. */
  readonly district: DistrictId | null;
  readonly text: string;
  readonly at: readonly [number, number];
  /** From the point to the text's anchor, pixels. */
  readonly offset: readonly [number, number];
  readonly anchor: 'left' | 'center' | 'right';
}

const LINES = [0, 1, 2] as const;
const ANCHORS = { start: 'left', middle: 'center', end: 'right' } as const;

const plateId = (district: DistrictId, lines: number, form: number, i: number) => `${district} ${lines} ${form} ${i}`;
const nameId = (park: ParkId, form: number) => `${park} ${form}`;

/** The size of a district's label that stands with so many lines; under the parks lens nothing else is under a name. */
function blockWith(scene: Scene, id: DistrictId, lines: 0 | 1 | 2): readonly [number, number] | undefined {
  const label = lines === 0 ? undefined : scene.labels.find((planned) => planned.id === id);
  return label === undefined || lines === 0 ? undefined : labelRows(label, lines, false, scene.labelType).block;
}

/** All forms of the plates, by the lines of the label beside them; none under lenses that show no plates. */
export function plateForms(scene: Scene): readonly ParkForm[] {
  const { atlas, labelType } = scene;
  return scene.badges.flatMap((badge) => {
    const at = atlas.district.get(badge.district)?.measured.labelPoint;
    if (at === undefined) return [];
    return LINES.flatMap((lines) =>
      rowForms(badge, blockWith(scene, badge.district, lines), labelType.other).flatMap(({ plates, offset: [dx, dy] }, form) =>
        plates.map(({ park, text, x, width }, i): ParkForm => {
          const id = plateId(badge.district, lines, form, i);
          return { id, park, district: badge.district, text, at, offset: [dx + x + width / 2, dy], anchor: 'center' };
        }),
      ),
    );
  });
}

/** All forms of the names beside points. */
export function nameForms(scene: Scene): readonly ParkForm[] {
  const spots = nameSpots(scene.labelType.park);
  return scene.points.flatMap(({ park, name, at }) =>
    spots.map(({ form, dx, dy, anchor }) => ({
      id: nameId(park, form),
      park,
      district: null,
      text: name,
      at,
      offset: [dx, dy] as const,
      anchor: ANCHORS[anchor],
    })),
  );
}

/** Ids of the forms that have ink. */
export interface Inked {
  readonly plates: readonly string[];
  readonly names: readonly string[];
}

/** Which forms have ink in a picture of `size` pixels. */
export function inkedForms(scene: Scene, camera: Camera, size: Size): Inked {
  const { atlas, labelType, points, badges } = scene;
  if (points.length === 0 && badges.length === 0) return { plates: [], names: [] };
  const lines = new Map(scene.labels.map((label) => [label.id, linesAt(label, camera.zoom)]));
  const blocks = new Map<DistrictId, readonly [number, number]>();
  for (const label of scene.labels) {
    const count = lines.get(label.id);
    if (count) blocks.set(label.id, labelRows(label, count, camera.zoom >= label.underFrom, labelType).block);
  }
  const plan = parkPlan(atlas, scene, { camera, size, blocks }, labelType);
  return {
    plates: plan.rows.flatMap(({ district, plates, form }) => plates.map((_, i) => plateId(district, lines.get(district) ?? 0, form, i))),
    names: [...plan.names].map(([park, { form }]) => nameId(park, form)),
  };
}
