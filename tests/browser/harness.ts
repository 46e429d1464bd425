import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Frame, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Site, serveSite } from '../../src/build/serve.ts';
import { findChromium } from './findChromium.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The built site; `SITE_DIST` names another one, e.g. of an older version. */
const DIST = process.env.SITE_DIST ?? `${ROOT}dist`;

// QUIC and the background services make requests of their own, which would be counted as the page's. The last flag makes every
// other host unreachable, so that a page cannot pass by help from elsewhere.
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** What went wrong in a page, in the page's own words; all empty in a good one. */
export interface Faults {
  readonly console: string[];
  readonly errors: string[];
  readonly policy: string[];
  /** Addresses outside the site that were asked for. */
  readonly foreign: string[];
}

/** A page of the site and what went wrong in it so far. */
export interface Opened {
  readonly page: Page;
  readonly faults: Faults;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Do not wait for the interface to stand, e.g. where scripts are off. */
  readonly unready?: boolean;
  /** Runs on the fresh page before it goes anywhere. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** One browser and one server of the built site for a test file. */
export interface Stage {
  /** Root of the site, ending in `/`. */
  readonly url: () => string;
  readonly browser: () => Browser;
  /** A fresh page at `path`, relative to the site's root, in a context of its own that is closed after the test. */
  readonly open: (path?: string, options?: OpenOptions) => Promise<Opened>;
}

/**
 * Sets up browser and server for the tests of the file that calls it. `base` is the folder the site is served under; `flags` are
 * added to the browser's; `dist` gives another built site, once it stands. A missing build is an error that says what to run.
 */
export function setUpStage({ base = '/', flags = [] as readonly string[], dist = () => DIST } = {}): Stage {
  let browser: Browser;
  let site: Site;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    if (!existsSync(`${dist()}/index.html`)) throw new Error('There is no built site to test. Run: npm run build');
    site = await serveSite(dist(), { base });
    browser = await chromium.launch({ executablePath: findChromium(() => {}), args: [...FLAGS, ...flags] });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    url: () => site.url,
    browser: () => browser,
    open: async (path = '', { unready = false, before, ...options } = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'zh-CN', ...options });
      contexts.push(context);
      const page = await context.newPage();
      const faults = await watch(page, new URL(site.url).origin);
      await before?.(page);
      await page.goto(site.url + path);
      if (!unready) await ready(page);
      return { page, faults };
    },
  };
}

/** Waits until the interface stands and the view of the address is restored. */
export async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 30_000 });
}

/**
 * Holds back the scripts that a page asks for from now on, but those whose address matches `but`; the function given lets them come.
 * The page has to stand somewhere of the site before, since one whose scripts are held back never says that it has loaded.
 */
export async function holdScripts(page: Page, but?: RegExp): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route('**/*.js', async (route) => {
    if (but?.test(route.request().url()) !== true) await held;
    await route.continue();
  });
  return release;
}

/** Waits until what was done last is painted, and what waits for that in the page is done (`state/afterPaint.ts`). */
export async function painted(page: Page | Frame): Promise<void> {
  // A page's timers run in the order in which they are due, and the page's own is due sooner.
  await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 8))));
}

/** The address of a page or a frame, once it says what was done last. */
export async function addressOf(page: Page | Frame): Promise<URL> {
  await painted(page);
  return new URL(await page.evaluate(() => window.location.href));
}

/** What the address says of the view, by its keys. */
export async function hashOf(page: Page | Frame): Promise<URLSearchParams> {
  return new URLSearchParams((await addressOf(page)).hash.slice(1));
}

/** Waits until the map is drawn by `renderer`. */
export async function drawnBy(page: Page, renderer: 'svg' | 'maplibre'): Promise<void> {
  await page.waitForSelector(`html[data-renderer="${renderer}"]`, { state: 'attached', timeout: 60_000 });
}

async function watch(page: Page, origin: string): Promise<Faults> {
  const faults: Faults = { console: [], errors: [], policy: [], foreign: [] };
  page.on('console', (message) => {
    if (message.type() === 'error') faults.console.push(message.text());
  });
  page.on('pageerror', (error) => faults.errors.push(String(error)));
  page.context().on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url)) faults.foreign.push(url);
  });
  await page.exposeBinding('reportPolicyViolation', (_source, text: string) => {
    faults.policy.push(text);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sample, sourceFile, lineNumber } = event;
      const report = (window as unknown as { reportPolicyViolation: (text: string) => void }).reportPolicyViolation;
      report(`${effectiveDirective}: ${blockedURI} ${sample} ${sourceFile}:${lineNumber}`);
    });
  });
  return faults;
}

/** The set of ids that elements inside the one `<aside>` carry in `attribute`, in order of the alphabet. */
export async function idsInAside(page: Page, attribute: 'data-cluster' | 'data-district' | 'data-park'): Promise<string[]> {
  const ids = await page
    .locator(`aside [${attribute}]`)
    .evaluateAll((elements, name) => elements.map((el) => el.getAttribute(name) ?? ''), attribute);
  return [...new Set(ids)].sort();
}

/** The details as a reader finds them: heading, text and the ids in them. */
export async function asideOf(page: Page): Promise<{ heading: string; text: string; clusters: string[]; districts: string[] }> {
  const aside = page.locator('aside');
  return {
    heading: (await aside.locator('h2').textContent()) ?? '',
    text: (await aside.textContent()) ?? '',
    clusters: await idsInAside(page, 'data-cluster'),
    districts: await idsInAside(page, 'data-district'),
  };
}

export type Row = Readonly<Record<string, string>>;

/** The rows of a CSV text with a header line, a byte order mark or not. Throws on a malformed text. */
export function rowsOf(csv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return data;
}

/** The rows of a file in `data/`, as the editors wrote them and not as the build made them. */
export function authored(file: 'districts.csv' | 'clusters.csv' | 'assignments.csv' | 'parks.csv'): Row[] {
  return rowsOf(readFileSync(`${ROOT}data/${file}`, 'utf8'));
}
