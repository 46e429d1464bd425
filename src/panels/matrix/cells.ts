import type { Atlas } from '../../domain/atlas.ts';
import type { Cluster, District } from '../../domain/facts.ts';
import type { ClusterId, DistrictId } from '../../domain/ids.ts';

/**
 * What the text says of a district and a cluster: `named` in the list, named `beside` it, `not-named` although there is a list,
 * `axis` where the cluster has only an axis, `no-location` where it has no place at all.
 */
export type Says = 'named' | 'beside' | 'not-named' | 'axis' | 'no-location';

/** The content of one cell. An unknown id says `not-named`. */
export function saysOf(atlas: Atlas, cluster: ClusterId, district: DistrictId): Says {
  const assignment = atlas.byCluster.get(cluster)?.find((a) => a.district === district);
  if (assignment !== undefined) return assignment.scope === 'beside' ? 'beside' : 'named';
  const spatial = atlas.cluster.get(cluster)?.spatial ?? 'list';
  return spatial === 'list' ? 'not-named' : spatial === 'axis' ? 'axis' : 'no-location';
}

/** Rows as the atlas has them, by how many clusters name them, or in the order in which one cluster's list names them. */
export type RowOrder = { readonly by: 'atlas' } | { readonly by: 'count' } | { readonly by: 'text'; readonly cluster: ClusterId };

/** Columns by the document's numbers, or by how many districts are named. */
export type ColumnOrder = 'number' | 'count';

/** The districts in an order; ties and those a list does not name keep the atlas's order. */
export function rowsInOrder(atlas: Atlas, order: RowOrder): readonly District[] {
  if (order.by === 'atlas') return atlas.districts;
  if (order.by === 'count') return atlas.districts.toSorted((a, b) => count(atlas.byDistrict, b.id) - count(atlas.byDistrict, a.id));
  const places = new Map((atlas.byCluster.get(order.cluster) ?? []).map((a) => [a.district, a.order]));
  const place = ({ id }: District) => places.get(id) ?? Number.MAX_SAFE_INTEGER;
  return atlas.districts.toSorted((a, b) => place(a) - place(b));
}

/** The clusters in an order; ties keep the document's. */
export function columnsInOrder(atlas: Atlas, order: ColumnOrder): readonly Cluster[] {
  if (order === 'number') return atlas.clusters;
  return atlas.clusters.toSorted((a, b) => count(atlas.byCluster, b.id) - count(atlas.byCluster, a.id));
}

function count(index: ReadonlyMap<string, readonly unknown[]>, id: string): number {
  return index.get(id)?.length ?? 0;
}
