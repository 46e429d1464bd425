// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordsIn } from '../../src/i18n/words.ts';
import { AssignmentTable } from '../../src/panels/table/AssignmentTable.tsx';
import { COLUMNS, filterRows, sortRows } from '../../src/panels/table/rows.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { renderAtDesk } from './desk.tsx';

// 87 rows with a source each, asked for by role, take their time in a simulated page.
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

const bodyRows = () => [...((screen.getByRole('table') as HTMLTableElement).tBodies[0]?.rows ?? [])];
const pairs = () =>
  bodyRows().map(
    (row) =>
      `${row.querySelector<HTMLElement>('[data-cluster]')?.dataset.cluster} ${row.querySelector<HTMLElement>('[data-district]')?.dataset.district}`,
  );

describe('the table of assignments', () => {
  it('has a row for each, in the text’s order, with its words and its source', () => {
    renderAtDesk(<AssignmentTable />, { lang: 'en' });
    expect(pairs()).toEqual(atlas.assignments.map((a) => `${a.cluster} ${a.district}`));
    expect(screen.getByText('87 rows')).toBeDefined();
    const cells = [...(bodyRows()[0]?.cells ?? [])].map((cell) => cell.firstChild?.textContent);
    expect(cells).toEqual([
      '1Network and Communications',
      'Nanshan',
      '1',
      'to support',
      'cluster area',
      'yes',
      '1',
      '三（一）1',
      '深府〔2022〕1号',
    ]);
    expect(document.querySelectorAll('tbody button[aria-label^="Source: "]')).toHaveLength(87);
  });

  it('shows what the view has chosen, as chips that can be dropped', async () => {
    const user = userEvent.setup();
    const { view } = renderAtDesk(<AssignmentTable />, { lang: 'en', clusters: ['new-energy', 'biomedicine'], district: 'longgang' });
    expect(pairs()).toEqual(['new-energy longgang', 'biomedicine longgang']);
    expect(screen.getByText('2 of 87 rows')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Remove filter: Longgang' }));
    expect(view().district).toBeNull();
    expect(bodyRows()).toHaveLength(8);
    await user.click(screen.getByRole('button', { name: 'Remove filter: 18 Biomedicine' }));
    expect(view().clusters).toEqual(['new-energy']);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(bodyRows()).toHaveLength(87);
  });

  it('shows the rows of compared districts', () => {
    renderAtDesk(<AssignmentTable />, { lang: 'en', compared: ['dapeng', 'yantian'] });
    expect(
      pairs()
        .map((pair) => pair.split(' ')[1])
        .toSorted(),
    ).toEqual(['dapeng', 'dapeng', 'yantian', 'yantian']);
  });

  it('filters by text in any of the three written languages, and announces how many rows are left', async () => {
    const user = userEvent.setup();
    renderAtDesk(<AssignmentTable />, { lang: 'en' });
    const box = screen.getByRole('searchbox', { name: 'Filter rows' });
    expect(screen.getByRole('status').textContent).toBe('');
    await user.type(box, '龍崗 relying');
    expect(pairs()).toEqual(
      atlas.assignments.filter((a) => a.district === 'longgang' && a.verb === 'rely').map((a) => `${a.cluster} ${a.district}`),
    );
    expect(bodyRows().length).toBeGreaterThan(0);
    expect(screen.getByRole('status').textContent).toBe(`${bodyRows().length} of 87 rows`);
    await user.clear(box);
    await user.type(box, 'nowhere at all');
    expect(screen.getByText('No row matches.')).toBeDefined();
  });

  it('says why a cluster without a list has no row', () => {
    renderAtDesk(<AssignmentTable />, { lang: 'en', clusters: ['marine'] });
    expect(bodyRows()).toHaveLength(0);
    expect(screen.getByText(/20 Marine Industry: An axis only/)).toBeDefined();
  });

  it('is sorted by a click on any head, the other way by a second, and says so', async () => {
    const user = userEvent.setup();
    renderAtDesk(<AssignmentTable />, { lang: 'en' });
    const head = screen.getByRole('columnheader', { name: /District/ });
    await user.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('ascending');
    expect(
      pairs()
        .slice(0, 7)
        .every((pair) => pair.endsWith(' luohu')),
    ).toBe(true);
    await user.click(within(head).getByRole('button'));
    expect(head.getAttribute('aria-sort')).toBe('descending');
    expect(pairs()[0]).toMatch(/ qianhai$/);
    for (const other of screen.getAllByRole('columnheader')) if (other !== head) expect(other.getAttribute('aria-sort')).toBe('none');
  });
});

describe('sorting and filtering', () => {
  const words = wordsIn('en');
  const filter = fc.record({
    clusters: fc.uniqueArray(fc.constantFrom(...atlas.clusters.map(({ id }) => id)), { maxLength: 4 }),
    districts: fc.uniqueArray(fc.constantFrom(...atlas.districts.map(({ id }) => id)), { maxLength: 4 }),
    text: fc.constantFrom('', '南山', 'support', 'cluster area', 'zz', '三（一）1'),
  });

  it('loses and invents nothing, and turns round when asked for the other way', () => {
    fc.assert(
      fc.property(filter, fc.constantFrom(...COLUMNS), fc.boolean(), (given, by, down) => {
        const rows = filterRows(atlas, given, words);
        const sorted = sortRows(atlas, rows, { by, down }, words);
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted).toHaveLength(rows.length);
        expect(sortRows(atlas, sorted, { by, down }, words)).toEqual(sorted);
        // What stands first one way stands last the other way: at the two ends are equals, which keep their order both ways.
        const ends = [sorted.at(-1), sortRows(atlas, rows, { by, down: !down }, words)[0]].filter((a) => a !== undefined);
        for (const way of [true, false]) expect(sortRows(atlas, ends, { by, down: way }, words)).toEqual(ends);
      }),
    );
  });

  it('filters by clusters and districts as sets', () => {
    fc.assert(
      fc.property(filter, (given) => {
        const rows = filterRows(atlas, { ...given, text: '' }, words);
        const expected = atlas.assignments.filter(
          (a) =>
            (given.clusters.length === 0 || given.clusters.includes(a.cluster)) &&
            (given.districts.length === 0 || given.districts.includes(a.district)),
        );
        expect(rows).toEqual(expected);
      }),
    );
  });

  it('sorts clauses by their numbers, not by their letters', () => {
    const rows = sortRows(atlas, atlas.assignments, { by: 'clause', down: false }, words);
    const clauses = [...new Set(rows.map((a) => a.source.clause))];
    expect(clauses.indexOf('三（一）2')).toBeLessThan(clauses.indexOf('三（一）10'));
  });
});
