import type { AddProtocolAction } from 'maplibre-gl';
import { Protocol } from 'pmtiles';

// Nothing else of this room is named here, so that this piece of the site stays apart from the map's own.
const PREFIX = 'pmtiles://';

const protocol = new Protocol();

/**
 * A part of a tileset, by ranges of bytes of its one file. Only files of this site are read: an address that leads elsewhere is
 * refused, as MapLibre takes it, by a rejection.
 */
export const readTile: AddProtocolAction = async (request, stop) => {
  const file = new URL(request.url.slice(PREFIX.length), document.baseURI);
  if (file.origin !== new URL(document.baseURI).origin) throw new Error(`a tileset of this site, not ${file.origin}`);
  return (await protocol.tilev4(request, stop)) as Awaited<ReturnType<AddProtocolAction>>;
};
