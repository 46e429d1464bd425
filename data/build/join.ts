import type { AtlasArtefact, AtlasGeometry, DistrictFeature } from '../../src/domain/atlas.ts';
import type { District, Park } from '../../src/domain/facts.ts';
import type { Problem, Result } from '../../src/domain/problem.ts';
import type { FactDistrict, Facts, FilePlace } from './facts.ts';
import { boxOf, positionsOf } from './geometry.ts';
import { metresOutside } from './inside.ts';
import { traditional } from './traditional.ts';

const DIGITS = 3;

/**
 * Joins facts and geometry to the artefact. Every district has an outline and every outline a district, axes likewise;
 * accuracy and indicative agree; a park's host point lies in one of its districts, or as near as its stated accuracy.
 * Gives the artefact or all faults. Pure: the same input gives the same artefact, member for member.
 */
export function joinAtlas(facts: Facts, geometry: AtlasGeometry, geometryFolder = 'geo/out'): Result<AtlasArtefact> {
  const outlines = new Map<string, DistrictFeature>();
  for (const feature of [...geometry.districts.features, ...geometry.overlays.features]) outlines.set(feature.properties.id, feature);
  const problems = [...homeFaults(facts, geometry, geometryFolder), ...agreementFaults(facts, outlines), ...hostFaults(facts, outlines)];
  if (problems.length > 0) return { ok: false, problems };
  const { files: _files, districts, ...rest } = facts;
  return {
    ok: true,
    value: {
      schema: 'shenzhen-cluster-map/atlas/1',
      ...rest,
      districts: districts.map((district) => measured(district, outlines.get(district.id) as DistrictFeature)),
      geometry: { ...geometry, context: withTraditional(geometry.context) },
    },
  };
}

function measured(district: FactDistrict, outline: DistrictFeature): District {
  const { label_lon, label_lat, area_km2, neighbours } = outline.properties;
  return {
    ...district,
    measured: { labelPoint: [label_lon, label_lat], bbox: boxOf(positionsOf(outline)), areaKm2: area_km2, neighbours },
  };
}

/** Neighbours are named by geo/ in Simplified Chinese and English; the third writing is made here like every other. */
function withTraditional(context: AtlasGeometry['context']): AtlasGeometry['context'] {
  const features = context.features.map((feature) => ({
    ...feature,
    properties: { ...feature.properties, name_hant: traditional(feature.properties.name_zh) },
  }));
  return { ...context, features };
}

/** Ids without a home on the other side, both ways, for the districts, the overlays and the axes. */
function homeFaults(facts: Facts, geometry: AtlasGeometry, folder: string): readonly Problem[] {
  const zones = facts.districts.filter(({ kind }) => kind === 'zone');
  const units = facts.districts.filter(({ kind }) => kind !== 'zone');
  const axes = facts.clusters.filter(({ spatial }) => spatial === 'axis');
  const { 'districts.csv': districtRows, 'clusters.csv': clusterRows } = facts.files;
  return [
    ...homeless(units, geometry.districts.features, districtRows, `${folder}/districts.geojson`, 'id', 'a row that is no zone'),
    ...homeless(zones, geometry.overlays.features, districtRows, `${folder}/overlays.geojson`, 'id', 'a row of kind zone'),
    ...homeless(axes, geometry.axes.features, clusterRows, `${folder}/axes.geojson`, 'spatial', 'a row with spatial axis'),
  ];
}

function homeless(
  facts: readonly { readonly id: string }[],
  features: readonly { readonly properties: { readonly id: string } }[],
  rows: FilePlace,
  layer: string,
  field: string,
  row: string,
): readonly Problem[] {
  const drawn = new Set(features.map(({ properties }) => properties.id));
  const told = new Set(facts.map(({ id }) => id));
  return [
    ...facts
      .filter(({ id }) => !drawn.has(id))
      .map(({ id }) => ({
        code: 'no-geometry',
        file: rows.file,
        row: rows.lines.get(id) ?? null,
        field,
        expected: `a feature ${id} in ${layer}`,
        came: 'none',
        advice: 'Draw it and build the geometry again, or correct the row',
      })),
    ...[...drawn]
      .filter((id) => !told.has(id))
      .map((id) => ({
        code: 'no-fact',
        file: layer,
        row: null,
        field: 'id',
        expected: `${row} with the id ${id} in ${rows.file}`,
        came: 'none',
        advice: 'Add the row, or take the feature out of the geometry',
      })),
  ];
}

function agreementFaults(facts: Facts, outlines: ReadonlyMap<string, DistrictFeature>): readonly Problem[] {
  const { file, lines } = facts.files['districts.csv'];
  const ids = new Set(facts.districts.map(({ id }) => id));
  return facts.districts.flatMap((district) => {
    const properties = outlines.get(district.id)?.properties;
    if (properties === undefined) return [];
    const row = { file, row: lines.get(district.id) ?? null };
    const advice = 'Say the same in the geometry and in the row';
    const faults: Problem[] = [];
    const differ = (field: string, expected: string, came: string) =>
      faults.push({ ...row, code: 'disagreement', field, expected: `${expected}, as the geometry says`, came, advice });
    if (properties.indicative !== district.indicative) {
      differ('indicative', properties.indicative ? 'yes' : 'no', district.indicative ? 'yes' : 'no');
    }
    if (properties.accuracy_m !== district.accuracyM) differ('accuracy_m', `${properties.accuracy_m}`, `${district.accuracyM}`);
    for (const neighbour of properties.neighbours) {
      if (ids.has(neighbour)) continue;
      faults.push({ ...row, code: 'unknown-district', field: 'id', expected: 'neighbours with a row', came: neighbour, advice });
    }
    return faults;
  });
}

function hostFaults(facts: Facts, outlines: ReadonlyMap<string, DistrictFeature>): readonly Problem[] {
  const { file, lines } = facts.files['parks.csv'];
  return facts.parks.flatMap((park) => {
    const { host } = park;
    const outside = hostMetresOutside(park, outlines);
    if (host === null || outside === null || outside <= host.accuracyM) return [];
    const [lon, lat] = host.point;
    const swapped = Math.abs(lon) <= 90 && [...outlines.values()].some(({ geometry }) => metresOutside([lat, lon], geometry) === 0);
    return [
      {
        code: 'host-outside',
        file,
        row: lines.get(park.id) ?? null,
        field: 'host_lon',
        expected: `a point in ${park.districts.join(' or ')}, or within ${host.accuracyM} m of it`,
        came: `${lon}, ${lat}, which is ${(outside / 1000).toFixed(DIGITS)} km outside`,
        advice: swapped ? 'Longitude and latitude seem to have changed places' : 'Correct the point, its accuracy or the district',
      },
    ];
  });
}

/** Metres from a park's host point to the nearest of its districts; null without a host or an outline. */
function hostMetresOutside(park: Park, outlines: ReadonlyMap<string, DistrictFeature>): number | null {
  if (park.host === null) return null;
  const { point } = park.host;
  const distances = park.districts.flatMap((id) => {
    const outline = outlines.get(id);
    return outline === undefined ? [] : [metresOutside(point, outline.geometry)];
  });
  return distances.length === 0 ? null : Math.min(...distances);
}
