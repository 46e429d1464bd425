import { check } from '@placemarkio/check-geojson';
import type { FeatureCollection } from 'geojson';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { outputsOf } from '../../data/build/outputs.ts';
import { POINT_IS, parkCollection } from '../../src/atlas/published.ts';
import { edited, toyArtefact, toyFiles } from './toyland.ts';

const outputs = () => new Map(outputsOf(toyArtefact()).map(({ path, bytes }) => [path, bytes]));
const text = (path: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(outputs().get(path));
const collection = (path: string) => JSON.parse(text(path)) as FeatureCollection & Record<string, unknown>;

describe('the data at its fixed addresses', () => {
  it('stands at five paths, byte for byte the same for the same artefact', () => {
    expect([...outputs().keys()]).toEqual([
      'data/atlas.json',
      'data/search.json',
      'data/assignments.csv',
      'data/districts.geojson',
      'data/parks.geojson',
    ]);
    expect(outputsOf(toyArtefact())).toEqual(outputsOf(toyArtefact()));
  });

  it('gives the artefact back from atlas.json', () => {
    expect(JSON.parse(text('data/atlas.json'))).toEqual(toyArtefact());
  });

  it('writes the assignments as a spreadsheet wants them, with source, date and licence in each row', () => {
    const csv = text('data/assignments.csv');
    expect(csv).toMatch(/^\uFEFFcluster_id,district_id,/);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true });
    expect(data.map(({ cluster_id, district_id }) => [cluster_id, district_id])).toEqual(
      toyArtefact().assignments.map(({ cluster, district }) => [cluster, district]),
    );
    expect(data[5]).toMatchObject({
      district_id: 'harbour',
      scope: 'beside',
      verb: 'rely',
      open_list: 'no',
      document_title_zh: '玩具国意见',
      document_number: '玩〔2020〕1号',
      data_date: '2020-02-29',
      licence: 'CC0 1.0',
    });
  });

  it('guards text that a spreadsheet would run, in the published table itself', () => {
    const files = edited(toyFiles(), 'assignments.csv', (rows) => rows.replaceAll('集聚区,cluster area', '集聚区,=HYPERLINK(1)'));
    const csv = outputsOf(toyArtefact(files)).find(({ path }) => path.endsWith('.csv'));
    expect(new TextDecoder().decode(csv?.bytes)).toContain(",'=HYPERLINK(1),");
  });

  it.each(['data/districts.geojson', 'data/parks.geojson'])('%s is GeoJSON with its origin beside the features', (path) => {
    expect(() => check(text(path))).not.toThrow();
    expect(collection(path)).toMatchObject({
      source: 'Opinion of Toyland',
      data_date: '2020-02-29',
      licence: 'CC0 1.0',
      source_date: '2020-02-29',
    });
  });

  it('tells of each district its names, kind, clusters and how exact it is', () => {
    const { features } = collection('data/districts.geojson');
    expect(features.map(({ properties }) => [properties?.id, properties?.cluster_count])).toEqual([
      ['north', 2],
      ['south', 2],
      ['east', 1],
      ['harbour', 1],
    ]);
    expect(features[3]?.properties).toMatchObject({
      name_zh: '港',
      kind: 'zone',
      clusters: ['trains'],
      indicative: true,
      accuracy_m: 1000,
    });
  });

  it('gives only named parks with a point, and says what the point is', () => {
    const { features } = collection('data/parks.geojson');
    expect(features).toHaveLength(1);
    expect(features[0]).toMatchObject({
      geometry: { coordinates: [10.05, 0.15] },
      properties: { id: 'hill', point_is: POINT_IS, accuracy_m: 1000 },
    });
  });

  it('leaves out a park with a point but without a name', () => {
    const artefact = toyArtefact();
    const parks = artefact.parks.map((park) => ({ ...park, name: null }));
    expect(parkCollection({ ...artefact, parks }).features).toEqual([]);
  });
});
