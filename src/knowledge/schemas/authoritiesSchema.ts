import { z } from 'zod';
import { day, id, refuseRepeated, urlOrNothing, words, wordsOrNothing } from './fields.ts';

const said = { typed: z.array(words(60)).min(1).max(60), who: words(120), basis: words(240) };

const authority = z.strictObject({
  id,
  label: words(12),
  ...said,
  how: words(200),
  note: wordsOrNothing(240),
  url: urlOrNothing,
  desk: id,
  checkedOn: day,
  source: z.array(words(400)).min(1).max(12),
  toConfirm: z.array(words(300)).max(12),
  en: z.strictObject({ label: words(30), ...said, how: words(400), note: wordsOrNothing(480) }),
});

/** authorities.yml: where a business reports, by its trade. */
export const authoritiesSchema = z.strictObject({
  authorities: z.array(authority).min(1).max(24).superRefine(refuseRepeated),
  reviewBy: day,
});
