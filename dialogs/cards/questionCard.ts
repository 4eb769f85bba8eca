import type { Tongue } from '../../src/domain/language.ts';
import type { TriageQuestion } from '../../src/domain/triage.ts';
import type { Button } from './parts.ts';

/** The buttons of a question in the order of their numbers. */
export function questionButtons(question: TriageQuestion, tongue: Tongue): readonly Button[] {
  return question.options.map((option) => ({
    title: option[tongue].label,
    action: { do: 'option', question: question.id, option: option.id },
  }));
}
