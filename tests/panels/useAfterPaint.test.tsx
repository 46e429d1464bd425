// @vitest-environment jsdom
import { act, cleanup, renderHook, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Details } from '../../src/panels/Details.tsx';
import { useAfterPaint } from '../../src/panels/useAfterPaint.ts';
import { renderAtDesk } from './desk.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** A frame's callbacks, and nothing that comes after them. */
const frame = () => act(() => vi.advanceTimersToNextFrame());
const painted = () => act(() => vi.runOnlyPendingTimers());

describe('a value that waits for a painted frame', () => {
  const start = (value: string, waits: boolean) =>
    renderHook(({ value, waits }) => useAfterPaint(value, () => waits), { initialProps: { value, waits } });

  it('is there at the beginning, and comes after the frame when it changes', () => {
    const { result, rerender } = start('a', true);
    expect(result.current).toBe('a');
    rerender({ value: 'b', waits: true });
    expect(result.current).toBe('a');
    frame();
    expect(result.current).toBe('a');
    painted();
    expect(result.current).toBe('b');
  });

  it('is given at once where it need not wait, and is what the next one waits over', () => {
    const { result, rerender } = start('a', false);
    rerender({ value: 'b', waits: false });
    expect(result.current).toBe('b');
    rerender({ value: 'c', waits: true });
    expect(result.current).toBe('b');
  });

  it.each([
    ['before', () => {}],
    ['after', frame],
  ])('leaves nothing behind when it is left %s the frame', (_, pass) => {
    const { rerender, unmount } = start('a', true);
    rerender({ value: 'b', waits: true });
    expect(vi.getTimerCount()).toBe(1);
    pass();
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the details', () => {
  const heading = () => screen.getByRole('heading', { level: 2 }).textContent;

  it('of a cluster come after the map, those of a district with it', () => {
    const { store, actions } = renderAtDesk(<Details />, {});
    act(() => store.setState({ renderer: 'svg' }));
    act(() => actions.selectDistrict('nanshan'));
    expect(heading()).toBe('南山区');
    act(() => actions.selectCluster('biomedicine'));
    expect(heading()).toBe('南山区');
    frame();
    painted();
    expect(heading()).toContain('生物医药');
    act(() => actions.selectDistrict('nanshan'));
    act(() => actions.stepBack());
    expect(heading()).toContain('生物医药');
  });

  it('of a link are there at once, while nothing stands yet', () => {
    const { actions } = renderAtDesk(<Details />, {});
    act(() => actions.selectCluster('biomedicine'));
    expect(heading()).toContain('生物医药');
  });
});
