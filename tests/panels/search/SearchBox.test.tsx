// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { searchReadings } from '../../../data/build/searchIndex.ts';
import { PINYIN_ELEMENT } from '../../../src/atlas/pinyin.ts';
import { SearchBox } from '../../../src/panels/search/SearchBox.tsx';
import { realAtlas as atlas } from '../../fixtures/realAtlas.ts';
import { renderAtDesk } from '../desk.tsx';

beforeEach(() => {
  // A page that is one file carries the readings itself.
  const script = document.createElement('script');
  script.type = 'application/json';
  script.id = PINYIN_ELEMENT;
  script.textContent = JSON.stringify(searchReadings(atlas));
  document.body.append(script);
});

afterEach(() => {
  cleanup();
  document.getElementById(PINYIN_ELEMENT)?.remove();
});

const box = () => screen.getByRole('combobox', { name: 'Search' });
const options = () => screen.getAllByRole('option').map((option) => option.textContent);

describe('the search box', () => {
  it('shows groups of results with what they are, the first one active', async () => {
    const user = userEvent.setup();
    renderAtDesk(<SearchBox />, { lang: 'en' });
    expect(box().getAttribute('aria-expanded')).toBe('false');
    await user.type(box(), 'hydrogen');
    await screen.findByRole('listbox', { name: 'Search results' });
    expect(screen.getAllByRole('group').map((group) => group.querySelector('p')?.textContent)).toEqual([
      'Clusters',
      'Fields and breakthroughs',
      'Projects and places in the text',
    ]);
    expect(options()[0]).toBe('13 New Energy Strategic emerging industry cluster');
    const first = within(screen.getByRole('group', { name: 'Clusters' })).getByRole('option', { selected: true });
    expect(box().getAttribute('aria-activedescendant')).toBe(first.id);
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(box().getAttribute('aria-controls')).toBe(screen.getByRole('listbox').id);
  });

  it.each([
    ['nanshn', { district: 'nanshan' }],
    ['xny', { clusters: ['new-energy'], lens: 'cluster' }],
    ['燕羅', { park: 'yanluo', lens: 'parks' }],
    ['shekou', { clusters: ['marine'], lens: 'cluster' }],
    ['工业机器人', { clusters: ['intelligent-robots'], lens: 'cluster' }],
  ])('%s and Enter leads there, and on to the details', async (query, part) => {
    const user = userEvent.setup();
    const { view } = renderAtDesk(
      <>
        <SearchBox />
        <aside id="details" tabIndex={-1} />
      </>,
      { lang: 'en' },
    );
    await user.type(box(), query);
    await screen.findByRole('listbox');
    await user.keyboard('{Enter}');
    expect(view()).toMatchObject(part);
    expect((box() as HTMLInputElement).value).toBe('');
    expect(document.activeElement?.id).toBe('details');
  });

  it('is walked with the arrows, round and round', async () => {
    const user = userEvent.setup();
    const { view } = renderAtDesk(<SearchBox />, { lang: 'en' });
    await user.type(box(), '新区');
    await screen.findByRole('listbox');
    const active = () => document.getElementById(box().getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(active()).toMatch(/^Dapeng New District/);
    await user.keyboard('{ArrowDown}');
    expect(active()).toMatch(/^Longhua District/);
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(active()).toBe(options().at(-1));
    await user.keyboard('{Enter}');
    expect(view().district).toBe('guangming');
  });

  it('takes a click on a result', async () => {
    const user = userEvent.setup();
    const { view } = renderAtDesk(<SearchBox />, { lang: 'en' });
    await user.type(box(), 'longhua');
    await user.click(await screen.findByRole('option', { name: /^Longhua District/ }));
    expect(view().district).toBe('longhua');
  });

  it('is emptied and closed by Escape, which then means nothing else', async () => {
    const user = userEvent.setup();
    const { view } = renderAtDesk(<SearchBox />, { lang: 'en', district: 'nanshan' });
    await user.type(box(), 'bao');
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((box() as HTMLInputElement).value).toBe('');
    expect(view().district).toBe('nanshan');
  });

  it('announces how many results there are, and says when there is none', async () => {
    const user = userEvent.setup();
    renderAtDesk(<SearchBox />, { lang: 'en' });
    await user.type(box(), 'quantum');
    await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/^Results: \d+$/));
    await user.clear(box());
    await user.type(box(), 'qqqqqq');
    expect(await screen.findByText('Nothing found for “qqqqqq”.')).toBeDefined();
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });
});
