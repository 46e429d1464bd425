import type { Atlas } from '../domain/atlas.ts';
import type { Assignment, Cluster, District, Park } from '../domain/facts.ts';
import { subjectOf, type View } from '../domain/view.ts';

/** The part of the facts an export holds. */
export interface Shown {
  readonly assignments: readonly Assignment[];
  readonly districts: readonly District[];
  readonly clusters: readonly Cluster[];
  readonly parks: readonly Park[];
}

export type Scope = 'shown' | 'all';

/** The facts a view is about; under no selection, or for scope `all`, every fact. */
export function shownFacts(atlas: Atlas, view: View, scope: Scope): Shown {
  const everything: Shown = { assignments: atlas.assignments, districts: atlas.districts, clusters: atlas.clusters, parks: atlas.parks };
  const subject = subjectOf(view);
  if (scope === 'all' || subject.kind === 'overview') return everything;
  if (subject.kind === 'park') {
    const parks = atlas.parks.filter((p) => p.id === subject.id);
    const places = new Set(parks.flatMap((p) => p.districts));
    const directions = new Set(parks.flatMap((p) => p.directions?.clusters ?? []));
    return {
      assignments: [],
      districts: atlas.districts.filter((d) => places.has(d.id)),
      clusters: atlas.clusters.filter((c) => directions.has(c.id)),
      parks,
    };
  }
  const ids = new Set<string>(subject.kind === 'district' ? [subject.id] : subject.ids);
  const assignments = atlas.assignments.filter((a) => ids.has(subject.kind === 'clusters' ? a.cluster : a.district));
  const named = new Set(assignments.map((a) => (subject.kind === 'clusters' ? a.district : a.cluster)));
  return subject.kind === 'clusters'
    ? {
        assignments,
        districts: atlas.districts.filter((d) => named.has(d.id)),
        clusters: atlas.clusters.filter((c) => ids.has(c.id)),
        parks: atlas.parks.filter((p) => p.directions?.clusters.some((c) => ids.has(c)) ?? false),
      }
    : {
        assignments,
        districts: atlas.districts.filter((d) => ids.has(d.id)),
        clusters: atlas.clusters.filter((c) => named.has(c.id)),
        parks: atlas.parks.filter((p) => p.districts.some((d) => ids.has(d))),
      };
}
