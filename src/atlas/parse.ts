import type { Atlas, AtlasArtefact } from '../domain/atlas.ts';
import type { Problem, Result } from '../domain/problem.ts';

const SCHEMA: AtlasArtefact['schema'] = 'shenzhen-cluster-map/atlas/1';

const LISTS = [
  'credits',
  'documents',
  'families',
  'districts',
  'clusters',
  'assignments',
  'parks',
  'goals',
  'system',
  'targets',
  'editions',
  'caveats',
  'totals',
] as const;

const LAYERS = ['districts', 'overlays', 'context', 'axes'] as const;

/**
 * The atlas from the artefact's JSON value, indexed both ways. The build has checked the facts; here only what the
 * rest leans on is checked: the schema tag, the lists, and that every id named is there. Gives all problems, never throws.
 */
export function parseAtlas(value: unknown): Result<Atlas> {
  const problems: Problem[] = [];
  const report = (field: string, expected: string, came: unknown) =>
    problems.push({
      code: 'bad-atlas',
      file: 'data/atlas.json',
      row: null,
      field,
      expected,
      came: cameOf(came).slice(0, 80),
      advice: 'Build the site again',
    });
  const artefact = (typeof value === 'object' && value !== null ? value : {}) as AtlasArtefact;
  if (artefact.schema !== SCHEMA) report('schema', SCHEMA, artefact.schema);
  for (const list of LISTS) if (!Array.isArray(artefact[list])) report(list, 'a list', typeof artefact[list]);
  for (const layer of LAYERS) {
    if (!Array.isArray(artefact.geometry?.[layer]?.features))
      report(`geometry.${layer}`, 'a FeatureCollection', artefact.geometry?.[layer]);
  }
  if (problems.length > 0) return { ok: false, problems };
  try {
    const atlas = index(artefact);
    const known = (index: ReadonlyMap<string, unknown>, field: string, ids: readonly (string | undefined)[]) => {
      for (const id of ids) if (id === undefined || !index.has(id)) report(field, 'a known id', id);
    };
    known(
      atlas.family,
      'clusters.family',
      atlas.clusters.map(({ family }) => family),
    );
    known(
      atlas.cluster,
      'assignments.cluster',
      atlas.assignments.map(({ cluster }) => cluster),
    );
    known(
      atlas.district,
      'assignments.district',
      atlas.assignments.map(({ district }) => district),
    );
    known(
      atlas.district,
      'parks.districts',
      atlas.parks.flatMap(({ districts }) => districts),
    );
    known(
      atlas.cluster,
      'parks.directions',
      atlas.parks.flatMap(({ directions }) => directions?.clusters ?? []),
    );
    known(atlas.document, 'coreDocument', [atlas.coreDocument]);
    known(
      atlas.district,
      'geometry',
      [...atlas.geometry.districts.features, ...atlas.geometry.overlays.features].map(({ properties }) => properties.id),
    );
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: atlas };
  } catch (error) {
    report('artefact', 'whole entries', String(error));
    return { ok: false, problems };
  }
}

/** What came, in a word. An object is not made a text: one out of a file may have members that keep it from being one. */
function cameOf(came: unknown): string {
  if (came === undefined || came === null) return 'nothing';
  return typeof came === 'object' ? 'an object' : String(came);
}

function index(artefact: AtlasArtefact): Atlas {
  const { districts, clusters, assignments, parks } = artefact;
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => new Map(list.map((item) => [item.id, item]));
  const district = byId(districts);
  const cluster = byId(clusters);
  // By the clusters' order whatever the order of the list is; the sort is stable, so the text's order stays within a cluster.
  const rank = new Map(clusters.map(({ id }, at) => [id, at]));
  const inOrder = assignments.toSorted((a, b) => (rank.get(a.cluster) ?? 0) - (rank.get(b.cluster) ?? 0) || a.order - b.order);
  const group = <T>(ids: Iterable<string>, list: readonly T[], idsOf: (item: T) => readonly string[]) => {
    const groups = new Map<string, T[]>([...ids].map((id) => [id, []]));
    for (const item of list) for (const id of idsOf(item)) groups.get(id)?.push(item);
    return groups;
  };
  return {
    ...artefact,
    district,
    cluster,
    park: byId(parks),
    family: byId(artefact.families),
    document: byId(artefact.documents),
    byDistrict: group(district.keys(), inOrder, (item) => [item.district]),
    byCluster: group(cluster.keys(), inOrder, (item) => [item.cluster]),
    parksOfDistrict: group(district.keys(), parks, (park) => park.districts),
    parksOfCluster: group(cluster.keys(), parks, (park) => park.directions?.clusters ?? []),
  };
}
