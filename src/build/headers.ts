/**
 * The one Trusted Types policy the site makes; it admits the address of the map's worker and nothing else. It has to be the
 * browser's `default` one: MapLibre looks into the address as a text before it hands it on, so it cannot be given a typed one.
 */
export const TRUSTED_TYPES_POLICY = 'default';

/** Pages made to stand in other people's frames; every other page may be framed by its own origin only. */
const FRAMED_PAGES = /^\/embed(\/|\.html$|$)/;
/** Vite writes a hash of the content into each name below assets/, so a name never changes its meaning. */
const HASHED = /^\/assets\//;

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/\.csv$/, 'text/csv; charset=utf-8'],
  [/\.geojson$/, 'application/geo+json; charset=utf-8'],
  [/\.json$/, 'application/json; charset=utf-8'],
  [/\.pmtiles$/, 'application/vnd.pmtiles'],
  [/\.md$/, 'text/markdown; charset=utf-8'],
];

/**
 * The headers a file of the built site is served with. Takes its path from the site's root, beginning with `/`; gives names and
 * values. Any path gets an answer, an unknown one the strictest. The same headers serve `npm start` and the browser tests, so
 * that what breaks under them breaks in a test. `styles` are the hashes of the styles written into pages (writtenStyles.ts).
 */
export function headersFor(path: string, styles: readonly string[] = []): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {
    'Content-Security-Policy': contentSecurityPolicy(FRAMED_PAGES.test(path), styles),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cache-Control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (!isPage(path)) {
    // A page in a sandboxed frame has the origin "null" and fetches even its own scripts and data across origins.
    headers['Access-Control-Allow-Origin'] = '*';
    headers['Cross-Origin-Resource-Policy'] = 'cross-origin';
  }
  const type = TYPES.find(([ending]) => ending.test(path));
  if (type !== undefined) headers['Content-Type'] = type[1];
  return headers;
}

/** Whether a path leads to a page: a folder, HTML, or a name without an ending. */
export function isPage(path: string): boolean {
  return /(\/|\.html?)$/.test(path) || !/\.[^/]+$/.test(path);
}

function contentSecurityPolicy(framed: boolean, styles: readonly string[]): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    ["style-src 'self'", ...styles.map((hash) => `'${hash}'`)].join(' '),
    // In a sandboxed frame the origin is opaque, so no worker of the site's own may start; MapLibre then starts it from a data: address.
    framed ? "worker-src 'self' data:" : "worker-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    // The star means pages from the network; a deck opened from a disk has to be named.
    `frame-ancestors ${framed ? '* file:' : "'self'"}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${TRUSTED_TYPES_POLICY}`,
  ].join('; ');
}
