import { booleanClockwise } from '@turf/turf';
import type { Checked, Fault, Finding } from '../checks.ts';
import { type Box, boxesMeet, type Land, type Point, pointKey, type Ring } from '../land.ts';
import { areaKm2, eachEdge, edgeKey } from '../steps/measure.ts';
import { type Piece, piecesOf } from './lands.ts';

/** Two shores nearer than this are a gap between borders; the narrowest real water between pieces is wider. */
const GAP_M = 50;
/** Where two pieces meet, their shores part in a corner, and close to it they are always near. */
const CORNER_M = 250;
const SAMPLE_M = 50;
const METRES_PER_DEGREE = 111_195;

interface Edge {
  readonly piece: Piece;
  readonly a: Point;
  readonly b: Point;
  readonly box: Box;
}

/**
 * A gap shows in two ways: as water enclosed by land that touches a unit, or, open to the sea, as a shore of a unit that
 * runs along the shore of another piece without sharing its line.
 */
export function gaps(checked: Checked): Finding {
  const pieces = piecesOf(checked);
  const { shore, corners } = shoresOf(pieces);
  const holes = holesBesideUnits(pieces, shore);
  const near = shore.filter((edge) => edge.piece.unit).flatMap((edge) => nearShore(edge, shore, corners));
  const holeFaults = holes.map(
    (hole): Fault => ({
      text: `hole of ${(areaKm2([hole]) * 1e6).toFixed(0)} m² at ${hole[0]?.[0]?.join(', ')}`,
      shape: { type: 'Polygon', coordinates: hole },
    }),
  );
  return { figures: `${holes.length} holes; ${shore.length} edges of shore looked at.`, faults: [...holeFaults, ...near] };
}

function holesBesideUnits(pieces: readonly Piece[], shore: readonly Edge[]): Land {
  const ofUnits = new Set<string>();
  for (const piece of pieces) if (piece.unit) for (const point of piece.land.flat(2)) ofUnits.add(pointKey(point));
  // A lake that a piece has inside itself is its own affair.
  const own = new Set(pieces.flatMap((piece) => piece.land.flatMap((polygon) => polygon.slice(1).map(ringName))));
  return watersOf(shore)
    .filter((ring) => booleanClockwise(ring) && !own.has(ringName(ring)) && ring.some((point) => ofUnits.has(pointKey(point))))
    .map((ring) => [[...ring].reverse()]);
}

/**
 * The shores as rings with the water on the right: the open sea runs counter-clockwise around each island, an enclosed
 * water clockwise. Where several shores meet in a point the ring turns to the next one on the right, so that waters
 * which touch in that point stay apart.
 */
function watersOf(shore: readonly Edge[]): Ring[] {
  const leaving = new Map<string, Edge[]>();
  for (const edge of shore) leaving.set(pointKey(edge.a), [...(leaving.get(pointKey(edge.a)) ?? []), edge]);
  const used = new Set<Edge>();
  return shore.flatMap((first) => {
    const ring: Ring = [first.a];
    for (let edge: Edge | undefined = first; edge !== undefined && !used.has(edge); ) {
      used.add(edge);
      ring.push(edge.b);
      const { a, b }: Edge = edge;
      const next: Edge[] = leaving.get(pointKey(b)) ?? [];
      edge = next.length < 2 ? next[0] : next.toSorted((one, other) => turn(b, a, one.b) - turn(b, a, other.b))[0];
    }
    return ring.length < 4 ? [] : [ring];
  });
}

/** Angle at `at` from `back` counter-clockwise to `on`, above 0 up to a full turn. */
function turn(at: Point, back: Point, on: Point): number {
  const angle = Math.atan2(on[1] - at[1], on[0] - at[0]) - Math.atan2(back[1] - at[1], back[0] - at[0]);
  return angle > 0 ? angle : angle + 2 * Math.PI;
}

/** The same name for the same ring, wherever it starts and whichever way it turns. */
function ringName(ring: readonly Point[]): string {
  return ring.slice(1).map(pointKey).sort().join(' ');
}

/** Edges that only one piece has, and the points at which pieces meet. */
function shoresOf(pieces: readonly Piece[]): { shore: Edge[]; corners: ReadonlySet<string> } {
  const count = new Map<string, number>();
  const owner = new Map<string, string>();
  const corners = new Set<string>();
  for (const piece of pieces) {
    eachEdge(piece.land, (a, b) => {
      const key = edgeKey(a, b);
      count.set(key, (count.get(key) ?? 0) + 1);
      for (const point of [pointKey(a), pointKey(b)]) {
        if ((owner.get(point) ?? piece.id) !== piece.id) corners.add(point);
        else owner.set(point, piece.id);
      }
    });
  }
  const shore: Edge[] = [];
  for (const piece of pieces) {
    eachEdge(piece.land, (a, b) => {
      if (count.get(edgeKey(a, b)) !== 1) return;
      const box: Box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
      shore.push({ piece, a, b, box });
    });
  }
  return { shore, corners };
}

function nearShore(edge: Edge, shore: readonly Edge[], corners: ReadonlySet<string>): Fault[] {
  const margin = (GAP_M / METRES_PER_DEGREE) * 1.5;
  const others = shore.filter((other) => other.piece !== edge.piece && boxesMeet(edge.box, other.box, margin));
  if (others.length === 0) return [];
  const ends = [edge.a, edge.b].filter((point) => corners.has(pointKey(point)));
  const steps = Math.max(2, Math.ceil(metres(edge.a, edge.b) / SAMPLE_M));
  for (let i = 0; i <= steps; i++) {
    const t = i / steps;
    const point: Point = [edge.a[0] + t * (edge.b[0] - edge.a[0]), edge.a[1] + t * (edge.b[1] - edge.a[1])];
    if (ends.some((end) => metres(end, point) < CORNER_M)) continue;
    for (const other of others) {
      const distance = metresToEdge(point, other.a, other.b);
      if (distance >= GAP_M) continue;
      const text = `${edge.piece.id} runs ${distance.toFixed(0)} m from ${other.piece.id} without sharing its line, at ${point.map((x) => x.toFixed(5)).join(', ')}`;
      return [{ text, shape: { type: 'LineString', coordinates: [edge.a, edge.b] } }];
    }
  }
  return [];
}

function metres(a: Point, b: Point): number {
  const squeeze = Math.cos((a[1] * Math.PI) / 180);
  return Math.hypot((a[0] - b[0]) * squeeze, a[1] - b[1]) * METRES_PER_DEGREE;
}

/** Distance to a segment on a plane tangent at the point: exact to centimetres at these distances. */
function metresToEdge(point: Point, a: Point, b: Point): number {
  const squeeze = Math.cos((point[1] * Math.PI) / 180);
  const dx = (b[0] - a[0]) * squeeze;
  const dy = b[1] - a[1];
  const px = (point[0] - a[0]) * squeeze;
  const py = point[1] - a[1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
  return Math.hypot(px - t * dx, py - t * dy) * METRES_PER_DEGREE;
}
