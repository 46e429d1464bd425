import type { Rect } from './units.ts';

export type Point = readonly [number, number];

/** The parts of a path that knows only M, L and Z with absolute numbers, which is all the figure writes; other text gives no parts. */
export function pathParts(d: string): readonly (readonly Point[])[] {
  return d
    .split('M')
    .slice(1)
    .map((part) => {
      const numbers = (part.match(/-?\d+(?:\.\d+)?/g) ?? []).map(Number);
      return Array.from(
        { length: Math.floor(numbers.length / 2) },
        (_, i): Point => [numbers[2 * i] as number, numbers[2 * i + 1] as number],
      );
    });
}

/** A straight cut: how far a point lies on the side that is kept (negative beyond it), and where it lies along the cut. */
interface Cut {
  readonly depth: (point: Point) => number;
  readonly along: (point: Point) => number;
}

/** Cuts pass beside the figure's tenths of a pixel, so that no point ever lies on one. */
const BESIDE = 0.013;

function sidesOf({ x, y, width, height }: Rect): readonly Cut[] {
  const [across, down] = [([px]: Point) => px, ([, py]: Point) => py];
  return [
    { depth: (p) => p[0] - x + BESIDE, along: down },
    { depth: (p) => x + width + BESIDE - p[0], along: down },
    { depth: (p) => p[1] - y + BESIDE, along: across },
    { depth: (p) => y + height + BESIDE - p[1], along: across },
  ];
}

/** The two cuts of a diagonal band: x + y between two numbers. */
export function bandOf(low: number, high: number): readonly Cut[] {
  const along = ([x, y]: Point) => x - y;
  return [
    { depth: ([x, y]) => x + y - low + BESIDE, along },
    { depth: ([x, y]) => high - BESIDE - x - y, along },
  ];
}

/** Where a line meets a cut. Worked out from the same end whichever way the line is walked, so that neighbours meet in one point. */
function crossing(a: Point, b: Point, { depth }: Cut): Point {
  const [from, to] = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [a, b] : [b, a];
  const share = depth(from) / (depth(from) - depth(to));
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}

/**
 * The part of an area that lies inside all cuts, as separate rings. Every second ring that lies in another is a hole, and holes run
 * the other way round, as RFC 7946 has them.
 */
export function cutArea(rings: readonly (readonly Point[])[], cuts: readonly Cut[]): readonly (readonly Point[])[] {
  return cuts.reduce(cutOnce, rings);
}

/** The part of an area inside a rectangle. */
export function clipArea(rings: readonly (readonly Point[])[], rect: Rect): readonly (readonly Point[])[] {
  return cutArea(rings, sidesOf(rect));
}

/** One cut: along it, the pieces begin and end in turn, so the crossings belong together in pairs from one end to the other. */
function cutOnce(rings: readonly (readonly Point[])[], cut: Cut): readonly (readonly Point[])[] {
  const whole = rings.filter((ring) => ring.every((point) => cut.depth(point) >= 0));
  const pieces = rings.filter((ring) => !whole.includes(ring)).flatMap((ring) => piecesOf(ring, cut));
  const ends = pieces
    .flatMap((piece) => [
      { piece, first: true, at: cut.along(piece[0] as Point) },
      { piece, first: false, at: cut.along(piece.at(-1) as Point) },
    ])
    .sort((a, b) => a.at - b.at);
  const next = new Map<readonly Point[], readonly Point[]>();
  ends.forEach((end, i) => {
    const partner = ends[i % 2 === 0 ? i + 1 : i - 1];
    if (!end.first && partner?.first) next.set(end.piece, partner.piece);
  });
  const left = new Set(pieces);
  const joined = pieces.map((start) => {
    const ring: Point[] = [];
    for (let piece: readonly Point[] | undefined = start; piece !== undefined && left.delete(piece); piece = next.get(piece))
      ring.push(...piece);
    return ring;
  });
  return [...whole, ...joined.filter((ring) => ring.length > 2)];
}

/** The stretches of a ring on the kept side, each from one crossing to another. */
function piecesOf(ring: readonly Point[], cut: Cut): readonly (readonly Point[])[] {
  const outside = ring.findIndex((point) => cut.depth(point) < 0);
  const turned = [...ring.slice(outside), ...ring.slice(0, outside + 1)];
  return stretches(turned, cut);
}

/** The stretches of a line on the kept side. */
function stretches(line: readonly Point[], cut: Cut): readonly (readonly Point[])[] {
  const kept: Point[][] = [[]];
  line.forEach((point, i) => {
    const inside = cut.depth(point) >= 0;
    const before = line[i - 1];
    if (before !== undefined && inside !== cut.depth(before) >= 0) {
      kept.at(-1)?.push(crossing(before, point, cut));
      if (!inside) kept.push([]);
    }
    if (inside) kept.at(-1)?.push(point);
  });
  return kept.filter((piece) => piece.length > 1);
}

/** The parts of an open line that lie in a rectangle, each with at least two points. */
export function clipLine(line: readonly Point[], rect: Rect): readonly (readonly Point[])[] {
  return sidesOf(rect).reduce<readonly (readonly Point[])[]>((parts, cut) => parts.flatMap((part) => stretches(part, cut)), [line]);
}

/** Whether a point lies in a rectangle, its sides included. */
export function holds(rect: Rect, [x, y]: Point): boolean {
  return x >= rect.x && x <= rect.x + rect.width && y >= rect.y && y <= rect.y + rect.height;
}
