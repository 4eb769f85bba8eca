import { z } from 'zod';
import type { ProblemCode } from '../problemCodes.ts';
import { day, deskAudience, phoneNumber, timeOfDay, urlOrNothing, words, wordsOrNothing } from './fields.ts';

const weekday = z.enum(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']);

const period = z
  .strictObject({ days: z.array(weekday).min(1).max(7), from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from < to, 'BAD_PERIOD' satisfies ProblemCode);

const hours = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('varies') }),
  z.strictObject({
    kind: z.literal('weekly'),
    periods: z.array(period).min(1).max(14),
    closedOnHolidays: z.boolean(),
    closedAtYearEnd: z.boolean(),
  }),
]);

const phone = z.strictObject({ number: phoneNumber, note: words(120).optional(), noteEn: words(200).optional() });

/** desks/<id>.yml */
export const deskSchema = z.strictObject({
  name: words(80),
  purpose: words(160),
  audience: deskAudience,
  phones: z.array(phone).max(8),
  hours,
  hoursText: words(200),
  cost: words(160),
  languages: words(200),
  note: wordsOrNothing(400),
  url: urlOrNothing,
  confidence: z.enum(['official-page', 'secondary', 'no-number']),
  source: z.array(words(600)).max(12),
  checkedOn: day,
  toConfirm: z.array(words(600)).max(20),
  emergency: z.literal(true).optional(),
  en: z.strictObject({
    name: words(160),
    purpose: words(320),
    hoursText: words(320),
    cost: words(240),
    languages: words(320),
    note: wordsOrNothing(800),
  }),
});
