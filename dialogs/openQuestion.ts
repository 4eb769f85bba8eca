import { buttonRows, type Element, sentence } from './cards/parts.ts';
import { questionButtons } from './cards/questionCard.ts';
import type { Turn } from './turn.ts';

/** The open question as the end of another bubble; nothing when no question waits. */
export function openQuestionElements(turn: Turn): readonly Element[] {
  const id = turn.memory.openQuestion;
  const question = id === undefined ? undefined : turn.knowledge.triage.questions.get(id);
  if (question === undefined) return [];
  const text = turn.say('conversation.openQuestion', { question: question[turn.tongue] });
  const buttons = turn.offer(questionButtons(question, turn.tongue));
  return [sentence(text, { separator: true, spacing: 'Medium' }), ...buttonRows(buttons, turn.memory.turn)];
}
