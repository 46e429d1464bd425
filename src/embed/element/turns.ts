/** Something that can have a live frame. */
export interface Sleeper {
  /** Whether it can be seen now. */
  readonly seen: boolean;
  wake(): void;
  sleep(): void;
}

/** How many frames of a page are alive at once. A browser gives a page about sixteen WebGL contexts; half of them are left to others. */
export const MOST_ALIVE = 8;

/** Who of many may be alive: those seen, at most {@link MOST_ALIVE}, and whoever was touched last. */
export class Turns {
  readonly #alive: Sleeper[] = [];
  readonly #waiting = new Set<Sleeper>();

  /** Whether `sleeper` may live; makes room where it can. Someone touched may put to sleep another that is only seen. */
  claim(sleeper: Sleeper, touched: boolean): boolean {
    this.#waiting.delete(sleeper);
    const at = this.#alive.indexOf(sleeper);
    if (at >= 0) this.#alive.splice(at, 1);
    else if (this.#alive.length >= MOST_ALIVE) {
      const out = this.#alive.find((other) => !other.seen) ?? (touched ? this.#alive[0] : undefined);
      if (out === undefined) {
        this.#waiting.add(sleeper);
        return false;
      }
      out.sleep();
    }
    this.#alive.push(sleeper);
    return true;
  }

  /** `sleeper` is alive no more; the first that waits and is still seen takes its place. */
  release(sleeper: Sleeper): void {
    this.#waiting.delete(sleeper);
    const at = this.#alive.indexOf(sleeper);
    if (at < 0) return;
    this.#alive.splice(at, 1);
    // Later, since the place may be given up for one that was touched.
    queueMicrotask(() => {
      if (this.#alive.length >= MOST_ALIVE) return;
      const next = [...this.#waiting].find((other) => other.seen);
      if (next !== undefined) next.wake();
    });
  }
}
