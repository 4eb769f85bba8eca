import type { Problem } from '../domain/problem.ts';
import { urgencies } from '../domain/section.ts';
import { planStepIdOf } from './listMarks.ts';
import type { Manuscript } from './manuscript.ts';
import { markOfPlanStep } from './markOf.ts';
import { nearestOf, nearestTo } from './nearestTo.ts';
import { problemOf } from './problemCodes.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';
import { placeIn, type Written } from './written.ts';

type PartFile = Written<FileShapes['plan']>;
type StepFile = Written<FileShapes['planStep']>;

/** Plans name steps that exist, each once; a step of a plan is a step of its section; every step stands in some plan. */
export function checkPlans(manuscript: Manuscript): Problem[] {
  const parts = [...manuscript.all('plan').values()];
  const steps = [...manuscript.all('planStep').values()];
  return [
    ...parts.flatMap((part) => checkPart(manuscript, part)),
    ...steps.flatMap((step) => [...checkStep(manuscript, step), ...checkMarks(step)]),
    ...checkUse(parts, steps),
  ];
}

function checkPart(manuscript: Manuscript, part: PartFile): Problem[] {
  const seen = new Set<string>();
  return urgencies.flatMap((urgency) =>
    part.value[urgency].flatMap((id, index) => {
      const place = () => placeIn(part, urgency, index);
      const isRepeated = seen.has(id);
      seen.add(id);
      if (isRepeated) return [problemOf('DUPLICATE_ENTRY', place(), { field: urgency, entry: id })];
      if (manuscript.has('planStep', id)) return [];
      return [problemOf('UNKNOWN_PLAN_STEP', place(), { id, ...nearestOf(id, manuscript.ids('planStep')) })];
    }),
  );
}

/** The step must be one of the section: its words are shown, and a renamed step must not leave the plan empty. */
function checkStep(manuscript: Manuscript, step: StepFile): Problem[] {
  const section = manuscript.all('section').get(step.value.section);
  if (section === undefined) return [];
  const ids = section.value.steps.map((each) => ('use' in each ? each.use : each.id));
  if (ids.includes(step.value.step)) return [];
  return [
    problemOf('UNKNOWN_STEP_OF_SECTION', placeIn(step, 'step'), {
      id: step.value.step,
      section: step.value.section,
      nearest: nearestTo(step.value.step, ids) ?? ids.join(', '),
    }),
  ];
}

function checkMarks(step: StepFile): Problem[] {
  const wanted = markOfPlanStep(step.value);
  return (['plain', 'en'] as const).flatMap((key) => {
    if (step.value[key].madeFrom === wanted) return [];
    const code = key === 'en' ? 'ENGLISH_BEHIND' : 'PLAIN_BEHIND';
    return [problemOf(code, placeIn(step, key, 'madeFrom'), { id: planStepIdOf(step.id) })];
  });
}

function checkUse(parts: readonly PartFile[], steps: readonly StepFile[]): Problem[] {
  const used = new Set(parts.flatMap(({ value }) => urgencies.flatMap((urgency) => value[urgency])));
  return steps
    .filter(({ id }) => !used.has(id))
    .map((step) => problemOf('PLAN_STEP_NOT_USED', { file: step.file, line: 1 }, { id: step.id }));
}
