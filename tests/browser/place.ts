import type { Page } from 'playwright-core';
import { parseAtlas } from '../../src/atlas/parse.ts';
import type { Atlas } from '../../src/domain/atlas.ts';
import { toScreen } from '../../src/domain/mercator.ts';
import { DEFAULT_VIEW } from '../../src/domain/view.ts';
import { framing } from '../../src/encoding/framing.ts';

/** Open sea south of Dapeng: no land within kilometres. */
export const SEA: readonly [number, number] = [114.62, 22.42];

/** The atlas that the site at `url` serves. Throws when it is not one. */
export async function atlasOf(url: string): Promise<Atlas> {
  const parsed = parseAtlas(await (await fetch(`${url}data/atlas.json`)).json());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** Where in the map's box a place, [lon, lat] in degrees, is drawn while the whole city is fitted; and where on the page. */
export async function placeOf(
  page: Page,
  atlas: Atlas,
  place: readonly [number, number],
): Promise<{ box: [number, number]; page: [number, number] }> {
  const box = await page.locator('.stage').boundingBox();
  if (box === null) throw new Error('the page shows no map');
  const [x, y] = toScreen(place, framing(atlas, DEFAULT_VIEW, box), box);
  return { box: [x, y], page: [box.x + x, box.y + y] };
}

/** A district's label point, [lon, lat]. Throws on an unknown id. */
export function labelPoint(atlas: Atlas, id: string): readonly [number, number] {
  const point = atlas.district.get(id)?.measured.labelPoint;
  if (point === undefined) throw new Error(`no district ${id}`);
  return point;
}
