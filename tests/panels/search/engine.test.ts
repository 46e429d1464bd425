import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readingOf, searchReadings } from '../../../data/build/searchIndex.ts';
import { namesToRead } from '../../../src/atlas/pinyin.ts';
import { simplifierOf } from '../../../src/atlas/simplify.ts';
import { createSearch } from '../../../src/panels/search/engine.ts';
import { entriesOf, targetId } from '../../../src/panels/search/entries.ts';
import { realAtlas as atlas } from '../../fixtures/realAtlas.ts';

const readings = searchReadings(atlas).pinyin;
const search = createSearch(atlas, readings);
const firstOf = (query: string) => search(query)[0]?.targets[0];
const found = (query: string) => search(query).flatMap(({ targets }) => targets.map(targetId));

const { data: queries } = Papa.parse<{ query: string; first: string }>(readFileSync(resolve(import.meta.dirname, 'queries.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
});

/** All ways to slip once in a word after its first letter: a letter left out, doubled, wrong, or swapped with the next. */
function slips(word: string): string[] {
  const rest = [...word].slice(1).map((_, i) => i + 1);
  return [
    ...rest.map((i) => word.slice(0, i) + word.slice(i + 1)),
    ...rest.map((i) => word.slice(0, i) + word[i] + word.slice(i)),
    ...rest.map((i) => `${word.slice(0, i)}q${word.slice(i + 1)}`),
    ...rest.slice(0, -1).map((i) => word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2)),
  ];
}

describe('what comes first', () => {
  it('has at least 120 queries, of every kind of result', () => {
    expect(queries.length).toBeGreaterThanOrEqual(120);
    expect(new Set(queries.map(({ first }) => first.split(':')[0]))).toEqual(new Set(['district', 'cluster', 'park', 'place', 'focus']));
  });

  it.each(queries)('$query → $first', ({ query, first }) => {
    const target = firstOf(query);
    expect(target && targetId(target)).toBe(first);
  });
});

describe('the search', () => {
  it('finds every district, cluster, park and term by each of its written names', () => {
    const missing = entriesOf(atlas, readings).entries.flatMap(({ target }) => {
      const own =
        target.kind === 'district'
          ? atlas.district.get(target.id)?.name
          : target.kind === 'cluster'
            ? atlas.cluster.get(target.id)?.name
            : target.kind === 'park'
              ? atlas.park.get(target.id)?.name
              : target.term.name;
      if (own === undefined || own === null) return [];
      return [own.zh, own.hant, own.en].filter((name) => !found(name).includes(targetId(target)));
    });
    expect(missing).toEqual([]);
  });

  it('finds a district in spite of one slip, whichever it is', () => {
    const missed = atlas.districts.flatMap(({ id }) => slips(id).filter((slip) => !found(slip).includes(`district:${id}`)));
    // A slip may spell something else exactly; none of these may be lost to nothing.
    expect(missed.filter((slip) => search(slip).length === 0)).toEqual([]);
    expect(missed).toEqual([]);
  });

  it('never throws, and gives each result once, for whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 20 })), (text) => {
        const all = found(text);
        expect(new Set(all).size).toBe(all.length);
      }),
      { numRuns: 300 },
    );
  });

  it('gives nothing for nothing', () => {
    expect(search('')).toEqual([]);
    expect(search(' -’ ')).toEqual([]);
    expect(search('qqqqqqqq')).toEqual([]);
  });

  it('works in Chinese and English without the readings', () => {
    const bare = createSearch(atlas, {});
    expect(targetId(bare('光明')[0]?.targets[0] ?? fail())).toBe('district:guangming');
    expect(targetId(bare('blockchain')[0]?.targets[0] ?? fail())).toBe('cluster:blockchain');
  });

  it('answers a keystroke within a frame', () => {
    const typed = queries.flatMap(({ query }) => [...query].map((_, i) => query.slice(0, i + 1)));
    const times = typed.map((text) => {
      const start = performance.now();
      search(text);
      return performance.now() - start;
    });
    times.sort((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.95)]).toBeLessThan(16);
  });
});

describe('the readings', () => {
  it('are there for every Chinese name, in plain letters', () => {
    const names = namesToRead(atlas);
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => !/^[a-z\d ]+$/.test(readings[name] ?? ''))).toEqual([]);
  });

  it('know the names that are read otherwise than their characters, and keep letters and digits whole', () => {
    expect(readingOf('葵涌街道')).toBe('kui chong jie dao');
    expect(readingOf('国家5G中高频器件')).toBe('guo jia 5g zhong gao pin qi jian');
    expect(readingOf('VR/AR')).toBe('vr ar');
    expect(readingOf('绿色')).toBe('lv se');
  });

  it('fold traditional characters by the atlas’s own pairs and leave the others', () => {
    const simplify = simplifierOf(atlas);
    for (const { name } of [...atlas.districts, ...atlas.clusters]) expect(simplify(name.hant)).toBe(name.zh);
    expect(simplify('新乾')).toBe('新乾');
  });
});

function fail(): never {
  throw new Error('nothing was found');
}
