import { expect, test } from 'vitest';
import { staleFiles } from '../../geo/stale.ts';

const built = new Map([
  ['a.geojson', 'one\ntwo\nthree\n'],
  ['b.geojson', 'one\n'],
]);

test('files that are byte for byte the same are no problem', () => {
  expect(staleFiles(built, new Map(built))).toEqual([]);
});

test('each file that differs is a problem, at the first line that differs', () => {
  const problems = staleFiles(built, new Map([['a.geojson', 'one\n2\nthree\n']]));
  expect(problems.map(({ file, row, expected, came }) => ({ file, row, expected, came }))).toEqual([
    { file: 'geo/out/a.geojson', row: 2, expected: '“two”', came: '“2”' },
    { file: 'geo/out/b.geojson', row: null, expected: 'a file', came: 'none' },
  ]);
});

test('lines too many at the end are found', () => {
  const problems = staleFiles(built, new Map(built).set('b.geojson', 'one\ntwo\n'));
  expect(problems.map(({ row }) => row)).toEqual([2]);
  expect(staleFiles(built, new Map(built).set('b.geojson', 'one'))).toHaveLength(1);
});

test('in a long line the place that differs is shown', () => {
  const long = `${'x'.repeat(100)}7${'y'.repeat(100)}\n`;
  const [problem] = staleFiles(new Map([['c', long]]), new Map([['c', long.replace('7', '8')]]));
  expect(problem?.expected).toBe(`“…${'x'.repeat(30)}7${'y'.repeat(29)}”`);
  expect(problem?.came).toContain('8');
});
