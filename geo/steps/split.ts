import { boxOf, type Land } from '../land.ts';

/**
 * The disjoint parts of `land` that lie on one side of a meridian, told by the middle of each part's box. Nothing is cut:
 * a part belongs to one side whole, so its outline stays exactly that of the source.
 */
export function partOf(land: Land, side: 'west' | 'east', meridian: number): Land {
  return land.filter((polygon) => {
    const [west, , east] = boxOf([polygon]);
    return (west + east) / 2 < meridian === (side === 'west');
  });
}
