// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseStory, writeStory } from '../../src/atlas/parseStory.ts';
import { EMPTY_STORY } from '../../src/story/editing.ts';
import { decodeStory } from '../../src/story/linkCodec.ts';
import { ownStory } from '../../src/story/ownStory.ts';
import { StoryPanel } from '../../src/story/StoryPanel.tsx';
import { renderAtDesk } from '../panels/desk.tsx';

beforeEach(() => ownStory().change(EMPTY_STORY));
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const now = () => ownStory().state.getState().draft.now;
const titles = () => now().steps.map(({ title }) => title.zh);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

function panel() {
  const onClose = vi.fn();
  const desk = renderAtDesk(<StoryPanel onClose={onClose} />);
  return { ...desk, onClose, user: userEvent.setup() };
}

/** A panel with three steps gathered from the map. */
async function gathered() {
  const opened = panel();
  const { actions, user } = opened;
  for (const id of ['nanshan', 'baoan', 'futian']) {
    act(() => actions.selectDistrict(id));
    await user.click(button('把当前画面加为一步'));
  }
  expect(titles()).toEqual(['南山区', '宝安区', '福田区']);
  return opened;
}

describe('writing a story', () => {
  it('gathers steps from the map and tells them', async () => {
    const { user, view } = await gathered();
    expect(now().steps[1]?.view).toBe('district=baoan');
    await user.click(screen.getAllByRole('button', { name: '开始演示' }).at(-1) as HTMLElement);
    expect(view()).toMatchObject({ story: 'own', step: 1, shell: 'present' });
  });

  it('reorders by buttons and by the keyboard', async () => {
    const { user } = await gathered();
    await user.click(button('下移 1'));
    expect(titles()).toEqual(['宝安区', '南山区', '福田区']);
    fireEvent.keyDown(button(/福田区/), { key: 'ArrowUp', altKey: true });
    expect(titles()).toEqual(['宝安区', '福田区', '南山区']);
    expect(screen.getByRole('status').textContent).toBe('移到第2步。');
    await waitFor(() => expect(document.activeElement).toBe(button(/福田区/)));
  });

  it('edits both languages, the view, and undoes by fields', async () => {
    const { user, actions, view } = await gathered();
    await user.click(button(/宝安区/));
    await user.type(screen.getByLabelText('正文（一两句） · 英文'), 'Named 14 times.');
    await user.type(screen.getByLabelText('讲稿 · 中文'), '慢一点。');
    expect(now().steps[1]).toMatchObject({ text: { zh: '', en: 'Named 14 times.' }, notes: { zh: '慢一点。', en: '' } });
    await user.click(button('看画面'));
    expect(view().district).toBe('baoan');
    act(() => actions.selectCluster('marine'));
    await user.click(button('换成当前画面'));
    expect(now().steps[1]?.view).toBe('cluster=marine');
    for (const _ of [1, 2]) await user.click(button('撤销'));
    expect(now().steps[1]).toMatchObject({ view: 'district=baoan', text: { en: 'Named 14 times.' }, notes: { zh: '' } });
    await user.click(button('重做'));
    expect(now().steps[1]?.notes.zh).toBe('慢一点。');
  });

  it('deletes, and brings back', async () => {
    const { user } = await gathered();
    await user.click(button('删除 2'));
    expect(titles()).toEqual(['南山区', '福田区']);
    await user.click(button('撤销'));
    expect(titles()).toEqual(['南山区', '宝安区', '福田区']);
  });

  it('keeps the draft on the device', async () => {
    await gathered();
    const kept = parseStory(localStorage.getItem('shenzhen-cluster-map.story') ?? '');
    expect(kept).toEqual({ ok: true, value: now() });
  });

  it('closes by Escape', () => {
    const { onClose } = panel();
    fireEvent.keyDown(button('把当前画面加为一步'), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a story’s file', () => {
  const file = (text: string) => new File([text], 'talk.json', { type: 'application/json' });

  it('that is broken is told step by step and changes nothing', async () => {
    const { user } = await gathered();
    const before = now();
    const broken = JSON.parse(writeStory(before));
    broken.steps[1].title.en = 5;
    delete broken.steps[2].text;
    await user.upload(screen.getByLabelText('打开文件', { selector: 'input' }), file(JSON.stringify(broken)));
    const faults = await screen.findAllByText(/^第\d步.*应为/);
    expect(faults.map((fault) => fault.textContent)).toEqual(['第2步 title.en：应为文字，实为5', '第3步 text：应为一个对象，实为没有']);
    expect(now()).toBe(before);
  });

  it('dropped on the panel is opened, and can be undone', async () => {
    const { user } = await gathered();
    const other = { ...now(), steps: now().steps.slice(0, 1) };
    fireEvent.drop(screen.getByRole('dialog'), { dataTransfer: { files: [file(writeStory(other))] } });
    await waitFor(() => expect(titles()).toEqual(['南山区']));
    await user.click(button('撤销'));
    expect(titles()).toHaveLength(3);
  });

  it('of another city is opened and its strange views are named', async () => {
    await gathered();
    const other = { ...now(), steps: now().steps.map((step) => ({ ...step, view: 'district=atlantis' })) };
    fireEvent.drop(screen.getByRole('dialog'), { dataTransfer: { files: [file(writeStory(other))] } });
    expect((await screen.findAllByText(/view: district/)).length).toBe(3);
    expect(now()).toEqual(other);
  });

  it('is saved under the story’s title', async () => {
    const { user } = await gathered();
    let blob: Blob | undefined;
    URL.createObjectURL = (made) => {
      blob = made as Blob;
      return 'blob:x';
    };
    let name = '';
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      name = this.download;
    });
    await user.type(screen.getByLabelText('标题 · 英文'), 'Two / three: districts');
    await user.click(button('存为文件'));
    expect(name).toBe('Two-three-districts.json');
    expect(parseStory((await blob?.text()) ?? '')).toEqual({ ok: true, value: now() });
  });
});

describe('a story’s link', () => {
  it('holds a short story', async () => {
    const { user } = await gathered();
    await user.click(button('复制链接'));
    const link = await navigator.clipboard.readText();
    const code = new URLSearchParams(new URL(link).hash.slice(1)).get('story') ?? '';
    expect(decodeStory(code)).toMatchObject({ ok: true, value: { steps: [{ view: 'district=nanshan' }, {}, {}] } });
    expect(link.length).toBeLessThan(2000);
  });

  it('is refused to a long one, with the file as the way out', async () => {
    const { user } = await gathered();
    const long = Array.from({ length: 1500 }, (_, i) => String.fromCodePoint(0x4e00 + ((i * 7919) % 20000))).join('');
    act(() => ownStory().change({ ...now(), steps: now().steps.map((step) => ({ ...step, text: { zh: long, en: '' } })) }));
    await user.click(button('复制链接'));
    expect(screen.getByRole('status').textContent).toContain('太长');
  });
});

describe('the story that comes with the map', () => {
  it('is told, or borrowed as a draft', async () => {
    const { user, view } = panel();
    await user.click(button('以它为底稿改写'));
    await waitFor(() => expect(now().steps).toHaveLength(11));
    const ready = screen.getByRole('region', { name: '现成的一份' });
    await user.click(within(ready).getByRole('button', { name: '开始演示' }));
    expect(view()).toMatchObject({ story: 'default', step: 1, shell: 'present' });
  });
});
