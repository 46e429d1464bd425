import { gzipSync } from 'node:zlib';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { FeatureCollection } from 'geojson';
import { zxyToTileId } from 'pmtiles';

const HEADER = 127;
const GZIP = 2;
const MVT = 1;

export interface Tileset {
  readonly layer: string;
  readonly maxZoom: number;
  /** [west, south, east, north] of the features. */
  readonly bbox: readonly [number, number, number, number];
}

/** A PMTiles file (version 3) with one layer of vector tiles from zoom 0 to `maxZoom`; in earnest tippecanoe writes such files. */
export function pmtilesOf(features: FeatureCollection, { layer, maxZoom, bbox }: Tileset): Uint8Array {
  const index = new GeoJSONVT(features, { maxZoom, indexMaxZoom: maxZoom, indexMaxPoints: 0, tolerance: 3, extent: 4096, buffer: 64 });
  const tiles: { readonly id: number; readonly bytes: Buffer }[] = [];
  for (let z = 0; z <= maxZoom; z += 1) {
    const [west, north] = tileAt(bbox[0], bbox[3], z);
    const [east, south] = tileAt(bbox[2], bbox[1], z);
    for (let x = west; x <= east; x += 1) {
      for (let y = north; y <= south; y += 1) {
        const tile = index.getTile(z, x, y);
        if (tile === null || tile.features.length === 0) continue;
        tiles.push({ id: zxyToTileId(z, x, y), bytes: gzipSync(fromGeojsonVt({ [layer]: tile }, { version: 2, extent: 4096 })) });
      }
    }
  }
  tiles.sort((a, b) => a.id - b.id);
  const directory = gzipSync(directoryOf(tiles));
  const metadata = gzipSync(JSON.stringify({ vector_layers: [{ id: layer, fields: { id: 'String' } }] }));
  return Buffer.concat([
    headerOf(directory.length, metadata.length, tiles, maxZoom, bbox),
    directory,
    metadata,
    ...tiles.map((t) => t.bytes),
  ]);
}

function tileAt(lon: number, lat: number, z: number): [number, number] {
  const phi = (lat * Math.PI) / 180;
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI);
  return [Math.floor(((lon + 180) / 360) * 2 ** z), Math.floor(y * 2 ** z)];
}

/** Ids as differences, run lengths, lengths, offsets (0: right after the one before), all as variable-length integers. */
function directoryOf(tiles: readonly { readonly id: number; readonly bytes: Buffer }[]): Buffer {
  const numbers = [
    tiles.length,
    ...tiles.map(({ id }, i) => id - (tiles[i - 1]?.id ?? 0)),
    ...tiles.map(() => 1),
    ...tiles.map(({ bytes }) => bytes.length),
    ...tiles.map((_, i) => (i === 0 ? 1 : 0)),
  ];
  return Buffer.from(numbers.flatMap(varint));
}

function varint(number: number): number[] {
  return number < 128 ? [number] : [(number % 128) + 128, ...varint(Math.floor(number / 128))];
}

function headerOf(
  directory: number,
  metadata: number,
  tiles: readonly { readonly bytes: Buffer }[],
  maxZoom: number,
  bbox: Tileset['bbox'],
): Buffer {
  const header = Buffer.alloc(HEADER);
  header.write('PMTiles', 0, 'latin1');
  header[7] = 3;
  const data = tiles.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const offsets = [HEADER, directory, HEADER + directory, metadata, 0, 0, HEADER + directory + metadata, data];
  [...offsets, tiles.length, tiles.length, tiles.length].forEach((value, i) => {
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * i);
  });
  header.set([1, GZIP, GZIP, MVT, 0, maxZoom], 96);
  const middle = [(bbox[0] + bbox[2]) / 2, (bbox[1] + bbox[3]) / 2] as const;
  bbox.forEach((degrees, i) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i);
  });
  header[118] = 0;
  middle.forEach((degrees, i) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 119 + 4 * i);
  });
  return header;
}
