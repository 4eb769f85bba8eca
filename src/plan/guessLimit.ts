import type { Clock } from '../domain/clock.ts';

/** So many wrong codes are slips; from then on each one more doubles the wait. */
const freeGuesses = 5;
const firstWaitMs = 30_000;
const longestWaitMs = 30 * 60_000;
/** A guesser who was quiet so long is a new one. */
const forgetMs = 24 * 60 * 60_000;
const mostGuessers = 10_000;

interface Guesses {
  wrong: number;
  lastAt: number;
}

/** Slows down whoever types wrong codes. A right code takes everything back. */
export class GuessLimit {
  readonly #clock: Clock;
  readonly #guessers = new Map<string, Guesses>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** How long this one has to wait before the next try, in milliseconds. */
  waitOf(guesser: string): number {
    const guesses = this.#guessers.get(guesser);
    if (guesses === undefined || guesses.wrong < freeGuesses) return 0;
    const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** (guesses.wrong - freeGuesses));
    return Math.max(0, guesses.lastAt + wait - this.#clock());
  }

  /** Counts a try before it is looked up, so that many at once do not get around the limit. */
  count(guesser: string): void {
    const now = this.#clock();
    const before = this.#guessers.get(guesser);
    const isOld = before === undefined || now - before.lastAt > forgetMs;
    this.#guessers.delete(guesser);
    this.#guessers.set(guesser, { wrong: isOld ? 1 : before.wrong + 1, lastAt: now });
    if (this.#guessers.size > mostGuessers) {
      const [oldest] = this.#guessers.keys();
      if (oldest !== undefined) this.#guessers.delete(oldest);
    }
  }

  forgive(guesser: string): void {
    this.#guessers.delete(guesser);
  }
}
