import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compileAtlas } from '../../data/build/compile.ts';
import { compressFolder } from '../../src/build/compress.ts';
import { serveSite } from '../../src/build/serve.ts';
import type { AtlasArtefact } from '../../src/domain/atlas.ts';
import { describeProblem } from '../../src/domain/problem.ts';
import { type Keystrokes, keystrokes } from './keystrokes.ts';
import { bareLand, syntheticArtefact } from './land.ts';
import {
  type Aims,
  aimAt,
  type Circumstances,
  type Contender,
  type Heap,
  heap,
  type Interacted,
  interact,
  type Loaded,
  load,
  median,
  type Point,
} from './measure.ts';
import { servePages } from './servePages.ts';
import { tables } from './tables.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGES = `${ROOT}tests/bench/pages`;
const OUT = `${ROOT}node_modules/.cache/bench`;
const SITE = process.env.SITE_DIST ?? `${ROOT}dist`;
const RESULT = `${ROOT}tests/bench/result.json`;

/** Everything that was measured; medians of the runs, ms and bytes. */
export interface Result {
  readonly machine: string;
  readonly browser: string;
  readonly runs: number;
  readonly loads: Readonly<Record<string, Readonly<Record<string, Loaded>>>>;
  readonly interactions: Readonly<Record<string, Readonly<Record<string, Interacted>>>>;
  readonly heaps: Readonly<Record<string, Heap>>;
  readonly cycles: number;
  readonly rounds: number;
  readonly search: Keystrokes;
}

const quick = process.argv.includes('--quick');
const RUNS = quick ? 1 : 9;
const PRESSES = quick ? 6 : 12;
const CYCLES = quick ? 100 : 500;
/** How often the cycles are gone through. */
const ROUNDS = quick ? 2 : 4;
const SIZES = quick ? [1000] : [1000, 10_000];
const SLOWDOWNS = [1, 4];
const CIRCUMSTANCES: readonly Circumstances[] = [
  { slowdown: 1, line: false },
  { slowdown: 1, line: true },
  { slowdown: 4, line: true },
];

async function main(): Promise<void> {
  const compiled = await compileAtlas();
  if (!compiled.ok) throw new Error(compiled.problems.map(describeProblem).join('\n'));
  if (!existsSync(`${SITE}/index.html`)) {
    say('There is no built site; building it.');
    await build({ root: ROOT, logLevel: 'error' });
  }
  say('Building the pages it is measured beside.');
  await buildPages(compiled.value);
  const [site, pages] = [await serveSite(SITE), await servePages(OUT)];
  try {
    const result = await measureAll(compiled.value, site.url, pages.url);
    console.log(tables(result));
    if (!quick) writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
  } finally {
    await Promise.all([site.close(), pages.close()]);
  }
}

async function measureAll(artefact: AtlasArtefact, site: string, pages: string): Promise<Result> {
  const real: readonly Contender[] = [
    { name: 'this site', url: `${site}#v=1` },
    { name: 'this site, MapLibre forced', url: `${site}#renderer=maplibre&v=1` },
    { name: 'bare ECharts', url: `${pages}echarts.html` },
    { name: 'bare Leaflet', url: `${pages}leaflet.html` },
    { name: 'bare MapLibre', url: `${pages}maplibre.html` },
  ];
  const aims = new Map<string, Aims>();
  for (const contender of real) aims.set(contender.name, await aimAt(contender, pointsIn(artefact)));
  const loads: Record<string, Record<string, Loaded>> = {};
  const interactions: Record<string, Record<string, Interacted>> = {};
  for (const circumstances of CIRCUMSTANCES) {
    const key = `${circumstances.line ? '40 ms and 10 Mbit/s away' : 'served from the same machine'}, CPU ${circumstances.slowdown}×`;
    const runs = new Map<string, Loaded[]>(real.map(({ name }) => [name, []]));
    // Round by round, so that a busy spell of the machine falls on all of them, and to and fro: a browser that has just been closed,
    // above all one with WebGL in software, is still being cleared away while the next page loads.
    for (let run = 0; run < RUNS; run += 1) {
      for (const contender of run % 2 === 0 ? real : real.toReversed()) {
        say(`Loading ${contender.name}, ${key}, run ${run + 1} of ${RUNS}`);
        runs.get(contender.name)?.push(await load(contender, aims.get(contender.name) as Aims, circumstances));
      }
    }
    loads[key] = Object.fromEntries([...runs].map(([name, list]) => [name, medians(list)]));
  }
  // The site's map with as small a panel as the bare pages have, so that maps are held against maps.
  const figure: Contender = { name: 'this site’s figure', url: `${pages}figure.html?n=11` };
  aims.set(figure.name, await aimAt(figure, pointsIn(artefact)));
  for (const slowdown of SLOWDOWNS) {
    const key = `11 districts, CPU ${slowdown}×`;
    const rows: Record<string, Interacted> = {};
    for (const contender of [...real, figure]) {
      say(`Clicking on ${contender.name}, ${key}`);
      rows[contender.name] = await interact(contender, aims.get(contender.name) as Aims, slowdown, PRESSES);
    }
    interactions[key] = rows;
  }
  for (const count of SIZES) {
    const land = pointsIn(syntheticArtefact(artefact, count));
    const key = `${count.toLocaleString('en')} districts, CPU 1×`;
    interactions[key] = {};
    for (const [name, page] of [
      ['this site’s figure', 'figure'],
      ['bare ECharts', 'echarts'],
      ['bare Leaflet', 'leaflet'],
      ['bare MapLibre', 'maplibre'],
    ] as const) {
      say(`Clicking on ${name}, ${key}`);
      const contender = { name, url: `${pages}${page}.html?n=${count}` };
      (interactions[key] as Record<string, Interacted>)[name] = await interact(contender, await aimAt(contender, land), 1, PRESSES / 2);
    }
  }
  const heaps: Record<string, Heap> = {};
  for (const contender of real) {
    say(`Filtering and selecting ${ROUNDS} × ${CYCLES} times on ${contender.name}`);
    heaps[contender.name] = await heap(contender, CYCLES, ROUNDS);
  }
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}; shared with other work and noisy`;
  return {
    machine,
    browser: 'Chromium, headless, WebGL in software',
    runs: RUNS,
    loads,
    interactions,
    heaps,
    cycles: CYCLES,
    rounds: ROUNDS,
    search: await keystrokes(site),
  };
}

function medians(list: readonly Loaded[]): Loaded {
  const keys = Object.keys(list[0] as Loaded) as (keyof Loaded)[];
  return Object.fromEntries(keys.map((key) => [key, median(list.map((run) => run[key]))])) as unknown as Loaded;
}

function pointsIn(artefact: AtlasArtefact): { dark: Point; districts: readonly [Point, Point] } {
  const at = (id: string, share: number): Point => {
    const { districts } = artefact;
    const found = districts.find((district) => district.id === id) ?? districts[Math.floor(districts.length * share)];
    return found?.measured.labelPoint ?? [0, 0];
  };
  return { dark: at('baoan', 0.2), districts: [at('longgang', 0.47), at('shenshan', 0.7)] };
}

async function buildPages(artefact: AtlasArtefact): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  await build({
    configFile: false,
    root: PAGES,
    base: './',
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: OUT,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: ['echarts', 'leaflet', 'maplibre', 'figure'].map((page) => `${PAGES}/${page}.html`) },
    },
  });
  mkdirSync(`${OUT}/data`, { recursive: true });
  for (const count of [11, ...SIZES]) {
    const land = count === 11 ? artefact : syntheticArtefact(artefact, count);
    writeFileSync(`${OUT}/data/bare-${count}.json`, JSON.stringify(bareLand(land)));
    writeFileSync(`${OUT}/data/atlas-${count}.json`, JSON.stringify(land));
  }
  await compressFolder(OUT);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

await main();
