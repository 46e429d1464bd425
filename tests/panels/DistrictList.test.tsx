// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { DistrictList } from '../../src/panels/DistrictList.tsx';
import { LiveRegion } from '../../src/panels/LiveRegion.tsx';
import { painted, renderAtDesk } from './desk.tsx';

afterEach(cleanup);

it('begins a new name after any key that is no letter', async () => {
  const { user } = shown();
  await user.tab();
  await user.keyboard('ba{Enter}lg');
  expect(activeName()).toBe('Longgang');
});

function shown() {
  const user = userEvent.setup();
  const desk = renderAtDesk(
    <>
      <aside id="details" tabIndex={-1} />
      <DistrictList />
      <LiveRegion />
    </>,
    { lang: 'en' },
  );
  return { user, ...desk };
}

const activeName = () => {
  const list = screen.getByRole('listbox');
  return document.getElementById(list.getAttribute('aria-activedescendant') ?? '')?.textContent?.replace(/ \d+$/, '');
};

describe('the list of districts', () => {
  it('is one tab stop with twelve options', async () => {
    const { user } = shown();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    expect(screen.getAllByRole('option')).toHaveLength(12);
    await user.tab();
    expect(document.activeElement).toBe(document.body);
  });

  it('moves by arrows, Home and End, outlines on the map, and chooses on Enter only', async () => {
    const { user, view, store } = shown();
    await user.tab();
    await user.keyboard('{ArrowRight}{ArrowDown}');
    expect(activeName()).toBe('Nanshan');
    expect(store.getState().hover).toBe('nanshan');
    expect(view().district).toBeNull();
    await user.keyboard('{Enter}');
    expect(view().district).toBe('nanshan');
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    await user.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('details');
    screen.getByRole('listbox').focus();
    await user.keyboard('{End}');
    expect(activeName()).toBe('Qianhai');
    await user.keyboard('{Home}');
    expect(activeName()).toBe('Luohu');
  });

  it.each([
    ['gua', 'Guangming'],
    ['lg', 'Longgang'],
    ['ps', 'Pingshan'],
  ])('finds by typing %s', async (typed, name) => {
    const { user } = shown();
    await user.tab();
    await user.keyboard(typed);
    expect(activeName()).toBe(name);
  });
});

it('one action is one message, pointing is none', async () => {
  const { user } = shown();
  const region = document.querySelector('[data-live-region]') as HTMLElement;
  expect(region.textContent).toBe('');
  await user.hover(screen.getByRole('option', { name: /Futian/ }));
  await painted();
  expect(region.textContent).toBe('');
  await user.click(screen.getByRole('option', { name: /Futian/ }));
  await painted();
  expect(region.textContent).toBe('Futian District, 7 clusters');
});
