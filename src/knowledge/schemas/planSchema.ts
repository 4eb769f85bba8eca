import { z } from 'zod';
import { breachDuties, happenings, relations } from '../../domain/plan.ts';
import { audience, id, mark, sectionId, words } from './fields.ts';

const steps = z.array(id).max(12);

/** Exactly one of these says on which occasion the part belongs into somebody's plan. */
const occasion = z.union([
  z.strictObject({ dataKind: id }),
  z.strictObject({ happening: z.enum(happenings) }),
  z.strictObject({ relation: z.enum(relations) }),
  z.strictObject({ cause: id }),
  z.strictObject({ duty: z.enum(breachDuties) }),
  z.strictObject({ always: audience }),
]);

/** plans/<id>.yml: what to do on one occasion, in order of urgency. */
export const planSchema = z.strictObject({
  label: words(24),
  plain: words(60),
  en: words(60),
  when: occasion,
  rank: z.int().min(0).max(99),
  section: sectionId,
  now: steps,
  thisWeek: steps,
  later: steps,
});

const derived = z.strictObject({ madeFrom: mark, done: words(40), why: words(240), how: words(400) });

/** plans/steps/<id>.yml: a step of a section, with why and how it is done. */
export const planStepSchema = z.strictObject({
  section: sectionId,
  step: id,
  days: z.int().min(0).max(365).optional(),
  deadline: z.enum(['preliminaryReport', 'finalReport']).optional(),
  done: words(14),
  why: words(80),
  how: words(160),
  plain: derived,
  en: derived,
});
