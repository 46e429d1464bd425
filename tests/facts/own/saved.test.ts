import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_OWN_FACTS, OWN_KINDS } from '../../../src/domain/own.ts';
import { joinOwn } from '../../../src/facts/own/facts.ts';
import { paceOf } from '../../../src/facts/own/pace.ts';
import { type Reading, readOwnFile } from '../../../src/facts/own/read.ts';
import { writeSaved } from '../../../src/facts/own/saved.ts';
import { templateOf } from '../../../src/facts/own/templates.ts';
import { realAtlas as atlas } from '../../fixtures/realAtlas.ts';
import { anyOwnFacts } from './anyOwnFacts.ts';
import { utf8 } from './encode.ts';
import { readAll } from './reading.ts';

describe("one's own facts as one file", () => {
  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(anyOwnFacts, async (own) => {
        const reading = (await readOwnFile('saved.json', utf8(writeSaved(own)), atlas, paceOf())) as Reading;
        expect(reading.faults).toEqual([]);
        expect(reading.saved).toEqual(own);
      }),
    );
  });

  it('keep what is whole when an entry is broken', async () => {
    const assignments = [{ cluster: 'new-energy', district: 'nanshan', note: '' }];
    const text = writeSaved({ ...NO_OWN_FACTS, file: 'f', assignments }).replace(
      '"assignments": [',
      '"assignments": [ 5, {"cluster":"new-energy","district":"atlantis","note":""},',
    );
    const { faults, facts } = await readAll(text);
    expect(faults.map(({ code, column }) => [code, column])).toEqual([
      ['json-shape', 'assignments'],
      ['unknown-district', 'assignments'],
    ]);
    expect(facts.assignments.length).toBe(1);
  });

  it('join with those of another file', async () => {
    const [a, b] = [await readAll('区,甲\n南山,1\n'), await readAll('区,甲,乙\n宝安,2,3\n')];
    const joined = joinOwn(a.facts, { ...b.facts, file: 'b.csv' });
    expect(joined.file).toBe('file.csv + b.csv');
    expect(joined.figures.map(({ name, values }) => [name, [...values]])).toEqual([
      ['甲', [['baoan', 2]]],
      ['乙', [['baoan', 3]]],
    ]);
    const parks = await readAll('name,lon,lat\nA,114,22.6\n');
    expect(joinOwn(parks.facts, parks.facts).parks.map(({ id }) => id)).toEqual(['own-1', 'own-2']);
  });
});

describe('an empty table to fill', () => {
  it.each(OWN_KINDS.flatMap((kind) => (['zh-Hans', 'zh-Hant', 'en'] as const).map((lang) => [kind, lang] as const)))(
    '%s in %s is read back as that kind without a fault',
    async (kind, lang) => {
      const { reading, faults } = await readAll(templateOf(kind, atlas, lang));
      // With the mark, without which Excel takes Chinese for something else.
      expect(templateOf(kind, atlas, lang).startsWith('\uFEFF')).toBe(true);
      expect(reading.rows.kind).toBe(kind);
      expect(faults).toEqual([]);
    },
  );
});

describe('a long file', () => {
  it('of 100,000 rows gives way to the page all along, tells how far it is, and can be called off', async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, i) => `园区${i},${['南山', '宝安区', 'Futian', '440303'][i % 4]},${113.8 + (i % 700) / 1000},${22.45 + (i % 399) / 1000}`,
    );
    const bytes = utf8(`名称,区,经度,纬度\n${rows.join('\n')}\n`);
    let [turns, before] = [0, 0];
    const told: number[] = [];
    // A timer that is due all the time is held up by the longest slice.
    let [longest, since] = [0, performance.now()];
    const timer = setInterval(() => {
      longest = Math.max(longest, performance.now() - since);
      since = performance.now();
      turns += 1;
    }, 1);
    const reading = await readOwnFile(
      'long.csv',
      bytes,
      atlas,
      paceOf((done) => told.push(done)),
    );
    clearInterval(timer);
    expect(reading?.rows.good).toBe(100_000);
    expect(turns).toBeGreaterThan(10);
    expect(longest).toBeLessThan(1000);
    for (const done of told) {
      expect(done).toBeGreaterThanOrEqual(before);
      before = done;
    }
    expect(before).toBeGreaterThan(0.5);
    const stop = new AbortController();
    const called = await readOwnFile(
      'long.csv',
      bytes,
      atlas,
      paceOf(() => stop.abort(), stop.signal),
    );
    expect(called).toBeNull();
  }, 60_000);
});
