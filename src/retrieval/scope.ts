import { Likeness } from './likeness.ts';
import type { WeightedTerms } from './termIndex.ts';

/** A text as the border sees it. */
export interface ScopeText {
  readonly terms: WeightedTerms;
  /** Terms for concepts that stand together. */
  readonly pairs: readonly string[];
}

/** Lines on both sides of the border of the subject. */
export interface Sides {
  readonly inside: readonly ScopeText[];
  readonly outside: readonly ScopeText[];
}

/** A line as learnt from: numbers of its terms, and their weights scaled to length 1. */
interface Example {
  readonly numbers: Uint32Array;
  readonly weights: Float64Array;
  readonly isInside: boolean;
}

const rounds = 12;
/** Pulls what is learnt of a term back to nothing, so that one line does not decide for ever. */
const forgetting = 0.006;
/** How much likeness to an off-subject line counts against what the words lean to. */
const offLikeness = 0.8;

/** What all pairs of a text weigh together, beside its terms, which weigh 1 together. */
const pairsWeight = 1;

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

/** A text as it would be without any kanji: only its sounds and Latin words are left. */
function inKana({ terms, pairs }: ScopeText): ScopeText {
  return { terms: new Map([...terms].filter(([term]) => /^[rwb]/.test(term))), pairs };
}

/** Every text as it is written and as somebody without kanji would write it, so that both are judged alike. */
function bothWays(texts: readonly ScopeText[]): ScopeText[] {
  return texts.flatMap((text) => [text, inKana(text)]);
}

function scaled({ terms, pairs }: ScopeText): [string, number][] {
  const length = Math.hypot(...terms.values()) || 1;
  return [
    ...[...terms].map(([term, weight]): [string, number] => [term, weight / length]),
    ...pairs.map((pair): [string, number] => [pair, pairsWeight / Math.sqrt(pairs.length)]),
  ];
}

/** Both sides in turn, evenly, whatever their numbers: the smaller one comes round again. */
function interleave(inside: readonly Example[], outside: readonly Example[]): Example[] {
  if (inside.length === 0 || outside.length === 0) return [];
  const longer = inside.length > outside.length ? inside : outside;
  const shorter = longer === inside ? outside : inside;
  return longer.flatMap((example, at) => [example, shorter[at % shorter.length] ?? example]);
}

const likelihood = (logit: number) => 1 / (1 + Math.exp(-logit));

/**
 * The border of the subject, learnt at start from lines of both sides: logistic regression, always in the same order, so that
 * the same knowledge gives the same border. Both sides weigh the same, so it does not move when one of them grows. There is no
 * constant: words that neither side knows say nothing.
 */
export class Scope {
  readonly #numbers = new Map<string, number>();
  readonly #leans: Float64Array;
  readonly #off: Likeness;
  readonly #isLearnt: boolean;

  constructor(sides: Sides, rarity: (term: string) => number) {
    const inside = bothWays(sides.inside).map((text) => this.#exampleOf(text, true));
    const outside = bothWays(sides.outside).map((text) => this.#exampleOf(text, false));
    this.#leans = new Float64Array(this.#numbers.size);
    this.#isLearnt = inside.length > 0 && outside.length > 0;
    this.#learn(interleave(inside, outside));
    this.#off = new Likeness(
      sides.outside.map(({ terms }) => terms),
      (term, weight) => weight * rarity(term),
    );
  }

  #exampleOf(text: ScopeText, isInside: boolean): Example {
    const entries = scaled(text);
    const numbers = Uint32Array.from(entries, ([term]) => {
      const number = this.#numbers.get(term) ?? this.#numbers.size;
      this.#numbers.set(term, number);
      return number;
    });
    return { numbers, weights: Float64Array.from(entries, ([, weight]) => weight), isInside };
  }

  #learn(examples: readonly Example[]): void {
    for (let round = 0; round < rounds; round += 1) {
      const step = 1 / (1 + round / 4);
      for (const example of examples) this.#learnFrom(example, step);
    }
  }

  #learnFrom({ numbers, weights, isInside }: Example, step: number): void {
    const leans = this.#leans;
    let sum = 0;
    for (let at = 0; at < numbers.length; at += 1) sum += (weights[at] ?? 0) * (leans[numbers[at] ?? 0] ?? 0);
    const fault = (isInside ? 1 : 0) - likelihood(sum);
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      const lean = leans[number] ?? 0;
      leans[number] = lean + step * (fault * (weights[at] ?? 0) - forgetting * lean);
    }
  }

  /** What one term says: above 0 for inside, below for outside, 0 when neither side knows it. */
  leanOf(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : (this.#leans[number] ?? 0);
  }

  /** How much a question looks like a matter of this desk, about −3 to 5. With lines of one side only, everything belongs. */
  belonging(question: ScopeText): number {
    if (!this.#isLearnt) return Number.POSITIVE_INFINITY;
    const size = Math.min(sizeOf(question.terms), usualSize * 5);
    const told = size === 0 ? 0 : lengthLean * Math.log(size / usualSize);
    const lean = scaled(question).reduce((sum, [term, weight]) => sum + weight * this.leanOf(term), 0);
    return lean + told - offLikeness * this.#off.nearest(question.terms);
  }
}
