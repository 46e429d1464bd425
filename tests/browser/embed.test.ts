import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';

const stage = setUpStage();
let host: Server;
let hostOrigin = '';
let body = '';

beforeAll(async () => {
  // Another port of the loopback is another origin.
  host = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><title>host</title><body style="margin:0;height:4000px">${body}</body></html>`);
  });
  await new Promise<void>((done) => host.listen(0, '127.0.0.1', done));
  hostOrigin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((done) => void host.close(() => done())));

interface Said {
  readonly type: string;
  readonly id: string | number;
  readonly data: Record<string, unknown>;
}

/** A page of another origin that frames the map and keeps every message it hears. */
async function hosted(html: string): Promise<{ page: Page; violations: string[]; said: () => Promise<Said[]> }> {
  body = html;
  const context = await stage.browser().newContext({ viewport: { width: 900, height: 700 }, locale: 'en-GB' });
  const page = await context.newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && /content security|trusted ?type/i.test(message.text())) violations.push(message.text());
  });
  await page.addInitScript(() => {
    if (window.parent !== window) return;
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    window.addEventListener('message', (event) => heard.push(event.data));
  });
  await page.goto(hostOrigin);
  return { page, violations, said: () => page.evaluate(() => (window as unknown as { heard: Said[] }).heard) };
}

const frameHtml = (hash: string, more = '') =>
  `<iframe id="map" src="${stage.url()}embed.html#${hash}&amp;v=1" ${more} style="width:800px;height:500px;border:0"></iframe>`;

async function frameOf(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame === null) throw new Error('no frame');
  await frame.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  return frame;
}

async function tell(page: Page, type: string, data: object, id = 'test'): Promise<void> {
  await page.evaluate(
    ([message]) => (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.postMessage(message, '*'),
    [{ source: 'shenzhen-cluster-map', v: 1, id, type, data }],
  );
}

const heard = (page: Page, type: string) =>
  page.waitForFunction((wanted) => (window as unknown as { heard: Said[] }).heard.some((m) => m?.type === wanted), type);

describe('a frame in a page of another origin', () => {
  it('leaves the wheel, the focus and the history to the host', async () => {
    const { page, violations } = await hosted(frameHtml('lang=en'));
    const frame = await frameOf(page);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.mouse.move(400, 250);
    await page.mouse.wheel(0, 300);
    await page.waitForFunction(() => window.scrollY > 0);
    await frame.waitForSelector('.gesture-hint[data-on="true"]', { state: 'attached' });
    const length = await page.evaluate(() => history.length);
    await frame.selectOption('.embed-head select >> nth=0', 'nanshan');
    await frame.waitForSelector('aside [data-subject="nanshan"]');
    expect(await frame.locator('aside').count()).toBe(1);
    expect(await page.evaluate(() => history.length)).toBe(length);
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('talks with the origin its address names', async () => {
    const { page, said } = await hosted(frameHtml(`lang=en&amp;origin=${encodeURIComponent(hostOrigin)}`));
    const frame = await frameOf(page);
    await heard(page, 'ready');
    await tell(page, 'set-view', { district: 'futian' }, 'one');
    await heard(page, 'ack');
    await frame.waitForSelector('aside [data-subject="futian"]');
    const messages = await said();
    expect(messages.find((m) => m.type === 'ack')).toMatchObject({ id: 'one', data: { ok: true } });
    expect(messages.find((m) => m.type === 'select')?.data).toEqual({ kind: 'district', ids: ['futian'] });
    await page.context().close();
  });

  it('obeys nobody where its address names another origin', async () => {
    const { page, said } = await hosted(frameHtml('lang=en&amp;district=nanshan&amp;origin=https%3A%2F%2Fa.example'));
    const frame = await frameOf(page);
    // The bridge is there once a deck's key is handed over; here its arrival is seen by its file.
    await frame.waitForFunction(() => performance.getEntriesByType('resource').some((e) => /bridge/.test(e.name)));
    await tell(page, 'set-view', { district: 'futian' });
    await tell(page, 'ping', {});
    await frame.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await frame.locator('aside [data-subject="nanshan"]').count()).toBe(1);
    expect(await said()).toEqual([]);
    await page.context().close();
  });

  it('says no more than ready to a host without a name', async () => {
    const { page, said } = await hosted(frameHtml('lang=en'));
    const frame = await frameOf(page);
    await heard(page, 'ready');
    await tell(page, 'set-view', { district: 'futian' });
    await frame.waitForSelector('aside [data-subject="futian"]');
    expect(await said()).toEqual([{ source: 'shenzhen-cluster-map', v: 1, id: 'map-1', type: 'ready', data: {} }]);
    await page.context().close();
  });

  it('stands under sandbox="allow-scripts"', async () => {
    const { page, violations } = await hosted(frameHtml('lang=en&amp;district=nanshan', 'sandbox="allow-scripts"'));
    const frame = await frameOf(page);
    await frame.waitForSelector('aside [data-subject="nanshan"]');
    expect(await frame.evaluate(() => window.origin)).toBe('null');
    await frame.waitForSelector('html[data-renderer="svg"]', { state: 'attached' });
    expect(violations).toEqual([]);
    await page.context().close();
  });

  it('fits on its first real size', async () => {
    const { page } = await hosted(`<div hidden id="box">${frameHtml('lang=en')}</div>`);
    await page.waitForSelector('iframe', { state: 'attached' });
    await page.evaluate(() => document.querySelector('#box')?.removeAttribute('hidden'));
    const frame = await frameOf(page);
    await frame.waitForSelector('.map-buttons');
    const box = await frame.locator('#root .districts').first().boundingBox();
    expect(box?.width).toBeGreaterThan(500);
    await page.context().close();
  });

  it('is locked by its address, and its title is a text', async () => {
    const { page } = await hosted(
      frameHtml('district=nanshan&amp;panel=0&amp;filter=0&amp;interactive=0&amp;title=%3Cb%3Ehi%3C%2Fb%3E&amp;lang=en'),
    );
    const frame = await frameOf(page);
    expect(await frame.locator('h1').first().textContent()).toBe('<b>hi</b>');
    expect(await frame.locator('aside, select, .map-buttons').count()).toBe(0);
    await page.context().close();
  });
});

describe('the examples', () => {
  it('pages through the deck by PageDown, through every map', async () => {
    const { page, faults } = await stage.open('examples/deck.html', { unready: true });
    await page.waitForSelector('html[data-deck="ready"]', { state: 'attached' });
    for (let slide = 0; slide < 6; slide += 1) {
      await page.waitForFunction((n) => (location.hash.replace('#/', '') || '0') === String(n), slide);
      const frame = page.locator('section.present iframe');
      if ((await frame.count()) > 0) {
        const map = await (await frame.elementHandle())?.contentFrame();
        await map?.waitForSelector('html[data-ready="true"]', { state: 'attached' });
        await map?.waitForFunction(() => performance.getEntriesByType('resource').some((e) => /bridge/.test(e.name)));
        // A click into the map takes the focus there, as a speaker's would.
        await map?.locator('.stage').click({ position: { x: 20, y: 20 } });
        if (process.env.PICTURES) await page.waitForTimeout(500);
      }
      if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/deck-${slide}.png` });
      await page.keyboard.press('PageDown');
    }
    expect(faults.errors).toEqual([]);
    expect(faults.policy).toEqual([]);
  });

  it('keeps two maps together', async () => {
    const { page, faults } = await stage.open('examples/two.html', { unready: true });
    const [left, right] = await Promise.all(['#left', '#right'].map(async (id) => (await page.waitForSelector(id)).contentFrame()));
    await page.waitForFunction(() => (document.querySelector('#log')?.textContent?.match(/says ready/g)?.length ?? 0) === 2);
    await left?.selectOption('.embed-head select >> nth=0', 'futian');
    await right?.waitForSelector('aside [data-subject="futian"]');
    expect(faults.policy).toEqual([]);
  });

  it('hosts forty maps: none blank, at most eight alive', async () => {
    const { page, faults } = await stage.open('examples/forty.html', { unready: true });
    const alive = () =>
      page.evaluate(
        () => [...document.querySelectorAll('shenzhen-cluster-map')].filter((m) => m.shadowRoot?.querySelector('iframe')).length,
      );
    for (let y = 0; y < 5; y += 1) {
      await page.waitForFunction(() => document.querySelector('shenzhen-cluster-map[data-live]') !== null);
      expect(await alive()).toBeLessThanOrEqual(8);
      await page.mouse.wheel(0, 600);
    }
    const drawn = await page.evaluate(
      () =>
        [...document.querySelectorAll('shenzhen-cluster-map')].filter((m) => (m.shadowRoot?.querySelector('img')?.naturalWidth ?? 0) > 0)
          .length,
    );
    expect(drawn).toBe(40);
    expect(faults.console.filter((text) => /context/i.test(text))).toEqual([]);
    expect(faults.policy).toEqual([]);
  });
});
