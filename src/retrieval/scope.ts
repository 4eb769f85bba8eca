import type { Likeness } from './likeness.ts';
import type { WeightedTerms } from './termIndex.ts';
import type { TermTable } from './termTable.ts';

/** A text as the border sees it. */
export interface ScopeText {
  readonly terms: WeightedTerms;
  /** Terms for concepts that stand together. */
  readonly pairs: readonly string[];
}

/** What was learnt of each term, by its number: above 0 for inside, below for outside. Empty with lines of one side only. */
export type Leans = Float64Array;

/** How much likeness to an off-subject line counts against what the words lean to. */
const offLikeness = 0.8;

/** What all pairs of a text weigh together, beside its terms, which weigh 1 together. */
export const pairsWeight = 1;

/** Who tells a long story tells it to the right desk more often than who asks in passing. */
const lengthLean = 0.5;
/** The sounds of a question of usual length. */
const usualSize = 20;

/** By sounds, which are as many in kana as in kanji; a Latin word is about three of them. */
function sizeOf(terms: WeightedTerms): number {
  let size = 0;
  for (const term of terms.keys()) size += term.startsWith('w') ? 3 : Number(term.startsWith('r'));
  return size;
}

function scaled({ terms, pairs }: ScopeText): [string, number][] {
  const length = Math.hypot(...terms.values()) || 1;
  return [
    ...[...terms].map(([term, weight]): [string, number] => [term, weight / length]),
    ...pairs.map((pair): [string, number] => [pair, pairsWeight / Math.sqrt(pairs.length)]),
  ];
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

  /** How much a question looks like a matter of this desk, about −3 to 5. With lines of one side only, everything belongs. */
  belonging(question: ScopeText): number {
    if (this.#leans.length === 0) return Number.POSITIVE_INFINITY;
    const size = Math.min(sizeOf(question.terms), usualSize * 5);
    const told = size === 0 ? 0 : lengthLean * Math.log(size / usualSize);
    const lean = scaled(question).reduce((sum, [term, weight]) => sum + weight * this.#leanOf(term), 0);
    return lean + told - offLikeness * this.#off.nearest(question.terms);
  }
}
