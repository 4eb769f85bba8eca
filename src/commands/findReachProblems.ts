import type { Knowledge } from '../domain/knowledge.ts';
import type { Problem } from '../domain/problem.ts';
import { assembleKnowledge } from '../knowledge/assembleKnowledge.ts';
import type { Survey } from '../knowledge/loadKnowledge.ts';
import { type ProblemCode, problemOf } from '../knowledge/problemCodes.ts';
import { placeIn } from '../knowledge/written.ts';
import { findUnfound } from '../retrieval/findUnfound.ts';
import { findUnnoticed } from '../retrieval/findUnnoticed.ts';
import { QuestionReader } from '../retrieval/questionReader.ts';

/** What the checks of single files cannot say: whether questions lead where they should. Only of a folder without errors. */
export function findReachProblems({ manuscript, read }: Pick<Survey, 'manuscript' | 'read'>): Problem[] {
  const knowledge = assembleKnowledge(manuscript, read.version);
  const reader = new QuestionReader(knowledge);
  const sections = manuscript.all('section');
  const lost = findUnfound(knowledge, reader).flatMap(({ id, phrasings, isLost }): Problem[] => {
    const written = sections.get(id);
    if (written === undefined) return [];
    const place = (...keys: readonly PropertyKey[]) => placeIn(written, ...keys);
    const problem = (code: ProblemCode, keys: readonly PropertyKey[], values = {}) =>
      problemOf(code, place(...keys), values);
    if (isLost) return [problem('SECTION_NOT_FOUND', ['title'])];
    return phrasings.map((at) =>
      problem('PHRASING_NOT_FOUND', ['phrasings', at], { value: written.value.phrasings[at] ?? '' }),
    );
  });
  return [...lost, ...findFailing(manuscript, { knowledge, reader }), ...findUnnoticed(knowledge, reader)];
}

/** Test questions of the editors that do not bring their section first. */
function findFailing(
  manuscript: Survey['manuscript'],
  { knowledge, reader }: { knowledge: Knowledge; reader: QuestionReader },
): Problem[] {
  const written = manuscript.one('testQuestions');
  return (written?.value.questions ?? []).flatMap(({ ask, expect }, at): Problem[] => {
    const section = knowledge.sections.get(knowledge.moved.get(expect) ?? expect);
    const { finding } = reader.read(ask, { audience: section?.audience ?? 'unknown', language: 'ja' });
    const [first] = finding.outcome === 'answer' ? [finding.best] : finding.candidates;
    if (written === undefined || first?.id === section?.id) return [];
    const values = { ask, expect, got: first?.id ?? '–' };
    return [problemOf('TEST_QUESTION_FAILS', placeIn(written, 'questions', at, 'ask'), values)];
  });
}
