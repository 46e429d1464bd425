import type { ExpressionSpecification } from 'maplibre-gl';

/**
 * An expression that gives each feature the value noted for its `id`, and `otherwise` to all others. Ids with the same value
 * share a branch, so the expression grows with the districts once and not twice.
 */
export function matchId(values: Iterable<readonly [id: string, value: string]>, otherwise: string): ExpressionSpecification | string {
  const ids = new Map<string, string[]>();
  for (const [id, value] of values) ids.set(value, [...(ids.get(value) ?? []), id]);
  ids.delete(otherwise);
  if (ids.size === 0) return otherwise;
  const branches = [...ids].flatMap(([value, group]) => [group, value]);
  return ['match', ['get', 'id'], ...branches, otherwise] as unknown as ExpressionSpecification;
}
