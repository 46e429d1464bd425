import type { Atlas } from '../domain/atlas.ts';
import type { Size } from '../domain/mercator.ts';
import type { Camera } from '../domain/view.ts';
import { coloursOf } from '../encoding/fill.ts';
import { linesAt } from '../encoding/labelPlan.ts';
import { outlinedDistricts } from '../encoding/outlined.ts';
import type { State } from '../state/store.ts';
import { type Flags, stateKey, type Wanted } from './featureState.ts';
import { inkedForms } from './parkForms.ts';
import type { Scene } from './scene.ts';
import { SOURCES } from './sources.ts';

/** Hover and selection as feature-state. */
export function wantedOutlines(atlas: Atlas, { view, hover, ownMark }: Pick<State, 'view' | 'hover' | 'ownMark'>): Wanted {
  const wanted = new Map<string, Flags>();
  for (const id of outlinedDistricts(atlas, view)) wanted.set(stateKey(SOURCES.areas, id), { selected: true });
  if (hover !== null) {
    const at = stateKey(SOURCES.areas, hover);
    wanted.set(at, { ...wanted.get(at), hover: true });
  }
  if (view.park !== null) wanted.set(stateKey(SOURCES.parks, view.park), { selected: true });
  if (ownMark !== null) wanted.set(stateKey(SOURCES.parks, ownMark), { selected: true });
  return wanted;
}

/** Which labels stand at a zoom, with how many lines, with what is under the name and in which colours, as feature-state. */
export function wantedLabels({ labels, inks }: Pick<Scene, 'labels' | 'inks'>, zoom: number): Wanted {
  const wanted = new Map<string, Flags>();
  for (const label of labels) {
    const lines = linesAt(label, zoom);
    const coded = label.under.length > 0 && zoom >= label.underFrom;
    if (lines) wanted.set(stateKey(SOURCES.labels, label.id), { lines, ...(coded ? { under: true } : {}), ...inks.get(label.id) });
  }
  return wanted;
}

/** The ground of each district that differs from the plain one, hatched where the text does not name it. Seldom does a choice change more. */
export function wantedGrounds({ appearances, atlas, palette }: Pick<Scene, 'appearances' | 'atlas' | 'palette'>): Wanted {
  const wanted = new Map<string, Flags>();
  for (const { district, fill } of appearances.values()) {
    const ground = coloursOf(fill)[0] ?? palette.district;
    const at = stateKey(SOURCES.areas, district);
    if (atlas.district.get(district)?.kind === 'zone') {
      if (fill.kind !== 'none') wanted.set(at, { ground, filled: true });
    } else if (fill.kind === 'hatch') wanted.set(at, { ground, hatched: true });
    else if (ground !== palette.district) wanted.set(at, { ground });
  }
  return wanted;
}

/** The forms of plates and names of parks that have ink in a picture of `size` pixels. */
export function wantedParks(scene: Scene, camera: Camera, size: Size): Wanted {
  const { plates, names } = inkedForms(scene, camera, size);
  return new Map([
    ...plates.map((id) => [stateKey(SOURCES.chips, id), { shown: true }] as const),
    ...names.map((id) => [stateKey(SOURCES.parkNames, id), { shown: true }] as const),
  ]);
}
