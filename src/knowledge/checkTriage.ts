import { controlIds } from '../domain/control.ts';
import type { Problem } from '../domain/problem.ts';
import type { Manuscript } from './manuscript.ts';
import { nearestOf } from './nearestTo.ts';
import { problemOf } from './problemCodes.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';
import { placeIn, type Written } from './written.ts';

/** The questions before the first answer, and the controls that every step offers. */
export function checkTriage(manuscript: Manuscript): Problem[] {
  const triage = manuscript.one('triage');
  return [
    ...(triage === undefined ? [] : [...checkQuestions(triage), ...checkWaysOut(triage)]),
    ...checkControls(manuscript),
  ];
}

function checkQuestions(triage: Written<FileShapes['triage']>): Problem[] {
  const ids = triage.value.questions.map(({ id }) => id);
  const check = (id: string | undefined, keys: readonly PropertyKey[]): Problem[] =>
    id === undefined || ids.includes(id)
      ? []
      : [problemOf('UNKNOWN_QUESTION', placeIn(triage, ...keys), { id, ...nearestOf(id, ids) })];
  const options = triage.value.questions.flatMap((question, index) =>
    optionsOf(question).flatMap(({ next }, option) => check(next, ['questions', index, 'options', option, 'next'])),
  );
  return [
    ...(['first', 'kinds', 'causes', 'duties'] as const).flatMap((key) => check(triage.value[key], [key])),
    ...options,
  ];
}

/** From every question somebody must be able to reach an answer: asking in a circle helps nobody. */
function checkWaysOut(triage: Written<FileShapes['triage']>): Problem[] {
  const { questions } = triage.value;
  const known = new Set(questions.map(({ id }) => id));
  const leadsOut = new Set<string>();
  for (let size = -1; size !== leadsOut.size; ) {
    size = leadsOut.size;
    for (const question of questions) {
      const { id } = question;
      if (!('options' in question)) {
        leadsOut.add(id);
        continue;
      }
      const { options } = question;
      // A question that does not exist has been reported; it is no circle.
      if (
        options.some(({ next, plan }) => plan === true || next === undefined || leadsOut.has(next) || !known.has(next))
      )
        leadsOut.add(id);
    }
  }
  return questions.flatMap(({ id }, index) =>
    leadsOut.has(id) ? [] : [problemOf('TRIAGE_NO_WAY_OUT', placeIn(triage, 'questions', index), { id })],
  );
}

type QuestionFile = FileShapes['triage']['questions'][number];

const optionsOf = (question: QuestionFile) => ('options' in question ? question.options : []);

function checkControls(manuscript: Manuscript): Problem[] {
  const controls = manuscript.one('controls');
  if (controls === undefined) return [];
  const ids = controls.value.controls.map(({ id }) => id);
  return controlIds
    .filter((id) => !ids.includes(id))
    .map((id) => problemOf('CONTROL_MISSING', placeIn(controls, 'controls'), { id }));
}
