import { z } from 'zod';
import { breachQuestions, happenings, type PlanState, planMarks, relations } from '../domain/plan.ts';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Enumerated values and days. Whatever else somebody tries to keep with a plan does not pass. */
const planState = z.strictObject({
  audience: z.enum(['victim', 'business']),
  relation: z.enum(relations),
  dataKinds: z.array(id).max(40),
  happenings: z.array(z.enum(happenings)).max(happenings.length),
  cause: id.optional(),
  breach: z
    .strictObject({
      answers: z.partialRecord(z.enum(breachQuestions), z.enum(['yes', 'no', 'unknown'])),
      knownOn: day.optional(),
      authority: id.optional(),
    })
    .optional(),
  marks: z.record(id, z.enum(planMarks)).refine((marks) => Object.keys(marks).length <= 400),
  madeOn: day,
});

/** A plan as it is kept: what it is, and whether the person has shown that they noted the code. */
const planRecord = z.strictObject({ state: planState, isConfirmed: z.boolean() });

export interface PlanRecord {
  readonly state: PlanState;
  readonly isConfirmed: boolean;
}

/** What was kept, if it still has the form of a plan. */
export function readPlanRecord(value: unknown): PlanRecord | undefined {
  const { data } = planRecord.safeParse(value);
  // Absent and undefined are the same in JSON.
  return data === undefined ? undefined : (JSON.parse(JSON.stringify(data)) as PlanRecord);
}
