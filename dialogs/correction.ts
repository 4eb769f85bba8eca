import type { Knowledge } from '../src/domain/knowledge.ts';
import type { TriageQuestion } from '../src/domain/triage.ts';
import type { Action } from './action.ts';
import type { Memory } from './memory.ts';
import type { ConversationPorts } from './ports.ts';

interface Given {
  readonly memory: Memory;
  readonly knowledge: Knowledge;
  readonly pick: ConversationPorts['pick'];
}

/** What may name the new answer: what follows the word (やっぱり口座), what is before it (口座の間違い). */
function partsBeside(text: string, word: string): readonly string[] {
  const at = text.lastIndexOf(word);
  const parts = [text.slice(at + word.length), text.slice(0, at)];
  return parts.map((part) => part.replace(/^[\s、,。.]+|[\s、,。.]+$/gu, '')).filter((part) => part !== '');
}

/** The questions that were answered, the newest first. */
function answeredQuestions({ memory, knowledge }: Given): readonly TriageQuestion[] {
  return Object.keys(memory.answers)
    .toReversed()
    .flatMap((id) => knowledge.triage.questions.get(id) ?? []);
}

/**
 * The option of an earlier question that somebody now chooses instead (「やっぱり口座でした」); undefined for any other text.
 */
export function readCorrection(text: string, given: Given): Extract<Action, { do: 'option' }> | undefined {
  const plain = text.normalize('NFKC').toLowerCase();
  const words = given.knowledge.triage.corrections.filter((word) => plain.includes(word.toLowerCase()));
  const questions = words.length === 0 ? [] : answeredQuestions(given);
  for (const word of words) {
    for (const part of partsBeside(plain, word.toLowerCase())) {
      for (const question of questions) {
        const option = given.pick(part, choicesOf(question));
        if (option !== undefined) return { do: 'option', question: question.id, option };
      }
    }
  }
  return undefined;
}

const choicesOf = ({ options }: TriageQuestion) =>
  options.map(({ id, ja, en }) => ({ id, words: [ja.label, ...ja.typed, en.label, ...en.typed] }));
