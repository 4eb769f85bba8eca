import type { WeightedTerms } from './termIndex.ts';
import { termsOf } from './termsOf.ts';

/** Words by which a sentence asks for something, instead of telling what happened. */
const asks =
  /[?？]|か[。\s]*$|教えて|おしえて|知りたい|しりたい|たいです|たいの|たいと|べき|ほしい|欲しい|どう|どこ|何を|なにを|いつ|方法|いい|よい|すれば|したら|できます|心配|不安|\b(?:how|what|where|when|who|which|can i|should|do i|do we|does|is it|want to|need to)\b/iu;

const sentenceWeights = { told: 0.6, first: 0.8, asked: 1.3, last: 1.5 };

/** Ends of sentences in both languages; a full stop only before a space, so that addresses stay whole. */
const ends = /(?<=[。！？!?\n])|(?<=\.)\s+/u;

/** A sentence of a message with its terms, which are wanted more than once. */
export interface ReadSentence {
  readonly text: string;
  readonly terms: WeightedTerms;
}

/** The sentences of a message, those of nothing but spaces left out. */
export function readSentences(text: string): ReadSentence[] {
  return text
    .split(ends)
    .filter((sentence) => sentence.trim() !== '')
    .map((sentence) => ({ text: sentence, terms: termsOf(sentence) }));
}

function weightOf(sentence: string, { at, count }: { at: number; count: number }): number {
  if (at === count - 1) return sentenceWeights.last;
  if (asks.test(sentence)) return sentenceWeights.asked;
  return at === 0 ? sentenceWeights.first : sentenceWeights.told;
}

/** Every term with the weight of the best sentence it stands in. */
function merge(sentences: readonly ReadSentence[], factorAt: (at: number) => number): WeightedTerms {
  const [first] = sentences;
  if (first !== undefined && sentences.length === 1) return first.terms;
  const terms = new Map<string, number>();
  sentences.forEach((sentence, at) => {
    const factor = factorAt(at);
    for (const [term, weight] of sentence.terms) terms.set(term, Math.max(terms.get(term) ?? 0, weight * factor));
  });
  return terms;
}

/** All terms of a message, each sentence alike. */
export function termsOfAll(sentences: readonly ReadSentence[]): WeightedTerms {
  return merge(sentences, () => 1);
}

/**
 * The terms of a message as a question. In a story the sentences that ask, and the last one, say more about the matter than
 * those that tell how it came about.
 */
export function termsOfQuestion(sentences: readonly ReadSentence[]): WeightedTerms {
  const count = sentences.length;
  return merge(sentences, (at) => weightOf(sentences[at]?.text ?? '', { at, count }));
}
