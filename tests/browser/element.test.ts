import type { Frame, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { setUpStage } from './harness.ts';
import { setUpHost } from './hostPage.ts';
import { look } from './picture.ts';

const stage = setUpStage();
const host = setUpHost(stage);
const script = () => `<script defer src="${stage.url()}shenzhen-cluster-map.js"></script>`;
const NAME = 'shenzhen-cluster-map';

/** The live map of the page's n-th element. */
async function liveMap(page: Page, n = 0): Promise<Frame> {
  await page.waitForFunction(([name, k]) => document.querySelectorAll(name)[k]?.hasAttribute('data-live') === true, [NAME, n] as const);
  const handle = await page.evaluateHandle(([name, k]) => document.querySelectorAll(name)[k]?.shadowRoot?.querySelector('iframe') ?? null, [
    NAME,
    n,
  ] as const);
  const frame = await handle.asElement()?.contentFrame();
  if (frame == null) throw new Error('the element has no frame');
  await frame.waitForSelector('html[data-ready="true"]', { state: 'attached' });
  return frame;
}

const attribute = (page: Page, name: string) => page.locator(NAME).first().getAttribute(name);

describe('the custom element on a page of another origin', () => {
  it('draws its picture at once, before anything of the map is loaded, and says in words what it is', async () => {
    const far = `<div style="height:3000px"></div><${NAME} district="nanshan" lang="en"></${NAME}>`;
    const { page, faults } = await host.open(script() + far);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForFunction((name) => (document.querySelector(name)?.shadowRoot?.querySelector('img')?.naturalWidth ?? 0) > 0, NAME);
    expect(await page.locator(`${NAME} img`).getAttribute('alt')).toContain('Press to load');
    expect(page.frames()).toHaveLength(1);
    expect(asked.filter((url) => /embed\.html|atlas/.test(url))).toEqual([]);
    await page.locator(NAME).scrollIntoViewIfNeeded();
    const map = await liveMap(page);
    await map.waitForSelector('aside [data-subject="nanshan"]');
    expect(look(await page.locator(NAME).screenshot()).colours).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it('loads for a keyboard: Enter on its picture', async () => {
    const { page } = await host.open(`${script()}<${NAME} lang="en"></${NAME}>`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await liveMap(page);
  });

  it('follows its attributes, and its attributes follow the reader', async () => {
    const { page } = await host.open(`${script()}<${NAME} district="nanshan" lang="en"></${NAME}>`);
    const map = await liveMap(page);
    await page.evaluate((name) => {
      const element = document.querySelector(name);
      const events: unknown[] = [];
      Object.assign(window, { events });
      // Heard from outside: the events go up through the page.
      for (const type of ['view', 'select']) {
        document.body.addEventListener(type, (event) => events.push([type, (event as CustomEvent).detail]));
      }
      element?.setAttribute('district', 'futian');
      element?.setAttribute('theme', 'dark');
    }, NAME);
    await map.waitForSelector('aside [data-subject="futian"]');
    expect(await map.getAttribute('html', 'data-paint')).toBe('dark');
    await map.selectOption('.embed-head select >> nth=0', 'yantian');
    await expect.poll(() => attribute(page, 'district')).toBe('yantian');
    await page.evaluate((name) => document.querySelector(name)?.removeAttribute('district'), NAME);
    await map.waitForFunction(() => !window.location.hash.includes('district='));
    await map.selectOption('.embed-head select >> nth=1', 'biomedicine');
    await expect.poll(() => attribute(page, 'cluster')).toBe('biomedicine');
    const events = await page.evaluate(() => (window as unknown as { events: [string, Record<string, unknown>][] }).events);
    expect(events.filter(([type]) => type === 'select').map(([, detail]) => detail)).toEqual([
      { kind: 'district', ids: ['futian'] },
      { kind: 'district', ids: ['yantian'] },
      { kind: 'overview', ids: [] },
      { kind: 'clusters', ids: ['biomedicine'] },
    ]);
    expect(events.some(([type, detail]) => type === 'view' && detail.theme === 'dark')).toBe(true);
  });

  it('steps through a story', async () => {
    const { page } = await host.open(`${script()}<${NAME} story="default" step="1" lang="en"></${NAME}>`);
    const map = await liveMap(page);
    await map.waitForSelector('.talk-words h1');
    await page.evaluate((name) => (document.querySelector(name) as HTMLElement & { next(): void }).next(), NAME);
    await expect.poll(() => attribute(page, 'step')).toBe('2');
    await page.evaluate((name) => (document.querySelector(name) as HTMLElement & { prev(): void }).prev(), NAME);
    await expect.poll(() => attribute(page, 'step')).toBe('1');
  });

  it('lets no style in and none out', async () => {
    const loud =
      'button,img,iframe{opacity:0.1!important;transform:scale(0.2)!important;border:20px solid red!important}h1{color:red!important}';
    const { page } = await host.open(
      `<style>${loud}</style><h1>Host</h1><button id="own">own</button>${script()}<${NAME} lang="en"></${NAME}>`,
    );
    const map = await liveMap(page);
    const inside = await page.locator(`${NAME} iframe`).evaluate((frame) => {
      const { opacity, transform, borderTopWidth } = getComputedStyle(frame);
      return [opacity, transform, borderTopWidth];
    });
    expect(inside).toEqual(['1', 'none', '0px']);
    expect(
      await map
        .locator('h1')
        .first()
        .evaluate((h1) => getComputedStyle(h1).color),
    ).not.toBe('rgb(255, 0, 0)');
    const bare = await host.open(`<style>${loud}</style><h1>Host</h1><button id="own">own</button>`);
    const looks = (of: Page) =>
      of.evaluate(() =>
        ['body', 'h1', '#own'].map((selector) => {
          const { font, color, margin, display, padding } = getComputedStyle(document.querySelector(selector) as Element);
          return [font, color, margin, display, padding];
        }),
      );
    expect(await looks(page)).toEqual(await looks(bare.page));
    expect(await page.evaluate(() => document.head.querySelectorAll('style, link').length + document.adoptedStyleSheets.length)).toBe(0);
  });

  it('gives its WebGL back when it has left the screen, and comes again as it was', async () => {
    const { page } = await host.open(`${script()}<${NAME} lang="en" renderer="maplibre" style="width:600px"></${NAME}>`);
    const map = await liveMap(page);
    await map.waitForSelector('html[data-renderer="maplibre"]', { state: 'attached', timeout: 60_000 });
    await map.selectOption('.embed-head select >> nth=0', 'longgang');
    await expect.poll(() => attribute(page, 'district')).toBe('longgang');
    await page.evaluate(() => window.scrollTo(0, 3000));
    await expect.poll(() => page.frames().length).toBe(1);
    expect(await attribute(page, 'data-live')).toBeNull();
    await page.evaluate(() => window.scrollTo(0, 0));
    const again = await liveMap(page);
    await again.waitForSelector('aside [data-subject="longgang"]');
  });

  it('stands beside others that show something else, and goes when it is taken out', async () => {
    const { page, faults } = await host.open(
      `${script()}<div style="display:flex"><${NAME} district="nanshan" lang="en" style="width:400px;height:300px"></${NAME}><${NAME} district="futian" lang="zh-Hans" style="width:400px;height:300px"></${NAME}></div>`,
    );
    const [one, other] = [await liveMap(page, 0), await liveMap(page, 1)];
    await one.waitForSelector('aside [data-subject="nanshan"]');
    await other.waitForSelector('aside [data-subject="futian"]');
    expect(await other.getAttribute('html', 'lang')).toBe('zh-Hans');
    await page.evaluate((name) => document.querySelector(name)?.setAttribute('district', 'yantian'), NAME);
    await one.waitForSelector('aside [data-subject="yantian"]');
    expect(await other.locator('aside [data-subject="futian"]').count()).toBe(1);
    await page.evaluate((name) => document.querySelector(name)?.remove(), NAME);
    await expect.poll(() => page.frames().length).toBe(2);
    expect(faults).toEqual([]);
  });

  it('works under a host’s own strict content policy, once its script and frame are allowed', async () => {
    const policy = `default-src 'none'; script-src ${stage.url()}; frame-src ${stage.url()}; img-src ${stage.url()}; style-src 'none'; require-trusted-types-for 'script'`;
    const { page, faults } = await host.open(`${script()}<${NAME} lang="en" district="nanshan"></${NAME}>`, { policy });
    const map = await liveMap(page);
    await map.waitForSelector('aside [data-subject="nanshan"]');
    // The host's own body has a style attribute, which its policy refuses.
    expect(faults.filter((text) => !/inline style/i.test(text))).toEqual([]);
  });
});
