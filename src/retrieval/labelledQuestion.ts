import type { KnownAudience } from '../domain/audience.ts';

/** A question with what should be found for it, as evaluation sets hold them. */
export interface LabelledQuestion {
  readonly q: string;
  /** Ids that are right as the first answer; none: nothing should be answered; `crisis`: the emergency answer. */
  readonly expect: readonly string[];
  readonly audience: KnownAudience;
  readonly kind: string;
}

export const isCrisis = (question: LabelledQuestion) => question.expect.includes('crisis');

const audiences: readonly unknown[] = ['victim', 'business', 'unknown'] satisfies KnownAudience[];

function isLabelledQuestion(value: unknown): value is LabelledQuestion {
  if (typeof value !== 'object' || value === null) return false;
  const { q, expect, audience, kind } = value as Record<string, unknown>;
  return (
    typeof q === 'string' &&
    Array.isArray(expect) &&
    expect.every((id) => typeof id === 'string') &&
    audiences.includes(audience) &&
    typeof kind === 'string'
  );
}

/** The questions in a parsed file, or the place (from 1) of the first entry that is not one; 0: it is not a list at all. */
export function parseQuestions(value: unknown): { questions: LabelledQuestion[] } | { wrongAt: number } {
  if (!Array.isArray(value)) return { wrongAt: 0 };
  const wrongAt = value.findIndex((entry) => !isLabelledQuestion(entry));
  return wrongAt === -1 ? { questions: value } : { wrongAt: wrongAt + 1 };
}
