import { districtCollection, parkCollection } from '../../atlas/published.ts';
import { type Exporter, fileName, utf8 } from '../format.ts';
import { type Scope, shownFacts } from '../shown.ts';

/** Districts with their clusters and the located parks as one RFC 7946 collection, with provenance and the link beside the features. */
export function geojson(scope: Scope): Exporter {
  return async ({ atlas, view, link }) => {
    const { districts, parks } = shownFacts(atlas, view, scope);
    const areas = districtCollection(atlas, districts);
    const collection = { ...areas, link, features: [...areas.features, ...parkCollection(atlas, parks).features] };
    const name = scope === 'all' ? 'shenzhen-cluster-map.geojson' : fileName(view, 'geojson');
    return { ok: true, value: { name, type: 'application/geo+json', bytes: utf8(`${JSON.stringify(collection, null, 1)}\n`) } };
  };
}
