import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import type { Site } from '../../src/build/serve.ts';

/** Serves the bare pages compressed, without the site's content policy: the libraries beside it write markup and make workers. */
export async function servePages(folder: string): Promise<Site> {
  const files = sirv(folder, { brotli: true, gzip: true, etag: true });
  const server = createServer((req, res) =>
    files(req, res, () => {
      res.statusCode = 404;
      res.end();
    }),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
