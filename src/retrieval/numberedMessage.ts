import type { Leans } from './learnLeans.ts';
import type { WeightedTerms } from './termIndex.ts';
import { type ReadSentence, termsOfAll } from './termsOfQuestion.ts';
import type { TermTable } from './termTable.ts';

/** Shorter sentences say too little on their own. In letters. */
const shortestSentence = 4;

/** The terms of a text by their numbers: looked up once, however much is asked of them. Unknown ones only count in `length`. */
export interface NumberedText {
  readonly numbers: readonly number[];
  readonly weights: readonly number[];
  /** By which all is divided, so that long texts say no more than short ones. */
  readonly length: number;
}

/** A message and, where it has several, its sentences. */
export interface NumberedMessage {
  readonly whole: NumberedText;
  readonly parts: readonly NumberedText[];
}

function numberTerms(terms: WeightedTerms, table: TermTable): NumberedText {
  const numbers: number[] = [];
  const weights: number[] = [];
  for (const [term, weight] of terms) {
    const number = table.numberOf(term);
    if (number === undefined) continue;
    numbers.push(number);
    weights.push(weight);
  }
  return { numbers, weights, length: Math.hypot(...terms.values()) };
}

export function numberMessage(sentences: readonly ReadSentence[], table: TermTable): NumberedMessage {
  const whole = numberTerms(termsOfAll(sentences), table);
  const long = sentences.filter(({ text }) => text.trim().length >= shortestSentence);
  return { whole, parts: long.length < 2 ? [] : long.map(({ terms }) => numberTerms(terms, table)) };
}

/** The same text with notes besides its words, all of one weight. */
export function withNotes(
  { numbers, weights, length }: NumberedText,
  notes: readonly number[],
  weight: number,
): NumberedText {
  return {
    numbers: [...numbers, ...notes],
    weights: [...weights, ...notes.map(() => weight)],
    length: Math.hypot(length, weight * Math.sqrt(notes.length)),
  };
}

/** How far a text leans to one side. */
export function leanOf({ numbers, weights, length }: NumberedText, leans: Leans): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += (weights[at] ?? 0) * (leans[numbers[at] ?? 0] ?? 0);
  return sum / (length || 1);
}
