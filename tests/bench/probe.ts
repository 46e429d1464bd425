/** What the probe in the page answers, ms since the click unless said otherwise. */
export interface Answer {
  /** Until the panel's change was painted; null where the panel did not change. */
  readonly panel: number | null;
  /** Until the last change of the map was painted; null where the map did not change. */
  readonly map: number | null;
}

export interface Probe {
  /** ms since navigation at which the panel first showed the district waited for, or null. */
  readonly answered: number | null;
  /** Durations of tasks over 50 ms so far. */
  readonly longTasks: readonly number[];
  /** Resolves when nothing has been drawn for a while after the last press, and what is `awaited` has changed, if it ever does. */
  settled(awaited: 'panel' | 'map' | null): Promise<Answer>;
  /** Begins to collect the time between frames; gives what was collected since. */
  frames(): readonly number[];
  /** Runs `cycles` of filter and selection by the page's own elements. */
  cycle(cycles: number): Promise<void>;
}

declare global {
  interface Window {
    probe: Probe;
    bench?: { at(lon: number, lat: number): readonly [number, number]; select(id: string): void };
  }
}

/**
 * Runs in the page before its own scripts. Sees every change of the map, whoever draws it — elements, 2D canvas or WebGL — and of
 * the panel, and when the frame that shows it had been made. It is the same for every page.
 */
export function installProbe(waitedFor: string): void {
  const QUIET = 120;
  const LONGEST = 3000;
  let pressed = 0;
  let panel = 0;
  let map = 0;
  let inFrame = false;
  const ask = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (callback) =>
    ask((time) => {
      inFrame = true;
      try {
        callback(time);
      } finally {
        inFrame = false;
      }
    });
  const painted = (done: (at: number) => void) => {
    const post = () => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => done(performance.now());
      channel.port2.postMessage(null);
    };
    if (inFrame) post();
    else ask(post);
  };
  const marker = (set: (at: number) => void) => {
    let waiting = false;
    return () => {
      if (waiting) return;
      waiting = true;
      painted((at) => {
        waiting = false;
        set(at);
      });
    };
  };
  const onMap = marker((at) => {
    map = at;
  });
  const onPanel = marker((at) => {
    panel = at;
  });
  const wrap = (prototype: object | undefined, names: readonly string[]) => {
    for (const name of names) {
      const own = prototype as Record<string, ((...args: unknown[]) => unknown) | undefined> | undefined;
      const original = own?.[name];
      if (own === undefined || original === undefined) continue;
      own[name] = function (this: unknown, ...args: unknown[]) {
        onMap();
        return original.apply(this, args);
      };
    }
  };
  wrap(window.CanvasRenderingContext2D?.prototype, ['fill', 'stroke', 'clearRect', 'drawImage']);
  wrap(window.WebGL2RenderingContext?.prototype, ['drawElements', 'drawArrays', 'clear']);

  const longTasks: number[] = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
    type: 'longtask',
    buffered: true,
  });
  addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      pressed = timeStamp;
    },
    { capture: true },
  );

  let answered: number | null = null;
  const watched = new Set<Element>();
  const look = () => {
    for (const [selector, seen] of [
      ['#map, .stage', onMap],
      ['aside', onPanel],
    ] as const) {
      const element = document.querySelector(selector);
      if (element === null || watched.has(element)) continue;
      watched.add(element);
      new MutationObserver(seen).observe(element, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    if (answered === null && waitedFor !== '') {
      if (document.querySelector(`aside[data-subject="${waitedFor}"], aside [data-subject="${waitedFor}"]`) !== null)
        painted((at) => {
          answered = at;
        });
      ask(look);
    }
  };
  ask(look);

  let times: number[] = [];
  let collecting = false;
  const collect = () => {
    times.push(performance.now());
    if (collecting) ask(collect);
  };
  const frame = () => new Promise<void>((done) => ask(() => done()));
  window.probe = {
    get answered() {
      return answered;
    },
    longTasks,
    settled: (awaited) =>
      new Promise((done) => {
        look();
        const check = () => {
          const now = performance.now();
          // What a press changes may be long in coming on a slow processor; quiet counts only once something has come.
          const seen = awaited === null ? now : awaited === 'map' ? map : panel;
          const waiting = seen <= pressed && now - pressed < LONGEST;
          if (waiting || now - Math.max(pressed, map, panel) < QUIET) setTimeout(check, 20);
          else done({ panel: panel > pressed ? panel - pressed : null, map: map > pressed ? map - pressed : null });
        };
        check();
      }),
    frames() {
      const steps = times.slice(1).map((at, i) => at - (times[i] as number));
      times = [];
      if (!collecting) {
        collecting = true;
        ask(collect);
      } else collecting = false;
      return steps;
    },
    async cycle(cycles) {
      const filters = [...document.querySelectorAll<HTMLElement>('.filter [data-cluster]')].slice(0, 12);
      for (let i = 0; i < cycles; i += 1) {
        filters[i % filters.length]?.click();
        await frame();
        if (window.bench === undefined) document.querySelector<HTMLElement>('aside a[data-district]')?.click();
        else window.bench.select(['longgang', 'nanshan', 'pingshan'][i % 3] as string);
        await frame();
      }
    },
  };
}
