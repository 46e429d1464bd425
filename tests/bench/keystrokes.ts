import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { chromium } from 'playwright-core';
import { findChromium } from '../browser/findChromium.ts';

/** What a keystroke in the search box costs, ms: from the input event to results that are laid out. */
export interface Keystrokes {
  readonly count: number;
  readonly median: number;
  readonly worst5: number;
}

const QUERIES = resolve(import.meta.dirname, '../panels/search/queries.csv');

/** Types the queries of the search's own list into the box of the site at `url`, a letter at a time, and measures each keystroke. */
export async function keystrokes(url: string): Promise<Keystrokes> {
  const { data } = Papa.parse<{ query: string }>(readFileSync(QUERIES, 'utf8'), { header: true, skipEmptyLines: true });
  const typed = data.flatMap(({ query }) => [...query].map((_, i) => [...query].slice(0, i + 1).join('')));
  const browser = await chromium.launch({ executablePath: findChromium(() => {}), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN' });
    await page.goto(`${url}#renderer=svg&v=1`);
    await page.waitForSelector('html[data-ready="true"]', { state: 'attached' });
    // The search is fetched when somebody turns to the box; what is measured is typing, not fetching.
    await page.locator('#search').fill('a');
    await page.waitForSelector('.search-option');
    const times = await page.evaluate(async (texts) => {
      const box = document.getElementById('search') as HTMLInputElement;
      const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      const all: number[] = [];
      for (const text of texts) {
        await new Promise((frame) => requestAnimationFrame(frame));
        const start = performance.now();
        write?.call(box, text);
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await Promise.resolve();
        document.body.getBoundingClientRect();
        all.push(performance.now() - start);
      }
      return all;
    }, typed);
    times.sort((a, b) => a - b);
    const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? Number.NaN;
    return { count: times.length, median: at(0.5), worst5: at(0.95) };
  } finally {
    await browser.close();
  }
}
