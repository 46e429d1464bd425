import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileAtlas } from '../../data/build/compile.ts';
import { pmtilesOf } from '../second-city/pmtiles.ts';
import { edited, layerFiles, toyFiles } from './toyland.ts';

const decoder = new TextDecoder();

describe('a tileset beside the geometry', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tiles-'));
    const files = edited(toyFiles(), 'meta.json', (text) => text.replace(/^\{/, '{"tiles":{"file":"toy.pmtiles","layer":"toys"},'));
    for (const [name, bytes] of [...files, ...layerFiles()]) writeFileSync(join(folder, name), bytes);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The toy's districts and zones, each with its id and nothing else. */
  const areas = (leave: readonly string[] = []): FeatureCollection => {
    const layers = ['districts.geojson', 'overlays.geojson'].map(
      (name) => JSON.parse(decoder.decode(layerFiles().get(name))) as FeatureCollection,
    );
    const features = layers.flatMap((layer) => layer.features).filter(({ id }) => !leave.includes(String(id)));
    return { type: 'FeatureCollection', features: features.map((f) => ({ ...f, properties: { id: f.properties?.id } })) };
  };
  const compiled = async (tileset: Uint8Array | null) => {
    rmSync(join(folder, 'toy.pmtiles'), { force: true });
    if (tileset !== null) writeFileSync(join(folder, 'toy.pmtiles'), tileset);
    return compileAtlas({ dataDir: folder, geoDir: folder });
  };
  const bbox = [9, -1, 11, 1] as const;
  const whole = () => pmtilesOf(areas(), { layer: 'toys', maxZoom: 8, bbox });
  const faults = async (tileset: Uint8Array | null) => {
    const result = await compiled(tileset);
    return result.ok ? [] : result.problems.map(({ code, field, expected, came }) => [code, field, expected, came]);
  };

  it('is named in the artefact by its address in the site', async () => {
    const result = await compiled(whole());
    expect(result).toMatchObject({ ok: true, value: { tiles: { path: 'data/toy.pmtiles', layer: 'toys' } } });
  });

  it('has to be there, to be a tileset, and to hold vectors a browser can unpack', async () => {
    expect(await faults(null)).toMatchObject([['missing-file', null, 'the tileset that meta.json names', 'no such file']]);
    expect(await faults(new Uint8Array(200))).toMatchObject([['bad-tiles', null, 'a PMTiles file of version 3', expect.any(String)]]);
    const pictures = whole();
    pictures[99] = 2;
    pictures[98] = 4;
    expect(await faults(pictures)).toMatchObject([
      ['bad-tiles', 'tile type', 'vector tiles (MVT)', 'Png'],
      ['bad-tiles', 'compression', 'gzip or none, which every browser reads', 'Zstd'],
    ]);
    const near = whole();
    near[100] = 12;
    expect(await faults(near)).toMatchObject([['bad-tiles', 'min zoom', expect.stringContaining('or less'), '12']]);
  });

  it('has to hold every district and zone', async () => {
    const [gone] = areas().features;
    const lacking = pmtilesOf(areas([String(gone?.id)]), { layer: 'toys', maxZoom: 8, bbox });
    expect(await faults(lacking)).toMatchObject([['no-geometry', 'id', expect.stringContaining(`the id ${gone?.id}`), 'none']]);
    const elsewhere = pmtilesOf(areas(), { layer: 'others', maxZoom: 8, bbox });
    expect((await faults(elsewhere)).length).toBe(areas().features.length);
  });
});
