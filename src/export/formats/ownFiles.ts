import { writeCsv } from '../../atlas/csv.ts';
import { provenance } from '../../atlas/published.ts';
import type { Result } from '../../domain/problem.ts';
import { type Exporter, utf8 } from '../format.ts';
import { OWN_COLUMNS, OWN_ORIGIN, OWN_ORIGIN_ZH, ownFeatures, ownRows, ownShown } from '../ownShown.ts';
import { aroundRows } from './csv.ts';

/** One's own facts alone as a table, every row saying whose they are. */
export const ownCsv: Exporter = async (request) => {
  const own = ownShown(request.atlas, request.view, 'all');
  if (own === null) return NONE;
  const added = { data_version: request.atlas.version, data_date: request.atlas.date, ...aroundRows(request) };
  const rows = ownRows(request.atlas, own).map((row) => [...row, ...Object.values(added)]);
  const bytes = utf8(writeCsv([...OWN_COLUMNS, ...Object.keys(added)], rows));
  return { ok: true, value: { name: 'shenzhen-cluster-map-own.csv', type: 'text/csv;charset=utf-8', bytes } };
};

/** One's own points and figures alone as GeoJSON; the outlines and their credits are the map's. */
export const ownGeojson: Exporter = async ({ atlas, view, link }) => {
  const own = ownShown(atlas, view, 'all');
  if (own === null) return NONE;
  const { title, title_zh, data_version, data_date, credits, credits_zh } = provenance(atlas);
  const whose = { origin: OWN_ORIGIN, origin_zh: OWN_ORIGIN_ZH, file: own.file };
  const map = { title, title_zh, data_version, data_date, credits, credits_zh, link };
  const collection = { type: 'FeatureCollection', ...whose, map, features: ownFeatures(atlas, own) };
  const bytes = utf8(`${JSON.stringify(collection, null, 1)}\n`);
  return { ok: true, value: { name: 'shenzhen-cluster-map-own.geojson', type: 'application/geo+json', bytes } };
};

const NONE: Result<never> = {
  ok: false,
  problems: [
    {
      code: 'no-own-facts',
      file: 'own facts',
      row: null,
      field: null,
      expected: 'a file of your own',
      came: 'none',
      advice: 'Put a file of your own on the map first',
    },
  ],
};
