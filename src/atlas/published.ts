import type { Feature, FeatureCollection, Point } from 'geojson';
import type { AtlasArtefact, DistrictFeature } from '../domain/atlas.ts';
import type { Assignment, District, Park } from '../domain/facts.ts';
import type { Cell } from './csv.ts';

/** Whence, when and under which licence: the members every published collection carries beside its features (RFC 7946, 6.1). */
export interface Provenance {
  readonly title: string;
  readonly title_zh: string;
  readonly source: string;
  readonly source_zh: string;
  readonly source_date: string | null;
  readonly source_url: string | null;
  readonly data_version: string;
  readonly data_date: string;
  readonly licence: string;
  readonly licence_url: string;
  readonly credits: readonly string[];
  readonly credits_zh: readonly string[];
}

export type Published<F extends Feature> = FeatureCollection & { readonly features: readonly F[] } & Provenance;

/** The provenance of everything published from the artefact. */
export function provenance(artefact: AtlasArtefact): Provenance {
  const core = artefact.documents.find(({ id }) => id === artefact.coreDocument);
  return {
    title: artefact.title.en,
    title_zh: artefact.title.zh,
    source: core?.title.en ?? artefact.coreDocument,
    source_zh: core?.title.zh ?? artefact.coreDocument,
    source_date: core?.date ?? null,
    source_url: core?.url ?? null,
    data_version: artefact.version,
    data_date: artefact.date,
    licence: artefact.licence.name,
    licence_url: artefact.licence.url,
    credits: artefact.credits.map(({ en }) => en),
    credits_zh: artefact.credits.map(({ zh }) => zh),
  };
}

/** The columns of the table of assignments. The first two are a public contract. */
export const ASSIGNMENT_COLUMNS = [
  'cluster_id',
  'district_id',
  'cluster_code',
  'cluster_kind',
  'cluster_zh',
  'cluster_en',
  'district_kind',
  'district_zh',
  'district_en',
  'order',
  'scope',
  'verb',
  'object_zh',
  'object_en',
  'open_list',
  'witnesses',
  'document_id',
  'document_title_zh',
  'document_number',
  'document_date',
  'clause',
  'data_version',
  'data_date',
  'licence',
] as const;

/** Rows under `ASSIGNMENT_COLUMNS`, of all assignments or of those given. An id that is not in the artefact leaves its cells empty. */
export function assignmentRows(
  artefact: AtlasArtefact,
  assignments: readonly Assignment[] = artefact.assignments,
): readonly (readonly Cell[])[] {
  const districts = new Map(artefact.districts.map((district) => [district.id, district]));
  const clusters = new Map(artefact.clusters.map((cluster) => [cluster.id, cluster]));
  const documents = new Map(artefact.documents.map((document) => [document.id, document]));
  return assignments.map((assignment) => {
    const cluster = clusters.get(assignment.cluster);
    const district = districts.get(assignment.district);
    const document = documents.get(assignment.source.document);
    const row: Record<(typeof ASSIGNMENT_COLUMNS)[number], Cell> = {
      cluster_id: assignment.cluster,
      district_id: assignment.district,
      cluster_code: cluster?.code ?? null,
      cluster_kind: cluster?.kind ?? null,
      cluster_zh: cluster?.name.zh ?? null,
      cluster_en: cluster?.name.en ?? null,
      district_kind: district?.kind ?? null,
      district_zh: district?.name.zh ?? null,
      district_en: district?.name.en ?? null,
      order: assignment.order,
      scope: assignment.scope,
      verb: assignment.verb,
      object_zh: assignment.object.zh,
      object_en: assignment.object.en,
      open_list: assignment.openList,
      witnesses: assignment.witnesses,
      document_id: assignment.source.document,
      document_title_zh: document?.title.zh ?? null,
      document_number: document?.number ?? null,
      document_date: document?.date ?? null,
      clause: assignment.source.clause,
      data_version: artefact.version,
      data_date: artefact.date,
      licence: artefact.licence.name,
    };
    return ASSIGNMENT_COLUMNS.map((column) => row[column]);
  });
}

/** Districts and overlays as GeoJSON (RFC 7946), of all districts or of those given; overlays last, since they lie on the others. */
export function districtCollection(artefact: AtlasArtefact, districts: readonly District[] = artefact.districts): Published<Feature> {
  const { geometry } = artefact;
  const byId = new Map(districts.map((district) => [district.id, district]));
  const features = [...geometry.districts.features, ...geometry.overlays.features].flatMap((feature) => {
    const district = byId.get(feature.properties.id);
    return district === undefined ? [] : [districtFeature(artefact, district, feature)];
  });
  return { type: 'FeatureCollection', ...provenance(artefact), bbox: [...geometry.bbox], features };
}

function districtFeature(artefact: AtlasArtefact, district: District, { geometry }: DistrictFeature): Feature {
  const clusters = artefact.assignments.filter((assignment) => assignment.district === district.id).map(({ cluster }) => cluster);
  return {
    type: 'Feature',
    id: district.id,
    bbox: [...district.measured.bbox],
    properties: {
      id: district.id,
      kind: district.kind,
      name_zh: district.name.zh,
      name_en: district.name.en,
      full_name_zh: district.fullName.zh,
      full_name_en: district.fullName.en,
      adcode: district.adcode,
      cluster_count: clusters.length,
      clusters,
      indicative: district.indicative,
      accuracy_m: district.accuracyM,
      within: district.within,
    },
    geometry,
  };
}

/** What a park's point is, in words a reader of the file understands. */
export const POINT_IS = 'representative point of the host subdistrict, not a park boundary';
export const POINT_IS_ZH = '所在街道代表点，非园区边界';

/** Named parks with a host point as GeoJSON (RFC 7946), of all parks or of those given. Parks without a point are not in it. */
export function parkCollection(artefact: AtlasArtefact, parks: readonly Park[] = artefact.parks): Published<Feature> {
  const features = parks.flatMap((park): Feature<Point>[] => {
    const { host, name } = park;
    if (host === null || name === null) return [];
    return [
      {
        type: 'Feature',
        id: park.id,
        properties: {
          id: park.id,
          slot: park.slot,
          name_zh: name.zh,
          name_en: name.en,
          name_certainty: park.nameCertainty,
          name_source: park.nameSource?.document ?? null,
          districts: park.districts,
          host_zh: host.name.zh,
          host_en: host.name.en,
          host_basis: host.basis,
          point_is: POINT_IS,
          point_is_zh: POINT_IS_ZH,
          accuracy_m: host.accuracyM,
          point_source: host.pointSource.document,
          clusters: park.directions?.clusters ?? null,
        },
        geometry: { type: 'Point', coordinates: [...host.point] },
      },
    ];
  });
  return { type: 'FeatureCollection', ...provenance(artefact), features };
}
