import { type FileHandle, open } from 'node:fs/promises';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { Compression, PMTiles, type Source, TileType } from 'pmtiles';
import type { AtlasArtefact } from '../../src/domain/atlas.ts';
import { fitCamera, project } from '../../src/domain/mercator.ts';
import type { Problem } from '../../src/domain/problem.ts';

/** The smallest screen on which the whole city has to be there, pixels. */
const SMALLEST = { width: 320, height: 240 };
/** Side of the world at zoom 0, as the projection counts it; at zoom z it is cut into 2^z tiles. */
const WORLD = 512;
const COMPRESSIONS: readonly Compression[] = [Compression.None, Compression.Gzip];

/**
 * What is wrong with the tileset that an artefact names: no such file, no vector tiles a browser can read, tiles that begin at a
 * closer zoom than the whole is shown at, or districts that are not found at their label's point. `path` is the file on the disk,
 * `name` what the reports call it. Nothing is thrown; an unreadable file is a fault like the others.
 */
export async function tileFaults(path: string, name: string, artefact: AtlasArtefact): Promise<readonly Problem[]> {
  const { tiles } = artefact;
  if (tiles === undefined) return [];
  const at = (code: string, field: string | null, expected: string, came: string): Problem => ({
    code,
    file: name,
    row: null,
    field,
    expected,
    came,
    advice: 'Make the tileset again; data/README.md says how',
  });
  let file: FileHandle;
  try {
    file = await open(path);
  } catch {
    return [at('missing-file', null, 'the tileset that meta.json names', 'no such file')];
  }
  try {
    const archive = new PMTiles(fromDisk(file, path));
    const header = await archive.getHeader();
    const farthest = Math.max(0, Math.floor(fitCamera(artefact.geometry.bbox, SMALLEST, 0).zoom));
    const faults: Problem[] = [];
    if (header.tileType !== TileType.Mvt) faults.push(at('bad-tiles', 'tile type', 'vector tiles (MVT)', TileType[header.tileType] ?? '?'));
    if (!COMPRESSIONS.includes(header.tileCompression)) {
      faults.push(at('bad-tiles', 'compression', 'gzip or none, which every browser reads', Compression[header.tileCompression] ?? '?'));
    }
    if (header.minZoom > farthest) faults.push(at('bad-tiles', 'min zoom', `${farthest} or less, to show the whole`, `${header.minZoom}`));
    return faults.length > 0 ? faults : await homeless(archive, header.maxZoom, artefact, at, tiles.layer);
  } catch (error) {
    return [at('bad-tiles', null, 'a PMTiles file of version 3', error instanceof Error ? error.message : String(error))];
  } finally {
    await file.close();
  }
}

/** Districts that the tile around their label's point does not hold. */
async function homeless(
  archive: PMTiles,
  zoom: number,
  { districts }: AtlasArtefact,
  at: (code: string, field: string, expected: string, came: string) => Problem,
  layer: string,
): Promise<readonly Problem[]> {
  const byTile = new Map<string, string[]>();
  for (const { id, measured } of districts) {
    const [x, y] = project(...measured.labelPoint, zoom).map((pixels) => Math.floor(pixels / WORLD));
    byTile.set(`${x} ${y}`, [...(byTile.get(`${x} ${y}`) ?? []), id]);
  }
  const faults: Problem[] = [];
  for (const [tile, wanted] of byTile) {
    const [x, y] = tile.split(' ').map(Number) as [number, number];
    const read = await archive.getZxy(zoom, x, y);
    const shapes = read === undefined ? undefined : new VectorTile(new PbfReader(new Uint8Array(read.data))).layers[layer];
    const held = new Set(Array.from({ length: shapes?.length ?? 0 }, (_, i) => shapes?.feature(i).properties.id));
    for (const id of wanted.filter((one) => !held.has(one))) {
      faults.push(at('no-geometry', 'id', `a feature of the layer ${layer} with the id ${id} at its label's point`, 'none'));
    }
  }
  return faults;
}

function fromDisk(file: FileHandle, key: string): Source {
  return {
    getKey: () => key,
    async getBytes(offset, length) {
      const bytes = new Uint8Array(length);
      const { bytesRead } = await file.read(bytes, 0, length, offset);
      return { data: bytes.buffer.slice(0, bytesRead) };
    },
  };
}
