/** A clock that runs only while the map can be seen: a hidden frame never counts as slow. */
export interface VisibleClock {
  /** Calls `task` after `ms` of visible time; gives the function that calls it off. */
  after(ms: number, task: () => void): () => void;
}

/** What the clock is driven by; a test drives it by hand. */
export interface Frames {
  request(task: (now: number) => void): number;
  cancel(handle: number): void;
  visible(): boolean;
}

/** A gap between two frames longer than this was no waiting but a hidden or sleeping page, ms. */
const LONGEST_FRAME = 500;

/**
 * Counts time from animation frames, which a browser gives to nothing that is hidden: no tab in the background, no slide that is
 * not shown, no frame without a size.
 */
export function visibleClock(frames: Frames): VisibleClock {
  return {
    after(ms, task) {
      let left = ms;
      let before: number | null = null;
      const tick = (now: number) => {
        if (before !== null && frames.visible()) left -= Math.min(now - before, LONGEST_FRAME);
        before = now;
        if (left <= 0) task();
        else handle = frames.request(tick);
      };
      let handle = frames.request(tick);
      return () => frames.cancel(handle);
    },
  };
}

/** The frames of the page, as far as `element` has a size in it. */
export function framesOf(element: HTMLElement): Frames {
  return {
    request: (task) => requestAnimationFrame(task),
    cancel: (handle) => cancelAnimationFrame(handle),
    visible: () => document.visibilityState === 'visible' && element.clientWidth > 0 && element.clientHeight > 0,
  };
}
