import { describe, expect, it } from 'vitest';
import { repaintAfterPress } from '../../src/map/repaint.ts';

function pressed() {
  const drawn: string[] = [];
  const tasks = { frame: [] as (() => void)[], painted: [] as (() => void)[] };
  const run = (queue: 'frame' | 'painted') => {
    for (const task of tasks[queue].splice(0)) task();
  };
  const state = { moving: false };
  const place = new EventTarget();
  const map = { triggerRepaint: () => void drawn.push('picture'), isMoving: () => state.moving };
  const stop = repaintAfterPress(
    map,
    place,
    (task) => tasks.frame.push(task),
    (task) => tasks.painted.push(task),
  );
  const press = () => place.dispatchEvent(new Event('pointerup'));
  return { drawn, run, state, map, press, stop };
}

describe('a picture asked for after a press', () => {
  it('comes once, after the next frame was painted', () => {
    const { drawn, run, map, press } = pressed();
    press();
    map.triggerRepaint();
    map.triggerRepaint();
    run('frame');
    expect(drawn).toEqual([]);
    run('painted');
    expect(drawn).toEqual(['picture']);
    map.triggerRepaint();
    expect(drawn).toEqual(['picture', 'picture']);
  });

  it('is none where none was asked for', () => {
    const { drawn, run, press } = pressed();
    press();
    run('frame');
    run('painted');
    expect(drawn).toEqual([]);
  });

  it('is not held up by a second press before the frame, nor twice', () => {
    const { drawn, run, map, press } = pressed();
    press();
    map.triggerRepaint();
    press();
    run('frame');
    run('painted');
    expect(drawn).toEqual(['picture']);
  });

  it('comes at once while the map moves', () => {
    const { drawn, state, map, press } = pressed();
    state.moving = true;
    press();
    map.triggerRepaint();
    expect(drawn).toEqual(['picture']);
  });

  it('comes at once again when nobody listens any more', () => {
    const { drawn, map, press, stop } = pressed();
    stop();
    press();
    map.triggerRepaint();
    expect(drawn).toEqual(['picture']);
  });

  it('never comes where the map was taken away meanwhile', () => {
    const { drawn, run, map, press, stop } = pressed();
    press();
    map.triggerRepaint();
    stop();
    run('frame');
    run('painted');
    expect(drawn).toEqual([]);
  });
});
