import type { LinePack } from './linePack.ts';

/** What was learnt of each term, by its number: above 0 for one side, below for the other. Empty with lines of one side only. */
export type Leans = Float32Array;

/** Lines of one side. */
export interface Side {
  readonly terms: LinePack;
  /** Pairs of concepts, line by line as in `terms`; each line's weigh together what all its terms do. Absent: none. */
  readonly pairs?: LinePack;
  /** The lines of the packs that belong to this side, in their order. */
  readonly lines: readonly number[];
}

/** What there is of terms: how many, and which (by number) are left of a text that somebody writes without any kanji. */
export interface TermKinds {
  readonly size: number;
  isHeard(number: number): boolean;
}

/** A line as learnt from, as it is written or as somebody without kanji would write it. */
interface Example {
  readonly side: Side;
  readonly line: number;
  readonly isHeard: boolean;
  readonly target: 0 | 1;
  /** What scales the weights of its terms to length 1. */
  readonly scale: number;
}

/** In each round a part of the longer side is learnt from, another one every time, and as much of the shorter side. */
const parts = 3;
const rounds = 2 * parts;
/** Pulls what is learnt of a term back to nothing, so that one line does not decide for ever. */
const forgetting = 0.006;

const likelihood = (logit: number) => 1 / (1 + Math.exp(-logit));

/** Both sides in turn, evenly, whatever their numbers: the smaller one comes round again. Of the longer one only its turn. */
function examplesOfRound(round: number, [one, other]: readonly [readonly Example[], readonly Example[]]): Example[] {
  const [longer, shorter] = one.length > other.length ? [one, other] : [other, one];
  // Both ways of writing a line stand side by side.
  const turn = longer.filter((_, at) => (at >> 1) % parts === round % parts);
  return turn.flatMap((example, at) => [example, shorter[(at + round) % shorter.length] ?? example]);
}

class Lesson {
  readonly leans: Leans;
  readonly #heard: Uint8Array;

  constructor(kinds: TermKinds) {
    this.leans = new Float32Array(kinds.size);
    this.#heard = Uint8Array.from(this.leans, (_, number) => Number(kinds.isHeard(number)));
  }

  /** Every line in both ways of writing, so that both are judged alike. */
  examplesOf(side: Side, target: 0 | 1): Example[] {
    return side.lines.flatMap((line) =>
      [false, true].map((isHeard) => {
        const example = { side, line, isHeard, target, scale: 1 };
        return { ...example, scale: 1 / (Math.sqrt(this.#squares(example)) || 1) };
      }),
    );
  }

  #squares({ side: { terms }, line, isHeard }: Example): number {
    let squares = 0;
    const end = terms.starts[line + 1] ?? 0;
    for (let slot = terms.starts[line] ?? 0; slot < end; slot += 1) {
      const weight = this.#isLeft(terms.numbers[slot] ?? 0, isHeard) ? (terms.weights[slot] ?? 0) : 0;
      squares += weight * weight;
    }
    return squares;
  }

  #isLeft(number: number, isHeard: boolean): boolean {
    return !isHeard || this.#heard[number] === 1;
  }

  learn({ side: { terms, pairs }, line, isHeard, target, scale }: Example, step: number): void {
    const termScope = { pack: terms, line, isHeard, scale };
    const count = pairs === undefined ? 0 : (pairs.starts[line + 1] ?? 0) - (pairs.starts[line] ?? 0);
    const pairScope =
      pairs && count > 0 ? { pack: pairs, line, isHeard: false, scale: 1 / Math.sqrt(count) } : undefined;
    const sum = this.#sum(termScope) + (pairScope === undefined ? 0 : this.#sum(pairScope));
    const fault = target - likelihood(sum);
    this.#correct(termScope, fault, step);
    if (pairScope !== undefined) this.#correct(pairScope, fault, step);
  }

  #sum({ pack, line, isHeard, scale }: Scope): number {
    let sum = 0;
    const end = pack.starts[line + 1] ?? 0;
    for (let slot = pack.starts[line] ?? 0; slot < end; slot += 1) {
      const number = pack.numbers[slot] ?? 0;
      if (this.#isLeft(number, isHeard)) sum += (pack.weights[slot] ?? 0) * (this.leans[number] ?? 0);
    }
    return sum * scale;
  }

  #correct({ pack, line, isHeard, scale }: Scope, fault: number, step: number): void {
    const end = pack.starts[line + 1] ?? 0;
    for (let slot = pack.starts[line] ?? 0; slot < end; slot += 1) {
      const number = pack.numbers[slot] ?? 0;
      if (!this.#isLeft(number, isHeard)) continue;
      const lean = this.leans[number] ?? 0;
      this.leans[number] = lean + step * (fault * scale * (pack.weights[slot] ?? 0) - forgetting * lean);
    }
  }
}

/** The part of an example that stands in one pack. */
interface Scope {
  readonly pack: LinePack;
  readonly line: number;
  readonly isHeard: boolean;
  readonly scale: number;
}

/**
 * Learns what terms lean to from lines of two sides: logistic regression, always in the same order, so that the same knowledge
 * gives the same leans. Both sides weigh the same, so nothing moves when one of them grows. There is no constant.
 */
export function learnLeans(toward: Side, away: Side, kinds: TermKinds): Leans {
  if (toward.lines.length === 0 || away.lines.length === 0) return new Float32Array(0);
  const lesson = new Lesson(kinds);
  const sides = [lesson.examplesOf(toward, 1), lesson.examplesOf(away, 0)] as const;
  for (let round = 0; round < rounds; round += 1) {
    const step = 1 / (1 + round / 2);
    for (const example of examplesOfRound(round, sides)) lesson.learn(example, step);
  }
  return lesson.leans;
}
