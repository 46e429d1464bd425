import { beforeEach, describe, expect, it } from 'vitest';
import { CONTEXT_AWAY, FIRST_PICTURE, type MapFailure, watchStanding } from '../../src/map/standing.ts';
import { type Frames, visibleClock } from '../../src/map/visibleClock.ts';
import { FakeMap } from './fakeMap.ts';

/** Frames given by hand: a hidden page gets none. */
class HandFrames implements Frames {
  now = 0;
  shown = true;
  readonly tasks = new Map<number, (now: number) => void>();
  #next = 1;
  request(task: (now: number) => void): number {
    this.tasks.set(this.#next, task);
    this.#next += 1;
    return this.#next - 1;
  }
  cancel(handle: number): void {
    this.tasks.delete(handle);
  }
  visible(): boolean {
    return this.shown;
  }
  /** Lets time pass in frames of 100 ms. */
  pass(ms: number): void {
    for (let left = ms; left > 0; left -= 100) {
      this.now += 100;
      const due = [...this.tasks.values()];
      this.tasks.clear();
      for (const task of due) task(this.now);
    }
  }
  /** The page sleeps: time goes by without frames. */
  sleep(ms: number): void {
    this.now += ms;
  }
}

function watched() {
  const map = new FakeMap();
  const frames = new HandFrames();
  const said: ('ready' | MapFailure)[] = [];
  const standing = watchStanding(map, {
    clock: visibleClock(frames),
    onReady: () => said.push('ready'),
    onFailed: (reason) => said.push(reason),
  });
  return { map, frames, said, standing };
}

let { map, frames, said, standing } = watched();
beforeEach(() => {
  ({ map, frames, said, standing } = watched());
});

const draw = () => {
  map.found = ({ layers }) => (layers.includes('district-fill') ? [{}] : []);
  map.fire('idle');
};

describe('a map that comes up', () => {
  it('has failed when the tileset of the areas cannot be read, and not by any other error', () => {
    map.fire('error', { error: new Error('a font'), sourceId: 'parks' });
    expect(said).toEqual([]);
    map.fire('error', { error: new Error('404'), sourceId: 'areas' });
    expect(said).toEqual(['tiles']);
  });

  it('stands when districts are found in the picture, and says so once', () => {
    draw();
    map.fire('idle');
    expect(said).toEqual(['ready']);
    expect(standing.now()).toBe(true);
    frames.pass(2 * FIRST_PICTURE);
    expect(said).toEqual(['ready']);
  });

  it('does not stand because it is idle', () => {
    map.fire('idle');
    expect(said).toEqual([]);
    frames.pass(FIRST_PICTURE + 200);
    expect(said).toEqual(['worker']);
  });

  it('stands over the open sea once the worker has answered for the districts', () => {
    map.fire('sourcedata', { sourceId: 'labels', sourceDataType: 'content' });
    map.fire('idle');
    expect(said).toEqual([]);
    map.fire('sourcedata', { sourceId: 'areas', sourceDataType: 'content' });
    map.fire('idle');
    expect(said).toEqual(['ready']);
  });

  it('has failed when its worker cannot be run', () => {
    map.fire('error', { error: new Error('Worker failed to load. Check that the worker URL is correct.') });
    expect(said).toEqual(['worker']);
  });

  it('never counts as failed while it is hidden', () => {
    frames.sleep(60 * FIRST_PICTURE);
    frames.pass(200);
    frames.shown = false;
    frames.pass(2 * FIRST_PICTURE);
    expect(said).toEqual([]);
    frames.shown = true;
    draw();
    expect(said).toEqual(['ready']);
  });
});

describe('a lost context', () => {
  beforeEach(() => {
    draw();
    said.length = 0;
  });

  it('that comes back in time is no failure', () => {
    map.fire('webglcontextlost');
    expect(standing.now()).toBe(false);
    frames.pass(CONTEXT_AWAY - 500);
    map.fire('webglcontextrestored');
    draw();
    frames.pass(2 * FIRST_PICTURE);
    expect(said).toEqual([]);
    expect(standing.now()).toBe(true);
  });

  it('that stays away is a failure, told once; when it comes back the map is ready again', () => {
    map.fire('webglcontextlost');
    frames.pass(CONTEXT_AWAY + 500);
    frames.pass(CONTEXT_AWAY);
    expect(said).toEqual(['context-lost']);
    map.fire('webglcontextrestored');
    draw();
    expect(said).toEqual(['context-lost', 'ready']);
  });

  it('counts only visible time', () => {
    map.fire('webglcontextlost');
    frames.pass(100);
    frames.sleep(10 * CONTEXT_AWAY);
    frames.pass(300);
    expect(said).toEqual([]);
  });
});

it('is silent after it has stopped', () => {
  standing.stop();
  frames.pass(2 * FIRST_PICTURE);
  expect(said).toEqual([]);
  expect(map.listening()).toBe(0);
});
