import { DISTRICT_FILL } from './layers/districts.ts';
import { SOURCES } from './sources.ts';
import type { VisibleClock } from './visibleClock.ts';

/**
 * Why there is no map: no WebGL context; the worker or the first picture did not come; the tileset cannot be read; a lost context
 * did not come back.
 */
export type MapFailure = 'no-webgl' | 'worker' | 'tiles' | 'context-lost';

interface Report {
  readonly sourceId?: string;
  readonly sourceDataType?: string;
  readonly error?: unknown;
}

type ReportName = 'idle' | 'sourcedata' | 'error' | 'webglcontextlost' | 'webglcontextrestored';

/** The part of the map that tells how it fares. */
export interface StandingPort {
  on(type: ReportName, listener: (event: Report) => void): unknown;
  off(type: ReportName, listener: (event: Report) => void): unknown;
  queryRenderedFeatures(options: { layers: string[] }): readonly unknown[];
}

export interface StandingOptions {
  readonly clock: VisibleClock;
  /** Districts are drawn. Called again when the map stands again after a failure. */
  readonly onReady: () => void;
  readonly onFailed: (reason: MapFailure) => void;
}

export interface Standing {
  /** Whether the map is drawn and has its context. */
  now(): boolean;
  stop(): void;
}

/** How long the first picture may take, ms of visible time; a slow machine at a quarter of its speed needs about 5 s. */
export const FIRST_PICTURE = 15_000;
/** How long a lost context may be away, ms of visible time. */
export const CONTEXT_AWAY = 2_000;

/**
 * Watches whether the map really stands. MapLibre says `idle` also when its worker has failed, so what counts is that districts
 * are found in the picture, or, where the camera looks at the sea alone, that the worker has answered for them.
 */
export function watchStanding(map: StandingPort, { clock, onReady, onFailed }: StandingOptions): Standing {
  let phase: 'awaited' | 'standing' | 'lost' | 'failed' = 'awaited';
  /** What the shell was told last. */
  let told: 'nothing' | 'ready' | 'failed' = 'nothing';
  let answered = false;
  let callOff = () => {};
  const fail = (reason: MapFailure) => {
    callOff();
    phase = 'failed';
    if (told === 'failed') return;
    told = 'failed';
    onFailed(reason);
  };
  const expect = (ms: number, reason: MapFailure) => {
    callOff();
    callOff = clock.after(ms, () => fail(reason));
  };
  const listeners: Record<ReportName, (event: Report) => void> = {
    idle() {
      if (phase === 'standing' || phase === 'lost') return;
      if (!answered && map.queryRenderedFeatures({ layers: [DISTRICT_FILL] }).length === 0) return;
      callOff();
      phase = 'standing';
      if (told === 'ready') return;
      told = 'ready';
      onReady();
    },
    sourcedata({ sourceId, sourceDataType }) {
      if (sourceId === SOURCES.areas && sourceDataType === 'content') answered = true;
    },
    error({ error, sourceId }) {
      // Without its tileset there is nothing to draw; the figure has the simplified outlines.
      if (phase === 'awaited' && sourceId === SOURCES.areas) fail('tiles');
      // MapLibre fires an error and nothing else when its worker's file cannot be run.
      if (phase === 'awaited' && error instanceof Error && /worker/i.test(error.message)) fail('worker');
      if (phase === 'awaited' && error instanceof Error && error.name === 'GPUInitializationError') fail('context-lost');
    },
    webglcontextlost() {
      phase = 'lost';
      answered = false;
      expect(CONTEXT_AWAY, 'context-lost');
    },
    webglcontextrestored() {
      phase = 'awaited';
      expect(FIRST_PICTURE, 'context-lost');
    },
  };
  const names = Object.keys(listeners) as ReportName[];
  for (const name of names) map.on(name, listeners[name]);
  expect(FIRST_PICTURE, 'worker');
  return {
    now: () => phase === 'standing',
    stop() {
      callOff();
      for (const name of names) map.off(name, listeners[name]);
    },
  };
}
