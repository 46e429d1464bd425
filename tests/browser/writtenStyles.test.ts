import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ready, setUpStage } from './harness.ts';

const stage = setUpStage();
const PAGES = ['index.html', 'embed.html'];

const styleSources = (policy: string) => /style-src ([^;]+)/.exec(policy)?.[1];
/** Whether the page has its styles: the figure's frame is measured by its contents without them. */
const laidOut = () => getComputedStyle(document.querySelector('.figure-frame') as Element).containerType === 'size';

describe('the styles written into the pages', () => {
  it.each(PAGES)('dress %s without a request for a sheet, and no policy objects', async (path) => {
    const asked: string[] = [];
    const { page, faults } = await stage.open(path, {
      before: async (fresh) => {
        fresh.on('request', (request) => {
          if (request.resourceType() === 'stylesheet') asked.push(new URL(request.url()).pathname);
        });
        await fresh.route('**/*.js', (route) => route.abort());
      },
      unready: true,
    });
    expect(await page.evaluate(laidOut)).toBe(true);
    expect(asked).toEqual([]);
    expect(faults.policy).toEqual([]);
  });

  it('are not asked for again by the pieces that come later', async () => {
    const asked: string[] = [];
    const { page } = await stage.open('', {
      before: async (fresh) => {
        fresh.on('request', (request) => asked.push(new URL(request.url()).pathname));
      },
    });
    await page.getByRole('button', { name: '嵌入', exact: true }).click();
    await page.getByRole('dialog').first().waitFor();
    expect(asked.filter((path) => /EmbedDialog-[^/]*\.css$/.test(path))).toHaveLength(1);
    expect(asked.filter((path) => /first-[^/]*\.css$/.test(path))).toEqual([]);
  });

  it.each(PAGES.flatMap((path) => [true, false].map((scripts) => [path, scripts] as const)))(
    'come from their files where a host names no hash: %s, scripts %s',
    async (path, javaScriptEnabled) => {
      const { page } = await stage.open(path, {
        unready: true,
        javaScriptEnabled,
        before: (fresh) =>
          fresh.route(`**/${path}`, async (route) => {
            const response = await route.fetch();
            const headers = response.headers();
            const policy = headers['content-security-policy'] ?? '';
            await route.fulfill({
              response,
              headers: { ...headers, 'content-security-policy': policy.replace(/style-src [^;]+/, "style-src 'self'") },
            });
          }),
      });
      if (javaScriptEnabled) await ready(page);
      const frame = page.locator('.figure-frame');
      await expect.poll(() => frame.evaluate((el) => getComputedStyle(el).containerType)).toBe('size');
      expect(await frame.evaluate(() => document.querySelector('style')?.sheet)).toBeNull();
    },
  );

  it('have in the README the hashes they are served with', async () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const served = styleSources((await fetch(stage.url())).headers.get('content-security-policy') ?? '');
    expect(served).toMatch(/^'self' 'sha256-\S+' 'sha256-\S+'$/);
    const written = [...readme.matchAll(/Content-Security-Policy "([^"]+)"/g)].map(([, policy]) => styleSources(policy as string));
    expect(written).toEqual(written.map(() => served));
    expect(written.length).toBeGreaterThan(0);
  });
});
