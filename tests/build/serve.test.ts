import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compressFolder } from '../../src/build/compress.ts';
import { headersFor, TRUSTED_TYPES_POLICY } from '../../src/build/headers.ts';
import { type Site, serveSite } from '../../src/build/serve.ts';
import { styleHashes } from '../../src/build/writtenStyles.ts';

const CSV = `cluster_id,district_id\n${'new-energy,nanshan\n'.repeat(100)}`;
const PAGE = `<!doctype html><title>A page</title><style>p{color:red}</style>${'<p>text</p>'.repeat(50)}`;
let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-'));
  await mkdir(join(folder, 'data'));
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'data/assignments.csv'), CSV);
  await writeFile(join(folder, 'assets/index-abc123.js'), `export default 1;${' '.repeat(500)}`);
  await writeFile(join(folder, 'data/tiny.json'), '{}');
  await compressFolder(folder);
  site = await serveSite(folder, { base: '/some/folder/' });
});

afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Buffer;
}

/** A request whose body is left as it came over the wire; `fetch` would unpack it. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const ask = request(new URL(path, site.url), { headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }));
    });
    ask.on('error', fail);
    ask.end();
  });
}

describe('the server of the built site', () => {
  it('sends the copy the reader can take, and the plain file to one who takes none', async () => {
    const brotli = await get('data/assignments.csv', { 'accept-encoding': 'gzip, br' });
    expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', 'content-type': 'text/csv; charset=utf-8' });
    expect(brotli.body.length).toBeLessThan(200);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(CSV);
    const zipped = await get('data/assignments.csv', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(zipped.body).toString()).toBe(CSV);
    const plain = await get('data/assignments.csv');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(CSV);
  });

  it('leaves a file alone that compression would not make smaller', async () => {
    const tiny = await get('data/tiny.json', { 'accept-encoding': 'br' });
    expect([tiny.status, tiny.headers['content-encoding'], tiny.body.toString()]).toEqual([200, undefined, '{}']);
  });

  it('gives the page at the root of its folder, and nothing outside it', async () => {
    expect((await get('')).headers['content-type']).toBe('text/html;charset=utf-8');
    expect((await get('missing')).status).toBe(404);
    expect((await get('/')).status).toBe(404);
    expect((await get('/some/folder/..%2f..%2fetc/passwd')).status).toBe(404);
    expect((await get('data/assignments.csv', {}, 'POST')).status).toBe(404);
  });

  it('answers a repeated request with 304', async () => {
    const first = await get('data/assignments.csv');
    expect((await get('data/assignments.csv', { 'if-none-match': String(first.headers.etag) })).status).toBe(304);
  });

  it('caches hashed names for ever, pages and data not at all', async () => {
    expect((await get('assets/index-abc123.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('')).headers['cache-control']).toBe('no-cache');
    expect((await get('data/assignments.csv')).headers['cache-control']).toBe('no-cache');
  });

  it('opens data and assets to every origin, pages to none', async () => {
    expect((await get('data/assignments.csv')).headers['access-control-allow-origin']).toBe('*');
    expect((await get('assets/index-abc123.js')).headers['access-control-allow-origin']).toBe('*');
    expect((await get('')).headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the content policy', () => {
  const policy = (path: string, styles: readonly string[] = []) =>
    new Map(
      headersFor(path, styles)
        ['Content-Security-Policy']?.split('; ')
        .map((part) => [part.split(' ')[0], part]),
    );

  it('allows no script inline, nothing evaluated and one Trusted Types policy', () => {
    for (const path of ['/', '/index.html', '/embed.html', '/examples/deck.html', '/assets/index-abc123.js']) {
      const directives = policy(path);
      expect([...directives.values()].join()).not.toMatch(/unsafe|\shttps?:/);
      expect(directives.get('default-src')).toBe("default-src 'self'");
      expect(directives.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
      expect(directives.get('trusted-types')).toBe(`trusted-types ${TRUSTED_TYPES_POLICY}`);
    }
  });

  it('admits the styles that are written into the pages and no others', async () => {
    expect(policy('/').get('style-src')).toBe("style-src 'self'");
    expect(policy('/', ['sha256-a=', 'sha256-b=']).get('style-src')).toBe("style-src 'self' 'sha256-a=' 'sha256-b='");
    const served = (await get('')).headers['content-security-policy'];
    expect(served).toContain(`style-src 'self' '${styleHashes(PAGE)[0]}';`);
  });

  it('lets a worker start from a copy of its file where the file may not be used, and nowhere else', () => {
    expect(policy('/embed.html').get('worker-src')).toBe("worker-src 'self' data:");
    for (const path of ['/', '/index.html', '/assets/index-abc123.js']) expect(policy(path).get('worker-src')).toBe("worker-src 'self'");
  });

  it('lets only the page for embedding be framed by others', () => {
    expect(policy('/embed.html').get('frame-ancestors')).toBe('frame-ancestors * file:');
    for (const path of ['/', '/index.html', '/embedding.html', '/examples/embed.html']) {
      expect(policy(path).get('frame-ancestors')).toBe("frame-ancestors 'self'");
    }
  });
});
