import type { PlanBook, PlanOccasion, PlanPart, PlanStep, PlanStepText } from '../domain/plan.ts';
import type { Manuscript } from './manuscript.ts';
import { markOfPlanStep } from './markOf.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';

type PartFile = FileShapes['plan'];
type StepFile = FileShapes['planStep'];

/** All plans of the editors. `resolve` turns the id of a section that has moved into today's. */
export function assemblePlans(manuscript: Manuscript, resolve: (id: string) => string): PlanBook {
  const parts = [...manuscript.all('plan')].map(([id, { value }]) => [id, partOf(id, value, resolve)] as const);
  const steps = [...manuscript.all('planStep')].map(([id, { value }]) => [id, stepOf(id, value, resolve)] as const);
  return { parts: new Map(parts), steps: new Map(steps) };
}

function partOf(id: string, file: PartFile, resolve: (id: string) => string): PlanPart {
  const { label, plain, en, when, rank, section, now, thisWeek, later } = file;
  return {
    id,
    occasion: occasionOf(when),
    rank,
    section: resolve(section),
    label: { ja: label, plain, en },
    steps: { now, thisWeek, later },
  };
}

function occasionOf(when: PartFile['when']): PlanOccasion {
  if ('dataKind' in when) return { kind: 'dataKind', id: when.dataKind };
  if ('happening' in when) return { kind: 'happening', happening: when.happening };
  if ('relation' in when) return { kind: 'relation', relation: when.relation };
  if ('cause' in when) return { kind: 'cause', id: when.cause };
  if ('duty' in when) return { kind: 'duty', duty: when.duty };
  return { kind: 'always', audience: when.always };
}

function stepOf(id: string, file: StepFile, resolve: (id: string) => string): PlanStep {
  const original: PlanStepText = { done: file.done, why: file.why, how: file.how };
  const wanted = markOfPlanStep(file);
  // Words that were made from an older original are not shown: the original stands in, whole.
  const derived = ({ madeFrom, done, why, how }: StepFile['en']): PlanStepText =>
    madeFrom === wanted ? { done, why, how } : original;
  return {
    id,
    section: resolve(file.section),
    step: file.step,
    ...(file.days === undefined ? {} : { days: file.days }),
    ...(file.deadline === undefined ? {} : { deadline: file.deadline }),
    ja: original,
    plain: derived(file.plain),
    en: derived(file.en),
  };
}
