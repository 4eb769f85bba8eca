import type { KnownAudience } from '../domain/audience.ts';
import type { Field, Findable } from './findable.ts';
import type { LinePack } from './linePack.ts';
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

/** A line of a findable by its place in a pack. */
export interface PackedLine {
  readonly field: Field;
  readonly line: number;
}

/**
 * What stands in one phrasing of many and nowhere else in a section is more often an accident (まったく別の) than what it is
 * about. Where there are few phrasings, each of them counts.
 */
const accident = { most: fieldWeights.phrasings, worth: 0.4, amongPhrasings: 24 };

/** One document of all lines of a findable: each term with what it is worth in all of them. */
export function weighLines(lines: readonly PackedLine[], pack: LinePack): NumberedTerms {
  const terms = addLines(lines, pack);
  const phrasings = lines.filter(({ field }) => field === 'phrasings').length;
  if (phrasings < accident.amongPhrasings) return terms;
  for (const [number, worth] of terms) if (worth <= accident.most) terms.set(number, worth * accident.worth);
  return terms;
}

function addLines(lines: readonly PackedLine[], pack: LinePack): Map<number, number> {
  const terms = new Map<number, number>();
  for (const { field, line } of lines) {
    const worth = fieldWeights[field];
    const end = pack.starts[line + 1] ?? 0;
    for (let slot = pack.starts[line] ?? 0; slot < end; slot += 1) {
      const number = pack.numbers[slot] ?? 0;
      terms.set(number, (terms.get(number) ?? 0) + worth);
    }
  }
  return terms;
}

/** What the score of a findable is worth by who asks. */
function factorFor({ audience, isRelated }: Findable, known: KnownAudience): number {
  if (isRelated) return tuning.related;
  return audience === known || known === 'unknown' ? 1 : tuning.otherAudience;
}

/** More are never looked at: the first three are shown, and what is near the best is among these. */
const most = 24;

/** The places with the highest values above 0, best first; of equal ones the earlier. */
function bestPlaces(values: Float64Array): number[] {
  const worthOf = (place: number | undefined) => (place === undefined ? 0 : (values[place] ?? 0));
  const best: number[] = [];
  for (let place = 0; place < values.length; place += 1) {
    const value = worthOf(place);
    const isWorse = best.length === most && value <= worthOf(best.at(-1));
    if (value <= 0 || isWorse) continue;
    const at = best.findIndex((other) => worthOf(other) < value);
    best.splice(at < 0 ? best.length : at, 0, place);
    best.length = Math.min(best.length, most);
  }
  return best;
}

/**
 * Ranks sections and related consultations for a question. Each is one document with all its texts: single phrasings, ranked on
 * their own or beside the whole, found less.
 */
export class SectionRanker {
  readonly #findables: readonly Findable[];
  readonly #index: TermIndex;
  readonly #factors = new Map<KnownAudience, Float64Array>();

  /** `index`: over the findables, in the same order. */
  constructor(findables: readonly Findable[], index: TermIndex) {
    this.#findables = findables;
    this.#index = index;
  }

  /** How rare a term is among what can be found. */
  rarity(term: string): number {
    return this.#index.rarity(term);
  }

  /** The best, in their order; what has nothing in common with the question is left out. */
  rank(question: WeightedTerms, audience: KnownAudience): Ranked[] {
    const { scores, coverage } = this.#index.scoreAll(question);
    const factors = this.#factorsFor(audience);
    for (let place = 0; place < scores.length; place += 1) {
      const score = scores[place] ?? 0;
      if (score > 0) scores[place] = score * (coverage[place] ?? 0) ** tuning.coveragePower * (factors[place] ?? 0);
    }
    return bestPlaces(scores).flatMap((place) => {
      const findable = this.#findables[place];
      if (findable === undefined) return [];
      return { findable, coverage: coverage[place] ?? 0, score: scores[place] ?? 0 };
    });
  }

  #factorsFor(audience: KnownAudience): Float64Array {
    const known = this.#factors.get(audience);
    if (known !== undefined) return known;
    const factors = Float64Array.from(this.#findables, (findable) => factorFor(findable, audience));
    this.#factors.set(audience, factors);
    return factors;
  }
}
