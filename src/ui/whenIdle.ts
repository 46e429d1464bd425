/**
 * Runs a task when the browser has nothing better to do, `latest` ms from now at the latest. A browser that does not tell when that is
 * runs it after half of that time.
 */
export function whenIdle(task: () => void, latest: number): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(task, { timeout: latest });
  else setTimeout(task, latest / 2);
}
