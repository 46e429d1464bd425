import { provenance } from '../../atlas/published.ts';
import { type Exporter, fileName, utf8 } from '../format.ts';
import { ownMember, ownShown } from '../ownShown.ts';
import { type Scope, shownFacts } from '../shown.ts';
import { shownLegend } from '../shownLegend.ts';

/** The facts with their documents as JSON: what a program wants. Geometry is left to GeoJSON. */
export function json(scope: Scope): Exporter {
  return async (request) => {
    const { atlas, view, link } = request;
    const facts = shownFacts(atlas, view, scope);
    const { goals, system, totals, caveats, editions, targets } = atlas;
    const own = ownShown(atlas, view, scope);
    const shown = new Set(facts.clusters.map(({ id }) => id));
    const file = {
      ...provenance(atlas),
      legend: shownLegend(request),
      link,
      ...facts,
      targets: targets.filter(({ cluster }) => shown.has(cluster)),
      ...(scope === 'all' ? { editions, goals, system, totals, caveats } : {}),
      ...(own === null ? {} : { own_facts: ownMember(own) }),
      families: atlas.families,
      documents: atlas.documents,
    };
    const name = scope === 'all' ? 'shenzhen-cluster-map.json' : fileName(view, 'json');
    return { ok: true, value: { name, type: 'application/json', bytes: utf8(`${JSON.stringify(file, null, 1)}\n`) } };
  };
}
