import type { Problem } from '../domain/problem.ts';
import { stepIdOf } from './listMarks.ts';
import type { Manuscript } from './manuscript.ts';
import { markOfConsultation, markOfSection, markOfStep } from './markOf.ts';
import { type ProblemCode, problemOf } from './problemCodes.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';
import { placeIn, type Written } from './written.ts';

type DerivedSteps = FileShapes['sectionEnglish']['steps'];

/**
 * English and plain Japanese beside the original. Missing or behind is a warning, so that somebody who writes only Japanese
 * is never held up; the steps are compared only while the mark says that the text belongs to today's original.
 */
export function checkDerivedTexts(manuscript: Manuscript): Problem[] {
  return [
    ...[...manuscript.all('consultation').values()].flatMap((one) => checkConsultation(manuscript, one)),
    ...[...manuscript.all('section').values()].flatMap((section) => [
      ...checkEnglish(manuscript, section),
      ...checkPlain(manuscript, section),
    ]),
    ...[...manuscript.all('step').values()].flatMap(checkSharedStep),
  ];
}

function checkConsultation(manuscript: Manuscript, original: Written<FileShapes['consultation']>): Problem[] {
  const english = manuscript.all('consultationEnglish').get(original.id);
  if (english === undefined) {
    if (manuscript.has('consultationEnglish', original.id)) return [];
    return [problemOf('ENGLISH_MISSING', { file: original.file, line: 1 }, { id: original.id })];
  }
  if (english.value.madeFrom === markOfConsultation(original.value)) return [];
  return [problemOf('ENGLISH_BEHIND', placeIn(english, 'madeFrom'), { id: original.id })];
}

function checkEnglish(manuscript: Manuscript, original: Written<FileShapes['section']>): Problem[] {
  const { id, file, value } = original;
  const english = manuscript.all('sectionEnglish').get(id);
  if (english === undefined) {
    return manuscript.has('sectionEnglish', id) ? [] : [problemOf('ENGLISH_MISSING', { file, line: 1 }, { id })];
  }
  if (english.value.madeFrom !== markOfSection(value)) {
    return [problemOf('ENGLISH_BEHIND', placeIn(english, 'madeFrom'), { id })];
  }
  return checkSteps(value, { written: english, steps: english.value.steps, above: [] });
}

function checkPlain(manuscript: Manuscript, original: Written<FileShapes['section']>): Problem[] {
  const { id, file, value } = original;
  if (value.plain === undefined) {
    const audience = manuscript.all('consultation').get(id.split('/')[0] ?? '')?.value.audience;
    return audience === 'victim' ? [problemOf('PLAIN_MISSING', { file, line: 1 }, { id })] : [];
  }
  if (value.plain.madeFrom !== markOfSection(value)) {
    return [problemOf('PLAIN_BEHIND', placeIn(original, 'plain', 'madeFrom'), { id })];
  }
  return checkSteps(value, { written: original, steps: value.plain.steps, above: ['plain'] });
}

interface Derived {
  readonly written: Written<unknown>;
  readonly steps: DerivedSteps;
  readonly above: readonly PropertyKey[];
}

/** Step for step, with and without `otherwise`, the derived text must say what the original says. */
function checkSteps(section: FileShapes['section'], { written, steps = {}, above }: Derived): Problem[] {
  const own = section.steps.flatMap((step) => ('use' in step ? [] : [step]));
  const at = (code: ProblemCode, step: string, ...keys: PropertyKey[]) =>
    problemOf(code, placeIn(written, ...above, 'steps', ...keys), { step });
  const unknown = Object.keys(steps).filter((id) => !own.some((step) => step.id === id));
  return [
    ...unknown.map((id) => at('DERIVED_STEP_UNKNOWN', id, id)),
    ...own.flatMap(({ id, otherwise }) => {
      const derived = steps[id];
      if (derived === undefined) return [at('DERIVED_STEP_MISSING', id)];
      const code = codeOfOtherwise(otherwise, derived.otherwise);
      return code === undefined ? [] : [at(code, id, id)];
    }),
  ];
}

function codeOfOtherwise(original: unknown, derived: unknown): ProblemCode | undefined {
  if (original !== undefined && derived === undefined) return 'DERIVED_OTHERWISE_MISSING';
  if (original === undefined && derived !== undefined) return 'DERIVED_OTHERWISE_UNKNOWN';
  return undefined;
}

function checkSharedStep(step: Written<FileShapes['step']>): Problem[] {
  const { otherwise, plain, en } = step.value;
  const mark = markOfStep(step.value);
  return (['plain', 'en'] as const).flatMap((key) => {
    const derived = { plain, en }[key];
    if (derived.madeFrom !== mark) {
      const code = key === 'en' ? 'ENGLISH_BEHIND' : 'PLAIN_BEHIND';
      return [problemOf(code, placeIn(step, key, 'madeFrom'), { id: stepIdOf(step.id) })];
    }
    const code = codeOfOtherwise(otherwise, derived.otherwise);
    return code === undefined ? [] : [problemOf(code, placeIn(step, key), { step: step.id })];
  });
}
