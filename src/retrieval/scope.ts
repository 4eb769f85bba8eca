import type { Leans } from './learnLeans.ts';
import type { Likeness } from './likeness.ts';
import type { WeightedTerms } from './termIndex.ts';
import type { TermTable } from './termTable.ts';

/** A text as the border sees it. */
export interface ScopeText {
  readonly terms: WeightedTerms;
  /** Terms for concepts that stand together. */
  readonly pairs: readonly string[];
}

/**
 * What each sign of belonging weighs beside what the words lean to. Fitted to questions of both sides that were learnt from by
 * nobody; see README.
 */
const signs = {
  /** What the pairs of concepts lean to. */
  pairs: 1.4,
  /** Who tells a long story tells it to the right desk more often than who asks in passing. */
  length: 2.5,
  /** How alike it is to the most alike line of another subject. */
  off: -4.1,
  /** How much of it the best section knows. */
  coverage: 4.2,
  /** So that 0 lies between the two sides. */
  constant: -1.4,
};

/** The sounds of a question of usual length. */
const usualSize = 20;

/** By sounds, which are as many in kana as in kanji; a Latin word is about three of them. */
function sizeOf(terms: WeightedTerms): number {
  let size = 0;
  for (const term of terms.keys()) size += term.startsWith('w') ? 3 : Number(term.startsWith('r'));
  return size;
}

/** The border of the subject, as `learnLeans` has found it. Words that neither side knows say nothing. */
export class Scope {
  readonly #table: TermTable;
  readonly #leans: Leans;
  readonly #off: Likeness;

  constructor({ table, leans, off }: { table: TermTable; leans: Leans; off: Likeness }) {
    this.#table = table;
    this.#leans = leans;
    this.#off = off;
  }

  #leanOf(term: string): number {
    const number = this.#table.numberOf(term);
    return number === undefined ? 0 : (this.#leans[number] ?? 0);
  }

  /**
   * How much a question looks like a matter of this desk, about −8 to 8. `coverage`: the share of it that the best section knows.
   * With lines of one side only, everything belongs.
   */
  belonging({ terms, pairs }: ScopeText, coverage: number): number {
    if (this.#leans.length === 0) return Number.POSITIVE_INFINITY;
    const size = Math.max(1, Math.min(sizeOf(terms), usualSize * 5));
    return (
      this.#leanOfAll(terms) +
      signs.pairs * this.#leanOfAll(new Map(pairs.map((pair) => [pair, 1]))) +
      signs.length * Math.log(size / usualSize) +
      signs.off * this.#off.nearest(terms) +
      signs.coverage * coverage +
      signs.constant
    );
  }

  #leanOfAll(terms: WeightedTerms): number {
    let sum = 0;
    for (const [term, weight] of terms) sum += weight * this.#leanOf(term);
    return sum / (Math.hypot(...terms.values()) || 1);
  }
}
