import type { Cell } from '../atlas/csv.ts';
import { POINT_IS, POINT_IS_ZH } from '../atlas/published.ts';
import type { Atlas } from '../domain/atlas.ts';
import type { Park } from '../domain/facts.ts';

/** The columns of the table of parks. Several ids in one cell are parted by a space. */
export const PARK_COLUMNS = [
  'park_id',
  'slot',
  'name_zh',
  'name_en',
  'name_certainty',
  'name_document',
  'district_ids',
  'districts_document',
  'host_zh',
  'host_en',
  'host_basis',
  'point_lon',
  'point_lat',
  'point_accuracy_m',
  'point_is',
  'point_is_zh',
  'cluster_ids',
  'clusters_document',
  'document_date',
  'data_version',
  'data_date',
  'licence',
] as const;

/** Rows under {@link PARK_COLUMNS}. What no document gives stays an empty cell. */
export function parkRows(atlas: Atlas, parks: readonly Park[]): readonly (readonly Cell[])[] {
  return parks.map((park) => {
    const { host, directions } = park;
    const row: Record<(typeof PARK_COLUMNS)[number], Cell> = {
      park_id: park.id,
      slot: park.slot,
      name_zh: park.name?.zh ?? null,
      name_en: park.name?.en ?? null,
      name_certainty: park.nameCertainty,
      name_document: park.nameSource?.document ?? null,
      district_ids: park.districts.join(' '),
      districts_document: park.districtsSource.document,
      host_zh: host?.name.zh ?? null,
      host_en: host?.name.en ?? null,
      host_basis: host?.basis ?? null,
      point_lon: host?.point[0] ?? null,
      point_lat: host?.point[1] ?? null,
      point_accuracy_m: host?.accuracyM ?? null,
      point_is: host === null ? null : POINT_IS,
      point_is_zh: host === null ? null : POINT_IS_ZH,
      cluster_ids: directions?.clusters.join(' ') ?? null,
      clusters_document: directions?.source.document ?? null,
      document_date: atlas.document.get(park.districtsSource.document)?.date ?? null,
      data_version: atlas.version,
      data_date: atlas.date,
      licence: atlas.licence.name,
    };
    return PARK_COLUMNS.map((column) => row[column]);
  });
}
