import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAULT_CODES } from '../../../src/facts/own/fault.ts';
import { gbk, utf8, utf16 } from './encode.ts';
import { readAll } from './reading.ts';

const PARKS = '名称,区,经度,纬度\n甲园,南山区,113.93,22.53\n乙园,宝安,113.85,22.60\n';

/** Every fault in the order of the file: code, row, column and what came. */
async function said(content: string | Uint8Array) {
  const { faults, facts, reading } = await readAll(content);
  return { faults: faults.map(({ code, row, column, came }) => [code, row, column, came]), facts, reading };
}

describe('the encodings spreadsheets save', () => {
  it.each([
    ['UTF-8', utf8(PARKS), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\uFEFF${PARKS}`), 'utf-8'],
    ['GBK', gbk(PARKS), 'gb18030'],
    ['UTF-16 LE with a mark', utf16(PARKS, 'le', true), 'utf-16le'],
    ['UTF-16 BE with a mark', utf16(PARKS, 'be', true), 'utf-16be'],
    ['UTF-16 LE without a mark', utf16(PARKS, 'le', false), 'utf-16le'],
    ['UTF-16 BE without a mark', utf16(PARKS, 'be', false), 'utf-16be'],
    ['UTF-16 with tabs, as "Unicode text"', utf16(PARKS.replaceAll(',', '\t').replaceAll('\n', '\r\n'), 'le', true), 'utf-16le'],
    ['semicolons', utf8(PARKS.replaceAll(',', ';')), 'utf-8'],
  ])('%s', async (_, bytes, encoding) => {
    const { faults, facts, reading } = await said(bytes);
    expect(faults).toEqual([]);
    expect(reading.encoding).toBe(encoding);
    expect(facts.parks.map(({ name, district }) => [name, district])).toEqual([
      ['甲园', 'nanshan'],
      ['乙园', 'baoan'],
    ]);
  });
});

describe('files that cannot be read as a whole', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks only', utf8(' \n\n'), 'empty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0), 'workbook'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'workbook'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff), 'encoding'],
    ['headings alone', utf8('名称,区,经度,纬度\n'), 'no-rows'],
    ['no heading that can be told', utf8('foo,bar\n1,2\n'), 'no-kind'],
    ['a story', utf8('{"title":"t","steps":[]}'), 'story'],
    ['a number', utf8('[1]'), 'no-kind'],
    ['two lists in one object', utf8('{"a":[],"b":[]}'), 'json-shape'],
    ['a file saved by a later version', utf8('{"schema":"shenzhen-cluster-map/own/9"}'), 'version'],
  ])('%s', async (_, bytes, code) => {
    const { faults, facts } = await said(bytes);
    expect(faults.map(([found]) => found)).toContain(code);
    expect([facts.parks.length, facts.figures.length, facts.assignments.length, facts.entries.length]).toEqual([0, 0, 0, 0]);
  });

  it('JSON that was cut off says in which line', async () => {
    const { faults } = await said('[\n{"district":"南山","value":1},\n{"district":"宝');
    expect(faults).toEqual([['bad-json', 3, null, '{"district":"宝']]);
  });
});

describe('rows that cannot be used say where, what was expected and what came', () => {
  it('missing, unknown, half and broken', async () => {
    const { faults, facts } = await said(
      [
        '名称,区,经度,纬度',
        '甲园,南山,113.93,22.53',
        ',南山,113.94,22.54',
        '丙园,南山县,113.94,22.54',
        '丁园,南山,113.94,',
        '戊园,南山,东经一一三,22.54',
        '己园,南山,=B2+1,22.54',
        '庚园,南山,2.35,48.85',
        '辛园,南山,113.93,22.53,多出,来的',
        '甲园,南山,113.93,22.53',
        '',
        '壬园,,,',
      ].join('\n'),
    );
    expect(faults).toEqual([
      ['missing', 3, '名称', ''],
      ['unknown-district', 4, '区', '南山县'],
      ['half-point', 5, '经度', '113.94,'],
      ['degrees', 6, '经度', '东经一一三'],
      ['formula', 7, '经度', '=B2+1'],
      ['too-many-cells', 9, null, '多出, 来的'],
      ['duplicate', 10, null, '甲园'],
      ['missing', 12, '经度', ''],
      ['far', 8, null, '2.35, 48.85'],
    ]);
    expect(facts.parks.map(({ name }) => name)).toEqual(['甲园']);
  });

  it('names the nearest district, and the row that is repeated', async () => {
    const { faults } = await readAll('district,value\nNanshann,1\nFutian,2\n福田区,3\n');
    expect(faults.map(({ code, row, hint }) => [code, row, hint])).toEqual([
      ['unknown-district', 2, '南山 Nanshan'],
      ['duplicate', 4, '3'],
    ]);
  });

  it('swapped degrees are put right and said', async () => {
    const { faults, facts } = await said('name,lon,lat\nA,22.53,113.93\n');
    expect(faults).toEqual([['swapped', 2, 'lon', '22.53, 113.93']]);
    expect(facts.parks[0]).toMatchObject({ point: [113.93, 22.53], district: 'nanshan' });
  });

  it('a point at sea or in another district is kept and said', async () => {
    const { faults, facts } = await said('name,district,lon,lat\nA,,113.75,22.40\nB,罗湖,113.93,22.53\n');
    expect(faults.map(([code]) => code)).toEqual(['at-sea', 'other-district']);
    expect(facts.parks.map(({ district }) => district)).toEqual([null, 'luohu']);
  });

  it('markup and formulas in names stay plain text', async () => {
    const { faults, facts } = await said('集群,清单,名称\n7,基金,<img src=x onerror=alert(1)>\n7,展会,=HYPERLINK("http://x")\n');
    expect(faults.map(([code, row]) => [code, row])).toEqual([
      ['markup', 2],
      ['formula', 3],
    ]);
    expect(facts.entries.map(({ name }) => name)).toEqual(['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x")']);
  });

  it('numbers as people write them, and those that are none', async () => {
    const { faults, facts } = await said(
      '区,产值（亿元）,占比\n南山,"1,234.5",12%\n宝安,－３,—\n罗湖,约五,1\n福田,1e400,2\n盐田,=SUM(B2),3\n龙岗,,\n',
    );
    expect(faults).toEqual([
      ['number', 4, '产值（亿元）', '约五'],
      ['number', 5, '产值（亿元）', '1e400'],
      ['formula', 6, '产值（亿元）', '=SUM(B2)'],
    ]);
    expect(facts.figures.map(({ name, unit, values }) => [name, unit, [...values]])).toEqual([
      [
        '产值',
        '亿元',
        [
          ['nanshan', 1234.5],
          ['baoan', -3],
        ],
      ],
      ['占比', '%', [['nanshan', 12]]],
    ]);
  });

  it('an open quotation mark spoils only what it swallows', async () => {
    const { faults, facts } = await said('区,值\n南山,1\n宝安,"2\n罗湖,3\n');
    expect(faults.map(([code, row]) => [code, row])).toEqual([['quote', 3]]);
    expect([...(facts.figures[0]?.values ?? [])]).toEqual([['nanshan', 1]]);
  });

  it('a million columns and a huge cell', async () => {
    const { faults } = await said(`区,值${',x'.repeat(1_000_000)}\n南山,1\n`);
    expect(faults[0]).toEqual(['too-many-columns', 1, null, '1000002']);
    expect(faults.length).toBeLessThan(250);
    const huge = await said(`名称,区\n${'园'.repeat(1_000_000)},南山\n乙园,宝安\n`);
    expect(huge.faults.map(([code, row, column]) => [code, row, column])).toEqual([['huge-cell', 2, '名称']]);
    expect(huge.facts.parks.map(({ name }) => name)).toEqual(['乙园']);
  });

  it('keys of prototypes are headings like any other and change nothing', async () => {
    const { faults, facts } = await said('[{"__proto__":{"polluted":1},"constructor":"x","district":"南山","value":4}]');
    expect(faults.map(([code, , column]) => [code, column])).toEqual([
      ['unknown-column', '__proto__'],
      ['unknown-column', 'constructor'],
    ]);
    expect(facts.figures[0]?.values.get('nanshan')).toBe(4);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    const csv = await said('__proto__,区,toString\n1,南山,2\n');
    expect(csv.facts.figures.map(({ name }) => name)).toEqual(['__proto__', 'toString']);
  });

  it('GeoJSON of points; other shapes are said', async () => {
    const feature = (geometry: unknown, properties: unknown) => ({ type: 'Feature', geometry, properties });
    const { faults, facts } = await said(
      JSON.stringify({
        type: 'FeatureCollection',
        features: [
          feature({ type: 'Point', coordinates: [113.93, 22.53] }, { name: 'A' }),
          feature({ type: 'LineString', coordinates: [[0, 0]] }, { name: 'B' }),
          feature(null, { name: 'C' }),
          feature({ type: { toString: null } }, { name: 'D' }),
        ],
      }),
    );
    expect(faults).toEqual([
      ['geometry', 3, null, 'LineString'],
      ['geometry', 4, null, 'null'],
      ['geometry', 5, null, '{"toString":null}'],
    ]);
    expect(facts.parks).toMatchObject([{ name: 'A', district: 'nanshan' }]);
  });
});

describe('JSON nested deeper than it can be written out', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
  const saved = (parks: string) => `{"schema":"shenzhen-cluster-map/own/1","parks":${parks}}`;

  it.each([
    ['an entry of a saved file', saved(`[${deep}]`), ['json-shape', 1, 'parks', '[…]']],
    ['a list of a saved file', saved(`{"a":${deep}}`), ['json-shape', null, 'parks', '{…}']],
    ['a cell', `[{"district":${deep},"value":1}]`, ['unknown-district', 2, 'district', '[…]']],
    ['a row', `[{"district":"南山","value":1},${deep}]`, ['json-shape', 3, null, '[…]']],
  ])('%s is told like any other', async (_, content, expected) => {
    const { faults } = await said(content);
    expect(faults).toContainEqual(expected);
  });
});

describe('nothing is lost', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      '南山',
      '宝安区',
      '440305',
      "Bao'an",
      '7',
      'F3',
      'new-energy',
      '基金',
      '113.93',
      '22.53',
      '22.5',
      '-',
      '',
      '=1',
      '<b>',
      '"',
      '1,5',
    ),
    fc.string({ maxLength: 8 }),
  );
  const headings = fc.constantFrom(
    ['名称', '区', '经度', '纬度'],
    ['集群', '区', '备注'],
    ['区', '值', '别的'],
    ['集群', '清单', '名称'],
    ['district', 'value', 'figure'],
  );
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

  it('every row with content is used or has its fault', async () => {
    await fc.assert(
      fc.asyncProperty(headings, fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 30 }), async (header, rows) => {
        const { reading, faults, facts } = await readAll([header, ...rows].map((row) => row.map(quoted).join(',')).join('\n'));
        const filled = rows.map((row, i) => ({ row: i + 2, blank: row.every((text) => text.trim() === '') })).filter(({ blank }) => !blank);
        expect(reading.rows.count).toBe(filled.length);
        const bad = new Set(faults.filter(({ used, row }) => !used && row !== null && row > 1).map(({ row }) => row));
        const far = new Set(faults.filter(({ code }) => code === 'far').map(({ row }) => row));
        expect(reading.rows.good + bad.size - far.size).toBe(filled.length);
        expect(facts.parks.length).toBe(reading.rows.parks.length - far.size);
        for (const { code } of faults) expect(FAULT_CODES).toContain(code);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  it('no bytes make it throw', async () => {
    const value = fc.jsonValue();
    const features = fc.array(fc.record({ type: fc.constant('Feature'), geometry: fc.record({ type: value, coordinates: value }) }));
    const saved = fc.record({ schema: fc.constant('shenzhen-cluster-map/own/1'), shown: value, parks: fc.array(value), figures: value });
    const shaped = fc.oneof(saved, fc.record({ type: fc.constant('FeatureCollection'), features: fc.oneof(features, value) }));
    const json = fc.oneof(
      fc.json(),
      shaped.map((came) => JSON.stringify(came)),
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string().map(utf8), json.map(utf8)), async (bytes) => {
        const { reading } = await readAll(bytes);
        expect(reading.rows.good).toBeLessThanOrEqual(reading.rows.count);
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});
