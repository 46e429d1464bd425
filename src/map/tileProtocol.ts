import { addProtocol } from 'maplibre-gl';
import { TILE_PROTOCOL } from './sources.ts';

let answering = false;

/**
 * Has MapLibre ask for a tileset's tiles here. The reader of the files is loaded with the first tile, so that a city whose outlines
 * travel with the page never asks for it.
 */
export function answerTiles(): void {
  if (answering) return;
  answering = true;
  addProtocol(TILE_PROTOCOL, async (request, stop) => (await import('./pmtiles.ts')).readTile(request, stop));
}
