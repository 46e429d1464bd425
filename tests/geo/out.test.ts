import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { readAuthored } from '../../geo/authored.ts';
import { type Expected, reportOf, runChecks } from '../../geo/checks.ts';
import { padded } from '../../geo/steps/label.ts';
import { writeFiles } from '../../geo/steps/write.ts';
import { DISTRICT_IDS } from '../../src/domain/ids.ts';
import { readLand, unit } from './toyland.ts';

const geometry = readLand('geo/out');
const authored = readAuthored();
const context = new Map(geometry.context.features.map((feature) => [feature.properties.id, feature]));

describe('the committed geometry', () => {
  test('passes every check', () => {
    const expected: Expected = {
      units: authored.units.units,
      overlays: authored.units.overlays,
      contextIds: [...context.keys()],
      bbox: authored.units.bbox,
      policyIds: DISTRICT_IDS,
      policyFile: 'ids.ts',
    };
    const outcomes = runChecks({ geometry, files: writeFiles(geometry), expected });
    expect(
      outcomes.every((outcome) => outcome.faults.length === 0),
      reportOf(outcomes),
    ).toBe(true);
  });

  test('has the ids of the public links in their order', () => {
    const ids = [...geometry.districts.features, ...geometry.overlays.features].map((feature) => feature.id);
    expect(ids).toEqual(DISTRICT_IDS);
  });

  test('marks what was drawn by hand, and only that, as indicative', () => {
    const features = [...geometry.districts.features, ...geometry.overlays.features];
    const indicative = features.filter(({ properties }) => properties.indicative);
    expect(indicative.map(({ id, properties }) => [id, properties.accuracy_m])).toEqual([
      ['shenshan', 1000],
      ['qianhai', 1000],
    ]);
  });

  // Places whose district is beyond doubt, to two decimals.
  test.each([
    ['futian', 114.06, 22.54, 'civic centre'],
    ['luohu', 114.12, 22.54, 'railway station'],
    ['nanshan', 113.95, 22.54, 'science park'],
    ['baoan', 113.81, 22.64, 'airport'],
    ['longgang', 114.25, 22.72, 'Longgang centre'],
    ['yantian', 114.24, 22.56, 'Yantian town'],
    ['longhua', 114.03, 22.61, 'north station'],
    ['pingshan', 114.33, 22.69, 'Pingshan town'],
    ['guangming', 113.93, 22.77, 'Guangming town'],
    ['dapeng', 114.47, 22.6, 'Dapeng town'],
    ['shenshan', 115.08, 22.87, 'Chishi town'],
  ])('%s holds %d, %d (%s), and no other unit does', (id, lon, lat) => {
    const holders = geometry.districts.features.filter((feature) => booleanPointInPolygon([lon, lat], feature));
    expect(holders.map((feature) => feature.id)).toEqual([id]);
  });

  test('Qianhai lies on Nanshan and Bao’an, with its label in its core on the Nanshan side', () => {
    const { label_lon, label_lat } = unit(geometry, 'qianhai').properties;
    expect(booleanPointInPolygon([label_lon, label_lat], unit(geometry, 'nanshan'))).toBe(true);
    expect(booleanPointInPolygon([113.81, 22.64], unit(geometry, 'qianhai'))).toBe(true);
  });

  test('names the two special administrative regions by their full names', () => {
    expect(context.get('hongkong')?.properties).toMatchObject({ name_zh: '香港特别行政区', name_en: 'Hong Kong SAR' });
    expect(context.get('macau')?.properties).toMatchObject({ name_zh: '澳门特别行政区', name_en: 'Macao SAR' });
  });

  test('keeps the labels of the nearest neighbours in the usual view', () => {
    const [west, south, east, north] = padded([...geometry.bbox], authored.context.view_padding);
    for (const id of ['dongguan', 'huicheng', 'huiyang', 'huidong', 'haifeng', 'hongkong']) {
      const { label_lon, label_lat } = context.get(id)?.properties ?? { label_lon: 0, label_lat: 0 };
      expect(label_lon > west && label_lon < east && label_lat > south && label_lat < north, id).toBe(true);
    }
  });

  test('the marine axis runs from the Pearl River estuary past Mirs Bay to the shore of Shenshan', () => {
    const line = geometry.axes.features.find((feature) => feature.properties.id === 'marine')?.geometry.coordinates ?? [];
    const [first = [], last = []] = [line[0], line[line.length - 1]];
    expect(first[0]).toBeLessThan(geometry.bbox[0]);
    expect(last[0]).toBeGreaterThan(115);
    expect(line.some(([lon = 0, lat = 0]) => lon > 114.3 && lon < 114.46 && lat < 22.56)).toBe(true);
  });
});
