import { type Geom, intersection } from 'polyclip-ts';
import polylabel from 'polylabel';
import { type Box, boxesMeet, boxOf, type Land, type Point, ringOfBox } from '../land.ts';
import { quantisePoint } from './quantise.ts';

/** A two-line label is about this much wider than high, so the room for it is sought as an ellipse of that shape. */
const LABEL_ASPECT = 1.6;
/** About 10 m; finer than a pixel at every zoom the map has. */
const PRECISION_DEGREES = 1e-4;

/** About 3 km: at the usual zoom this is the height of one line. */
const MIN_ROOM_DEGREES = 0.03;

/** Where a label stands and how much room it has there: half its height in degrees of latitude. */
interface Room {
  readonly point: Point;
  readonly halfHeight: number;
}

/**
 * The point of `land` with most room for a two-line label: the pole of inaccessibility after the land was squeezed from
 * west to east by the label's aspect and by the cosine of the latitude. Null for empty land.
 */
export function labelPoint(land: Land): Point | null {
  const room = mostRoom(land);
  return room && quantisePoint(room.point);
}

/**
 * Like `labelPoint`, in the part of `land` that `view` shows. Where the view shows none of it, or only a strip with no
 * room for a label, the point of the whole land: a label half cut off at the edge says less than none.
 */
export function labelPointInView(land: Land, view: Box): Point | null {
  const seen = boxesMeet(boxOf(land), view) ? (intersection(land as Geom, [[ringOfBox(view)]] as Geom) as Land) : [];
  const room = mostRoom(seen);
  return room !== null && room.halfHeight >= MIN_ROOM_DEGREES ? quantisePoint(room.point) : labelPoint(land);
}

/** `box` grown by `share` of its width and height on each side. */
export function padded([west, south, east, north]: Box, share: number): Box {
  const dx = (east - west) * share;
  const dy = (north - south) * share;
  return [west - dx, south - dy, east + dx, north + dy];
}

function mostRoom(land: Land): Room | null {
  let best: Room | null = null;
  for (const polygon of land) {
    const room = roomIn(polygon);
    if (best === null || room.halfHeight > best.halfHeight) best = room;
  }
  return best;
}

function roomIn(polygon: Land[number]): Room {
  const [, south, , north] = boxOf([polygon]);
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180) / LABEL_ASPECT;
  const found = polylabel(
    polygon.map((ring) => ring.map(([lon, lat]): Point => [lon * squeeze, lat])),
    PRECISION_DEGREES,
  );
  return { point: [found[0] / squeeze, found[1]], halfHeight: found.distance };
}
