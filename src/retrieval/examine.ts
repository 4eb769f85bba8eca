import type { Knowledge } from '../domain/knowledge.ts';
import type { Problem } from '../domain/problem.ts';
import { findUnfound } from './findUnfound.ts';
import type { Learnt } from './learnKnowledge.ts';
import { QuestionReader } from './questionReader.ts';

/** Phrasings of each section that are asked: enough to see that it can be found, few enough not to be waited for. */
const asked = 2;

/** Whether a knowledge will do for answering: what cannot be found at all keeps it out. */
export function examine(knowledge: Knowledge, learnt: Learnt): Problem[] {
  const reader = new QuestionReader(knowledge, learnt);
  return findUnfound(knowledge, reader, asked).flatMap(({ id, isLost }) =>
    isLost ? [{ code: 'SECTION_NOT_FOUND', severity: 'error', file: `consultations/${id}.yml` }] : [],
  );
}
