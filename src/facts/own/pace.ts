/** Longest time the page is held before it may draw and answer again, ms: well under a frame dropped that anybody sees. */
const SLICE_MS = 12;

/** Lets long work give way to the page, tell how far it is, and be called off. */
export interface Pace {
  readonly cancelled: () => boolean;
  /** Gives way when enough time has passed since the page last had its turn; tells the share done, 0 to 1. */
  readonly breathe: (done: number) => Promise<void>;
}

/** A pace that tells `onProgress` at every turn and stops when the signal says so. */
export function paceOf(onProgress: (done: number) => void = () => {}, signal?: AbortSignal): Pace {
  let since = performance.now();
  return {
    cancelled: () => signal?.aborted === true,
    async breathe(done) {
      if (performance.now() - since < SLICE_MS) return;
      onProgress(Math.min(1, done));
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    },
  };
}
