import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { findChromium } from '../browser/findChromium.ts';
import { type Answer, installProbe } from './probe.ts';

const FLAGS = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'];
const VIEWPORT = { width: 1280, height: 720 };
/** Frames of the screencast are this much smaller, so that making them costs little beside what is measured. */
const SHRUNK = 4;

/** As long as a hand holds a button down, ms: what pressing draws has been drawn when it is let go. */
const HELD = 80;

/** A page to be measured. */
export interface Contender {
  readonly name: string;
  readonly url: string;
}

export type Point = readonly [number, number];

/** Where to point, found out before anything is measured. */
export interface Aims {
  /** Inside a district whose colour is the darkest of the scale. */
  readonly dark: Point;
  /** Inside two other districts. */
  readonly districts: readonly [Point, Point];
  /** On the filter's entries. */
  readonly filters: readonly Point[];
}

export interface Loaded {
  readonly firstPixels: number;
  readonly answered: number;
  readonly bytesToAnswer: number;
  readonly scriptBytesToAnswer: number;
  readonly bytes: number;
  readonly longTasks: number;
  readonly blocked: number;
}

export interface Interacted {
  readonly clickToPanel: number;
  readonly clickWork: number;
  readonly filterToMap: number;
  readonly filterWork: number;
  readonly hoverFrame: number;
  readonly hoverFrameWorst: number;
  readonly hoverWork: number;
}

export interface Heap {
  readonly afterLoad: number;
  /**
   * After each round of cycles. Code that has run often is kept in a faster form, which takes room once and takes several rounds to
   * come about; what still grows in the last round would grow for ever.
   */
  readonly afterRounds: readonly number[];
}

/** The middle of those values that could be measured. */
const median = (values: readonly number[]) => {
  const known = values.filter(Number.isFinite).sort((a, b) => a - b);
  return known[Math.floor(known.length / 2)] ?? Number.NaN;
};
const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export { median };

let path: string | undefined;
async function launch(): Promise<Browser> {
  path ??= findChromium(() => {});
  return chromium.launch({ executablePath: path, args: FLAGS });
}

async function open(browser: Browser, waitedFor: string): Promise<{ page: Page; cdp: CDPSession }> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'zh-CN' });
  const page = await context.newPage();
  // The name of each function, which tsx keeps by a helper of its own that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript(installProbe, waitedFor);
  return { page, cdp: await context.newCDPSession(page) };
}

async function within<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launch();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

const standing = (page: Page, forced: boolean) =>
  page.waitForSelector(forced ? 'html[data-renderer="maplibre"]' : 'html[data-ready="true"]', { state: 'attached', timeout: 120_000 });

const isForced = ({ url }: Contender) => url.includes('renderer=maplibre');

/** Finds the points to aim at: a page of our own says where degrees lie, the site has its labels. */
export async function aimAt(contender: Contender, land: { dark: Point; districts: readonly [Point, Point] }): Promise<Aims> {
  return within(async (browser) => {
    const { page } = await open(browser, '');
    await page.goto(contender.url.replace('renderer=maplibre', 'renderer=svg'));
    await standing(page, false);
    const at = async (point: Point, id: string): Promise<Point> => {
      if (await page.evaluate(() => window.bench !== undefined)) {
        return page.evaluate(([lon, lat]) => {
          const box = document.getElementById('map')?.getBoundingClientRect();
          const [x, y] = window.bench?.at(lon, lat) ?? [0, 0];
          return [x + (box?.x ?? 0), y + (box?.y ?? 0)] as const;
        }, point);
      }
      const box = await page.locator(`.stage svg [data-label="${id}"]`).last().boundingBox();
      return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    };
    const filters = await page.locator('.filter [data-cluster]').evaluateAll((all) =>
      all.flatMap((element): [number, number][] => {
        const { x, y, width, height } = element.getBoundingClientRect();
        const middle: [number, number] = [x + Math.min(width / 2, 40), y + height / 2];
        return document.elementFromPoint(...middle)?.closest('[data-cluster]') === element ? [middle] : [];
      }),
    );
    return {
      dark: await at(land.dark, 'baoan'),
      districts: [await at(land.districts[0], 'longgang'), await at(land.districts[1], 'shenshan')],
      filters: filters.slice(0, 6),
    };
  });
}

/** A line as many visitors have one: 40 ms there and back, 10 Mbit/s down. */
const LINE = { offline: false, latency: 40, downloadThroughput: 10e6 / 8, uploadThroughput: 5e6 / 8 };

/** How a page is loaded: how many times slower the processor is than this one, and whether there is a line between or nothing. */
export interface Circumstances {
  readonly slowdown: number;
  readonly line: boolean;
}

/** One cold load in a fresh browser, with somebody clicking on a district from the first moment on. */
export async function load(contender: Contender, aims: Aims, { slowdown, line }: Circumstances): Promise<Loaded> {
  return within(async (browser) => {
    const { page, cdp } = await open(browser, 'longgang');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await cdp.send('Network.enable');
    if (line) await cdp.send('Network.emulateNetworkConditions', LINE);
    await cdp.send('Page.enable');
    const frames: { at: number; data: string }[] = [];
    const finished: { at: number; bytes: number; script: boolean }[] = [];
    const scripts = new Set<string>();
    let started = 0;
    cdp.on('Network.requestWillBeSent', ({ requestId, type, wallTime, request }) => {
      if (type === 'Document' && started === 0) started = wallTime;
      if (type === 'Script' || /\.m?js(\?|$)/.test(request.url)) scripts.add(requestId);
    });
    cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength, timestamp }) => {
      finished.push({ at: timestamp, bytes: encodedDataLength, script: scripts.has(requestId) });
    });
    cdp.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
      frames.push({ at: metadata.timestamp ?? 0, data });
      void cdp.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
    });
    await cdp.send('Page.startScreencast', {
      format: 'png',
      maxWidth: VIEWPORT.width / SHRUNK,
      maxHeight: VIEWPORT.height / SHRUNK,
      everyNthFrame: 1,
    });
    await page.goto(contender.url, { waitUntil: 'commit' });
    const [x, y] = aims.districts[0];
    let answered: number | null = null;
    const before = Date.now();
    while (answered === null && Date.now() - before < 60_000) {
      await page.mouse.click(x, y);
      answered = await page.evaluate(() => window.probe?.answered ?? null);
    }
    const upToAnswer = [...finished];
    await standing(page, isForced(contender));
    await page.waitForLoadState('networkidle');
    await cdp.send('Page.stopScreencast');
    const longTasks = await page.evaluate(() => [...window.probe.longTasks]);
    const first = frames.find(({ at, data }) => at >= started && isDark(Buffer.from(data, 'base64'), aims.dark));
    const sum = (list: typeof finished) => list.reduce((total, { bytes }) => total + bytes, 0);
    return {
      firstPixels: first === undefined ? Number.NaN : (first.at - started) * 1000,
      answered: answered ?? Number.NaN,
      bytesToAnswer: sum(upToAnswer),
      scriptBytesToAnswer: sum(upToAnswer.filter(({ script }) => script)),
      bytes: sum(finished),
      longTasks: longTasks.length,
      blocked: longTasks.reduce((total, duration) => total + duration - 50, 0),
    };
  });
}

/** Whether the darkest colour of the count scale is seen around a point of the page. */
function isDark(bytes: Buffer, [x, y]: Point): boolean {
  const { width, height, data } = PNG.sync.read(bytes);
  const [cx, cy] = [Math.round((x * width) / VIEWPORT.width), Math.round((y * height) / VIEWPORT.height)];
  for (let py = cy - 4; py <= cy + 4; py += 1) {
    for (let px = cx - 4; px <= cx + 4; px += 1) {
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const [r = 255, g = 255, b = 255] = data.subarray((py * width + px) * 4);
      if (Math.abs(r - 0x0d) < 30 && Math.abs(g - 0x42) < 30 && Math.abs(b - 0x6d) < 30) return true;
    }
  }
  return false;
}

/** Clicks, filters and hovers on a page that stands. */
export async function interact(contender: Contender, aims: Aims, slowdown: number, times: number): Promise<Interacted> {
  return within(async (browser) => {
    const { page, cdp } = await open(browser, '');
    await page.goto(contender.url);
    await standing(page, isForced(contender));
    await cdp.send('Performance.enable');
    const settled = (awaited: 'panel' | 'map' | null) => page.evaluate((what) => window.probe.settled(what), awaited);
    const work = async () => {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const press = async ([x, y]: Point, awaited: 'panel' | 'map'): Promise<{ answer: Answer; work: number }> => {
      await page.mouse.move(x, y);
      await settled(null);
      const before = await work();
      await page.mouse.down();
      await page.waitForTimeout(HELD);
      await page.mouse.up();
      const answer = await settled(awaited);
      return { answer, work: (await work()) - before };
    };
    await press(aims.districts[0], 'panel');
    await press(aims.filters[0] as Point, 'map');
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const clicks = [];
    for (let i = 0; i < times; i += 1) clicks.push(await press(aims.districts[i % 2] as Point, 'panel'));
    const filters = [];
    for (let i = 0; i < times; i += 1) filters.push(await press(aims.filters[i % aims.filters.length] as Point, 'map'));
    const [[x0, y0], [x1, y1]] = [aims.dark, aims.districts[1]];
    await page.evaluate(() => window.probe.frames());
    const before = await work();
    const moves = 60;
    for (let i = 0; i <= moves; i += 1) await page.mouse.move(x0 + ((x1 - x0) * i) / moves, y0 + ((y1 - y0) * i) / moves);
    await settled(null);
    const hoverWork = ((await work()) - before) / moves;
    const frames = await page.evaluate(() => window.probe.frames());
    return {
      clickToPanel: median(clicks.map(({ answer }) => answer.panel ?? Number.NaN)),
      clickWork: median(clicks.map((click) => click.work)),
      filterToMap: median(filters.map(({ answer }) => answer.map ?? Number.NaN)),
      filterWork: median(filters.map((filter) => filter.work)),
      hoverFrame: median(frames),
      hoverFrameWorst: percentile(frames, 0.95),
      hoverWork,
    };
  });
}

/** The JavaScript heap after loading and after each of `rounds` rounds of `cycles` of filtering and selecting, bytes. */
export async function heap(contender: Contender, cycles: number, rounds: number): Promise<Heap> {
  return within(async (browser) => {
    const { page, cdp } = await open(browser, '');
    await page.goto(contender.url);
    await standing(page, isForced(contender));
    await cdp.send('HeapProfiler.enable');
    const used = async () => {
      await cdp.send('HeapProfiler.collectGarbage');
      await cdp.send('HeapProfiler.collectGarbage');
      return (await cdp.send('Runtime.getHeapUsage')).usedSize;
    };
    await page.evaluate(() => window.probe.cycle(12));
    const afterLoad = await used();
    const afterRounds: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await page.evaluate((n) => window.probe.cycle(n), cycles);
      afterRounds.push(await used());
    }
    return { afterLoad, afterRounds };
  });
}
