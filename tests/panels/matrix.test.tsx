// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contrast } from '../../src/encoding/labelInk.ts';
import { type Paint, paletteOf } from '../../src/encoding/palettes.ts';
import { columnsInOrder, rowsInOrder, saysOf } from '../../src/panels/matrix/cells.ts';
import { Matrix } from '../../src/panels/matrix/Matrix.tsx';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { renderAtDesk } from './desk.tsx';

// A table of 336 cells, asked for by role, takes its time in a simulated page.
vi.setConfig({ testTimeout: 30_000 });
afterEach(cleanup);

/** What a reader hears of each cell: its row, its column and its words. */
function readMatrix(): { district: string; cluster: string; says: string }[] {
  const table = screen.getByRole('table') as HTMLTableElement;
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.querySelector('a')?.dataset.cluster ?? '');
  return [...(table.tBodies[0]?.rows ?? [])].flatMap((row) => {
    const district = row.querySelector<HTMLElement>('th[scope="row"] a')?.dataset.district ?? '';
    return [...row.cells].flatMap((cell, i) =>
      heads[i] ? [{ district, cluster: heads[i], says: cell.querySelector('.visually-hidden')?.textContent ?? '' }] : [],
    );
  });
}

const rowNames = () =>
  [...((screen.getByRole('table') as HTMLTableElement).tBodies[0]?.rows ?? [])].map((row) => row.cells[0]?.textContent);

describe('the matrix', () => {
  it('is a table of 12 districts by 28 clusters whose named cells are the assignments, no more and no less', () => {
    renderAtDesk(<Matrix paint="light" />, { lang: 'en' });
    const cells = readMatrix();
    expect(cells).toHaveLength(12 * 28);
    const pairs = (says: string) => cells.filter((c) => c.says === says).map((c) => `${c.cluster} ${c.district}`);
    const asked = (scope: string) => atlas.assignments.filter((a) => a.scope === scope).map((a) => `${a.cluster} ${a.district}`);
    expect(pairs('named').toSorted()).toEqual(asked('list').toSorted());
    expect(pairs('beside the list').toSorted()).toEqual(asked('beside').toSorted());
    expect(pairs('named').length + pairs('beside the list').length).toBe(87);
  });

  it('tells an axis and a missing place from a list that does not name a district', () => {
    renderAtDesk(<Matrix paint="light" />, { lang: 'zh-Hans' });
    const of = (id: string) => new Set(readMatrix().flatMap((c) => (c.cluster === id ? [c.says] : [])));
    expect(of('marine')).toEqual(new Set(['只有轴线']));
    expect(of('blockchain')).toEqual(new Set(['未给出位置']));
    expect(of('new-energy')).toEqual(new Set(['点名', '未点名']));
  });

  it('has heads with names, one for each row and column', () => {
    renderAtDesk(<Matrix paint="light" />, { lang: 'en' });
    expect(screen.getAllByRole('columnheader')).toHaveLength(2 + 28);
    expect(
      screen
        .getAllByRole('rowheader')
        .slice(0, 12)
        .map((head) => head.textContent),
    ).toEqual(atlas.districts.map((d) => d.name.en));
    expect(screen.getByRole('columnheader', { name: '13 New Energy' })).toBeDefined();
  });

  it('selects by its heads, and shows what is selected elsewhere', async () => {
    const user = userEvent.setup();
    const { view, actions } = renderAtDesk(<Matrix paint="light" />, { lang: 'en' });
    await user.click(screen.getByRole('link', { name: /New Energy/ }));
    expect(view()).toMatchObject({ clusters: ['new-energy'], lens: 'cluster' });
    await user.click(screen.getByRole('link', { name: 'Longgang' }));
    expect(view()).toMatchObject({ district: 'longgang', clusters: ['new-energy'] });
    expect(screen.getByRole('link', { name: 'Longgang' }).getAttribute('aria-current')).toBe('true');
    act(() => actions.selectDistrict('luohu'));
    expect(screen.getByRole('link', { name: 'Luohu', current: true }).closest('tr')?.className).toBe('on');
    expect(screen.getByRole('link', { name: 'Longgang' }).getAttribute('aria-current')).toBeNull();
  });

  it('leads from a named cell to its district and cluster at once', async () => {
    const user = userEvent.setup();
    const { view } = renderAtDesk(<Matrix paint="light" />, { lang: 'en' });
    const row = screen.getByRole('link', { name: 'Yantian' }).closest('tr') as HTMLElement;
    await user.click(within(row).getAllByRole('cell', { name: 'named' })[0] as HTMLElement);
    expect(view()).toMatchObject({ district: 'yantian', clusters: ['digital-creative'], lens: 'cluster' });
  });

  it('sorts rows by count and by one cluster’s order in the text, and says so', async () => {
    const user = userEvent.setup();
    renderAtDesk(<Matrix paint="light" />, { lang: 'en' });
    await user.click(screen.getByRole('button', { name: 'Count' }));
    expect(rowNames().slice(0, 4)).toEqual(["Bao'an", 'Nanshan', 'Longhua', 'Longgang']);
    expect(screen.getByRole('columnheader', { name: 'Count' }).getAttribute('aria-sort')).toBe('descending');
    await user.click(screen.getByRole('button', { name: 'Sort districts in the order of the text: Biomedicine' }));
    const order = (atlas.byCluster.get('biomedicine') ?? []).map((a) => atlas.district.get(a.district)?.name.en);
    expect(rowNames().slice(0, order.length)).toEqual(order);
    expect(order[0]).toBe('Pingshan');
    expect(screen.getByRole('columnheader', { name: '18 Biomedicine' }).getAttribute('aria-sort')).toBe('ascending');
    await user.click(screen.getByRole('button', { name: 'District' }));
    expect(rowNames()).toEqual(atlas.districts.map((d) => d.name.en));
  });

  it('sorts columns by the number of districts, and back', async () => {
    const user = userEvent.setup();
    renderAtDesk(<Matrix paint="light" />, { lang: 'en' });
    const codes = () => screen.getAllByRole('columnheader').flatMap((head) => head.querySelector('.column-code')?.textContent ?? []);
    await user.click(screen.getByRole('button', { name: 'Districts' }));
    expect(codes()[0]).toBe('4');
    expect(codes().slice(0, 20)).not.toContain('F1');
    await user.click(screen.getByRole('button', { name: 'Districts' }));
    expect(codes()).toEqual(atlas.clusters.map((c) => c.code));
  });

  it('loses no row and no column by sorting', () => {
    for (const order of [{ by: 'count' } as const, ...atlas.clusters.map(({ id }) => ({ by: 'text', cluster: id }) as const)]) {
      expect(new Set(rowsInOrder(atlas, order))).toEqual(new Set(atlas.districts));
    }
    expect(new Set(columnsInOrder(atlas, 'count'))).toEqual(new Set(atlas.clusters));
    expect(saysOf(atlas, 'nowhere', 'nothing')).toBe('not-named');
  });

  it.each<Paint>(['light', 'dark', 'contrast', 'projector', 'print'])('writes codes that can be read on their colour: %s', (paint) => {
    renderAtDesk(<Matrix paint={paint} />);
    const marks = [...document.querySelectorAll<HTMLElement>('tbody .mark[data-says="named"]')];
    expect(marks.length).toBe(84);
    for (const { dataset } of marks) {
      const ground = paletteOf(paint).families[Number(dataset.family)] as string;
      expect(contrast(dataset.ink === 'dark' ? '#000000' : '#ffffff', ground)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
