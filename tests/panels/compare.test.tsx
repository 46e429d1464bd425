// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { Details } from '../../src/panels/Details.tsx';
import { Notices } from '../../src/panels/Notices.tsx';
import { decodeAddress, encodeView } from '../../src/state/urlCodec.ts';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { renderAtDesk } from './desk.tsx';

afterEach(cleanup);

/** The comparison as a reader gets it: row name → the words of its cells. */
function shownRows(): Map<string, string[]> {
  const rows = [...(screen.getByRole('table') as HTMLTableElement).rows].filter((row) => row.querySelector('th[scope="row"]') !== null);
  return new Map(
    rows.map((row) => [
      row.querySelector('th')?.textContent ?? '',
      [...row.querySelectorAll('td')].map((cell) => cell.querySelector('.visually-hidden')?.textContent ?? ''),
    ]),
  );
}

describe('districts compared', () => {
  it('show, for any two to four, exactly what the table of assignments says', () => {
    const districts = atlas.districts.map(({ id }) => id);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...districts), { minLength: 2, maxLength: 4 }), (compared) => {
        renderAtDesk(<Details />, { lang: 'en', compared });
        const expected = atlas.clusters.flatMap((cluster): [string, string[]][] => {
          const named = compared.map((d) => atlas.assignments.some((a) => a.cluster === cluster.id && a.district === d));
          return named.includes(true) ? [[cluster.code + cluster.name.en, named.map((n) => (n ? 'named' : 'not named'))]] : [];
        });
        const shown = shownRows();
        cleanup();
        expect(new Map([...shown].toSorted())).toEqual(new Map(expected.toSorted()));
      }),
      { numRuns: 25 },
    );
  });

  it('begin in a district’s panel and are joined from another', async () => {
    const user = userEvent.setup();
    const { actions, view } = renderAtDesk(<Details />, { lang: 'en', district: 'nanshan' });
    await user.click(screen.getByRole('button', { name: /Add to comparison/ }));
    expect(screen.getByRole('button', { name: /Remove from comparison 1\/4/ }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText(/Choose another district/)).toBeDefined();
    actions.selectDistrict('baoan');
    await user.click(await screen.findByRole('button', { name: /Add to comparison 1\/4/ }));
    expect(view()).toMatchObject({ compared: ['nanshan', 'baoan'], district: null });
    expect(screen.getByRole('heading', { name: 'Comparing 2 districts' })).toBeDefined();
    const parts = screen.getAllByRole('rowheader').filter((head) => head.getAttribute('scope') === 'rowgroup');
    expect(parts.map((part) => part.textContent)).toEqual(['Clusters that name all of them 9', 'Clusters that name only one of them 9']);
  });

  it('are left one by one; the last one is shown as what it is', async () => {
    const user = userEvent.setup();
    const { view } = renderAtDesk(<Details />, { lang: 'en', compared: ['nanshan', 'baoan', 'luohu'] });
    await user.click(screen.getByRole('button', { name: 'Remove from comparison: Luohu' }));
    expect(view().compared).toEqual(['nanshan', 'baoan']);
    await user.click(screen.getByRole('button', { name: "Remove from comparison: Bao'an" }));
    expect(view()).toMatchObject({ compared: ['nanshan'], district: 'nanshan' });
  });

  it('are still there after a look at one district, and Back leads to them', async () => {
    const user = userEvent.setup();
    const { actions, view } = renderAtDesk(<Details />, { lang: 'en', compared: ['nanshan', 'baoan'] });
    await user.click(screen.getByRole('link', { name: 'Nanshan' }));
    expect(screen.getByRole('heading', { name: 'Nanshan District' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: /Back/ }));
    expect(view()).toMatchObject({ compared: ['nanshan', 'baoan'], district: null });
    actions.stepBack();
    expect(view().compared).toEqual([]);
  });

  it('are at most four; the fifth is refused and said so', async () => {
    const four = ['nanshan', 'baoan', 'luohu', 'futian'];
    const user = userEvent.setup();
    const { view } = renderAtDesk(
      <>
        <Details />
        <Notices />
      </>,
      { lang: 'en', district: 'yantian', compared: four },
    );
    await user.click(screen.getByRole('button', { name: /Add to comparison 4\/4/ }));
    expect(view().compared).toEqual(four);
    expect(screen.getByText('At most four districts can be compared.')).toBeDefined();
  });

  it('can be linked', () => {
    const { view } = renderAtDesk(<Details />, { compared: ['nanshan', 'baoan'] });
    const link = encodeView(view());
    expect(link).toContain('compare=nanshan,baoan');
    expect(decodeAddress({ search: '', hash: `#${link}` }, atlas).view).toEqual(view());
  });
});

describe('clusters compared', () => {
  it('show the districts that all, some and only one of them name', () => {
    renderAtDesk(<Details />, { lang: 'en', lens: 'cluster', clusters: ['uhd-video-display', 'new-energy', 'biomedicine'] });
    const lists = ['uhd-video-display', 'new-energy', 'biomedicine'].map((id) => (atlas.byCluster.get(id) ?? []).map((a) => a.district));
    const expected = atlas.districts.flatMap(({ id, name }): [string, string[]][] => {
      const named = lists.map((list) => list.includes(id));
      return named.includes(true) ? [[name.en, named.map((n) => (n ? 'named' : 'not named'))]] : [];
    });
    expect(new Map([...shownRows()].toSorted())).toEqual(new Map(expected.toSorted()));
  });

  it('say of an axis and of a missing place that they are such, and that nothing is shared', () => {
    renderAtDesk(<Details />, { lang: 'en', lens: 'cluster', clusters: ['marine', 'blockchain'] });
    expect(screen.getByText('An axis only; no district is listed')).toBeDefined();
    expect(screen.getByText(/gives no location/)).toBeDefined();
    expect(screen.getByText('No district is named for all of them.')).toBeDefined();
  });
});
