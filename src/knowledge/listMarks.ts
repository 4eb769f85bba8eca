import type { Manuscript } from './manuscript.ts';
import { markOfConsultation, markOfLetter, markOfPlanStep, markOfSection, markOfStep } from './markOf.ts';

/** A mark in a file: what it is, and what it is when the text is compared with today's original. */
export interface Mark {
  /** The section, consultation, shared step (`steps/…`), step of a plan (`plans/steps/…`) or letter (`letters/…`) whose words were the original. */
  readonly id: string;
  readonly file: string;
  /** The keys under which it stands in that file. */
  readonly keys: readonly string[];
  readonly current: string;
  readonly wanted: string;
}

/** The id of a shared step among those of sections and consultations. */
export const stepIdOf = (step: string): string => `steps/${step}`;

/** The id of a step of a plan among those of sections and consultations. */
export const planStepIdOf = (step: string): string => `plans/steps/${step}`;

/** The id of a letter among those of sections and consultations. */
export const letterIdOf = (letter: string): string => `letters/${letter}`;

/** Every mark of every valid file that has a valid original. */
export function listMarks(manuscript: Manuscript): Mark[] {
  const consultations = [...manuscript.all('consultation')].flatMap(([id, { value }]): Mark[] => {
    const english = manuscript.all('consultationEnglish').get(id);
    if (english === undefined) return [];
    const wanted = markOfConsultation(value);
    return [{ id, file: english.file, keys: ['madeFrom'], current: english.value.madeFrom, wanted }];
  });
  const sections = [...manuscript.all('section')].flatMap(([id, { file, value }]): Mark[] => {
    const english = manuscript.all('sectionEnglish').get(id);
    const wanted = markOfSection(value);
    const marks: Mark[] = [];
    if (english !== undefined) {
      marks.push({ id, file: english.file, keys: ['madeFrom'], current: english.value.madeFrom, wanted });
    }
    if (value.plain !== undefined) {
      marks.push({ id, file, keys: ['plain', 'madeFrom'], current: value.plain.madeFrom, wanted });
    }
    return marks;
  });
  return [...consultations, ...sections, ...marksOfSteps(manuscript), ...marksOfLetters(manuscript)];
}

function marksOfLetters(manuscript: Manuscript): Mark[] {
  return [...manuscript.all('letter')].map(([id, { file, value }]) => ({
    id: letterIdOf(id),
    file,
    keys: ['en', 'madeFrom'],
    current: value.en.madeFrom,
    wanted: markOfLetter(value),
  }));
}

function marksOfSteps(manuscript: Manuscript): Mark[] {
  const pair = (id: string, file: string, { value, wanted }: { value: Pair; wanted: string }): Mark[] =>
    (['plain', 'en'] as const).map((key) => ({
      id,
      file,
      keys: [key, 'madeFrom'],
      current: value[key].madeFrom,
      wanted,
    }));
  return [
    ...[...manuscript.all('step')].flatMap(([id, { file, value }]) =>
      pair(stepIdOf(id), file, { value, wanted: markOfStep(value) }),
    ),
    ...[...manuscript.all('planStep')].flatMap(([id, { file, value }]) =>
      pair(planStepIdOf(id), file, { value, wanted: markOfPlanStep(value) }),
    ),
  ];
}

type Pair = Readonly<Record<'plain' | 'en', { readonly madeFrom: string }>>;
