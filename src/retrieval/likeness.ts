import type { WeightedTerms } from './termIndex.ts';

/** How much a term says, whichever line it stands in. */
type Worth = (term: string, weight: number) => number;

/** Compares a question with single lines instead of with everything about a subject. */
export class Likeness {
  readonly #postings = new Map<string, number[]>();
  readonly #sizes: number[] = [];
  readonly #worth: Worth;

  constructor(lines: readonly WeightedTerms[], worth: Worth) {
    this.#worth = worth;
    lines.forEach((terms, at) => {
      let size = 0;
      for (const [term, weight] of terms) {
        size += worth(term, weight);
        const known = this.#postings.get(term);
        if (known === undefined) this.#postings.set(term, [at]);
        else known.push(at);
      }
      this.#sizes.push(size);
    });
  }

  /** The likeness (0 to 1) of the most alike line; 0 when none has anything in common with the question. */
  nearest(question: WeightedTerms): number {
    const common = new Map<number, number>();
    let whole = 0;
    for (const [term, weight] of question) {
      const worth = this.#worth(term, weight);
      whole += worth;
      for (const line of this.#postings.get(term) ?? []) common.set(line, (common.get(line) ?? 0) + worth);
    }
    let best = 0;
    for (const [line, shared] of common) {
      best = Math.max(best, shared / Math.sqrt(whole * (this.#sizes[line] ?? 0) || 1));
    }
    return Math.min(1, best);
  }
}
