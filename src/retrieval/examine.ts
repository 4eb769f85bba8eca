import type { Knowledge } from '../domain/knowledge.ts';
import type { Problem } from '../domain/problem.ts';
import { findUnfound } from './findUnfound.ts';
import { findUnnoticed } from './findUnnoticed.ts';
import type { Learnt } from './learnKnowledge.ts';
import { QuestionReader } from './questionReader.ts';

/** Enough to see that everything can be found and danger is noticed, few enough not to be waited for. */
const asked = { phrasings: 2, everyLine: 12 };

/** Whether a knowledge will do for answering: a section that cannot be found or danger that is not noticed keeps it out. */
export function examine(knowledge: Knowledge, learnt: Learnt): Problem[] {
  const reader = new QuestionReader(knowledge, learnt);
  const lost = findUnfound(knowledge, reader, asked.phrasings).filter(({ isLost }) => isLost);
  return [
    ...lost.map(
      ({ id }): Problem => ({ code: 'SECTION_NOT_FOUND', severity: 'error', file: `consultations/${id}.yml` }),
    ),
    ...findUnnoticed(knowledge, reader, asked.everyLine),
  ];
}
