import type { AreaTiles } from '../domain/atlas.ts';
import { SOURCES } from './sources.ts';

/** Feature-state of one feature; the keys are the ones the layers read. */
export type Flags = Readonly<Record<string, boolean | number | string>>;

/** What should hold: by source and feature id, only features that differ from plain. */
export type Wanted = ReadonlyMap<string, Flags>;

/** The part of the map that carries feature-state. */
export interface StatePort {
  setFeatureState(feature: FeatureName, state: Flags): unknown;
  removeFeatureState(feature: FeatureName, flag: string): unknown;
}

interface FeatureName {
  readonly source: string;
  /** Only where the source is a tileset. */
  readonly sourceLayer?: string;
  readonly id: string;
}

/** The key of a feature in {@link Wanted}. */
export const stateKey = (source: string, id: string) => `${source} ${id}`;

/** Remembers what was applied, so that only the difference reaches the map. */
export interface StateGroup {
  apply(wanted: Wanted): void;
  /** After the map has lost its features' state: the next `apply` applies the whole. */
  forget(): void;
}

/**
 * The only writer of feature-state, one for each group of flags that change together; no two groups share a flag of a feature.
 * @param tiles the tileset that holds the areas, where they come out of one
 */
export function createStateGroup(map: StatePort, tiles?: AreaTiles): StateGroup {
  let applied: Wanted = new Map();
  const featureOf = (at: string): FeatureName => {
    const space = at.indexOf(' ');
    const [source, id] = [at.slice(0, space), at.slice(space + 1)];
    return tiles !== undefined && source === SOURCES.areas ? { source, sourceLayer: tiles.layer, id } : { source, id };
  };
  return {
    apply(wanted) {
      if (wanted === applied) return;
      for (const [at, before] of applied) {
        const flags = wanted.get(at) ?? {};
        for (const flag of Object.keys(before)) if (!(flag in flags)) map.removeFeatureState(featureOf(at), flag);
      }
      for (const [at, flags] of wanted) {
        const before = applied.get(at) ?? {};
        const changed = Object.entries(flags).filter(([flag, value]) => before[flag] !== value);
        if (changed.length > 0) map.setFeatureState(featureOf(at), Object.fromEntries(changed));
      }
      applied = wanted;
    },
    forget() {
      applied = new Map();
    },
  };
}
