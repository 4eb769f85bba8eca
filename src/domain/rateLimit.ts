import type { Clock } from './clock.ts';

/** At most `most` takes in any one window of this length. */
export interface RateWindow {
  readonly milliseconds: number;
  readonly most: number;
}

interface Count {
  startedAt: number;
  taken: number;
}

/** So many keys are remembered; beyond that the one that came first is forgotten. */
const mostKeys = 10_000;

/** Counts takes for each key (an address, say) and says when there were too many. */
export class RateLimit {
  readonly #windows: readonly RateWindow[];
  readonly #clock: Clock;
  readonly #counts = new Map<string, Count[]>();

  constructor(windows: readonly RateWindow[], clock: Clock) {
    this.#windows = windows;
    this.#clock = clock;
  }

  /** Takes one for this key and says 0; when a window is full takes nothing and says how many milliseconds it stays full. */
  take(key: string): number {
    const now = this.#clock();
    const counts = this.#countsOf(key, now);
    const waits = this.#windows.map((window, index) => {
      const count = counts[index];
      return count !== undefined && count.taken >= window.most ? count.startedAt + window.milliseconds - now : 0;
    });
    const wait = Math.max(0, ...waits);
    if (wait === 0) for (const count of counts) count.taken += 1;
    return wait;
  }

  #countsOf(key: string, now: number): Count[] {
    const counts = this.#counts.get(key) ?? this.#windows.map(() => ({ startedAt: now, taken: 0 }));
    for (const [index, window] of this.#windows.entries()) {
      const count = counts[index];
      if (count === undefined || now - count.startedAt >= window.milliseconds)
        counts[index] = { startedAt: now, taken: 0 };
    }
    if (!this.#counts.has(key) && this.#counts.size >= mostKeys) {
      const [oldest] = this.#counts.keys();
      if (oldest !== undefined) this.#counts.delete(oldest);
    }
    this.#counts.set(key, counts);
    return counts;
  }
}
