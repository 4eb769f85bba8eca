import { z } from 'zod';
import { blankKinds, letterForms, piecePlaces } from '../../domain/letter.ts';
import { audience, day, id, mark, refuseRepeated, review, sectionId, url, words } from './fields.ts';

const basis = z.strictObject({ title: words(200), en: words(300), url });

const blank = z.strictObject({
  id,
  kind: z.enum(blankKinds),
  ticked: z.boolean().optional(),
  label: words(40),
  hint: words(80).optional(),
  en: z.strictObject({ label: words(100), hint: words(200).optional() }),
});

const piece = z.strictObject({
  as: z.enum(piecePlaces),
  text: words(400),
  en: words(800),
  when: id.optional(),
  unless: id.optional(),
});

const sentences = (limit: number) => z.array(words(limit)).max(8);

/** letters/<id>.yml: a letter to send, words for a telephone call, or a sheet to fill in. */
export const letterSchema = z.strictObject({
  title: words(40),
  summary: words(120),
  audience,
  form: z.enum(letterForms),
  rank: z.int().min(0).max(99),
  howTo: sentences(100).min(1),
  mind: sentences(120),
  blanks: z.array(blank).min(1).max(30).superRefine(refuseRepeated),
  body: z.array(piece).min(1).max(60),
  basis: z.array(basis).min(1).max(12),
  desks: z.array(id).max(6),
  sections: z.array(sectionId).min(1).max(6),
  en: z.strictObject({
    madeFrom: mark,
    title: words(120),
    summary: words(400),
    howTo: sentences(300).min(1),
    mind: sentences(400),
  }),
  checkedOn: day,
  reviewBy: day,
  review,
  toConfirm: z.array(words(600)).max(30),
});
