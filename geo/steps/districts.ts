import type { Problem, Result } from '../../src/domain/problem.ts';
import type { CutFile, UnitPlan } from '../authored.ts';
import type { Land } from '../land.ts';
import { cutOff } from './cut.ts';
import type { Source } from './source.ts';
import { partOf } from './split.ts';

/** Outlines of the units, and what is left of a division after a unit was cut from it, by the unit's id. */
export interface MadeUnits {
  readonly units: ReadonlyMap<string, Land>;
  readonly remainders: ReadonlyMap<string, Land>;
}

/** Makes every unit as its plan says. All units that cannot be made are reported together. */
export function makeDistricts(source: Source, plans: readonly UnitPlan[], cuts: Readonly<Record<string, CutFile>>): Result<MadeUnits> {
  const units = new Map<string, Land>();
  const remainders = new Map<string, Land>();
  const problems: Problem[] = [];
  for (const { id, make } of plans) {
    const land = source.get(make.code);
    if (land === undefined) {
      problems.push(unmade(id, 'make.code', `a division with code ${make.code} in the source`, 'none', 'Correct the code.'));
    } else if (make.kind === 'whole') {
      units.set(id, land);
    } else if (make.kind === 'part') {
      const part = partOf(land, make.side, make.meridian);
      if (land.length === make.parts && part.length > 0) units.set(id, part);
      else
        problems.push(
          unmade(id, 'make.parts', `${make.parts} disjoint parts`, String(land.length), 'Look at the outline before splitting it.'),
        );
    } else {
      const cut = cuts[make.line];
      const sides = cut && cutOff(land, cut);
      if (sides?.inside.length === 1 && sides.outside.length === 1) {
        units.set(id, sides.inside);
        remainders.set(id, sides.outside);
      } else {
        const came = sides ? `${sides.inside.length} and ${sides.outside.length}` : 'no such line';
        problems.push(unmade(id, 'make.line', 'one part on each side of the line', came, `Correct geo/authored/${make.line}.json.`));
      }
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { units, remainders } };
}

function unmade(id: string, field: string, expected: string, came: string, advice: string): Problem {
  return { code: 'geo-unit-not-made', file: 'geo/authored/units.json', row: null, field: `${id}.${field}`, expected, came, advice };
}
