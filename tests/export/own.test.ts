import { check } from '@placemarkio/check-geojson';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { OwnFacts } from '../../src/domain/own.ts';
import { OWN_ORIGIN, OWN_ORIGIN_ZH } from '../../src/export/ownShown.ts';
import { slideOfView } from '../../src/export/pptx/fromView.ts';
import { FORMATS } from '../../src/export/registry.ts';
import { ownFacts } from '../../src/facts/own/facts.ts';
import { anyOwnFacts } from '../facts/own/anyOwnFacts.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { anyView, exported, LANGUAGES, requestFor } from './requests.ts';

const withOwn = (own: OwnFacts) => ({ ...realAtlas, own });
const rowsOf = (csv: string) =>
  Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true, newline: '\r\n' }).data;

const mine = ownFacts({
  file: 'mine.csv',
  assignments: [{ cluster: 'new-energy', district: 'yantian', note: 'n' }],
  parks: [
    { id: 'own-1', name: '=1+1', point: [113.93, 22.53], district: 'nanshan', note: 'quiet', more: [['企业', '=SUM(A1)']] },
    { id: 'own-2', name: 'B', point: null, district: 'futian', note: '' },
  ],
  figures: [{ name: 'Output', unit: '亿元', values: new Map([['nanshan', -3.5]]) }],
  entries: [{ cluster: 'new-energy', item: 'fund', name: 'Fund', note: '' }],
  shown: null,
});

describe('facts of the reader’s own in files', () => {
  it.each(['csv-all', 'geojson', 'geojson-all', 'json', 'json-all'])(
    '%s: the document’s facts stay what they are without them',
    async (id) => {
      await fc.assert(
        fc.asyncProperty(anyView, anyOwnFacts, async (part, own) => {
          const plain = (await exported(id, requestFor(part))).text;
          const { text } = await exported(id, requestFor(part, { atlas: withOwn(own) }));
          if (id === 'csv-all') {
            expect(text).toBe(plain);
            return;
          }
          const { own_facts, ...rest } = JSON.parse(text);
          // The legend of parks says that own points are among what is drawn.
          expect({ ...rest, legend: null }).toEqual({ ...JSON.parse(plain), legend: null });
          expect(own_facts).toMatchObject({ origin: OWN_ORIGIN, origin_zh: OWN_ORIGIN_ZH, file: own.file });
        }),
        { numRuns: 20 },
      );
    },
  );

  it('everything carries all of them, in JSON and in GeoJSON', async () => {
    for (const id of ['json-all', 'geojson-all']) {
      const { own_facts } = JSON.parse((await exported(id, requestFor({ district: 'nanshan' }, { atlas: withOwn(mine) }))).text);
      expect(own_facts).toMatchObject({
        parks: mine.parks,
        assignments: mine.assignments,
        six_ones: mine.entries,
        figures: [{ name: 'Output', unit: '亿元', values: [{ district: 'nanshan', value: -3.5 }] }],
      });
    }
  });

  it('what is shown carries those of the district or cluster shown', async () => {
    const of = async (part: object) => JSON.parse((await exported('json', requestFor(part, { atlas: withOwn(mine) }))).text).own_facts;
    expect(await of({ district: 'futian' })).toMatchObject({ parks: [{ name: 'B' }], assignments: [], six_ones: [] });
    expect(await of({ clusters: ['new-energy'] })).toMatchObject({ parks: [], assignments: mine.assignments, six_ones: mine.entries });
  });

  it('a table of their own has a row for each value, park, pair and entry, with whose it is, and guards formulas', async () => {
    await fc.assert(
      fc.asyncProperty(anyOwnFacts, async (own) => {
        const rows = rowsOf((await exported('csv-own', requestFor({}, { atlas: withOwn(own) }))).text);
        const values = own.figures.reduce((sum, figure) => sum + figure.values.size, 0);
        expect(rows.length).toBe(values + own.parks.length + own.assignments.length + own.entries.length);
        for (const row of rows) {
          expect(row).toMatchObject({ origin: OWN_ORIGIN, origin_zh: OWN_ORIGIN_ZH, data_version: realAtlas.version });
          expect(row.link).toMatch(/^https:/);
        }
      }),
      { numRuns: 40 },
    );
    const rows = rowsOf((await exported('csv-own', requestFor({}, { atlas: withOwn(mine) }))).text);
    expect(rows.map(({ kind, name, value, other_columns }) => [kind, name, value, other_columns])).toEqual([
      ['figure', 'Output', '-3.5', ''],
      ['park', `'=1+1`, '', '企业: =SUM(A1)'],
      ['park', 'B', '', ''],
      ['assignment', '', '', ''],
      ['six-ones', 'Fund', '', ''],
    ]);
  });

  it('under their lens the table of what is shown is theirs alone', async () => {
    const rows = rowsOf((await exported('csv', requestFor({ lens: 'own' }, { atlas: withOwn(mine) }))).text);
    expect(rows.every(({ origin }) => origin === OWN_ORIGIN)).toBe(true);
    expect(rows.length).toBe(5);
    const others = rowsOf((await exported('csv', requestFor({ lens: 'parks' }, { atlas: withOwn(mine) }))).text);
    expect(others.map(({ park_id }) => park_id)).toEqual(realAtlas.parks.map(({ id }) => id));
  });

  it('as GeoJSON of their own are features that say whose they are', async () => {
    const collection = check((await exported('geojson-own', requestFor({}, { atlas: withOwn(mine) }))).text) as GeoJSON.FeatureCollection;
    expect(collection.features.map(({ id, geometry }) => [id, geometry.type])).toEqual([
      ['own-nanshan', expect.stringMatching(/Polygon/)],
      ['own-yantian', expect.stringMatching(/Polygon/)],
      ['own-1', 'Point'],
    ]);
    for (const { properties } of collection.features) expect(properties).toMatchObject({ origin: OWN_ORIGIN, file: 'mine.csv' });
  });

  it('are offered only while there are some, and without any come back as a problem', async () => {
    const own = FORMATS.filter(({ needs }) => needs === 'own');
    expect(own.map(({ id }) => id)).toEqual(['csv-own', 'geojson-own']);
    for (const { load } of own)
      expect(await (await load())(requestFor())).toMatchObject({ ok: false, problems: [{ code: 'no-own-facts' }] });
  });
});

describe('facts of the reader’s own in pictures and slides', () => {
  it.each(LANGUAGES)('are said to be theirs where they are drawn, and only there (%s)', async (lang) => {
    const drawn = async (lens: 'own' | 'parks' | 'count') =>
      (await exported('svg', requestFor({ lens, lang }, { atlas: withOwn(mine) }))).text;
    for (const lens of ['own', 'parks'] as const) expect(await drawn(lens), lens).toContain('mine.csv');
    expect(await drawn('count')).not.toContain('mine.csv');
    expect(await drawn('own')).toContain('Output (亿元)');
    expect(await drawn('parks')).toContain('data-park="own-1"');
    const { atlas, view, paint, words } = requestFor({ lens: 'own', lang }, { atlas: withOwn(mine) });
    const slide = slideOfView(atlas, { view, link: null }, { ratio: '16:9', paint, words });
    expect(slide.credit.join(' ')).toContain('mine.csv');
    expect(slide.title).toContain('Output (亿元)');
    expect(slide.body).toContain('mine.csv');
  });
});
