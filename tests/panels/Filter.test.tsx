// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { Filter } from '../../src/panels/Filter.tsx';
import { LegendBar } from '../../src/panels/LegendBar.tsx';
import { LensSwitch } from '../../src/panels/LensSwitch.tsx';
import { renderAtDesk } from './desk.tsx';

afterEach(cleanup);

describe('the filter', () => {
  it('lists all 28 clusters, each with the number of its districts or why there is none', () => {
    renderAtDesk(<Filter />, { lang: 'en' });
    expect(screen.getAllByRole('link')).toHaveLength(28);
    expect(screen.getByRole('link', { name: /New Energy/ }).closest('li')?.textContent).toContain('2');
    expect(screen.getByRole('link', { name: /Marine/ }).closest('li')?.textContent).toContain('axis');
    expect(screen.getByRole('link', { name: /Quantum/ }).closest('li')?.textContent).toContain('no location');
  });

  it('shows one cluster on one click, compares up to four, and clears on one click', async () => {
    const user = userEvent.setup();
    const { view } = renderAtDesk(<Filter />, { lang: 'en' });
    await user.click(screen.getByRole('link', { name: /New Energy/ }));
    expect(view()).toMatchObject({ clusters: ['new-energy'], lens: 'cluster' });
    for (const name of [/Biomedicine/, /Intelligent Robots/, /New Materials/]) await user.click(screen.getByRole('checkbox', { name }));
    expect(view().clusters).toHaveLength(4);
    expect((screen.getByRole('checkbox', { name: /Modern Fashion/ }) as HTMLInputElement).disabled).toBe(true);
    await user.click(screen.getByRole('button', { name: 'Clear' }));
    expect(view()).toMatchObject({ clusters: [], lens: 'count' });
  });
});

describe('the legend', () => {
  it('says what the count lens counts, and that it is one document of 2022', () => {
    renderAtDesk(<LegendBar paint="light" />, { lang: 'en' });
    expect(screen.getByText('Clusters that name the district (one 2022 document)')).toBeDefined();
    expect(screen.getAllByRole('listitem').map((li) => li.textContent)).toEqual([
      '1–2',
      '3–5',
      '6–8',
      '9–11',
      '12–14',
      'Qianhai (indicative)',
    ]);
  });

  it('says of a compared axis and of a place-less future industry what they are', () => {
    renderAtDesk(<LegendBar paint="light" />, { lang: 'en', lens: 'cluster', clusters: ['marine', 'blockchain'] });
    const lines = screen.getAllByRole('listitem').map((li) => li.textContent);
    expect(lines[0]).toContain('Indicative axis');
    expect(lines[1]).toContain('no location');
  });
});

it('the lens switch is three radio buttons and follows the view', async () => {
  const user = userEvent.setup();
  const { view } = renderAtDesk(<LensSwitch />, { lang: 'en' });
  await user.click(screen.getByRole('radio', { name: 'Manufacturing parks' }));
  expect(view().lens).toBe('parks');
});
