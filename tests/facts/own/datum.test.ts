import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';
import { contains } from '../../../src/domain/contains.ts';
import { toWgs84 } from '../../../src/facts/own/datum.ts';
import { paceOf } from '../../../src/facts/own/pace.ts';
import { finishReading, type Reading, readOwnFile } from '../../../src/facts/own/read.ts';
import { realAtlas as atlas } from '../../fixtures/realAtlas.ts';
import { utf8 } from './encode.ts';
import { NAMES } from './reading.ts';

type Point = readonly [number, number];

/** Points along the districts' borders, some 300 m inside: where a shift of 600 m crosses one. */
const inside: readonly { district: string; point: Point }[] = atlas.geometry.districts.features.flatMap(({ geometry, properties }) => {
  const ring = (geometry.type === 'Polygon' ? geometry.coordinates[0] : geometry.coordinates[0]?.[0]) as number[][];
  const [x, y] = [properties.label_lon, properties.label_lat];
  return ring
    .filter((_, i) => i % 12 === 0)
    .map(([lon = 0, lat = 0]) => {
      const share = 0.003 / Math.hypot(lon - x, lat - y);
      return { district: properties.id, point: [lon + (x - lon) * share, lat + (y - lat) * share] as const };
    })
    .filter(({ point }) => contains(geometry, point));
});

const shifted = ([lon, lat]: Point) => gcoord.transform([lon, lat], gcoord.WGS84, gcoord.GCJ02) as [number, number];
const csv = (rows: readonly (readonly [string, string, Point])[], header = 'name,district,lon,lat') =>
  [header, ...rows.map(([name, district, [lon, lat]]) => `${name},${district},${lon},${lat}`)].join('\n');
const read = async (text: string) => (await readOwnFile('f', utf8(text), atlas, paceOf())) as Reading;

const fixture = (move: (point: Point) => Point, named: boolean) =>
  csv(inside.map(({ district, point }, i) => [`P${i}`, named ? district : '', move(point)]));

describe('degrees of Chinese map services', () => {
  it('are moved by some 600 m in Shenzhen, and conversion takes that back to within a metre', () => {
    for (const { point } of inside.slice(0, 20)) {
      const there = shifted(point);
      const off = Math.hypot((there[0] - point[0]) * 102_800, (there[1] - point[1]) * 110_700);
      expect(off).toBeGreaterThan(450);
      expect(off).toBeLessThan(700);
      const back = toWgs84(there, 'gcj02');
      expect(Math.hypot((back[0] - point[0]) * 102_800, (back[1] - point[1]) * 110_700)).toBeLessThan(1);
    }
  });

  it('are noticed by the districts named', async () => {
    const reading = await read(fixture(shifted, true));
    expect(reading.guess).toMatchObject({ datum: 'gcj02', because: 'districts' });
  });

  it('are noticed at the coast where no district is named', async () => {
    expect((await read(fixture(shifted, false))).guess).toMatchObject({ datum: 'gcj02' });
  });

  it('are not claimed for points in WGS 84', async () => {
    expect((await read(fixture((point) => point, true))).guess).toBeNull();
    expect((await read(fixture((point) => point, false))).guess).toBeNull();
  });

  it('are not claimed for points moved the other way', async () => {
    const away = fixture(([lon, lat]) => [2 * lon - shifted([lon, lat])[0], 2 * lat - shifted([lon, lat])[1]], true);
    expect((await read(away)).guess).toBeNull();
  });

  it('are noticed by known points', async () => {
    const hosts = atlas.parks.flatMap(({ host }) => (host === null ? [] : [host]));
    const rows = (move: (point: Point) => Point) => csv(hosts.map((host) => [host.name.zh, '', move(host.point)]));
    expect((await read(rows(shifted))).guess?.datum).toBe('gcj02');
    expect((await read(rows((point) => point))).guess).toBeNull();
  });

  it('are taken from the heading, and WGS 84 too', async () => {
    const one = (header: string) => read(`${header}\nA,114.05,22.6\n`);
    expect((await one('name,经度(GCJ-02),纬度')).guess).toMatchObject({ datum: 'gcj02', because: 'heading' });
    expect((await one('name,百度经度,lat')).rows.kind).not.toBe('parks');
    expect((await one('name,lon(BD09),lat')).guess).toMatchObject({ datum: 'bd09' });
    expect((await read(fixture(shifted, true).replace('lon,', 'lon (WGS84),'))).guess).toBeNull();
  });

  it('land in their districts once converted, and not before', async () => {
    const reading = await read(fixture(shifted, true));
    const after = await finishReading(reading, 'gcj02', atlas, NAMES, paceOf());
    const before = await finishReading(reading, 'wgs84', atlas, NAMES, paceOf());
    const off = (of: typeof after) => of?.faults.filter(({ code }) => code === 'other-district' || code === 'at-sea').length ?? 0;
    expect(off(before)).toBeGreaterThan(inside.length / 10);
    expect(off(after)).toBeLessThan(off(before) / 4);
  });
});
