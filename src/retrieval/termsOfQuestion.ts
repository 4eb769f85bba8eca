import type { WeightedTerms } from './termIndex.ts';
import { termsOf } from './termsOf.ts';

/** Words by which a sentence asks for something, instead of telling what happened. */
const asks =
  /[?？]|か[。\s]*$|教えて|おしえて|知りたい|しりたい|たいです|たいの|たいと|べき|ほしい|欲しい|どう|どこ|何を|なにを|いつ|方法|いい|よい|すれば|したら|できます|心配|不安|\b(?:how|what|where|when|who|which|can i|should|do i|do we|does|is it|want to|need to)\b/iu;

const sentenceWeights = { told: 0.6, first: 0.8, asked: 1.3, last: 1.5 };

/** Ends of sentences in both languages; a full stop only before a space, so that addresses stay whole. */
const ends = /(?<=[。！？!?\n])|(?<=\.)\s+/u;

function weightOf(sentence: string, { at, count }: { at: number; count: number }): number {
  if (at === count - 1) return sentenceWeights.last;
  if (asks.test(sentence)) return sentenceWeights.asked;
  return at === 0 ? sentenceWeights.first : sentenceWeights.told;
}

/**
 * The terms of a whole message. In a story the sentences that ask, and the last one, say more about the matter than those that
 * tell how it came about; each term has the weight of the best sentence it stands in.
 */
export function termsOfQuestion(text: string): WeightedTerms {
  const sentences = text.split(ends).filter((sentence) => sentence.trim() !== '');
  if (sentences.length < 2) return termsOf(text);
  const terms = new Map<string, number>();
  sentences.forEach((sentence, at) => {
    const factor = weightOf(sentence, { at, count: sentences.length });
    for (const [term, weight] of termsOf(sentence)) {
      terms.set(term, Math.max(terms.get(term) ?? 0, weight * factor));
    }
  });
  return terms;
}
