// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cloneElement, type ReactElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Atlas } from '../../src/domain/atlas.ts';
import { fromScreen, type Size } from '../../src/domain/mercator.ts';
import { DEFAULT_VIEW, type View } from '../../src/domain/view.ts';
import { framing, PADDING } from '../../src/encoding/framing.ts';
import { Figure, Writing } from '../../src/figure/Figure.tsx';
import { figure } from '../../src/figure/figure.ts';
import { markup } from '../../src/figure/markup.ts';
import { wordsIn } from '../../src/i18n/words.ts';
import { createActions } from '../../src/state/actions.ts';
import { createViewStore } from '../../src/state/store.ts';
import { realAtlas } from '../fixtures/realAtlas.ts';
import { toyAtlas } from '../fixtures/toyland/atlas.ts';

const SIZE: Size = { width: 800, height: 500 };
const words = wordsIn('en');
const DEFAULT_EN: View = { ...DEFAULT_VIEW, lang: 'en' };

function setUp(part: Partial<View> = {}, { atlas = toyAtlas as Atlas, size = SIZE as Size | null, interactive = true } = {}) {
  const store = createViewStore({ ...DEFAULT_EN, ...part });
  const actions = createActions(atlas, store);
  const element = <Figure {...{ atlas, store, actions, words, size, interactive }} paint="light" />;
  return { store, actions, element, atlas, view: () => store.getState().view };
}

function show(part: Partial<View> = {}, options: Parameters<typeof setUp>[1] = {}) {
  const desk = setUp(part, options);
  const { container } = render(desk.element);
  const shown = container.querySelector('.figure') as HTMLElement;
  const find = (selector: string) => {
    const found = shown.querySelector(selector);
    if (found === null) throw new Error(`nothing is ${selector}`);
    return found;
  };
  return { ...desk, shown, find, area: (id: string) => find(`path[data-district="${id}"]`) };
}

/** What the build writes into the page. */
const written = (element: ReactElement) => renderToString(<Writing value={markup}>{element}</Writing>);

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('the figure in the page', () => {
  it('draws the same as the drawing that exports write', () => {
    const { shown, view } = show({ lens: 'cluster', clusters: ['kites', 'balloons'] });
    const drawing = figure(toyAtlas, view(), { size: SIZE, paint: 'light', words });
    for (const { id, d } of drawing.districts) expect(shown.querySelector(`path[data-district="${id}"]`)?.getAttribute('d')).toBe(d);
    expect(shown.querySelectorAll('pattern').length).toBe(2);
    const fills = [...shown.querySelectorAll('.districts path')].map((path) => path.getAttribute('fill'));
    for (const fill of fills) {
      const id = /url\(#(.+)\)/.exec(fill ?? '')?.[1];
      if (id !== undefined) expect(shown.querySelector(`[id="${id}"]`)?.localName).toBe('pattern');
    }
  });

  it('chooses a district by a click, steps back by a click on the sea', async () => {
    const { area, find, view, shown } = show();
    await userEvent.click(area('south'));
    expect(view().district).toBe('south');
    expect(shown.querySelector('[data-selected="south"]')?.getAttribute('d')).toBe(area('south').getAttribute('d'));
    await userEvent.click(find('.sea'));
    expect(view().district).toBeNull();
    expect(shown.querySelector('[data-selected]')).toBeNull();
  });

  it('chooses an overlay by its label and near its line, not by its area unless it is filled', () => {
    const { shown, actions } = show();
    const areas = () =>
      [...shown.querySelectorAll('[data-district="harbour"]')].map((e) => [e.localName, e.getAttribute('pointer-events')]);
    expect(areas()).toContainEqual(['path', 'none']);
    expect(areas()).toContainEqual(['path', 'stroke']);
    expect(areas()).toContainEqual(['g', null]);
    act(() => actions.selectCluster('kites'));
    expect(areas()).toContainEqual(['path', 'fill']);
  });

  it('chooses a park by its point and a district by its plate', async () => {
    const { find, view } = show({ lens: 'parks' });
    await userEvent.click(find('[data-park="meadow"] circle'));
    expect(view().park).toBe('meadow');
    await userEvent.click(find('.chip[data-district="south"]'));
    expect(view().district).toBe('south');
  });

  it('lets a finger choose a park it nearly hits', () => {
    const { shown, find, view } = show({ lens: 'parks' });
    const [x, y] = (
      find('[data-park="meadow"]')
        .getAttribute('transform')
        ?.match(/[\d.]+/g) ?? []
    ).map(Number) as [number, number];
    const tap = (dx: number) => {
      const event = new MouseEvent('click', { bubbles: true, clientX: x + dx, clientY: y });
      Object.defineProperty(event, 'pointerType', { value: 'touch' });
      act(() => void shown.querySelector('.sea')?.dispatchEvent(event));
    };
    tap(30);
    expect(view().park).toBeNull();
    tap(18);
    expect(view().park).toBe('meadow');
  });

  it('tells the store what is hovered, and draws what the store says is hovered by two attributes', async () => {
    const { area, find, store, actions, shown } = show();
    await userEvent.hover(area('east'));
    expect(store.getState().hover).toBe('east');
    const changed: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changed.push(...records));
    watch.observe(shown, { subtree: true, attributes: true, childList: true, characterData: true });
    act(() => actions.hover('north'));
    changed.push(...watch.takeRecords());
    expect(changed.map((record) => [record.type, record.attributeName])).toEqual([
      ['attributes', 'd'],
      ['attributes', 'd'],
    ]);
    expect(find('.hover path').getAttribute('d')).toBe(area('north').getAttribute('d'));
    act(() => actions.hover(null));
    expect(find('.hover path').getAttribute('d')).toBe('');
  });

  it('leaves the areas alone when an outline comes or goes', () => {
    const { find, actions } = show();
    const watch = new MutationObserver(() => {});
    const deeply = { subtree: true, attributes: true, childList: true, characterData: true };
    watch.observe(find('.lower'), deeply);
    act(() => actions.hover('north'));
    act(() => actions.selectDistrict('south'));
    act(() => actions.selectDistrict(null));
    expect(watch.takeRecords()).toEqual([]);
    act(() => actions.selectCluster('kites'));
    expect(watch.takeRecords()).not.toEqual([]);
  });

  it('changes only the districts whose paint a filter changes', async () => {
    const { shown, actions } = show({ lens: 'cluster', clusters: ['kites'] });
    const changed: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changed.push(...records));
    watch.observe(shown.querySelector('.districts') as Element, { subtree: true, attributes: true, childList: true });
    act(() => actions.applyView({ clusters: ['balloons'] }));
    changed.push(...watch.takeRecords());
    // Both are named in the north, only kites in the south, neither in the east; alone each has its family's colour.
    expect([...new Set(changed.map(({ target }) => (target as Element).getAttribute('data-district')))]).toEqual(['south']);
  });

  it('draws what a press on a cluster will ask for while it lasts, shows it when it is asked for, and else what is', () => {
    const told = vi.fn(words);
    const spied = Object.assign(told, words);
    const { store, actions, element, view } = setUp();
    const { container } = render(
      <>
        {cloneElement(element, { words: spied })}
        <a data-cluster="kites">Kites</a>
      </>,
    );
    const fills = () => [...container.querySelectorAll('.districts path')].map((path) => path.getAttribute('fill'));
    const before = fills();
    told.mockClear();
    fireEvent.pointerDown(container.querySelector('a') as Element);
    expect([told.mock.calls.length, fills(), store.getState().view]).toEqual([1, before, DEFAULT_EN]);
    act(() => actions.selectCluster('kites'));
    expect(told).toHaveBeenCalledTimes(1);
    const drawing = figure(toyAtlas, view(), { size: SIZE, paint: 'light', words });
    const solid = drawing.districts.map(({ fill }) => (fill.kind === 'solid' ? fill.colour : null));
    expect(fills().map((fill, i) => solid[i] && fill)).toEqual(solid);
    act(() => actions.selectCluster('balloons'));
    expect(told).toHaveBeenCalledTimes(2);
    expect(fills()).not.toEqual(before);
  });

  it('does nothing when it is not interactive', async () => {
    const { area, shown, view, store } = show({}, { interactive: false });
    await userEvent.click(area('south'));
    await userEvent.hover(area('south'));
    expect(view().district).toBeNull();
    expect(store.getState().hover).toBeNull();
    expect(shown.hasAttribute('tabindex')).toBe(false);
  });
});

describe('gestures', () => {
  const drag = (element: Element, path: readonly (readonly [number, number])[], pointerId = 1) => {
    path.forEach(([clientX, clientY], i) => {
      const init = { pointerId, clientX, clientY, button: 0, bubbles: true };
      if (i === 0) fireEvent.pointerDown(element, init);
      else fireEvent.pointerMove(element, init);
      if (i === path.length - 1) fireEvent.pointerUp(element, init);
    });
  };

  it('drag: the ground under the pointer goes with it, the store hears at the end, and no click follows', () => {
    const { shown, area, view } = show();
    const before = framing(toyAtlas, view(), SIZE);
    const ground = fromScreen([400, 250], before, SIZE);
    drag(area('south'), [
      [400, 250],
      [430, 260],
      [460, 230],
    ]);
    fireEvent.click(area('south'), { clientX: 460, clientY: 230 });
    const after = framing(toyAtlas, view(), SIZE);
    expect(view().camera).not.toBeNull();
    expect(fromScreen([460, 230], after, SIZE)[0]).toBeCloseTo(ground[0], 6);
    expect(fromScreen([460, 230], after, SIZE)[1]).toBeCloseTo(ground[1], 6);
    expect(view().district).toBeNull();
    expect(shown.querySelector('.world')?.hasAttribute('transform')).toBe(false);
  });

  it('drag: what is filtered meanwhile is drawn where the hand has it', () => {
    const { shown, view, actions } = show();
    const labels = () => [...shown.querySelectorAll('[data-label]')].map((label) => label.getAttribute('transform'));
    const frame = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((task) => {
      task(0);
      return 0;
    });
    fireEvent.pointerDown(shown, { pointerId: 1, clientX: 400, clientY: 250, button: 0 });
    fireEvent.pointerMove(shown, { pointerId: 1, clientX: 440, clientY: 250 });
    frame.mockRestore();
    const held = labels();
    act(() => actions.applyView({ clusters: ['kites'], lens: 'cluster' }));
    expect(labels()).toEqual(held);
    expect(shown.querySelector('.world')?.getAttribute('transform')).toContain('translate(40');
    const { lon, lat, zoom } = framing(toyAtlas, view(), SIZE);
    act(() => actions.setCamera({ lon, lat, zoom: zoom - 1 }));
    const anew = figure(toyAtlas, view(), { size: SIZE, paint: 'light', words });
    expect(labels()).toEqual(anew.labels.map(({ at: [x, y] }) => `translate(${x + 40} ${y})`));
    fireEvent.pointerUp(shown, { pointerId: 1, clientX: 440, clientY: 250 });
    const drawing = figure(toyAtlas, view(), { size: SIZE, paint: 'light', words });
    expect(labels()).toEqual(drawing.labels.map(({ at }) => `translate(${at.join(' ')})`));
  });

  it('a click with a shaking hand is still a click', async () => {
    const { area, view } = show();
    drag(area('south'), [
      [400, 250],
      [402, 251],
    ]);
    fireEvent.click(area('south'), { clientX: 402, clientY: 251 });
    expect(view().camera).toBeNull();
    expect(view().district).toBe('south');
  });

  it('wheel: zooms around the pointer and tells the store when it rests', () => {
    vi.useFakeTimers();
    const { shown, view } = show();
    const ground = fromScreen([200, 100], framing(toyAtlas, view(), SIZE), SIZE);
    const zoom = framing(toyAtlas, view(), SIZE).zoom;
    const allowed = fireEvent.wheel(shown, { deltaY: -200, clientX: 200, clientY: 100 });
    expect(allowed).toBe(false);
    expect(view().camera).toBeNull();
    act(() => void vi.advanceTimersByTime(500));
    const after = framing(toyAtlas, view(), SIZE);
    expect(after.zoom).toBeCloseTo(zoom + 0.5, 6);
    expect(fromScreen([200, 100], after, SIZE)[0]).toBeCloseTo(ground[0], 6);
  });

  it('wheel over an embedded map scrolls the page, unless Ctrl is held', () => {
    const { shown } = show({ shell: 'embed' });
    expect(fireEvent.wheel(shown, { deltaY: -200 })).toBe(true);
    expect(fireEvent.wheel(shown, { deltaY: -200, ctrlKey: true })).toBe(false);
  });

  it('pinch: two fingers magnify what lies between them', () => {
    const { shown, view } = show();
    const zoom = framing(toyAtlas, view(), SIZE).zoom;
    const finger = (pointerId: number, clientX: number) => ({ pointerId, clientX, clientY: 250, pointerType: 'touch', button: 0 });
    fireEvent.pointerDown(shown, finger(1, 350));
    fireEvent.pointerDown(shown, finger(2, 450));
    fireEvent.pointerMove(shown, finger(1, 300));
    fireEvent.pointerMove(shown, finger(2, 500));
    fireEvent.pointerUp(shown, finger(1, 300));
    fireEvent.pointerUp(shown, finger(2, 500));
    expect(view().camera?.zoom).toBeCloseTo(zoom + 1, 6);
  });

  it('double click zooms in around the pointer', () => {
    const { shown, view } = show();
    const zoom = framing(toyAtlas, view(), SIZE).zoom;
    fireEvent.doubleClick(shown, { clientX: 100, clientY: 100 });
    expect(view().camera?.zoom).toBeCloseTo(zoom + 1, 6);
  });

  it('keys: plus, minus and arrows move the camera, 0 shows the whole, others are left alone', () => {
    const { shown, view } = show();
    const zoom = framing(toyAtlas, view(), SIZE).zoom;
    fireEvent.keyDown(shown, { key: '+' });
    expect(view().camera?.zoom).toBeCloseTo(zoom + 0.5, 6);
    const lon = view().camera?.lon ?? 0;
    fireEvent.keyDown(shown, { key: 'ArrowRight' });
    expect(view().camera?.lon).toBeGreaterThan(lon);
    fireEvent.keyDown(shown, { key: '0' });
    expect(view().camera).toBeNull();
    expect(fireEvent.keyDown(shown, { key: 'PageDown' })).toBe(true);
  });

  it('keys: arrows on a slide belong to the host', () => {
    const { shown, view } = show({ shell: 'slide' });
    expect(fireEvent.keyDown(shown, { key: 'ArrowRight' })).toBe(true);
    expect(view().camera).toBeNull();
  });

  it('end at the bounds of the map', () => {
    const { shown, view } = show();
    for (let i = 0; i < 40; i += 1) fireEvent.keyDown(shown, { key: '+' });
    expect(view().camera?.zoom).toBeLessThanOrEqual(14);
  });
});

describe('put up in a page', () => {
  const PARSED = ['innerHTML', 'outerHTML'] as const;

  it('by the page itself: no markup is parsed, which the content policy forbids', () => {
    const sets = PARSED.map((name) => vi.spyOn(Element.prototype, name, 'set'));
    const { shown } = show();
    expect(shown.querySelectorAll('.districts path').length).toBe(3);
    for (const set of sets) expect(set).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  it('by the build: the same shapes are taken over, and brought to the size of the place', async () => {
    const { element, store, actions, atlas } = setUp({}, { size: null, interactive: false });
    const place = document.createElement('div');
    place.innerHTML = written(element);
    document.body.append(place);
    const before = place.querySelector('[data-district="south"]');
    const sets = PARSED.map((name) => vi.spyOn(Element.prototype, name, 'set'));
    const page = await act(async () => hydrateRoot(place, element));
    expect(place.querySelector('.figure')?.getAttribute('class')).toBe('figure fluid');
    await act(async () => page.render(<Figure {...{ atlas, store, actions, words, size: SIZE }} paint="light" interactive />));
    for (const set of sets) expect(set).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(place.querySelector('[data-district="south"]')).toBe(before);
    const drawing = figure(toyAtlas, store.getState().view, { size: SIZE, paint: 'light', words });
    expect(before?.getAttribute('d')).toBe(drawing.districts.find(({ id }) => id === 'south')?.d);
    const sheets = [...place.querySelectorAll('svg')];
    expect(sheets.map((sheet) => [sheet.getAttribute('class'), sheet.getAttribute('width')])).toEqual([
      ['lower', String(SIZE.width)],
      ['upper', String(SIZE.width)],
    ]);
    await act(async () => page.unmount());
    place.remove();
  });
});

describe('before the size is known', () => {
  it('draws on the server, without a style attribute and without a size', () => {
    const html = written(setUp({ lang: 'zh-Hans' }, { atlas: realAtlas, size: null }).element);
    expect(html).toContain('data-district="nanshan"');
    expect(html).toContain('深汕');
    expect(html).not.toMatch(/\sstyle=|<style|NaN|undefined/);
    expect(html).not.toContain('tabindex');
  });

  it('leaves by style the margin that the camera leaves', () => {
    const css = readFileSync('src/figure/figure.css', 'utf8');
    expect(css).toContain(`padding: min(${PADDING}px, 6cqw, 6cqh)`);
  });
});
