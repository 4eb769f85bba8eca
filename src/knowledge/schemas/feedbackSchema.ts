import { z } from 'zod';
import { id, refuseRepeated, words } from './fields.ts';

/** As many letters as stand on one button of a phone that is 320 px wide. */
const label = words(12);

/** feedback.yml: reasons why an answer did not help. More than a handful is a questionnaire, and this is not one. */
export const feedbackSchema = z.strictObject({
  reasons: z
    .array(z.strictObject({ id, label, plain: label, en: label }))
    .min(2)
    .max(5)
    .superRefine(refuseRepeated),
});
