import type { AreaTiles, Atlas } from '../domain/atlas.ts';
import { linesAt } from '../encoding/labelPlan.ts';
import { outlinedDistricts } from '../encoding/outlined.ts';
import type { State } from '../state/store.ts';
import type { Scene } from './scene.ts';
import { SOURCES } from './sources.ts';

/** Feature-state of one feature; the keys are the ones the layers read. */
export type Flags = Readonly<Record<string, boolean | number>>;

/** What should hold: by source and feature id, only features that differ from plain. */
export type Wanted = ReadonlyMap<string, Flags>;

/** The part of the map that carries feature-state. */
export interface PointingPort {
  setFeatureState(feature: FeatureName, state: Flags): unknown;
  removeFeatureState(feature: FeatureName): unknown;
}

interface FeatureName {
  readonly source: string;
  /** Only where the source is a tileset. */
  readonly sourceLayer?: string;
  readonly id: string;
}

const key = (source: string, id: string) => `${source} ${id}`;

/** Hover and selection as feature-state. */
export function wantedOutlines(atlas: Atlas, { view, hover, ownMark }: Pick<State, 'view' | 'hover' | 'ownMark'>): Wanted {
  const wanted = new Map<string, Flags>();
  for (const id of outlinedDistricts(atlas, view)) wanted.set(key(SOURCES.areas, id), { selected: true });
  if (hover !== null) {
    const at = key(SOURCES.areas, hover);
    wanted.set(at, { ...wanted.get(at), hover: true });
  }
  if (view.park !== null) wanted.set(key(SOURCES.parks, view.park), { selected: true });
  if (ownMark !== null) wanted.set(key(SOURCES.parks, ownMark), { selected: true });
  return wanted;
}

/** Which labels stand at a zoom, and with how many lines, as feature-state of the labels and of the plates below them. */
export function wantedLabels({ labels, chips }: Pick<Scene, 'labels' | 'chips'>, zoom: number): Wanted {
  const wanted = new Map<string, Flags>();
  const standing = new Map(labels.map((label) => [label.id, linesAt(label, zoom)]));
  for (const [id, lines] of standing) if (lines > 0) wanted.set(key(SOURCES.labels, id), { lines });
  for (const { id, district } of chips) wanted.set(key(SOURCES.chips, id), { lines: standing.get(district) ?? 0 });
  return wanted;
}

/** Remembers what was applied, so that only the difference reaches the map. */
export interface Pointing {
  apply(wanted: Wanted): void;
  /** After the map has lost its features' state: the next `apply` applies the whole. */
  forget(): void;
}

/**
 * The only writer of feature-state, one for each group of flags that change together.
 * @param tiles the tileset that holds the areas, where they come out of one
 */
export function createPointing(map: PointingPort, tiles?: AreaTiles): Pointing {
  let applied: Wanted = new Map();
  const featureOf = (at: string): FeatureName => {
    const space = at.indexOf(' ');
    const [source, id] = [at.slice(0, space), at.slice(space + 1)];
    return tiles !== undefined && source === SOURCES.areas ? { source, sourceLayer: tiles.layer, id } : { source, id };
  };
  return {
    apply(wanted) {
      if (wanted === applied) return;
      for (const at of applied.keys()) if (!wanted.has(at)) map.removeFeatureState(featureOf(at));
      for (const [at, flags] of wanted) {
        const before = applied.get(at);
        if (before !== undefined && sameFlags(before, flags)) continue;
        // State is merged into what is there, so a flag that is gone has to be taken away first.
        if (before !== undefined && Object.keys(before).some((flag) => !(flag in flags))) map.removeFeatureState(featureOf(at));
        map.setFeatureState(featureOf(at), flags);
      }
      applied = wanted;
    },
    forget() {
      applied = new Map();
    },
  };
}

function sameFlags(a: Flags, b: Flags): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((flag) => a[flag] === b[flag]);
}
