import { type Geom, intersection } from 'polyclip-ts';
import type { Checked, Fault, Finding } from '../checks.ts';
import { boxesMeet, type Land } from '../land.ts';
import { areaKm2 } from '../steps/measure.ts';
import { piecesOf } from './lands.ts';

/** Below a square metre is the arithmetic of the clipping, not land. */
const NOTHING_M2 = 1;

export function overlaps(checked: Checked): Finding {
  const pieces = piecesOf(checked);
  const faults: Fault[] = [];
  let pairs = 0;
  let total = 0;
  pieces.forEach((one, i) => {
    for (const other of pieces.slice(i + 1)) {
      if (!boxesMeet(one.box, other.box)) continue;
      pairs++;
      const common = intersection(one.land as Geom, other.land as Geom) as Land;
      const m2 = areaKm2(common) * 1e6;
      total += m2;
      if (m2 < NOTHING_M2) continue;
      faults.push({
        text: `${one.id} and ${other.id} overlap by ${m2.toFixed(0)} m²`,
        shape: { type: 'MultiPolygon', coordinates: common },
      });
    }
  });
  return { figures: `${total.toFixed(0)} m² over ${pairs} pairs whose boxes meet.`, faults };
}
