import { type Geom, intersection, union } from 'polyclip-ts';
import type { MasksFile } from '../authored.ts';
import type { Land } from '../land.ts';

/** An overlay as one piece of land, and each of its parts by the mask's id. */
export interface OverlayLand {
  readonly whole: Land;
  readonly parts: ReadonlyMap<string, Land>;
}

/** Cuts the masks out of the districts the overlay lies in; where a mask is open to the sea, the shore closes it. */
export function makeOverlay(masks: MasksFile, within: readonly Land[]): OverlayLand {
  const parts = new Map<string, Land>();
  const [first, ...others] = within as Geom[];
  if (first === undefined) return { whole: [], parts };
  const ground = union(first, ...others);
  for (const mask of masks.masks) parts.set(mask.id, intersection(ground, [[mask.ring]] as Geom) as Land);
  const [head, ...tail] = [...parts.values()] as Geom[];
  return { whole: head === undefined ? [] : (union(head, ...tail) as Land), parts };
}
