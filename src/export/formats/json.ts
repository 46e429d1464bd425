import { provenance } from '../../atlas/published.ts';
import { type Exporter, fileName, utf8 } from '../format.ts';
import { type Scope, shownFacts } from '../shown.ts';

/** The facts with their documents as JSON: what a program wants. Geometry is left to GeoJSON. */
export function json(scope: Scope): Exporter {
  return async ({ atlas, view, link }) => {
    const facts = shownFacts(atlas, view, scope);
    const file = { ...provenance(atlas), link, ...facts, families: atlas.families, documents: atlas.documents };
    const name = scope === 'all' ? 'shenzhen-cluster-map.json' : fileName(view, 'json');
    return { ok: true, value: { name, type: 'application/json', bytes: utf8(`${JSON.stringify(file, null, 1)}\n`) } };
  };
}
