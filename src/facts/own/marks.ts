import type { OwnMark, OwnPark } from '../../domain/own.ts';

/** At most so many marks are drawn; more could neither be told apart nor drawn in time. */
export const MAX_MARKS = 500;
/** Side of the smallest square whose points are put together, degrees; some 200 m in Shenzhen. */
const SMALLEST = 1 / 512;

type Pointed = OwnPark & { readonly point: readonly [number, number] };

/**
 * What is drawn of parks with a point: each at its place, or, where there are more than {@link MAX_MARKS}, squares of land with the
 * number of points in each (`×12`), at the middle of those. The squares are as small as that number allows. Nothing is left out.
 */
export function marksOf(parks: readonly OwnPark[]): readonly OwnMark[] {
  const pointed = parks.filter((park): park is Pointed => park.point !== null);
  if (pointed.length <= MAX_MARKS) return pointed.map(({ id, name, point }) => ({ id, name, at: point, parks: [id] }));
  let side = SMALLEST;
  let squares = inSquares(pointed, side);
  while (squares.size > MAX_MARKS) {
    side *= 2;
    squares = inSquares(pointed, side);
  }
  return [...squares.values()].map((here, i) => ({
    id: here.length === 1 ? (here[0] as Pointed).id : `own-square-${i + 1}`,
    name: here.length === 1 ? (here[0] as Pointed).name : `×${here.length}`,
    at: [mean(here.map(({ point }) => point[0])), mean(here.map(({ point }) => point[1]))],
    parks: here.map(({ id }) => id),
  }));
}

function inSquares(parks: readonly Pointed[], side: number): ReadonlyMap<string, readonly Pointed[]> {
  const squares = new Map<string, Pointed[]>();
  for (const park of parks) {
    const key = `${Math.floor(park.point[0] / side)} ${Math.floor(park.point[1] / side)}`;
    const here = squares.get(key);
    if (here === undefined) squares.set(key, [park]);
    else here.push(park);
  }
  return squares;
}

function mean(numbers: readonly number[]): number {
  return Math.round((numbers.reduce((sum, number) => sum + number, 0) / numbers.length) * 1e6) / 1e6;
}
