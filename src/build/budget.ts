import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The parts of Vite's manifest that say what is loaded with what. */
export interface ManifestChunk {
  readonly file: string;
  readonly src?: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
}
export type Manifest = Readonly<Record<string, ManifestChunk>>;

/** A sum of files that may not grow past its limit. */
export interface Weight {
  readonly what: string;
  readonly files: readonly string[];
  readonly bytes: number;
  readonly limit: number;
}

/** 1 KB is 1,000 bytes, as the limits are stated. */
const FIRST_CLICK = 90_000;
const WITH_MAP = 470_000;
/** What a host page loads for its pictures, before any map is touched. */
const ELEMENT = 6_000;

/**
 * Weighs a built page. Takes its HTML, Vite's manifest, the names of all files in `assets/`, and the size of a file in bytes as it
 * goes over the wire. Gives the scripts that are needed before a click is answered, and everything including MapLibre, its worker
 * and the style sheets. Throws when the page names no script or there is no map, since a weight of nothing would pass.
 */
export function weigh(html: string, manifest: Manifest, assets: readonly string[], sizeOf: (file: string) => number): readonly Weight[] {
  const scripts = [...html.matchAll(/<script\b[^>]*\ssrc="\.\/([^"]+)"/g)].map((match) => match[1]);
  const page = Object.keys(manifest).filter((key) => scripts.includes(manifest[key]?.file));
  if (page.length === 0) throw new Error('the page names no script of the manifest');
  const first = closure(manifest, page);
  // What the map itself loads later is the reader of tilesets, which only a city with one asks for.
  const later = new Set(Object.keys(manifest).flatMap((key) => (mentionsMap(manifest, key) ? (manifest[key]?.dynamicImports ?? []) : [])));
  const maps = Object.keys(manifest).filter((key) => mentionsMap(manifest, key) && !later.has(key));
  const workers = assets.filter((name) => /maplibre-gl-worker[^/]*\.m?js$/.test(name));
  if (maps.length === 0 || workers.length === 0) throw new Error('the manifest holds no chunk of src/map or no worker of MapLibre');
  const all = closure(manifest, [...page, ...maps]);
  return [
    total('scripts before a click', FIRST_CLICK, filesOf(manifest, first, false), sizeOf),
    total('scripts, worker and styles with MapLibre', WITH_MAP, [...filesOf(manifest, all, true), ...workers], sizeOf),
  ];
}

/** A lazily loaded module of the map. */
function mentionsMap(manifest: Manifest, key: string): boolean {
  return key.startsWith('src/map/') && manifest[key]?.file.endsWith('.js') === true;
}

function closure(manifest: Manifest, keys: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const visit = (key: string) => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const next of manifest[key]?.imports ?? []) visit(next);
  };
  keys.forEach(visit);
  return seen;
}

function filesOf(manifest: Manifest, keys: ReadonlySet<string>, withStyles: boolean): string[] {
  const chunks = [...keys].flatMap((key) => manifest[key] ?? []);
  return [...new Set(chunks.flatMap((chunk) => [chunk.file, ...(withStyles ? (chunk.css ?? []) : [])]))];
}

function total(what: string, limit: number, files: readonly string[], sizeOf: (file: string) => number): Weight {
  return { what, limit, files, bytes: files.reduce((sum, file) => sum + sizeOf(file), 0) };
}

/** Prints what the site in `dist/` weighs with Brotli and fails when a limit is passed. */
function main(): void {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
  if (!existsSync(`${dist}.vite/manifest.json`)) {
    console.error('There is no built site to weigh. Run: npm run build');
    process.exit(1);
  }
  const manifest: Manifest = JSON.parse(readFileSync(`${dist}.vite/manifest.json`, 'utf8'));
  const sizeOf = (file: string) => statSync(existsSync(`${dist}${file}.br`) ? `${dist}${file}.br` : `${dist}${file}`).size;
  const assets = readdirSync(`${dist}assets`).map((name) => `assets/${name}`);
  const weights = [
    ...weigh(readFileSync(`${dist}index.html`, 'utf8'), manifest, assets, sizeOf),
    total('the element for host pages', ELEMENT, ['shenzhen-cluster-map.js'], sizeOf),
  ];
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(7)} KB`;
  for (const { what, files, bytes, limit } of weights) {
    console.log(`${kb(bytes)} of ${kb(limit).trim()}  ${what}${bytes > limit ? '  TOO MUCH' : ''}`);
    for (const file of files) console.log(`  ${kb(sizeOf(file))}  ${file}`);
  }
  for (const file of ['index.html', 'data/atlas.json']) if (existsSync(dist + file)) console.log(`${kb(sizeOf(file))}  ${file}`);
  if (weights.some(({ bytes, limit }) => bytes > limit)) process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
