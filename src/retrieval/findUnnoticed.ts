import type { Knowledge } from '../domain/knowledge.ts';
import type { Problem } from '../domain/problem.ts';
import type { QuestionReader } from './questionReader.ts';

/** The share of the lines of a kind that may go unnoticed: the last few are too near to what people say every day. */
const tolerated = 0.03;

/**
 * One problem for each kind of danger of whose lines too many get no answer at all. `every`: reads only each so-manieth line,
 * where somebody waits.
 */
export function findUnnoticed({ danger }: Pick<Knowledge, 'danger'>, reader: QuestionReader, every = 1): Problem[] {
  return [...danger.values()].flatMap(({ said }): Problem[] => {
    const lines = said.filter((_, at) => at % every === 0);
    const unnoticed = lines.filter(
      (line) => reader.read(line, { audience: 'unknown', language: 'ja' }).danger === undefined,
    );
    if (unnoticed.length <= lines.length * tolerated) return [];
    const values = { count: unnoticed.length, value: unnoticed[0] ?? '' };
    return [{ code: 'DANGER_NOT_NOTICED', severity: 'error', file: 'danger.yml', values }];
  });
}
