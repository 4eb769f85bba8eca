import { z } from 'zod';
import { desks, id, refuseRepeated, sectionId, words } from './fields.ts';

const piece = z.union([words(80), z.array(words(80)).min(1).max(200)]);

/** One wording, or its pieces in order; a piece is a word or several of which one must occur. */
export const wordingPattern = z.union([words(80), z.array(piece).min(1).max(8)]);

const said = { acknowledgement: words(300), action: words(400), gentleLine: words(300) };

const kind = z.strictObject({
  id,
  section: sectionId.optional(),
  desks,
  sure: z.array(wordingPattern).max(400),
  gentle: z.array(wordingPattern).max(400),
  ordinary: z.array(wordingPattern).max(400),
  said: z.array(words(400)).max(2000).optional(),
  perhaps: z.array(words(400)).max(2000).optional(),
  ...said,
  plain: z.strictObject(said).optional(),
  en: z.strictObject(said),
});

/** danger.yml */
export const dangerSchema = z.strictObject({ kinds: z.array(kind).min(1).superRefine(refuseRepeated) });
