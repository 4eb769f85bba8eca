import type { Language } from '../../src/domain/language.ts';
import type { TriageQuestion } from '../../src/domain/triage.ts';
import type { Button } from './parts.ts';

/** The buttons of a question in the order of their numbers. */
export function questionButtons(question: TriageQuestion, language: Language): readonly Button[] {
  return question.options.map((option) => ({
    title: option[language].label,
    action: { do: 'option', question: question.id, option: option.id },
  }));
}
