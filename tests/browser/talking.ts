import { pathToFileURL } from 'node:url';
import type { Frame, Page } from 'playwright-core';

/** Steps of the story that comes with the map. */
export const STEPS = 11;

/** The page that is one file, on this disk. */
export const ONE_FILE = pathToFileURL('dist-offline/shenzhen-cluster-map.html').href;

/** Waits until a talk stands at `step` and its map is drawn for the room the legend leaves; until then it is only scaled. */
export async function standsAt(page: Page | Frame, step: number): Promise<void> {
  await page.waitForFunction((text) => document.querySelector('.talk-counter')?.textContent === text, `${step} / ${STEPS}`);
  await page.waitForFunction(() => {
    const box = document.querySelector('.stage')?.getBoundingClientRect();
    const drawn = document.querySelector<SVGSVGElement>('.stage .figure > svg')?.viewBox.baseVal;
    return box !== undefined && Math.abs((drawn?.width ?? 0) - box.width) < 1 && Math.abs((drawn?.height ?? 0) - box.height) < 1;
  });
}
