import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readFacts } from '../../data/build/facts.ts';
import { readGeometry } from '../../data/build/geometry.ts';
import { metresOutside } from '../../data/build/inside.ts';
import { joinAtlas } from '../../data/build/join.ts';
import { parseAtlas } from '../../src/atlas/parse.ts';
import { describeProblem } from '../../src/domain/problem.ts';
import { edited, layerFiles, must, toyArtefact, toyFiles, toyLayers } from './toyland.ts';

type Layers = ReturnType<typeof toyLayers>;

function problemsOf(change: (layers: Layers) => unknown, files = toyFiles()): readonly string[] {
  const layers = structuredClone(toyLayers());
  change(layers);
  const geometry = readGeometry(layerFiles(layers), 'geo');
  if (!geometry.ok) return geometry.problems.map(describeProblem);
  const joined = joinAtlas(must(readFacts(files, 'toy')), geometry.value, 'geo');
  return joined.ok ? [] : joined.problems.map(describeProblem);
}

const property = (layers: Layers, at: number) => layers.districts.features[at]?.properties as unknown as Record<string, unknown>;

describe('facts and geometry joined', () => {
  it('measures each district from its outline', () => {
    const { districts, geometry } = toyArtefact();
    expect(districts.map(({ id }) => id)).toEqual(['north', 'south', 'east', 'harbour']);
    expect(districts[0]?.measured).toEqual({
      labelPoint: [10.1, 0.15],
      bbox: [10, 0.1, 10.2, 0.2],
      areaKm2: 246.18,
      neighbours: ['south', 'east'],
    });
    expect(geometry.bbox).toEqual([10, 0, 10.2, 0.2]);
  });

  it('words everything in traditional characters as well', () => {
    expect(toyArtefact().clusters.find(({ id }) => id === 'tides')?.fullName).toEqual({
      zh: '潮汐玩具产业集群',
      hant: '潮汐玩具產業集群',
      en: 'Tide Cluster',
    });
  });

  it('keeps what is not known apart from what is nothing', () => {
    const [hill, unnamed] = toyArtefact().parks;
    expect(hill?.directions?.clusters).toEqual(['blocks', 'trains']);
    expect(hill?.otherNames.map(({ en }) => en)).toEqual(['Little Hill Park', 'Hill Works']);
    expect(hill?.figures.map(({ value }) => value)).toEqual([2.3, 0.5]);
    expect(unnamed).toMatchObject({ id: 'slot-02', name: null, host: null, directions: null, districts: ['south', 'east'] });
  });

  it('asks for a home on both sides, all at once', () => {
    const problems = problemsOf((layers) => {
      property(layers, 1).id = 'west';
      layers.overlays.features.pop();
      (layers.axes.features[0] as { properties: { id: string } }).properties.id = 'blocks';
    });
    expect(problems.map((line) => line.split('. ')[0])).toEqual([
      'toy/districts.csv:3 id: expected a feature south in geo/districts.geojson, came none',
      'geo/districts.geojson id: expected a row that is no zone with the id west in toy/districts.csv, came none',
      'toy/districts.csv:5 id: expected a feature harbour in geo/overlays.geojson, came none',
      'toy/clusters.csv:4 spatial: expected a feature tides in geo/axes.geojson, came none',
      'geo/axes.geojson id: expected a row with spatial axis with the id blocks in toy/clusters.csv, came none',
    ]);
  });

  it('wants table and outline to agree on what is indicative and how exact', () => {
    const problems = problemsOf((layers) => {
      property(layers, 0).indicative = true;
      property(layers, 2).accuracy_m = 50;
    });
    expect(problems).toEqual([
      expect.stringContaining('toy/districts.csv:2 indicative: expected yes, as the geometry says, came no'),
      expect.stringContaining('toy/districts.csv:4 accuracy_m: expected 50, as the geometry says, came 200'),
    ]);
  });

  it.each([
    ['10.05,0.15,1000', '10.05,0.05,1000', true, 'in the district next to its own, 5.6 km off'],
    ['10.05,0.15,1000', '10.05,0.095,1000', false, '556 m outside, within its accuracy'],
    ['10.05,0.15,1000', '10.05,0.095,500', true, '556 m outside, beyond its accuracy'],
  ])('a host point moved from %s to %s is a fault: %s (%s)', (from, to, fault) => {
    const files = edited(toyFiles(), 'parks.csv', (text) => text.replace(from, to));
    const problems = problemsOf(() => {}, files);
    expect(problems).toEqual(fault ? [expect.stringMatching(/^toy\/parks\.csv:2 host_lon: expected a point in north.*outside/)] : []);
  });

  it.each([
    ['a layer that is no JSON', () => new Map([...layerFiles(), ['axes.geojson', new TextEncoder().encode('{')] as const]), 'bad-json'],
    ['a layer that is missing', () => new Map([...layerFiles()].filter(([name]) => name !== 'overlays.geojson')), 'missing-file'],
  ])('tells %s', (_name, files, code) => {
    expect(readGeometry(files(), 'geo')).toMatchObject({ ok: false, problems: [{ code }] });
  });

  it.each([
    ['a district twice', (l: Layers) => (property(l, 1).id = 'north'), /id: expected each id once, came north/],
    ['a label that is no number', (l: Layers) => (property(l, 0).label_lon = '0'), /:1 label_lon/],
    [
      'a line for a district',
      (l: Layers) => ((l.districts.features[0] as { geometry: { type: string } }).geometry.type = 'LineString'),
      /Polygon or MultiPolygon/,
    ],
    [
      'degrees beyond the earth',
      (l: Layers) => ((l.context.features[0]?.geometry.coordinates[0] as number[][])[0] = [400, 0]),
      /coordinates/,
    ],
  ])('tells %s', (_name, change, says) => {
    expect(problemsOf(change)[0]).toMatch(says);
  });
});

describe('rows in another order', () => {
  const shuffled = (name: string) =>
    fc.constant(null).chain(() => {
      const rows = Papa.parse<string[]>(new TextDecoder().decode(toyFiles().get(name))).data.filter((row) => row.length > 1);
      const [header = [], ...body] = rows;
      return fc.shuffledSubarray(body, { minLength: body.length }).map((order) => Papa.unparse([header, ...order], { newline: '\n' }));
    });

  it('change no set: the same pairs, the same order within a cluster, indexes that agree both ways', () => {
    const pairs = (artefact: ReturnType<typeof toyArtefact>) =>
      artefact.assignments.map(({ cluster, district }) => `${cluster} ${district}`);
    const before = toyArtefact();
    fc.assert(
      fc.property(shuffled('assignments.csv'), shuffled('clusters.csv'), shuffled('districts.csv'), (assignments, clusters, districts) => {
        const files = new Map(toyFiles());
        for (const [name, text] of Object.entries({ assignments, clusters, districts })) {
          files.set(`${name}.csv`, new TextEncoder().encode(text));
        }
        const after = toyArtefact(files);
        expect(pairs(after).toSorted()).toEqual(pairs(before).toSorted());
        const atlas = must(parseAtlas(JSON.parse(JSON.stringify(after))));
        for (const [id, list] of atlas.byCluster) {
          expect(list.map(({ order }) => order)).toEqual(list.map((_, at) => at + 1));
          for (const one of list) expect(atlas.byDistrict.get(one.district)).toContain(one);
          expect(list.every(({ cluster }) => cluster === id)).toBe(true);
        }
        for (const [id, list] of atlas.byDistrict) {
          for (const one of list) expect(atlas.byCluster.get(one.cluster)).toContain(one);
          expect(list.every(({ district }) => district === id)).toBe(true);
        }
        const count = (index: ReadonlyMap<string, readonly unknown[]>) => [...index.values()].reduce((sum, list) => sum + list.length, 0);
        expect([count(atlas.byCluster), count(atlas.byDistrict)]).toEqual([after.assignments.length, after.assignments.length]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('metres outside a polygon', () => {
  const square = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
      [
        [0.4, 0.4],
        [0.4, 0.6],
        [0.6, 0.6],
        [0.6, 0.4],
        [0.4, 0.4],
      ],
    ],
  };

  it('is nothing inside, the distance to the line outside and in a hole', () => {
    expect(metresOutside([0.2, 0.2], square)).toBe(0);
    expect(metresOutside([0.5, 1.1], square)).toBeCloseTo(11_119.5, 0);
    expect(metresOutside([0.5, 0.5], square)).toBeCloseTo(11_119.1, 0);
    expect(
      metresOutside([0.2, 0.2], {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [5, 5],
              [6, 5],
              [6, 6],
              [5, 5],
            ],
          ],
          square.coordinates,
        ],
      }),
    ).toBe(0);
  });

  it('is nothing exactly for points of a square', () => {
    // Thousandths of a degree: nearer to the line than that, rounding decides.
    const degree = fc.integer({ min: -2000, max: 3000 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(degree, degree, (lon, lat) => {
        const inside = lon > 0 && lon < 1 && lat > 0 && lat < 1;
        const outside = lon < 0 || lon > 1 || lat < 0 || lat > 1;
        const metres = metresOutside([lon, lat], { type: 'Polygon', coordinates: [square.coordinates[0] as number[][]] });
        if (inside) expect(metres).toBe(0);
        if (outside) expect(metres).toBeGreaterThan(0);
      }),
    );
  });
});
