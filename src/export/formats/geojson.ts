import type { Feature, Position } from 'geojson';
import { districtCollection, parkCollection } from '../../atlas/published.ts';
import { type Exporter, fileName, utf8 } from '../format.ts';
import { ownMember, ownShown } from '../ownShown.ts';
import { type Scope, shownFacts } from '../shown.ts';
import { shownLegend } from '../shownLegend.ts';

/** Districts with their clusters and the located parks as one RFC 7946 collection, with provenance and the link beside the features. */
export function geojson(scope: Scope): Exporter {
  return async (request) => {
    const { atlas, view, link } = request;
    const { districts, parks } = shownFacts(atlas, view, scope);
    const areas = districtCollection(atlas, districts);
    const points = parkCollection(atlas, parks);
    const features = [...areas.features, ...points.features];
    const { bbox: _whole, ...members } = areas;
    const own = ownShown(atlas, view, scope);
    // Beside the features: whoever opens the file in a map program sees the document's facts alone.
    const beside = own === null ? {} : { own_facts: ownMember(own) };
    const collection = { ...members, ...boundsOf(features), legend: shownLegend(request), link, ...beside, features };
    const name = scope === 'all' ? 'shenzhen-cluster-map.geojson' : fileName(view, 'geojson');
    return { ok: true, value: { name, type: 'application/geo+json', bytes: utf8(`${JSON.stringify(collection, null, 1)}\n`) } };
  };
}

/** The box around what the file holds, as RFC 7946 wants it; none around nothing. */
function boundsOf(features: readonly Feature[]): { readonly bbox?: readonly number[] } {
  const corners = features.flatMap(({ bbox, geometry }): Position[] => {
    if (bbox !== undefined) return [bbox.slice(0, 2), bbox.slice(2, 4)];
    return geometry.type === 'Point' ? [geometry.coordinates] : [];
  });
  if (corners.length === 0) return {};
  const side = (at: 0 | 1, pick: (...values: number[]) => number) => pick(...corners.map((corner) => corner[at] as number));
  return { bbox: [side(0, Math.min), side(1, Math.min), side(0, Math.max), side(1, Math.max)] };
}
