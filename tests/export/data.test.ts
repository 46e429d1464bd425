import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import type { Feature, FeatureCollection, Position } from 'geojson';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { subjectOf, type View } from '../../src/domain/view.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { anyView, exported, requestFor } from './requests.ts';

type Row = Record<string, string>;

function rowsOf(csv: string): Row[] {
  const { data, errors } = Papa.parse<Row>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true, newline: '\r\n' });
  expect(errors).toEqual([]);
  return data;
}

/** The pairs a view shows, worked out from the authored list and nothing else. */
function pairsShown(view: View): string[] {
  const subject = subjectOf(view);
  return realAtlas.assignments
    .filter(({ cluster, district }) => {
      if (subject.kind === 'district') return district === subject.id;
      if (subject.kind === 'districts') return subject.ids.includes(district);
      if (subject.kind === 'clusters') return subject.ids.includes(cluster);
      return subject.kind === 'overview';
    })
    .map(({ cluster, district }) => `${cluster} ${district}`);
}

describe('CSV', () => {
  it('holds the pairs the view shows, each with source, date, version, licence, credit, disclaimer and the link', async () => {
    await fc.assert(
      fc.asyncProperty(anyView, async (part) => {
        const request = requestFor(part);
        const rows = rowsOf((await exported('csv', request)).text);
        if (request.view.park === null) {
          const placed = rows.filter(({ district_id }) => district_id !== '');
          expect(placed.map((row) => `${row.cluster_id} ${row.district_id}`).sort()).toEqual(pairsShown(request.view).sort());
        }
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          expect(row).toMatchObject({ data_version: realAtlas.version, data_date: realAtlas.date, link: request.link });
          expect(row.document_id ?? row.districts_document).not.toBe('');
          for (const column of ['licence', 'title', 'disclaimer', 'credit']) expect(row[column]).not.toBe('');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('everything is everything, whatever the view', async () => {
    const all = rowsOf((await exported('csv-all', requestFor({ district: 'nanshan' }))).text);
    expect(all.map((row) => `${row.cluster_id} ${row.district_id}`)).toEqual(
      realAtlas.assignments.map((a) => `${a.cluster} ${a.district}`),
    );
  });

  it('a cluster without districts still says where that was read', async () => {
    const marine = realAtlas.clusters.find(({ spatial }) => spatial === 'axis')?.id as string;
    const [row, ...more] = rowsOf((await exported('csv', requestFor({ clusters: [marine] }))).text);
    expect(more).toEqual([]);
    expect(row).toMatchObject({ cluster_id: marine, district_id: '', scope: 'axis', document_date: '2022-06-06' });
  });

  it('is about parks where the view is', async () => {
    const rows = rowsOf((await exported('csv', requestFor({ lens: 'parks' }))).text);
    expect(rows.map(({ park_id }) => park_id)).toEqual(realAtlas.parks.map(({ id }) => id));
    const named = rows.filter(({ point_lon }) => point_lon !== '');
    expect(named.length).toBeGreaterThan(0);
    for (const row of named) expect(row.point_is).toContain('not a park boundary');
  });

  it('guards text that would run as a formula and leaves numbers alone', async () => {
    const [first, ...others] = realAtlas.assignments;
    const hostile = { zh: '=HYPERLINK("x")', hant: '@SUM(1)', en: '-1+1' };
    const atlas = { ...realAtlas, assignments: [{ ...first!, object: hostile, order: -1 }, ...others] };
    const { text } = await exported('csv-all', requestFor({}, { atlas }));
    const [row] = rowsOf(text);
    expect(row).toMatchObject({ object_zh: `'=HYPERLINK("x")`, object_en: `'-1+1`, order: '-1' });
    expect(text.startsWith('\uFEFFcluster_id,district_id,')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});

describe('GeoJSON', () => {
  it('is RFC 7946 with outer rings counter-clockwise and a box around everything', async () => {
    await fc.assert(
      fc.asyncProperty(anyView, fc.constantFrom('geojson', 'geojson-all'), async (part, format) => {
        const request = requestFor(part);
        const { text } = await exported(format, request);
        const collection = check(text) as FeatureCollection & Record<string, unknown>;
        expect(collection).toMatchObject({ link: request.link, data_version: realAtlas.version, data_date: realAtlas.date });
        expect(collection.licence).toBe(realAtlas.licence.name);
        expect(collection.credits).toEqual(realAtlas.credits.map(({ en }) => en));
        expect(collection.legend).toMatchObject({ title: expect.any(String) });
        for (const feature of collection.features) {
          for (const [i, ring] of ringsOf(feature)) expect(Math.sign(turn(ring)), `${feature.id}`).toBe(i === 0 ? 1 : -1);
          for (const [lon, lat] of pointsOf(feature)) {
            const [west, south, east, north] = collection.bbox as number[];
            expect(lon! >= west! && lon! <= east! && lat! >= south! && lat! <= north!, `${feature.id} ${lon} ${lat}`).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('holds the districts of the view', async () => {
    const clusters = ['new-energy'];
    const { text } = await exported('geojson', requestFor({ clusters }));
    const areas = (JSON.parse(text) as FeatureCollection).features.filter(({ geometry }) => geometry.type !== 'Point');
    const named = realAtlas.assignments.filter(({ cluster }) => clusters.includes(cluster)).map(({ district }) => district);
    expect(areas.map(({ id }) => id).sort()).toEqual(named.sort());
  });
});

describe('JSON', () => {
  it('of everything gives back every fact', async () => {
    const file = JSON.parse((await exported('json-all', requestFor({ lang: 'en' }))).text);
    for (const list of ['assignments', 'districts', 'clusters', 'parks', 'targets', 'editions', 'goals', 'documents', 'families'] as const)
      expect(file[list], list).toEqual(realAtlas[list]);
    expect(file).toMatchObject({ data_version: realAtlas.version, source_date: '2022-06-06', licence: realAtlas.licence.name });
    expect(file.credits_zh).toContain(realAtlas.credits[0]?.zh);
  });

  it('of what is shown holds one district with its clusters and parks', async () => {
    const file = JSON.parse((await exported('json', requestFor({ district: 'nanshan' }))).text);
    expect(file.districts.map(({ id }: { id: string }) => id)).toEqual(['nanshan']);
    expect(new Set(file.assignments.map(({ district }: { district: string }) => district))).toEqual(new Set(['nanshan']));
    expect(file.clusters.map(({ id }: { id: string }) => id).sort()).toEqual(
      file.assignments.map(({ cluster }: { cluster: string }) => cluster).sort(),
    );
    expect(file.parks).toEqual(realAtlas.parksOfDistrict.get('nanshan'));
  });
});

function ringsOf({ geometry }: Feature): [number, Position[]][] {
  const areas = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
  return areas.flatMap((rings) => rings.map((ring, i): [number, Position[]] => [i, ring]));
}

function pointsOf(feature: Feature): Position[] {
  return feature.geometry.type === 'Point' ? [feature.geometry.coordinates] : ringsOf(feature).flatMap(([, ring]) => ring);
}

/** Twice the signed area of a ring; above zero where it runs counter-clockwise. */
function turn(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i] as Position;
    return sum + px * y - x * py;
  }, 0);
}
