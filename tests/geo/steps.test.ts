import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContextFile, UnitPlan } from '../../geo/authored.ts';
import { boxOf, type Land, type Point, ringOfBox } from '../../geo/land.ts';
import { makeAxes } from '../../geo/steps/axes.ts';
import { makeContext } from '../../geo/steps/context.ts';
import { cutOff } from '../../geo/steps/cut.ts';
import { makeDistricts } from '../../geo/steps/districts.ts';
import { labelPoint, labelPointInView, padded } from '../../geo/steps/label.ts';
import { areaKm2, neighboursOf } from '../../geo/steps/measure.ts';
import { mergeLand } from '../../geo/steps/merge.ts';
import { makeOverlay } from '../../geo/steps/overlay.ts';
import { quantise } from '../../geo/steps/quantise.ts';
import { readSource } from '../../geo/steps/source.ts';
import { writeCollection } from '../../geo/steps/write.ts';

const box = (west: number, south: number, east: number, north: number): Land => [[ringOfBox([west, south, east, north])]];
const unitPlan = (id: string, make: UnitPlan['make']): UnitPlan => ({
  id,
  make,
  indicative: false,
  accuracy_m: 200,
  official_km2: null,
  frozen_km2: null,
});

describe('reading the source', () => {
  const bytes = Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', properties: { gb: '156440303' }, geometry: { type: 'Polygon', coordinates: box(0, 0, 1, 1)[0] } },
        { type: 'Feature', properties: { gb: '' }, geometry: { type: 'LineString', coordinates: [[0, 0], [1, 1]] } }, // biome-ignore format: two points
      ],
    }),
  );
  const plan = { package: 'p', version: '1.0.0', file: 'f.json', sha256: '', code_property: 'gb', code_prefix: '156' };

  test('takes land by code and leaves boundary lines out', () => {
    const read = readSource(bytes, { ...plan, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect(read.ok && [...read.value]).toEqual([['440303', box(0, 0, 1, 1)]]);
  });

  test('refuses a file with another checksum, and says which', () => {
    const read = readSource(bytes, { ...plan, sha256: 'abc' });
    expect(read.ok ? [] : read.problems.map(({ code, file, expected }) => ({ code, file, expected }))).toEqual([
      { code: 'geo-source-changed', file: 'node_modules/p/f.json', expected: 'abc' },
    ]);
  });
});

describe('making units', () => {
  const twoParts: Land = [...box(0, 0, 1, 1), ...box(3, 0, 4, 1)];

  test('a division of two parts gives one to each side of the meridian', () => {
    const source = new Map([['1', twoParts]]);
    const part = { kind: 'part', code: '1', parts: 2, meridian: 2 } as const;
    const made = makeDistricts(source, [unitPlan('w', { ...part, side: 'west' }), unitPlan('e', { ...part, side: 'east' })], {});
    expect(made.ok && [...made.value.units]).toEqual([
      ['w', box(0, 0, 1, 1)],
      ['e', box(3, 0, 4, 1)],
    ]);
  });

  test('both sides of a cut share every point of the line inside, and add up to the land', () => {
    const land = box(0, 0, 2, 2);
    const cut = { accuracy_m: 1000, line: [[1, 2], [0.7, 1.2], [1.1, -0.5]] as Point[], around: [[-1, -0.5], [-1, 2.5]] as Point[] }; // biome-ignore format: points
    const { inside, outside } = cutOff(land, cut);
    expect(areaKm2(inside) + areaKm2(outside)).toBeCloseTo(areaKm2(land), 3);
    const points = (side: Land) => new Set(side.flat(2).map(String));
    const shared = [...points(inside)].filter((point) => points(outside).has(point));
    expect(shared).toHaveLength(3);
    expect(shared).toContain('0.7,1.2');
  });

  test('all units that cannot be made are reported together', () => {
    const source = new Map([['1', twoParts]]);
    const cut = { accuracy_m: 1000, line: [[0.5, 2], [0.5, -1]] as Point[], around: [[-1, -1], [-1, 2]] as Point[] }; // biome-ignore format: points
    const made = makeDistricts(
      source,
      [
        unitPlan('a', { kind: 'whole', code: '9' }),
        unitPlan('b', { kind: 'part', code: '1', parts: 3, side: 'west', meridian: 2 }),
        unitPlan('c', { kind: 'cut', code: '1', line: 'l' }),
        unitPlan('d', { kind: 'cut', code: '1', line: 'nowhere' }),
      ],
      { l: cut },
    );
    expect(made.ok ? [] : made.problems.map(({ field, came }) => `${field}: ${came}`)).toEqual([
      'a.make.code: none',
      'b.make.parts: 2',
      'c.make.line: 1 and 2',
      'd.make.line: no such line',
    ]);
  });
});

describe('overlay and context', () => {
  test('masks are closed by the shore, and parts that touch become one', () => {
    const masks = {
      accuracy_m: 1000,
      masks: [
        { id: 'a', official_km2: 1, label: true, ring: ringOfBox([-5, 0, 0.2, 0.5]) },
        { id: 'b', official_km2: 1, label: false, ring: ringOfBox([-5, 0.5, 0.2, 1]) },
      ],
    };
    const { whole, parts } = makeOverlay(masks, [box(0, 0, 1, 1)]);
    expect(whole).toHaveLength(1);
    expect(boxOf(whole)).toEqual([0, 0, 0.2, 1]);
    expect(boxOf(parts.get('a') ?? [])).toEqual([0, 0, 0.2, 0.5]);
  });

  const plan: ContextFile = {
    box: [0, 0, 10, 10],
    view_padding: 0.15,
    neighbours: [
      { id: 'merged', name_zh: '', name_en: '', codes: ['81'] },
      { id: 'left', name_zh: '', name_en: '', codes: ['7'], minus: 'unit' },
    ],
    rest: { id: 'rest', name_zh: '', name_en: '', codes: [''] },
  };
  const source = new Map([
    ['811', box(0, 0, 1, 1)],
    ['812', box(1, 0, 2, 1)],
    ['7', box(3, 0, 5, 1)],
    ['6', box(8, 0, 12, 1)],
    ['5', box(20, 0, 21, 1)],
    ['4', box(6, 0, 7, 1)],
  ]);

  test('divisions merge, a cut leaves its remainder, and the rest is what nobody took, inside the box', () => {
    const made = makeContext(source, plan, ['4', '7'], new Map([['unit', box(4, 0, 5, 1)]]));
    const boxes = made.ok ? made.value.map(({ plan: { id }, land }) => [id, land.length, ...boxOf(land)]) : [];
    expect(boxes).toEqual([
      ['merged', 1, 0, 0, 2, 1],
      ['left', 1, 4, 0, 5, 1],
      ['rest', 1, 8, 0, 10, 1],
    ]);
  });

  test('neighbours that cannot be made are reported together', () => {
    const made = makeContext(new Map([['6', box(8, 0, 12, 1)]]), plan, [], new Map());
    expect(made.ok ? [] : made.problems.map((problem) => problem.field)).toEqual(['merged', 'left']);
  });

  test('merging keeps a point in the middle of a straight line', () => {
    const left: Land = [[[[0, 0], [1, 0], [1, 1], [0.5, 1], [0, 1], [0, 0]]]]; // biome-ignore format: one ring
    expect(mergeLand([left, box(1, 0, 2, 1)]).flat(2)).toContainEqual([0.5, 1]);
  });
});

describe('rounding', () => {
  test('points that fall together are one, flat rings vanish, the largest polygon comes first', () => {
    const land: Land = [
      [[[0, 0], [0.000001, 0.000001], [0.1, 0], [0.1, 0.1], [0, 0]]], // biome-ignore format: one ring
      [[[5, 5], [5.000001, 5], [5.000001, 5.000001], [5, 5]]], // biome-ignore format: one ring
      ...box(1, 1, 2, 2),
    ];
    expect(quantise(land)).toEqual([...box(1, 1, 2, 2), [[[0, 0], [0.1, 0], [0.1, 0.1], [0, 0]]]]); // biome-ignore format: one ring
  });

  test('outer rings turn counter-clockwise and holes clockwise, whichever way they came', () => {
    const hole = ringOfBox([0.4, 0.4, 0.6, 0.6]);
    const land: Land = [[[...ringOfBox([0, 0, 1, 1])].reverse(), hole]];
    expect(quantise(land)).toEqual([[ringOfBox([0, 0, 1, 1]), [...hole].reverse()]]);
  });

  test('a line that two pieces share is the same line after rounding', () => {
    const coordinate = fc.double({ min: -0.9, max: 0.9, noNaN: true });
    const line = fc.array(coordinate, { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(line, (xs) => {
        const shared = xs.map((x, i): Point => [x / 3, (i + 1) / (xs.length + 1) + x / 1e7]);
        const west: Land = [[[[-1, 0], [0, 0], ...shared, [0, 1], [-1, 1], [-1, 0]]]];
        const east: Land = [[[[1, 1], [0, 1], ...shared.toReversed(), [0, 0], [1, 0], [1, 1]]]];
        const lands = new Map([
          ['west', quantise(west)],
          ['east', quantise(east)],
        ]);
        const points = [...lands.values()].map((land) => new Set(land.flat(2).map(String)));
        const middle = shared.map(([x, y]) => `${Number(x.toFixed(5))},${Number(y.toFixed(5))}`);
        expect(points.every((set) => middle.every((point) => set.has(point)))).toBe(true);
        expect(neighboursOf(lands).get('west')).toEqual(['east']);
      }),
    );
  });
});

describe('labels', () => {
  test('stand in the widest place, in the largest part', () => {
    const bottle: Land = [[[[0, 0], [4, 0], [4, 1], [1, 1], [1, 1.2], [0, 1.2], [0, 0]]], ...box(9, 0, 9.5, 0.5)]; // biome-ignore format: one ring
    const [lon = 0, lat = 0] = labelPoint(bottle) ?? [];
    expect(lon).toBeGreaterThan(0.7);
    expect(lon).toBeLessThan(3.3);
    expect(lat).toBeCloseTo(0.5, 1);
  });

  test('prefer room to the sides over room above and below', () => {
    const tall = box(0, 0, 0.2, 0.9);
    const flat = box(1, 0, 1.4, 0.3);
    expect(labelPoint([...tall, ...flat])?.[0]).toBeGreaterThan(1);
  });

  test('stand in the part in view, unless it is a strip without room', () => {
    const land = box(0, 0, 1, 1);
    expect(labelPointInView(land, [0, 0.8, 1, 2])?.[1]).toBeCloseTo(0.9, 2);
    expect(labelPointInView(land, [0, 0.98, 1, 2])?.[1]).toBeCloseTo(0.5, 1);
    expect(labelPointInView(land, [5, 5, 6, 6])?.[1]).toBeCloseTo(0.5, 1);
  });

  test('have no place on no land', () => {
    expect(labelPoint([])).toBeNull();
  });

  test('the view is the box grown on all sides', () => {
    expect(padded([0, 0, 10, 2], 0.1)).toEqual([-1, -0.2, 11, 2.2]);
  });
});

describe('measures', () => {
  // Figures by the closed form of the area between two parallels on the WGS 84 ellipsoid.
  test.each([
    [0, 0, 1, 1, 12_308.464],
    [114, 22.5, 114.1, 22.6, 113.904],
  ])('the area of the quadrangle from %d, %d to %d, %d is that of the ellipsoid', (west, south, east, north, km2) => {
    expect(Math.abs(areaKm2(box(west, south, east, north)) / km2 - 1)).toBeLessThan(0.0001);
  });

  test('pieces that meet in a corner only are no neighbours', () => {
    const lands = new Map([
      ['a', box(0, 0, 1, 1)],
      ['b', box(1, 0, 2, 1)],
      ['c', box(1, 1, 2, 2)],
    ]);
    expect(Object.fromEntries(neighboursOf(lands))).toEqual({ a: ['b'], b: ['a', 'c'], c: ['b'] });
  });
});

test('an axis keeps its ends and its direction', () => {
  const line: Point[] = [[113.7, 22.7], [114, 22.4], [115, 22.7]]; // biome-ignore format: three points
  const coordinates = makeAxes([{ accuracy_m: 5000, id: 'marine', line }]).features[0]?.geometry.coordinates ?? [];
  expect(coordinates[0]).toEqual(line[0]);
  expect(coordinates[coordinates.length - 1]).toEqual(line[2]);
  expect(coordinates.length).toBeGreaterThan(3);
});

test('a collection is written with one feature a line', () => {
  const feature = { type: 'Feature' as const, properties: {}, geometry: null };
  const text = writeCollection({ type: 'FeatureCollection', features: [feature, feature] });
  expect(text.split('\n')).toHaveLength(5);
  expect(JSON.parse(text).features).toEqual([feature, feature]);
});
