import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Stage } from './harness.ts';

/** A message as the host heard it. */
export interface Said {
  readonly source: string;
  readonly v: number;
  readonly type: string;
  readonly id: string | number;
  readonly data: Record<string, unknown>;
}

/** A page of another origin that frames the map. */
export interface Hosted {
  readonly page: Page;
  /** Errors of the page and of every frame in it, in their own words; empty where all went well. */
  readonly faults: string[];
  /** Every message the page heard, in order. */
  readonly said: () => Promise<Said[]>;
}

export interface HostOptions extends BrowserContextOptions {
  /** Another page than the host's own, e.g. a file on the disk. */
  readonly url?: string;
  /** The content policy the host's page is sent with. */
  readonly policy?: string;
}

export interface HostPages {
  /** The host's origin: another port of the loopback, which is another origin than the site's. */
  readonly origin: () => string;
  /** Opens a page of the host with `html` as its body; the context is closed after the test. */
  readonly open: (html: string, options?: HostOptions) => Promise<Hosted>;
  /** A frame of the site's embed page for a body. */
  readonly frame: (hash: string, more?: string) => string;
}

/** Sets up a server of another origin for the tests of the file that calls it. */
export function setUpHost(stage: Stage): HostPages {
  let server: Server;
  let body = '';
  let policy = '';
  const contexts: BrowserContext[] = [];
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (policy !== '') response.setHeader('Content-Security-Policy', policy);
      response.end(`<!doctype html><html lang="en"><title>host</title><body style="margin:0;height:4000px">${body}</body></html>`);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(() => new Promise<void>((done) => void server.close(() => done())));
  return {
    origin,
    frame: (hash, more = 'style="width:800px;height:500px;border:0"') =>
      `<iframe src="${stage.url()}embed.html#${hash.replaceAll('&', '&amp;')}&amp;v=1" ${more}></iframe>`,
    open: async (html, { url = origin(), policy: wanted = '', ...options } = {}) => {
      body = html;
      policy = wanted;
      const context = await stage.browser().newContext({ viewport: { width: 900, height: 700 }, locale: 'en-GB', ...options });
      contexts.push(context);
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        // A browser without a page's icon says so; the host has none.
        if (message.type() === 'error' && !/favicon/.test(message.location().url)) faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.addInitScript(() => {
        if (window.parent !== window) return;
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        window.addEventListener('message', (event) => heard.push(event.data));
      });
      await page.goto(url);
      return { page, faults, said: () => page.evaluate(() => (window as unknown as { heard: Said[] }).heard) };
    },
  };
}

/** The map in a page's frame, once its interface stands. */
export async function mapIn(page: Page, selector = 'iframe'): Promise<Frame> {
  const frame = await (await page.waitForSelector(selector, { state: 'attached' })).contentFrame();
  if (frame === null) throw new Error(`${selector} holds no page`);
  await frame.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  return frame;
}

/** The map in a page's frame, once it also listens to the page around. */
export async function listening(page: Page, selector = 'iframe'): Promise<Frame> {
  const frame = await mapIn(page, selector);
  await frame.waitForSelector('html[data-listening="true"]', { state: 'attached' });
  return frame;
}

/** Waits until the host page has heard a message of a type; with an id, that very one. */
export async function hears(page: Page, type: string, id?: string): Promise<void> {
  await page.waitForFunction(
    ([wanted, name]) =>
      (window as unknown as { heard: Said[] }).heard.some((m) => m?.type === wanted && (name === undefined || m.id === name)),
    [type, id] as const,
  );
}

/** Posts a message of the protocol from the host page to its frame. */
export async function tell(page: Page, type: string, data: object = {}, id = 'test'): Promise<void> {
  await page.evaluate((message) => (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.postMessage(message, '*'), {
    source: 'shenzhen-cluster-map',
    v: 1,
    id,
    type,
    data,
  });
}

/** Waits until the page has drawn so many frames more: what was going to happen by then has. */
export const frames = (page: Page | Frame, count: number) =>
  page.evaluate(
    (left) =>
      new Promise<void>((done) => {
        const tick = (n: number) => (n === 0 ? done() : requestAnimationFrame(() => tick(n - 1)));
        tick(left);
      }),
    count,
  );
