import { z } from 'zod';
import {
  day,
  derivedSteps,
  desks,
  id,
  keywords,
  mark,
  refuseRepeated,
  review,
  sectionId,
  urgency,
  url,
  words,
} from './fields.ts';

const otherwise = z.strictObject({ text: words(80), desk: id.optional() });
const ownStep = z.strictObject({ id, urgency, text: words(60), desk: id.optional(), otherwise: otherwise.optional() });
const sharedStep = z.strictObject({ use: id, urgency: urgency.optional() });

/** What can be written under `steps`, told apart by its keys. */
const step = z.union([ownStep, sharedStep]);

const steps = z
  .array(step)
  .min(2)
  .max(6)
  .superRefine((list, context) =>
    refuseRepeated(
      list.map((one) => ({ id: 'use' in one ? one.use : one.id })),
      context,
    ),
  );

const basis = z.strictObject({ title: words(200), en: words(300), url });

const plain = z.strictObject({
  madeFrom: mark,
  title: words(120),
  summary: words(400),
  steps: derivedSteps,
  body: words(8000),
});

/** consultations/<consultation>/<section>.yml */
export const sectionSchema = z.strictObject({
  title: words(40),
  summary: words(120),
  steps,
  body: words(6000),
  basis: z.array(basis).min(1).max(12),
  desks,
  related: z.array(sectionId).max(5),
  keywords,
  phrasings: z.array(words(300)).min(8).max(200),
  plain: plain.optional(),
  checkedOn: day,
  reviewBy: day,
  review,
  toConfirm: z.array(words(600)).max(30),
});

/** The same file after the section has moved. */
export const movedSchema = z.strictObject({ movedTo: sectionId });

/** consultations/<consultation>/<section>.en.yml */
export const sectionEnglishSchema = z.strictObject({
  madeFrom: mark,
  title: words(120),
  summary: words(400),
  steps: derivedSteps,
  body: words(10_000),
  keywords,
  phrasings: z.array(words(300)).min(6).max(200),
});
