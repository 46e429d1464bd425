import { writeCsv } from '../../src/atlas/csv.ts';
import { PINYIN_PATH } from '../../src/atlas/pinyin.ts';
import { ASSIGNMENT_COLUMNS, assignmentRows, districtCollection, parkCollection } from '../../src/atlas/published.ts';
import type { AtlasArtefact } from '../../src/domain/atlas.ts';
import { searchReadings } from './searchIndex.ts';

/** A file of the built site. */
export interface Output {
  /** Path under the site's root, without a leading slash. */
  readonly path: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The data at its fixed addresses. Pure: the same artefact gives the same bytes. */
export function outputsOf(artefact: AtlasArtefact): readonly Output[] {
  const file = (path: string, type: string, text: string): Output => ({ path, type, bytes: new TextEncoder().encode(text) });
  const geojson = 'application/geo+json; charset=utf-8';
  return [
    file('data/atlas.json', 'application/json; charset=utf-8', JSON.stringify(artefact)),
    file(PINYIN_PATH, 'application/json; charset=utf-8', JSON.stringify(searchReadings(artefact))),
    file('data/assignments.csv', 'text/csv; charset=utf-8', writeCsv(ASSIGNMENT_COLUMNS, assignmentRows(artefact))),
    file('data/districts.geojson', geojson, `${JSON.stringify(districtCollection(artefact))}\n`),
    file('data/parks.geojson', geojson, `${JSON.stringify(parkCollection(artefact))}\n`),
  ];
}
