import { difference, type Geom, intersection } from 'polyclip-ts';
import type { CutFile } from '../authored.ts';
import type { Land } from '../land.ts';

/** Both sides of a cut; together they are the land that was cut. */
export interface CutLand {
  readonly inside: Land;
  readonly outside: Land;
}

/** Cuts `land` along an authored line; `inside` is the side that `cut.around` encloses. */
export function cutOff(land: Land, cut: CutFile): CutLand {
  const first = cut.line[0];
  const mask = [[[...cut.line, ...cut.around, first]]] as Geom;
  return { inside: intersection(land, mask) as Land, outside: difference(land, mask) as Land };
}
