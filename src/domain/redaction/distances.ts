import type { Letters } from './letters.ts';

const enders = new Set([0x0a, 0x21, 0x3f, 0x3002, 0xff61]);
const dot = 0x2e;
const space = 0x20;

/**
 * How far apart places of a text are, in letters that are said between them: digits, signs, labels and whatever else is silent
 * do not count. So a number is as far from its name after something between them has been taken out as it was before, and taking
 * out twice is taking out once.
 */
export class Distances {
  readonly #said: Uint32Array;
  readonly #ends: Uint32Array;

  constructor(letters: Letters, isSilent: (at: number) => boolean) {
    this.#said = new Uint32Array(letters.size + 1);
    this.#ends = new Uint32Array(letters.size + 1);
    for (let at = 0; at < letters.size; at += 1) {
      const counts = !isSilent(at);
      const said = counts && letters.classAt(at) === 'letter' ? 1 : 0;
      this.#said[at + 1] = (this.#said[at] ?? 0) + said;
      this.#ends[at + 1] = (this.#ends[at] ?? 0) + (counts && endsSentence(letters, at) ? 1 : 0);
    }
  }

  /** How many letters are said from the one place to before the other. */
  between(from: number, to: number): number {
    return (this.#said[to] ?? 0) - (this.#said[from] ?? 0);
  }

  /** How many sentences and lines end there. */
  endsBetween(from: number, to: number): number {
    return (this.#ends[to] ?? 0) - (this.#ends[from] ?? 0);
  }
}

function endsSentence(letters: Letters, at: number): boolean {
  const code = letters.codeAt(at);
  return enders.has(code) || (code === dot && letters.codeAt(at + 1) === space);
}
