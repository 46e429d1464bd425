import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSets } from '../../src/domain/compare.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

const item = fc.constantFrom(...'abcdefgh');
const sets = fc.array(fc.uniqueArray(item), { minLength: 2, maxLength: 4 }).map((all) => all.map((items, i) => ({ id: `s${i}`, items })));
const ORDER = [...'hgfedcba'];

describe('comparing sets', () => {
  it('cuts the union into parts that do not overlap, each in the order asked for', () => {
    fc.assert(
      fc.property(sets, (given) => {
        const { all, some, only } = compareSets(given, ORDER);
        const parts = [all, ...some.map((s) => s.items), ...only.map((s) => s.items)];
        expect(parts.flat().toSorted()).toEqual([...new Set(given.flatMap((s) => s.items))].toSorted());
        for (const part of parts) expect(part).toEqual(ORDER.filter((x) => part.includes(x)));
      }),
    );
  });

  it('says of every item exactly which sets hold it', () => {
    fc.assert(
      fc.property(sets, (given) => {
        const { all, some, only } = compareSets(given, ORDER);
        const groups = [{ by: given.map((s) => s.id), items: all }, ...some, ...only];
        for (const { by, items } of groups) {
          for (const x of items) expect(given.filter((s) => s.items.includes(x)).map((s) => s.id)).toEqual(by);
        }
        expect(only.map(({ by }) => by)).toEqual(given.map(({ id }) => [id]));
      }),
    );
  });

  it('equals the algebra of the table for the real districts: Nanshan and Bao’an share nine clusters', () => {
    const of = (district: string) => atlas.assignments.filter((a) => a.district === district).map((a) => a.cluster);
    const { all, some, only } = compareSets(
      ['nanshan', 'baoan'].map((id) => ({ id, items: of(id) })),
      atlas.clusters.map(({ id }) => id),
    );
    expect(all.map((id) => atlas.cluster.get(id)?.code)).toEqual(['1', '2', '3', '4', '6', '7', '8', '10', '12']);
    expect(some).toEqual([]);
    expect(only.map(({ items }) => items.map((id) => atlas.cluster.get(id)?.code))).toEqual([
      ['5', '15', '17', '18'],
      ['9', '11', '14', '16', '19'],
    ]);
  });

  it('with fewer than two has nothing in common', () => {
    expect(compareSets([{ id: 's', items: ['a'] }], ORDER)).toEqual({ all: [], some: [], only: [{ by: ['s'], items: ['a'] }] });
    expect(compareSets([], ORDER)).toEqual({ all: [], some: [], only: [] });
  });
});
