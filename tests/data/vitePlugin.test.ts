import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, createServer, type InlineConfig, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CityFolders } from '../../data/build/compile.ts';
import { atlasPlugin } from '../../data/build/vitePlugin.ts';
import { edited, layerFiles, toyFiles } from './toyland.ts';

describe('the plugin that puts the data into a site', () => {
  let folder: string;
  let city: CityFolders;
  const config = (): InlineConfig => ({ root: folder, configFile: false, logLevel: 'silent', plugins: [atlasPlugin(city)] });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    city = { dataDir: mkdtempSync(join(folder, 'data-')), geoDir: mkdtempSync(join(folder, 'geo-')) };
    writeFileSync(join(folder, 'index.html'), '<script type="module" src="./main.js"></script>');
    writeFileSync(join(folder, 'main.js'), 'import artefact from "virtual:atlas"; document.title = artefact.title.en;');
    for (const [name, bytes] of toyFiles()) writeFileSync(join(city.dataDir, name), bytes);
    for (const [name, bytes] of layerFiles()) writeFileSync(join(city.geoDir, name), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('emits the data at its fixed addresses and the artefact as a module', async () => {
    const { output } = (await build({ ...config(), build: { write: false } })) as Rolldown.RolldownOutput;
    expect(output.map(({ fileName }) => fileName)).toEqual(
      expect.arrayContaining(['data/atlas.json', 'data/assignments.csv', 'data/districts.geojson', 'data/parks.geojson']),
    );
    expect(output.find((file) => file.type === 'chunk')?.code).toContain('Toyland Industry Map');
  });

  it('stops the build and lists every fault', async () => {
    const broken = edited(toyFiles(), 'assignments.csv', (text) =>
      text.replace('trains,east', 'trains,eest').replace('blocks,south,1', 'blocks,south,one'),
    );
    const bad = { ...city, dataDir: mkdtempSync(join(folder, 'bad-')) };
    for (const [name, bytes] of broken) writeFileSync(join(bad.dataDir, name), bytes);
    await expect(build({ ...config(), plugins: [atlasPlugin(bad)], build: { write: false } })).rejects.toThrow(
      /2 problems:[\s\S]*assignments\.csv:2 order:[\s\S]*assignments\.csv:6 district_id:.*did you mean east/,
    );
  });

  it('serves the data in dev, and says what is wrong until it is mended', async () => {
    const server = await createServer({ ...config(), server: { host: '127.0.0.1', port: 0 } });
    try {
      await server.listen();
      const address = server.resolvedUrls?.local[0] ?? '';
      const get = async (path: string) => {
        const response = await fetch(new URL(path, address));
        return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
      };
      expect(await get('data/assignments.csv?again')).toMatchObject({ status: 200, type: 'text/csv; charset=utf-8' });
      expect(JSON.parse((await get('data/atlas.json')).text)).toMatchObject({ version: '1.0.0' });
      const reload = new Promise<void>((resolve) => {
        server.ws.send = (payload: unknown) => {
          if ((payload as { type?: string }).type === 'full-reload') resolve();
        };
      });
      const meta = join(city.dataDir, 'meta.json');
      const changed = new TextDecoder().decode(toyFiles().get('meta.json')).replace('"1.0.0"', '"1.0.1"');
      writeFileSync(meta, changed);
      server.watcher.emit('all', 'change', meta);
      await reload;
      expect(JSON.parse((await get('data/atlas.json')).text)).toMatchObject({ version: '1.0.1' });
      writeFileSync(meta, '{');
      server.watcher.emit('all', 'change', meta);
      expect(await get('data/atlas.json')).toMatchObject({
        status: 500,
        text: expect.stringContaining('meta.json: expected well-formed JSON'),
      });
    } finally {
      await server.close();
    }
  });
});
