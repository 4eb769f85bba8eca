import { z } from 'zod';
import { id, markedStep, urgency, words } from './fields.ts';

/** steps/<id>.yml: a step that several sections use, with all its words in one place. */
export const stepSchema = z.strictObject({
  urgency,
  text: words(60),
  desk: id.optional(),
  otherwise: z.strictObject({ text: words(80), desk: id.optional() }).optional(),
  plain: markedStep,
  en: markedStep,
});
