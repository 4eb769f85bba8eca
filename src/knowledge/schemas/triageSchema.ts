import { z } from 'zod';
import { breachQuestions, happenings, relations } from '../../domain/plan.ts';
import type { ProblemCode } from '../problemCodes.ts';
import { audience, id, refuseRepeated, sectionId, words } from './fields.ts';

const typed = z.array(words(60)).max(60);

const option = z
  .strictObject({
    id,
    label: words(40),
    plain: words(60).optional(),
    typed,
    audience: audience.optional(),
    en: z.strictObject({ label: words(80), typed }),
    relation: z.enum(relations).optional(),
    dataKinds: z.array(id).min(1).max(4).optional(),
    happening: z.enum(happenings).optional(),
    cause: id.optional(),
    fact: z.partialRecord(z.enum(breachQuestions), z.enum(['yes', 'no', 'unknown'])).optional(),
    knownDaysAgo: z.int().min(0).max(30).optional(),
    authority: id.optional(),
    next: id.optional(),
    plan: z.literal(true).optional(),
    duty: z.literal(true).optional(),
    section: sectionId.optional(),
    consultation: id.optional(),
  })
  // A plan may be followed by a question: then the two stand together.
  .refine(
    ({ next, section, consultation, plan, duty }) =>
      [plan ?? next, section, consultation, duty].filter((target) => target !== undefined).length === 1,
    'ONE_TARGET' satisfies ProblemCode,
  );

const asked = { id, ask: words(300), plain: words(500).optional(), en: words(500) };
const question = z.union([
  z.strictObject({ ...asked, options: z.array(option).min(1).max(24).superRefine(refuseRepeated) }),
  // One option for each authority; all lead to what the business owes.
  z.strictObject({ ...asked, from: z.literal('authorities') }),
]);

const someDesks = z.array(id).min(3).max(8);

/** triage.yml */
export const triageSchema = z.strictObject({
  first: id,
  kinds: id,
  causes: id,
  duties: id,
  corrections: z.array(words(20)).max(40),
  desks: z.strictObject({
    unknown: someDesks,
    victim: someDesks,
    business: someDesks,
    always: z.array(id).min(1).max(8),
  }),
  questions: z.array(question).min(1).superRefine(refuseRepeated),
});
