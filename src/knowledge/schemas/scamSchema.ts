import { z } from 'zod';
import { wordingPattern } from './dangerSchema.ts';
import { day, desks, id, refuseRepeated, sectionId, url, words } from './fields.ts';

const steps = z.array(words(200)).min(1).max(3);
const checks = z.array(words(200)).length(4);

const said = { warning: words(300), steps, gentleLine: words(200) };
const allChecks = z.strictObject({ text: checks, plain: checks, en: checks });
const examples = (limit: number) => z.array(words(800)).max(limit).optional();

const kind = z.strictObject({
  id,
  section: sectionId,
  desks,
  sure: z.array(wordingPattern).max(200),
  gentle: z.array(wordingPattern).max(200),
  ordinary: z.array(wordingPattern).max(200),
  said: examples(1000),
  perhaps: examples(500),
  ...said,
  checks: allChecks.optional(),
  plain: z.strictObject(said),
  en: z.strictObject(said),
  basis: z
    .array(z.strictObject({ title: words(200), en: words(200), url }))
    .min(1)
    .max(6),
});

/** scam.yml: messages by which people are cheated. `checks` at the top are those of every kind that has none of its own. */
export const scamSchema = z.strictObject({
  checks: allChecks,
  concepts: z.record(id, z.array(words(40)).min(2).max(200)),
  kinds: z.array(kind).min(1).superRefine(refuseRepeated),
  lookAlikes: z.array(words(800)).max(2000),
  checkedOn: day,
  reviewBy: day,
  toConfirm: z.array(words(300)).max(24),
});
