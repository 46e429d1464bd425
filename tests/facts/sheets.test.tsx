// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Sheets } from '../../src/app/Sheets.tsx';
import { compareEdition } from '../../src/domain/editions.ts';
import { NO_OWN_FACTS } from '../../src/domain/own.ts';
import { textIn } from '../../src/domain/text.ts';
import { CreditLine } from '../../src/panels/CreditLine.tsx';
import { ClusterDetails } from '../../src/panels/details/ClusterDetails.tsx';
import { DistrictDetails } from '../../src/panels/details/DistrictDetails.tsx';
import { loadLateDetails } from '../../src/panels/details/lateDetails.ts';
import { Overview } from '../../src/panels/details/Overview.tsx';
import { Filter } from '../../src/panels/Filter.tsx';
import { realAtlas as atlas } from '../fixtures/realAtlas.ts';
import { renderAtDesk } from '../panels/desk.tsx';

// What comes when the page is idle is here.
beforeAll(loadLateDetails);
beforeAll(() => {
  // jsdom knows the element but not its methods.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});
afterEach(cleanup);

async function open(sheet: 'caveats' | 'sources' | 'editions' | 'own') {
  const desk = renderAtDesk(<Sheets />, { lang: 'en' });
  act(() => desk.actions.openSheet(sheet));
  // It stands in the page a moment before it opens, and what it holds has no roles until then.
  await waitFor(() => expect(document.querySelector(`dialog[open][data-sheet="${sheet}"]`)).not.toBeNull(), { timeout: 10_000 });
  return { ...desk, dialog: document.querySelector('dialog') as HTMLElement };
}

describe('the pages over the map', () => {
  it('say every caveat of the data', async () => {
    const { dialog } = await open('caveats');
    for (const caveat of atlas.caveats) {
      const entry = dialog.querySelector(`#caveat-${caveat.id}`);
      expect(entry?.textContent).toBe(textIn(caveat.title, 'en') + textIn(caveat.text, 'en'));
    }
  });

  it('list every document with how it was read, its copies, and a citation to copy', async () => {
    const { dialog } = await open('sources');
    const cards = dialog.querySelectorAll('[data-document]');
    expect([...cards].map((card) => card.getAttribute('data-document'))).toEqual(atlas.documents.map(({ id }) => id));
    for (const [i, document] of atlas.documents.entries()) {
      expect(cards[i]?.textContent).toContain(document.reading.en);
      expect(cards[i]?.querySelector('a')?.getAttribute('href') ?? null).toBe(document.url);
      expect(cards[i]?.querySelector('pre')?.textContent).toContain(document.title.zh);
    }
    expect(dialog.textContent).toContain(atlas.version);
    expect(dialog.textContent).toContain(atlas.licence.name);
    const user = userEvent.setup();
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
    await user.click(within(dialog).getByRole('radio', { name: 'BibTeX' }));
    await user.click(within(cards[0] as HTMLElement).getByText('Copy'));
    expect(write.mock.calls[0]?.[0]).toMatch(/^@misc\{sz-opinion-2022,/);
    expect(await within(cards[0] as HTMLElement).findByText('Copied')).toBeDefined();
  });

  it('set the editions against each other as sets', async () => {
    const { dialog } = await open('editions');
    const shown = (change: string) =>
      [...dialog.querySelectorAll(`[data-change="${change}"] [data-entry]`)].map((e) => e.getAttribute('data-entry'));
    const { added, kept, gone } = compareEdition(atlas.clusters, atlas.editions, '2024');
    expect([shown('added'), shown('kept'), shown('gone')]).toEqual([added, kept, gone].map((list) => list.map(({ id }) => id)));
    expect(dialog.textContent).toContain('The 2024 text gives no districts');
  });

  it('close by their button and give the store back', async () => {
    const { store } = await open('own');
    await userEvent.click(screen.getByText(/^Close/));
    expect(store.getState().sheet).toBeNull();
    expect(document.querySelector('dialog')).toBeNull();
  });
});

describe('the 2024 edition', () => {
  it('is told in the cluster’s details, which name the districts of 2022 only', () => {
    const { container } = renderAtDesk(<ClusterDetails id="machine-tools" />, { clusters: ['machine-tools'], edition: '2024', lang: 'en' });
    const note = container.querySelector('.edition-note') as HTMLElement;
    expect(note.dataset.change).toBe('merged');
    expect(note.textContent).toContain('High-End Equipment and Instruments');
    expect(note.querySelectorAll('[data-district], [data-cluster]').length).toBe(0);
    cleanup();
    expect(renderAtDesk(<ClusterDetails id="machine-tools" />, {}).container.querySelector('.edition-note')).toBeNull();
  });

  it('marks changed clusters in the filter and lists new entries without a way to choose them', () => {
    const { container } = renderAtDesk(<Filter />, { edition: '2024', lang: 'en' });
    const row = (id: string) => container.querySelector(`[data-cluster="${id}"]`)?.closest('li')?.querySelector('.tag')?.textContent;
    expect([row('machine-tools'), row('intelligent-robots'), row('blockchain'), row('marine')]).toEqual([
      'merged',
      'renamed',
      'no longer listed',
      undefined,
    ]);
    const added = container.querySelector('.edition-added') as HTMLElement;
    expect(added.querySelectorAll('li').length).toBe(compareEdition(atlas.clusters, atlas.editions, '2024').added.length);
    expect(added.querySelectorAll('a, input').length).toBe(0);
  });

  it('is owned up to in the line under the map, with the data’s version and date', () => {
    const { container } = renderAtDesk(<CreditLine />, { edition: '2024', lang: 'en' });
    expect(container.textContent).toContain('The 2024 edition names no districts');
    expect(container.textContent).toContain(atlas.version);
    expect(container.textContent).toContain(atlas.date);
  });

  it('is switched on from the overview', async () => {
    const { view } = renderAtDesk(<Overview />, { lang: 'en' });
    await userEvent.selectOptions(screen.getByLabelText('Edition shown'), '2024');
    expect(view().edition).toBe('2024');
  });
});

describe('one’s own facts in the panels', () => {
  it('fill the twelve places of a cluster, which are empty before', () => {
    const { container, actions } = renderAtDesk(<ClusterDetails id="new-energy" />, { lang: 'en' });
    const places = () => [...container.querySelectorAll('.six-ones [data-item]')];
    expect(places().length).toBe(12);
    expect(places().every((place) => place.querySelector('dd')?.textContent === '—')).toBe(true);
    act(() =>
      actions.setOwn({
        ...NO_OWN_FACTS,
        file: 'mine.csv',
        entries: [{ cluster: 'new-energy', item: 'fund', name: '<b>Fund</b>', note: '' }],
      }),
    );
    expect(container.querySelector('[data-item="fund"] dd')?.textContent).toBe('<b>Fund</b>');
    expect(places().filter((place) => place.querySelector('dd')?.textContent !== '—').length).toBe(1);
    expect(container.querySelector('.six-ones')?.textContent).toContain('mine.csv');
  });

  it('stand apart in a district and name their file; put away, nothing of them is left', () => {
    const { container, actions, view } = renderAtDesk(<DistrictDetails id="nanshan" />, { district: 'nanshan', lang: 'en' });
    const before = container.innerHTML;
    const figures = [{ name: 'Output', unit: 'RMB', values: new Map([['nanshan', 7]]), edges: [7, 7] }];
    act(() =>
      actions.setOwn(
        { ...NO_OWN_FACTS, file: 'mine.csv', figures, assignments: [{ cluster: 'marine', district: 'nanshan', note: '' }] },
        'own',
      ),
    );
    const own = container.querySelector('.own') as HTMLElement;
    expect(own.textContent).toContain('7 RMB');
    expect(own.textContent).toContain('Marine Industry');
    expect(own.textContent).toContain('mine.csv');
    expect(own.querySelectorAll('[data-cluster]').length).toBe(0);
    expect(view().lens).toBe('own');
    expect(JSON.stringify(view())).not.toContain('Output');
    act(() => actions.setOwn(null));
    expect(view().lens).not.toBe('own');
    expect(container.querySelector('.own')).toBeNull();
    expect(before).not.toContain('mine.csv');
  });
});
