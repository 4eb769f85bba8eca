import { z } from 'zod';
import type { ProblemCode } from '../problemCodes.ts';
import { audience, id, refuseRepeated, sectionId, words } from './fields.ts';

const typed = z.array(words(60)).max(60);

const option = z
  .strictObject({
    id,
    label: words(40),
    typed,
    audience: audience.optional(),
    en: z.strictObject({ label: words(80), typed }),
    next: id.optional(),
    section: sectionId.optional(),
    consultation: id.optional(),
  })
  .refine(
    ({ next, section, consultation }) =>
      [next, section, consultation].filter((target) => target !== undefined).length === 1,
    'ONE_TARGET' satisfies ProblemCode,
  );

const question = z.strictObject({
  id,
  ask: words(300),
  en: words(500),
  options: z.array(option).min(1).max(24).superRefine(refuseRepeated),
});

const someDesks = z.array(id).min(3).max(8);

/** triage.yml */
export const triageSchema = z.strictObject({
  first: id,
  desks: z.strictObject({ unknown: someDesks, victim: someDesks, business: someDesks }),
  questions: z.array(question).min(1).superRefine(refuseRepeated),
});
