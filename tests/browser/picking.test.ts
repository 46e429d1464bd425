import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawnBy, setUpStage } from './harness.ts';

const stage = setUpStage();
/** Pixels of sea and other land around the districts that are clicked on too. */
const AROUND = 24;

type Point = readonly [number, number];

/** What the details are about after a click. */
async function clickedAt(page: Page, [x, y]: Point): Promise<string> {
  await page.mouse.click(x, y);
  return page.evaluate(() => document.querySelector('aside [data-subject]')?.getAttribute('data-subject') ?? 'no details');
}

/** Edges are drawn between pixels, so the two may differ on the pixel of an edge, but not on those beside it. */
const beside = ([x, y]: Point): readonly Point[] => [
  [x - 1, y],
  [x + 1, y],
  [x, y - 1],
  [x, y + 1],
];

describe('both renderers', () => {
  /** The same view drawn by each. */
  const openBoth = (view: string) =>
    Promise.all(
      (['svg', 'maplibre'] as const).map(async (renderer) => {
        const { page } = await stage.open(`#${view}&renderer=${renderer}&v=1`);
        await drawnBy(page, renderer);
        return page;
      }),
    ) as Promise<[Page, Page]>;

  // The second names the zone across districts, which is then filled and takes clicks as a district does.
  it.each([
    ['lens=count', 500],
    ['lens=cluster&cluster=modern-fashion', 300],
  ])('pick the same at random points of %s', { timeout: 240_000 }, async (view, count) => {
    const [svg, maplibre] = await openBoth(view);
    const land = await svg.locator('.stage svg .districts').boundingBox();
    const box = await svg.locator('.stage').boundingBox();
    if (land === null || box === null) throw new Error('the page shows no map');
    expect(await maplibre.locator('.stage').boundingBox()).toEqual(box);
    const across = (from: number, to: number) => fc.noBias(fc.integer({ min: Math.ceil(from), max: Math.floor(to) }));
    const points = fc.tuple(
      across(Math.max(box.x, land.x - AROUND), Math.min(box.x + box.width - 1, land.x + land.width + AROUND)),
      across(Math.max(box.y, land.y - AROUND), Math.min(box.y + box.height - 1, land.y + land.height + AROUND)),
    );
    // A click on nothing steps back, to the cluster of the view or past it: what it leads to hangs on the clicks before.
    const hit = (subject: string) => (subject === 'overview' || view.endsWith(`cluster=${subject}`) ? 'nothing' : subject);
    const picked = new Map<string, number>();
    const differences: string[] = [];
    const onMap = ([x, y]: Point) =>
      svg.evaluate(([x, y]) => document.elementFromPoint(x, y)?.closest('.figure') !== null, [x, y] as const);
    let clicked = 0;
    for (const point of fc.sample(points, { numRuns: 2 * count, seed: 20 })) {
      if (clicked === count) break;
      if (!(await onMap(point))) continue;
      clicked += 1;
      const clicks = await Promise.all([clickedAt(svg, point), clickedAt(maplibre, point)]);
      const [bySvg, byMapLibre] = [hit(clicks[0]), hit(clicks[1])];
      picked.set(bySvg, (picked.get(bySvg) ?? 0) + 1);
      if (bySvg === byMapLibre) continue;
      const around: string[] = [];
      for (const near of beside(point)) around.push(hit(await clickedAt(svg, near)));
      if (!around.includes(byMapLibre)) differences.push(`${point}: ${bySvg} in the figure, ${byMapLibre} under MapLibre`);
    }
    expect(differences).toEqual([]);
    expect(clicked).toBe(count);
    expect(picked.size).toBeGreaterThan(11);
    expect(picked.get('nothing')).toBeGreaterThan(count / 10);
  });

  it.each(['one', 'both'])('pick a park by its plate below a label in %s languages', async (labels) => {
    const [svg, maplibre] = await openBoth(`lens=parks&labels=${labels}`);
    const chip = svg.locator('.stage svg .chip[data-park]').first();
    const plate = await chip.boundingBox();
    if (plate === null) throw new Error('no plate names a park');
    const middle: Point = [plate.x + plate.width / 2, plate.y + plate.height / 2];
    const park = await chip.getAttribute('data-park');
    expect(await clickedAt(svg, middle)).toBe(park);
    expect(await clickedAt(maplibre, middle)).toBe(park);
  });
});
