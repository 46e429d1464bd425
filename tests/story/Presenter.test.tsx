// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { STORY_SCHEMA } from '../../src/domain/story.ts';
import type { View } from '../../src/domain/view.ts';
import { useView } from '../../src/state/DeskContext.tsx';
import { encodeStory } from '../../src/story/linkCodec.ts';
import { Presenter } from '../../src/story/Presenter.tsx';
import { renderAtDesk } from '../panels/desk.tsx';

afterEach(cleanup);

/** The presenter as the shell shows it: as long as a story is told. */
function Shell() {
  return useView(({ story }) => story !== null) ? <Presenter scene={<p>map</p>} /> : null;
}

/** A talk at the story that comes with the map, once it stands. */
async function talk(part: Partial<View> = {}) {
  const desk = renderAtDesk(<Shell />, { shell: 'present', story: 'default', step: 1, ...part });
  await screen.findByRole('heading', { level: 1 });
  const press = (...keys: string[]) => {
    for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, { key });
  };
  return { ...desk, press, at: () => desk.view().step, title: () => screen.getByRole('heading', { level: 1 }).textContent };
}

describe('a talk', () => {
  it('is driven by a clicker alone, to the end and no further', async () => {
    const { press, at, title } = await talk();
    expect(title()).toBe('“20+8”是三张清单');
    press('PageDown', 'ArrowRight', ' ', 'ArrowDown');
    expect(at()).toBe(5);
    expect(title()).toContain('新能源');
    press('PageUp', 'ArrowLeft');
    expect(at()).toBe(3);
    press('End', 'PageDown', 'PageDown');
    expect(at()).toBe(11);
    press('Home', 'PageUp');
    expect(at()).toBe(1);
    press('1', '0', 'Enter');
    expect(at()).toBe(10);
    expect(title()).toContain('二十个园区');
  });

  it('shows of each step what a direct jump shows, whatever was tried out between', async () => {
    const { press, view, actions } = await talk();
    press('8', 'Enter');
    const direct = view();
    press('Home');
    act(() => actions.selectDistrict('futian'));
    press('PageDown', 'PageDown', 'PageDown', 'PageDown');
    act(() => actions.setCamera({ lon: 114, lat: 22.6, zoom: 11 }));
    press('PageDown', 'PageDown', 'PageDown');
    expect(view()).toEqual(direct);
    expect(view()).toMatchObject({ clusters: ['marine'], lens: 'cluster', district: null, camera: null, step: 8 });
  });

  it('follows the address to any step', async () => {
    const { actions, view, title } = await talk({ step: 3 });
    await waitFor(() => expect(view().clusters).toHaveLength(4));
    act(() => actions.applyView({ step: 7 }));
    expect(title()).toContain('深汕');
    expect(view()).toMatchObject({ district: 'shenshan', clusters: [] });
  });

  it('leaves alone what a link adds to a step, and a number that is too large', async () => {
    const { view, title } = await talk({ step: 99, district: 'futian' });
    expect(title()).toContain('怎样读');
    expect(view()).toMatchObject({ step: 99, district: 'futian' });
  });

  it('goes black by B or a full stop and comes back by the same or by paging', async () => {
    const { press, at } = await talk();
    const black = () => screen.queryByRole('button', { name: '黑屏中，按任意翻页键继续' });
    press('b');
    expect(black()).not.toBeNull();
    press('.');
    expect(black()).toBeNull();
    press('.', 'PageDown');
    expect(black()).toBeNull();
    expect(at()).toBe(2);
  });

  it('lights the pointer by L', async () => {
    const { press, container } = await talk();
    press('l');
    const shade = container.querySelector<HTMLElement>('.talk-spotlight');
    fireEvent(window, new MouseEvent('pointermove', { clientX: 30, clientY: 40 }));
    expect(shade?.style.getPropertyValue('--x')).toBe('30px');
    press('l');
    expect(container.querySelector('.talk-spotlight')).toBeNull();
  });

  it('ends by Escape with what is looked at, and Escape first forgets typed digits', async () => {
    const { press, view } = await talk();
    press('5', 'Enter', '3', 'Escape');
    expect(view()).toMatchObject({ story: 'default', step: 5 });
    press('Escape');
    expect(view()).toMatchObject({ story: null, step: 0, shell: 'app', clusters: ['new-energy'] });
  });

  it('goes by its buttons, which do not keep the keys', async () => {
    const { at, press } = await talk();
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await user.click(screen.getByRole('button', { name: '下一步' }));
    await user.click(screen.getByRole('button', { name: '上一步' }));
    expect(at()).toBe(2);
    press(' ');
    expect(at()).toBe(3);
  });

  it('speaks the language chosen', async () => {
    const { title } = await talk({ lang: 'zh-Hant', step: 6 });
    expect(title()).toContain('東部');
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(title()).toContain('Life sciences');
  });

  it('gives a reader of Traditional Chinese the Simplified wording of a story in a link, and says that it is', async () => {
    const written = (zh: string, en = '') => ({ zh, en });
    const step = { view: 'district=nanshan', title: written('南山的产业'), text: written('', 'In English only.'), notes: written('') };
    const link = encodeStory({ schema: STORY_SCHEMA, title: written('故事'), steps: [step] });
    const { title, container } = await talk({ lang: 'zh-Hant', story: link });
    expect(title()).toBe('南山的产业');
    expect(screen.getByRole('heading', { level: 1 }).lang).toBe('zh-Hans');
    expect(container.querySelector('.talk-words p')).toHaveProperty('lang', 'en');
    await userEvent.click(container.querySelector('.langs [lang="zh-Hans"]') as Element);
    expect(screen.getByRole('heading', { level: 1 }).lang).toBe('');
  });

  it.each(['embed', 'slide'] as const)('in the shell %s takes no key and no key is stopped', async (shell) => {
    const { at } = await talk({ shell });
    for (const key of ['PageDown', 'ArrowRight', ' ', 'b', 'Escape', 'Home']) {
      expect(fireEvent.keyDown(document.body, { key })).toBe(true);
    }
    expect(at()).toBe(1);
    expect(screen.queryByRole('button', { name: '退出演示' })).toBeNull();
  });

  it('says so where the story cannot be had', async () => {
    const { view } = renderAtDesk(<Shell />, { shell: 'present', story: '1.AAAA', step: 1 });
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: '退出演示' }));
    expect(view()).toMatchObject({ story: null, shell: 'app' });
  });
});
