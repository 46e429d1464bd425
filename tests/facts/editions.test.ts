import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareEdition, entriesOf, fateOf, successorsOf } from '../../src/domain/editions.ts';
import type { EditionChange } from '../../src/domain/facts.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';

const change = (id: string, kind: EditionChange['change'], from: readonly string[]): EditionChange => ({
  edition: '2024',
  id,
  kind: 'strategic',
  change: kind,
  name: { zh: id, hant: id, en: id },
  from,
  source: { document: 'd', clause: null },
  certainty: 'certain',
  note: null,
});

/** Editions as they may come: each core cluster is kept, renamed, merged with another or gone; entries are added and split off. */
const editions = fc
  .record({
    fates: fc.array(fc.constantFrom('kept', 'renamed', 'merged', 'gone'), { minLength: 2, maxLength: 30 }),
    added: fc.nat({ max: 5 }),
    splitFrom: fc.array(fc.nat(), { maxLength: 3 }),
  })
  .map(({ fates, added, splitFrom }) => {
    const core = fates.map((_, i) => ({ id: `c${i}` }));
    const merged = core.filter((_, i) => fates[i] === 'merged').map(({ id }) => id);
    const rows = core.flatMap(({ id }, i) => {
      if (fates[i] === 'kept') return [change(id, 'kept', [id])];
      if (fates[i] === 'renamed') return [change(`new-${id}`, 'renamed', [id])];
      return fates[i] === 'gone' ? [change(id, 'gone', [id])] : [];
    });
    if (merged.length > 0) rows.push(change('union', 'merged', merged));
    for (let i = 0; i < added; i += 1) rows.push(change(`a${i}`, 'added', []));
    splitFrom.forEach((n, i) => {
      rows.push(change(`s${i}`, 'split', [`c${n % core.length}`]));
    });
    return { core, rows };
  });

const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));

describe('two editions set against each other', () => {
  it('added, kept and gone equal the sets', () => {
    fc.assert(
      fc.property(editions, ({ core, rows }) => {
        const { added, kept, gone } = compareEdition(core, rows, '2024');
        const before = ids(core);
        const after = ids(entriesOf(rows, '2024'));
        expect(ids(added)).toEqual(new Set([...after].filter((id) => !before.has(id))));
        expect(ids(kept)).toEqual(new Set([...after].filter((id) => before.has(id))));
        expect(ids(gone)).toEqual(new Set([...before].filter((id) => !after.has(id))));
        expect(added.length + kept.length).toBe(after.size);
        expect(kept.length + gone.length).toBe(core.length);
      }),
    );
  });

  it('every line between the editions is seen from both ends', () => {
    fc.assert(
      fc.property(editions, ({ core, rows }) => {
        for (const { id } of core) {
          const into = successorsOf(rows, '2024', id);
          expect(ids(into)).toEqual(ids(rows.filter((row) => row.change !== 'gone' && row.from.includes(id))));
          // A cluster whose fate is a row of its own id is kept or gone, whatever was split off it.
          const own = rows.find((row) => row.id === id);
          if (own !== undefined) expect(fateOf(rows, '2024', id)).toBe(own);
        }
      }),
    );
  });

  it('the edition of 2024 counts 20 and 8, as the plan says', () => {
    const entries = entriesOf(atlas.editions, '2024');
    expect(entries.filter(({ kind }) => kind === 'strategic').length).toBe(20);
    expect(entries.filter(({ kind }) => kind === 'future').length).toBe(8);
    const { gone } = compareEdition(atlas.clusters, atlas.editions, '2024');
    const into = new Map(gone.map(({ id, into }) => [id, into.map((entry) => entry.id)]));
    expect(into.get('machine-tools')).toEqual(['high-end-equipment-instruments']);
    expect(into.get('intelligent-robots')).toEqual(['robots']);
    expect(into.get('blockchain')).toEqual([]);
    expect(fateOf(atlas.editions, '2024', 'software-information-services')?.change).toBe('kept');
    expect(successorsOf(atlas.editions, '2024', 'software-information-services').map(({ id }) => id)).toContain('artificial-intelligence');
  });

  it('an edition without rows keeps and adds nothing', () => {
    const none = compareEdition(atlas.clusters, atlas.editions, '1999');
    expect([none.added.length, none.kept.length, none.gone.length]).toEqual([0, 0, atlas.clusters.length]);
  });
});
