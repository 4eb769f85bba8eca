import type { Learnt } from './learnKnowledge.ts';
import { bound } from './normalise.ts';
import { TermIndex, type WeightedTerms } from './termIndex.ts';
import { readSentences, termsOfQuestion } from './termsOfQuestion.ts';
import { TermTable } from './termTable.ts';

/** Found by measuring; see README. */
const tuning = {
  /** How much it counts which sections a question leads to, beside the words it is written in: at the most. */
  sections: 0.5,
  /** A question of which the best section knows this share, or more, is read by its sections in full. */
  fullCoverage: 0.5,
  /** As many sections tell one question from another; those behind them are noise. */
  sectionsAtMost: 12,
};

/** So that the squares of all weights come to 1, or nothing at all. */
function toUnit(weights: WeightedTerms): WeightedTerms {
  const size = Math.hypot(...weights.values());
  return size === 0 ? new Map() : new Map([...weights].map(([name, weight]) => [name, weight / size]));
}

/**
 * What questions are compared with each other by. Words alone do not bring 「辞めた職場」 and 「元の勤務先」 together; the sections
 * they lead to do, for thousands of phrasings have taught them.
 */
export class QuestionTraits {
  readonly #index: TermIndex;

  constructor({ terms, index }: Pick<Learnt, 'terms' | 'index'>) {
    this.#index = new TermIndex(new TermTable(terms), index);
  }

  /** Traits with weights whose squares come to 1; none for a text without words. The product of two is their likeness, 0 to 1. */
  of(text: string): WeightedTerms {
    const terms = termsOfQuestion(readSentences(bound(text)));
    const words = new Map([...terms].map(([term, weight]) => [term, weight * this.#index.rarity(term)]));
    const { sections, coverage } = this.#sectionsOf(terms);
    const share = tuning.sections * Math.min(1, coverage / tuning.fullCoverage);
    const weigh = (traits: WeightedTerms, part: number) =>
      [...toUnit(traits)].map(([name, weight]) => [name, weight * Math.sqrt(part)] as const);
    return toUnit(new Map([...weigh(words, 1 - share), ...weigh(sections, share)]));
  }

  /** Named unlike any term. `coverage`: of the one that knows most of it. */
  #sectionsOf(terms: WeightedTerms): { sections: WeightedTerms; coverage: number } {
    const { scores, coverage } = this.#index.scoreAll(terms);
    const ranked = Array.from(scores, (score, place) => ({ place, worth: score * Math.sqrt(coverage[place] ?? 0) }))
      .filter(({ worth }) => worth > 0)
      .sort((one, other) => other.worth - one.worth || one.place - other.place)
      .slice(0, tuning.sectionsAtMost);
    const best = coverage.reduce((most, share) => Math.max(most, share), 0);
    return { sections: new Map(ranked.map(({ place, worth }) => [`#${place}`, worth])), coverage: best };
  }
}
