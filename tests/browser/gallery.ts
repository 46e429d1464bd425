import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serveSite } from '../../src/build/serve.ts';
import { findChromium } from './findChromium.ts';
import { difference } from './picture.ts';

// Draws the same views by both renderers and lays the pictures beside each other, for people to look at.
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUT = `${ROOT}tests/gallery/`;

const VIEWS: readonly (readonly [name: string, hash: string])[] = [
  ['count', ''],
  ['district', 'district=nanshan'],
  ['cluster', 'cluster=new-energy'],
  ['clusters', 'cluster=new-energy,biomedicine'],
  ['marine', 'cluster=marine'],
  ['parks', 'lens=parks'],
  ['dark', 'cluster=new-energy,biomedicine&theme=dark'],
  ['contrast', 'theme=contrast'],
  ['english', 'lang=en&cluster=biomedicine'],
  ['closer', 'map=10.2/22.55/114.05&district=futian'],
];

const site = await serveSite(process.env.SITE_DIST ?? `${ROOT}dist`);
const browser = await chromium.launch({ executablePath: findChromium(() => {}), args: ['--no-sandbox'] });
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const rows: string[] = [];
for (const [name, hash] of VIEWS) {
  const pictures: Buffer[] = [];
  for (const renderer of ['svg', 'maplibre'] as const) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    await page.goto(`${site.url}#renderer=${renderer}&${hash}&v=1`);
    await page.waitForSelector(`html[data-ready="true"][data-renderer="${renderer}"]`, { state: 'attached', timeout: 60_000 });
    pictures.push(await page.locator('.stage').screenshot({ path: `${OUT}${name}-${renderer}.png` }));
    await page.close();
  }
  const [svg, map] = pictures as [Buffer, Buffer];
  const share = `${(difference(svg, map) * 100).toFixed(2)} %`;
  console.log(`${name}: ${share} of the pixels differ`);
  rows.push(`<tr><th>${name}<br>${share}</th><td><img src="${name}-svg.png"></td><td><img src="${name}-maplibre.png"></td></tr>`);
}
const style = 'body{font:14px sans-serif}img{width:100%;display:block}th{width:6em;text-align:start}table{width:100%}';
const head = '<tr><th></th><th>figure</th><th>MapLibre</th></tr>';
writeFileSync(
  `${OUT}index.html`,
  `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>${style}</style><table>${head}${rows.join('')}</table>`,
);
await browser.close();
await site.close();
