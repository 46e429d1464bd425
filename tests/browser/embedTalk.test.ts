import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addressOf, setUpStage } from './harness.ts';
import { hears, listening, mapIn, type Said, setUpHost, tell } from './hostPage.ts';

const stage = setUpStage();
const host = setUpHost(stage);
const named = (keys: string) => host.frame(`${keys}&origin=${encodeURIComponent(host.origin())}`);
const post = (page: Page, data: unknown) =>
  page.evaluate((message) => (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.postMessage(message, '*'), data);
const acks = (said: readonly Said[]) => said.filter(({ type }) => type === 'ack').map(({ id, data }) => [id, data.ok]);

describe('a host whose origin the address names', () => {
  it('hears what the map shows, and each of its messages acknowledged', async () => {
    const { page, said, faults } = await host.open(named('lang=en&district=nanshan'));
    const frame = await mapIn(page);
    for (const type of ['ready', 'view', 'height']) await hears(page, type);
    await tell(page, 'ping', {}, 'a');
    await tell(page, 'set-view', { district: 'futian' }, 'b');
    await tell(page, 'set-view', { district: 'atlantis' }, 'c');
    await tell(page, 'next', {}, 'd');
    await tell(page, 'set-view', { story: 'default', step: '1' }, 'e');
    await hears(page, 'ack', 'e');
    await tell(page, 'next', {}, 'f');
    await hears(page, 'ack', 'f');
    await tell(page, 'prev', {}, 'g');
    await hears(page, 'ack', 'g');
    const all = await said();
    expect(acks(all)).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
      ['d', false],
      ['e', true],
      ['f', true],
      ['g', true],
    ]);
    expect(all.every(({ source, v }) => source === 'shenzhen-cluster-map' && v === 1)).toBe(true);
    expect(all.find(({ type }) => type === 'ready')).toMatchObject({ data: {} });
    expect(all.find(({ type }) => type === 'view')?.data).toMatchObject({ district: 'nanshan', lang: 'en' });
    expect(all.find(({ type }) => type === 'select')?.data).toEqual({ kind: 'district', ids: ['futian'] });
    expect(all.find(({ type }) => type === 'height')?.data.height).toBeGreaterThan(100);
    expect(all.find(({ id }) => id === 'c')?.data.problems).toMatchObject([{ field: 'district', came: '"atlantis"' }]);
    expect(all.find(({ id }) => id === 'f')?.data).toMatchObject({ step: 2 });
    expect(all.find(({ id }) => id === 'g')?.data).toMatchObject({ step: 1 });
    await frame.waitForSelector('.talk');
    expect(faults).toEqual([]);
  });

  it('hears what of the address could not be read', async () => {
    const { page, said } = await host.open(named('lang=en&district=atlantis'));
    await hears(page, 'error');
    expect((await said()).find(({ type }) => type === 'error')?.data.problems).toMatchObject([{ field: 'district' }]);
  });

  it('gets no answer to what is no message, and nothing happens to the page', async () => {
    const { page, said, faults } = await host.open(named('lang=en&district=nanshan'));
    const frame = await listening(page);
    const names = () => frame.evaluate(() => Reflect.ownKeys(Object.prototype).map(String).join());
    const before = [await names(), (await addressOf(frame)).hash];
    const junk = fc.oneof(
      fc.anything({ withMap: true, withSet: true, withDate: true, withBigInt: true, withTypedArray: true, withNullPrototype: false }),
      fc.record({
        source: fc.constant('shenzhen-cluster-map'),
        v: fc.constantFrom(0, 2, '1'),
        id: fc.string(),
        type: fc.constant('set-view'),
      }),
      fc.constant({ source: 'shenzhen-cluster-map', v: 1, id: 'x', type: 'set-view', data: { district: 'futian', extra: '1' } }),
      fc.constant({ source: 'shenzhen-cluster-map', v: 1, id: 'x', type: 'set-view', data: { title: 'x'.repeat(9000) } }),
      fc.constant({ source: 'shenzhen-cluster-map', v: 1, id: 'x', type: 'reload', data: {} }),
    );
    for (const message of fc.sample(junk, 300)) await post(page, message).catch(() => {});
    // Made in the page: on the way there from here such a name would be lost.
    await page.evaluate(() => {
      const text = '{"source":"shenzhen-cluster-map","v":1,"id":"x","type":"set-view","data":{"__proto__":{"a":1}}}';
      (document.querySelector('iframe') as HTMLIFrameElement).contentWindow?.postMessage(JSON.parse(text), '*');
    });
    await tell(page, 'ping', {}, 'last');
    await hears(page, 'ack', 'last');
    expect(acks(await said())).toEqual([['last', true]]);
    expect([await names(), (await addressOf(frame)).hash]).toEqual(before);
    expect(faults).toEqual([]);
  });
});

describe('a hostile page', () => {
  it('that is not the one named changes nothing and hears nothing', async () => {
    const { page, said } = await host.open(host.frame('lang=en&district=nanshan&origin=https%3A%2F%2Fa.example'));
    const frame = await listening(page);
    await tell(page, 'set-view', { district: 'futian' });
    await tell(page, 'ping');
    await post(page, 'slide:stop');
    // What is posted is delivered in order: once this has come, so have the others.
    await frame.evaluate(() =>
      Object.assign(window, { told: new Promise((done) => window.addEventListener('message', (e) => e.data === 'end' && done(1))) }),
    );
    await post(page, 'end');
    await frame.evaluate(() => (window as unknown as { told: Promise<unknown> }).told);
    expect(await frame.locator('aside [data-subject="nanshan"]').count()).toBe(1);
    expect(await said()).toEqual([]);
  });

  it('beside the frame or opened by it changes nothing, though it speaks the protocol', async () => {
    const evil = `<script>parent.frames[0].postMessage({source:'shenzhen-cluster-map',v:1,id:'evil',type:'set-view',data:{district:'futian'}},'*');
      parent.postMessage('evil has spoken','*')</script>`;
    const { page, said } = await host.open(named('lang=en&district=nanshan'));
    const frame = await listening(page);
    await page.evaluate((html) => {
      const other = document.createElement('iframe');
      other.setAttribute('sandbox', 'allow-scripts');
      other.srcdoc = html;
      document.body.append(other);
    }, evil);
    await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.includes('evil has spoken'));
    await tell(page, 'ping', {}, 'after');
    await hears(page, 'ack', 'after');
    expect((await said()).some(({ id }) => id === 'evil')).toBe(false);
    expect(await frame.locator('aside [data-subject="nanshan"]').count()).toBe(1);
  });
});

describe('a host without a name', () => {
  it('hears that the map is ready and nothing more, though it may tell it what to show', async () => {
    const { page, said } = await host.open(host.frame('lang=en'));
    const frame = await mapIn(page);
    await hears(page, 'ready');
    await tell(page, 'set-view', { district: 'futian' });
    await tell(page, 'ping');
    await frame.waitForSelector('aside [data-subject="futian"]');
    expect(await said()).toEqual([{ source: 'shenzhen-cluster-map', v: 1, id: 'map-1', type: 'ready', data: {} }]);
  });

  it('is not one that calls itself "null", as a deck opened from a disk does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'deck-'));
    const file = join(folder, 'deck.html');
    const map = `${stage.url()}embed.html#lang=en&amp;district=nanshan&amp;origin=null&amp;v=1`;
    await writeFile(file, `<!doctype html><iframe src="${map}" style="width:600px;height:400px"></iframe>`);
    try {
      const { page, said } = await host.open('', { url: pathToFileURL(file).href });
      const frame = await listening(page);
      expect(await page.evaluate(() => window.origin)).toBe('null');
      await tell(page, 'set-view', { district: 'futian' });
      await frame.waitForSelector('aside [data-subject="futian"]');
      expect((await said()).map(({ type }) => type)).toEqual(['ready']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a slide', () => {
  it('hands a speaker’s keys to the deck and the focus with them', async () => {
    const { page, said } = await host.open(host.frame('ui=slide&lang=en'));
    const frame = await listening(page);
    await page.evaluate(() => {
      const pressed: string[] = [];
      Object.assign(window, { pressed });
      window.addEventListener('keydown', ({ key }) => pressed.push(key));
    });
    const into = [
      () => frame.locator('.stage').click({ position: { x: 20, y: 20 } }),
      () => frame.locator('.embed-head select').first().focus(),
      () => frame.locator('.map-buttons button').first().focus(),
    ];
    for (const [key, method] of [
      ['PageDown', 'next'],
      ['PageUp', 'prev'],
      ['Escape', 'toggleOverview'],
    ] as const) {
      for (const enter of into) {
        const before = (await said()).length;
        await enter();
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
        await page.keyboard.press(key);
        await page.waitForFunction((n) => (window as unknown as { heard: unknown[] }).heard.length > n, before);
        expect((await said()).at(-1)).toBe(JSON.stringify({ method }));
        // The next press is the deck's own.
        await page.waitForFunction(() => document.activeElement === document.body && document.hasFocus());
        await page.keyboard.press('F2');
        await page.waitForFunction(() => (window as unknown as { pressed: string[] }).pressed.pop() === 'F2');
      }
    }
    await into[0]?.();
    await page.keyboard.press('b');
    await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.at(-1) === '{"method":"togglePause"}');
  });

  it('lets a clicker out of an open dialog, and Escape close it', async () => {
    const { page } = await host.open(host.frame('ui=slide&lang=en'));
    const frame = await listening(page);
    await frame
      .getByRole('link', { name: 'What this map does not say' })
      .or(frame.getByRole('button', { name: 'What this map does not say' }))
      .click();
    await frame.locator('dialog[open]').waitFor();
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.at(-1) === '{"method":"next"}');
    await frame.locator('dialog[open] button').first().focus();
    await page.keyboard.press('Escape');
    await frame.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.at(-1))).toBe('{"method":"next"}');
  });

  it('takes no key in an embed', async () => {
    const { page, said } = await host.open(named('lang=en'));
    const frame = await listening(page);
    await frame.locator('.stage').click({ position: { x: 20, y: 20 } });
    for (const key of ['PageDown', 'b', 'Escape']) await page.keyboard.press(key);
    await tell(page, 'ping', {}, 'after');
    await hears(page, 'ack', 'after');
    expect((await said()).filter((message) => typeof message === 'string')).toEqual([]);
  });

  it('rests when the deck leaves it and wakes when it comes back, without taking the focus', async () => {
    const { page } = await host.open(host.frame('ui=slide&lang=en&renderer=maplibre'));
    const frame = await listening(page);
    const drawnBy = (renderer: string) =>
      frame.waitForSelector(`html[data-renderer="${renderer}"]`, { state: 'attached', timeout: 60_000 });
    await drawnBy('maplibre');
    await frame.locator('.embed-head select').first().focus();
    await post(page, 'slide:stop');
    await drawnBy('svg');
    expect(await frame.locator('.stage canvas').count()).toBe(0);
    await page.waitForFunction(() => document.activeElement === document.body);
    await post(page, 'slide:start');
    await drawnBy('maplibre');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  });
});
