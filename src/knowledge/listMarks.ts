import type { Manuscript } from './manuscript.ts';
import { markOfConsultation, markOfSection, markOfStep } from './markOf.ts';

/** A mark in a file: what it is, and what it is when the text is compared with today's original. */
export interface Mark {
  /** The section, consultation or shared step (`steps/…`) whose words were the original. */
  readonly id: string;
  readonly file: string;
  /** The keys under which it stands in that file. */
  readonly keys: readonly string[];
  readonly current: string;
  readonly wanted: string;
}

/** The id of a shared step among those of sections and consultations. */
export const stepIdOf = (step: string): string => `steps/${step}`;

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
  const steps = [...manuscript.all('step')].flatMap(([id, { file, value }]): Mark[] =>
    (['plain', 'en'] as const).map((key) => ({
      id: stepIdOf(id),
      file,
      keys: [key, 'madeFrom'],
      current: value[key].madeFrom,
      wanted: markOfStep(value),
    })),
  );
  return [...consultations, ...sections, ...steps];
}
