import type { Knowledge } from '../domain/knowledge.ts';
import type { Reading } from '../domain/match.ts';
import type { Problem } from '../domain/problem.ts';
import type { KindExamples } from '../domain/wording.ts';
import type { QuestionReader } from './questionReader.ts';

/** The share of the lines of a kind that may go unnoticed: the last few are too near to what people say every day. */
const tolerated = 0.03;

type UnnoticedIn = Pick<Problem, 'code' | 'severity' | 'file'> & { isNoticed(reading: Reading): boolean };

const dangerUnnoticed: UnnoticedIn = {
  code: 'DANGER_NOT_NOTICED',
  severity: 'error',
  file: 'danger.yml',
  isNoticed: ({ danger }) => danger !== undefined,
};

/** A scam that is not noticed costs a warning; the answer still comes. So it keeps nothing out. */
const scamUnnoticed: UnnoticedIn = {
  code: 'SCAM_NOT_NOTICED',
  severity: 'warning',
  file: 'scam.yml',
  isNoticed: ({ danger, scam }) => scam !== undefined || danger?.isSure === true,
};

/**
 * One problem for each kind of danger or scam of whose lines too many get no answer at all. `every`: reads only each
 * so-manieth line, where somebody waits.
 */
export function findUnnoticed(
  { danger, scam }: Pick<Knowledge, 'danger' | 'scam'>,
  reader: QuestionReader,
  every = 1,
): Problem[] {
  const find = (kinds: Iterable<KindExamples>, { isNoticed, ...problem }: UnnoticedIn): Problem[] =>
    [...kinds].flatMap(({ said }): Problem[] => {
      const lines = said.filter((_, at) => at % every === 0);
      const unnoticed = lines.filter((line) => !isNoticed(reader.read(line, { audience: 'unknown', language: 'ja' })));
      if (unnoticed.length <= lines.length * tolerated) return [];
      return [{ ...problem, values: { count: unnoticed.length, value: unnoticed[0] ?? '' } }];
    });
  return [...find(danger.values(), dangerUnnoticed), ...find(scam.kinds.values(), scamUnnoticed)];
}
