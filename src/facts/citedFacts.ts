import type { AtlasArtefact } from '../domain/atlas.ts';
import type { Citation } from '../domain/facts.ts';
import type { DocumentId } from '../domain/ids.ts';

/** A fact that the interface shows and where it was read. */
export interface CitedFact {
  /** Which list of the atlas it stands in. */
  readonly list: string;
  readonly source: Citation;
}

/** Every citation of the atlas, one for each fact that carries one. */
export function citedFacts(atlas: AtlasArtefact): readonly CitedFact[] {
  const facts: CitedFact[] = [];
  const add = (list: string, source: Citation | null | undefined) => {
    if (source !== null && source !== undefined) facts.push({ list, source });
  };
  for (const district of atlas.districts) add('districts', district.officialArea?.source);
  for (const cluster of atlas.clusters) {
    add('clusters', cluster.source);
    for (const term of cluster.terms) add('places', term.place?.source);
  }
  for (const assignment of atlas.assignments) add('assignments', assignment.source);
  for (const park of atlas.parks) {
    add('parks', park.nameSource);
    add('parks', park.districtsSource);
    add('parks', park.host?.source);
    add('parks', park.host?.pointSource);
    add('parks', park.directions?.source);
    for (const figure of park.figures) add('parks', figure.source);
  }
  for (const list of ['goals', 'system', 'targets', 'editions', 'totals'] as const) for (const fact of atlas[list]) add(list, fact.source);
  return facts;
}

/** How many facts rest on each document; a document on which none rests is not in it. */
export function factsPerDocument(atlas: AtlasArtefact): ReadonlyMap<DocumentId, number> {
  const counts = new Map<DocumentId, number>();
  for (const { source } of citedFacts(atlas)) counts.set(source.document, (counts.get(source.document) ?? 0) + 1);
  return counts;
}
