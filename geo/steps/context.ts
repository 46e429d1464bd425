import { type Geom, intersection } from 'polyclip-ts';
import type { Problem, Result } from '../../src/domain/problem.ts';
import type { ContextFile, NeighbourPlan } from '../authored.ts';
import { boxesMeet, boxOf, type Land, ringOfBox } from '../land.ts';
import { mergeLand } from './merge.ts';
import type { Source } from './source.ts';

/** A neighbour with its outline, still in the source's precision. */
export interface Neighbour {
  readonly plan: NeighbourPlan;
  readonly land: Land;
}

/**
 * The land around the city, in the authored order, the rest of the province last.
 * `taken` are the codes the units are made of; `remainders` is what a cut left over, by the unit's id.
 */
export function makeContext(
  source: Source,
  plan: ContextFile,
  taken: readonly string[],
  remainders: ReadonlyMap<string, Land>,
): Result<readonly Neighbour[]> {
  const problems: Problem[] = [];
  const used = new Set(taken);
  const neighbours = plan.neighbours.map((neighbour): Neighbour => {
    const codes = codesOf(source, neighbour);
    for (const code of codes) used.add(code);
    const left = neighbour.minus === undefined ? undefined : remainders.get(neighbour.minus);
    const pieces = left ? [left] : codes.map((code) => source.get(code) ?? []);
    if (codes.length === 0 || (neighbour.minus !== undefined && left === undefined)) {
      problems.push({
        code: 'geo-neighbour-not-made',
        file: 'geo/authored/context.json',
        row: null,
        field: neighbour.id,
        expected: 'codes of the source, and in minus a unit that is cut from them',
        came: `${neighbour.codes.join(', ')} minus ${neighbour.minus ?? 'nothing'}`,
        advice: 'Correct the codes or the unit.',
      });
    }
    return { plan: neighbour, land: pieces.length === 1 ? (pieces[0] ?? []) : mergeLand(pieces) };
  });
  const others = codesOf(source, plan.rest)
    .filter((code) => !used.has(code))
    .map((code) => source.get(code) ?? [])
    .filter((land) => boxesMeet(boxOf(land), plan.box));
  const rest = intersection(mergeLand(others), [[ringOfBox(plan.box)]] as Geom) as Land;
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: [...neighbours, { plan: plan.rest, land: rest }] };
}

function codesOf(source: Source, plan: NeighbourPlan): string[] {
  return [...source.keys()].filter((code) => plan.codes.some((beginning) => code.startsWith(beginning))).sort();
}
