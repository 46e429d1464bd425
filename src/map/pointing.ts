import type { Atlas } from '../domain/atlas.ts';
import { coloursOf } from '../encoding/fill.ts';
import { linesAt } from '../encoding/labelPlan.ts';
import { outlinedDistricts } from '../encoding/outlined.ts';
import type { State } from '../state/store.ts';
import { type Flags, stateKey, type Wanted } from './featureState.ts';
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

/**
 * Which labels stand at a zoom, with how many lines, with what is under the name and in which colours, as feature-state of the labels
 * and of the plates below them.
 */
export function wantedLabels({ labels, chips, inks }: Pick<Scene, 'labels' | 'chips' | 'inks'>, zoom: number): Wanted {
  const wanted = new Map<string, Flags>();
  const standing = new Map(labels.map((label) => [label.id, linesAt(label, zoom)]));
  for (const { id, under, underFrom } of labels) {
    const lines = standing.get(id);
    const coded = under.length > 0 && zoom >= underFrom;
    if (lines) wanted.set(stateKey(SOURCES.labels, id), { lines, ...(coded ? { under: true } : {}), ...inks.get(id) });
  }
  for (const { id, district } of chips) wanted.set(stateKey(SOURCES.chips, id), { lines: standing.get(district) ?? 0 });
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
