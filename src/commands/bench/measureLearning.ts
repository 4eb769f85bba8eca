import type { Knowledge } from '../../domain/knowledge.ts';
import { indexKnowledge, learnKnowledge } from '../../retrieval/learnKnowledge.ts';
import { QuestionReader } from '../../retrieval/questionReader.ts';

/** Odd, so that there is one in the middle. */
const times = 5;

function middleOf(work: () => void): number {
  const took = Array.from({ length: times }, () => {
    const before = performance.now();
    work();
    return performance.now() - before;
  }).toSorted((one, other) => one - other);
  return Math.round(took[(times - 1) / 2] ?? 0);
}

/** How long it takes, in milliseconds, to index a knowledge, to learn all of it, and to open what was learnt before. */
export function measureLearning(knowledge: Knowledge): { index: number; learn: number; open: number } {
  const learnt = learnKnowledge(knowledge);
  return {
    index: middleOf(() => indexKnowledge(knowledge)),
    learn: middleOf(() => learnKnowledge(knowledge)),
    open: middleOf(() => new QuestionReader(knowledge, learnt)),
  };
}
