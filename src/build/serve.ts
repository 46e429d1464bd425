import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import type { Plugin } from 'vite';
import { headersFor, isPage } from './headers.ts';
import { STYLED_PAGES, styleHashes } from './writtenStyles.ts';

type Next = () => void;

/**
 * Answers requests from a built site: the compressed copy beside a file where the reader's browser takes it, the site's headers on
 * everything. `base` is the folder the site stands under, with slashes at both ends. What is not there is handed to `next`.
 */
export function siteHandler(folder: string, base = '/'): (req: IncomingMessage, res: ServerResponse, next: Next) => void {
  // `dev` looks at the disk for each request, so that a build beside a running server is seen at once.
  const files = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (res, path) => {
      for (const [name, value] of Object.entries(headersFor(path, isPage(path) ? writtenStyles(folder) : []))) res.setHeader(name, value);
    },
  });
  return (req, res, next) => {
    const url = req.url ?? '/';
    if ((req.method !== 'GET' && req.method !== 'HEAD') || !url.startsWith(base) || /\/\./.test(url)) {
      next();
      return;
    }
    req.url = `/${url.slice(base.length)}`;
    files(req, res, () => {
      req.url = url;
      next();
    });
  };
}

/** Hashes of the styles in a built site's pages that are there, each once. Read for pages alone: what is no page has no styles to admit. */
export function writtenStyles(folder: string): string[] {
  const pages = STYLED_PAGES.map((name) => {
    try {
      return readFileSync(join(folder, name), 'utf8');
    } catch {
      return '';
    }
  });
  return [...new Set(pages.flatMap(styleHashes))];
}

/** A running server of a built site. */
export interface Site {
  /** Address of the site's root, ending in `/`. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site on 127.0.0.1 and a free port, or on `port`. Rejects when the port is taken. */
export async function serveSite(folder: string, { port = 0, base = '/' } = {}): Promise<Site> {
  const answer = siteHandler(folder, base);
  const server: Server = createServer((req, res) =>
    answer(req, res, () => {
      res.statusCode = 404;
      res.setHeader('Content-Type', 'text/plain; charset=utf-8');
      res.end('Not found\n');
    }),
  );
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Puts the site's own answers before those of `vite preview`, which brings the address, the port option and the next free port. */
export function servePlugin(): Plugin {
  return {
    name: 'site-headers',
    configurePreviewServer(server) {
      const { root, build } = server.config;
      server.middlewares.use(siteHandler(resolve(root, build.outDir)));
    },
  };
}
