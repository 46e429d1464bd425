import { readFileSync } from 'node:fs';
import type { Box, Point, Ring } from './land.ts';

/** How a unit is made: a division as it is, one of its disjoint parts, or what a line cuts off. */
export type Make =
  | { readonly kind: 'whole'; readonly code: string }
  | { readonly kind: 'part'; readonly code: string; readonly parts: number; readonly side: 'west' | 'east'; readonly meridian: number }
  | { readonly kind: 'cut'; readonly code: string; readonly line: string };

/** What is stated about a unit or overlay beside its outline; areas in km², accuracy in metres. */
export interface Stated {
  readonly id: string;
  readonly indicative: boolean;
  readonly accuracy_m: number;
  readonly official_km2: number | null;
  readonly frozen_km2: number | null;
}

export interface UnitPlan extends Stated {
  readonly make: Make;
  /** Where the label stands, if the measured point would crowd another label or the point of a park. */
  readonly label?: Point;
}

export interface OverlayPlan extends Stated {
  readonly masks: string;
  readonly within: readonly string[];
}

/** geo/authored/units.json */
export interface UnitsFile {
  readonly source: {
    readonly package: string;
    readonly version: string;
    readonly file: string;
    readonly sha256: string;
    readonly code_property: string;
    readonly code_prefix: string;
  };
  readonly bbox: Box;
  readonly units: readonly UnitPlan[];
  readonly overlays: readonly OverlayPlan[];
}

/** One neighbour: the divisions whose code begins with one of `codes`, less what was cut off for the unit `minus`. */
export interface NeighbourPlan {
  readonly id: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly codes: readonly string[];
  readonly minus?: string;
  /** Where the label stands, if the measured point would crowd another label or stand half outside the usual views. */
  readonly label?: Point;
}

/** geo/authored/context.json */
export interface ContextFile {
  readonly box: Box;
  /** Share of the units' box that the usual view shows beyond it on each side. */
  readonly view_padding: number;
  readonly neighbours: readonly NeighbourPlan[];
  readonly rest: NeighbourPlan;
}

/** A line that cuts a unit off; `around` closes the mask on the unit's side. */
export interface CutFile {
  readonly accuracy_m: number;
  readonly line: readonly Point[];
  readonly around: readonly Point[];
}

export interface Mask {
  readonly id: string;
  readonly official_km2: number;
  /** Whether the overlay's label stands in this part. */
  readonly label: boolean;
  readonly ring: Ring;
}

export interface MasksFile {
  readonly accuracy_m: number;
  readonly masks: readonly Mask[];
}

export interface AxisFile {
  readonly accuracy_m: number;
  readonly id: string;
  readonly line: readonly Point[];
}

/** All authored files of geo/authored/, read by people and by the build. */
export interface Authored {
  readonly units: UnitsFile;
  readonly context: ContextFile;
  readonly cuts: Readonly<Record<string, CutFile>>;
  readonly masks: Readonly<Record<string, MasksFile>>;
  readonly axes: readonly AxisFile[];
}

/** Reads geo/authored/. The files are part of the project, so a missing or broken one throws. */
export function readAuthored(): Authored {
  const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`./authored/${name}.json`, import.meta.url), 'utf8')) as T;
  const units = read<UnitsFile>('units');
  const cuts = units.units.flatMap((u) => (u.make.kind === 'cut' ? [[u.make.line, read<CutFile>(u.make.line)] as const] : []));
  const masks = units.overlays.map((o) => [o.masks, read<MasksFile>(o.masks)] as const);
  return {
    units,
    context: read<ContextFile>('context'),
    cuts: Object.fromEntries(cuts),
    masks: Object.fromEntries(masks),
    axes: [read<AxisFile>('marine-axis')],
  };
}
