import type { KnownAudience } from '../domain/audience.ts';
import type { Field, Findable } from './findable.ts';
import type { NumberedTerms, Saturation, TermIndex, WeightedTerms } from './termIndex.ts';

/** How the ranking saturates; found by measuring, like the rest of what is tuned here. */
export const saturation: Saturation = { k1: 4, b: 0.35 };

/** What a term is worth for each text of a field that holds it. Keywords are few and chosen, phrasings many. */
const fieldWeights: Readonly<Record<Field, number>> = {
  title: 1,
  keywords: 1.5,
  phrasings: 0.5,
  synonyms: 0.15,
  summary: 0.7,
  steps: 0.1,
  body: 0.2,
};

/** Found by measuring; the ranking hardly moves when one of them is changed by a quarter. See README. */
const tuning = {
  /** How much it counts that much of the question is known, not only little of it very well. */
  coveragePower: 0.5,
  /** What speaks to the other audience is worth this much of its score. */
  otherAudience: 0.35,
  /** What this desk does not answer itself is worth this much of its score. */
  related: 0.8,
};

/**
 * A findable as ranked for a question. `coverage`: the share of the question's weight that it knows, 0 to 1. Scores compare only
 * within one question.
 */
export interface Ranked {
  readonly findable: Findable;
  readonly score: number;
  readonly coverage: number;
}

/** A line of a findable by the numbers of its terms. */
export interface NumberedLine {
  readonly field: Field;
  readonly numbers: Uint32Array;
}

/** One document of all lines of a findable: each term with what it is worth in all of them. */
export function weighLines(lines: readonly NumberedLine[]): NumberedTerms {
  const terms = new Map<number, number>();
  for (const { field, numbers } of lines) {
    const worth = fieldWeights[field];
    for (const number of numbers) terms.set(number, (terms.get(number) ?? 0) + worth);
  }
  return terms;
}

function factorFor({ audience, isRelated }: Findable, known: KnownAudience): number {
  if (isRelated) return tuning.related;
  return audience === known || known === 'unknown' ? 1 : tuning.otherAudience;
}

/**
 * Ranks sections and related consultations for a question. Each is one document with all its texts: single phrasings, ranked on
 * their own or beside the whole, found less.
 */
export class SectionRanker {
  readonly #findables: readonly Findable[];
  readonly #index: TermIndex;

  /** `index`: over the findables, in the same order. */
  constructor(findables: readonly Findable[], index: TermIndex) {
    this.#findables = findables;
    this.#index = index;
  }

  /** How rare a term is among what can be found. */
  rarity(term: string): number {
    return this.#index.rarity(term);
  }

  /** Best first; what has nothing in common with the question is left out. */
  rank(question: WeightedTerms, audience: KnownAudience): Ranked[] {
    return this.#index
      .scoreAll(question)
      .flatMap(({ place, score, coverage }) => {
        const findable = this.#findables[place];
        if (findable === undefined || score <= 0) return [];
        const whole = score * coverage ** tuning.coveragePower * factorFor(findable, audience);
        return [{ findable, coverage, score: whole }];
      })
      .sort((one, other) => other.score - one.score || (one.findable.id < other.findable.id ? -1 : 1));
  }
}
