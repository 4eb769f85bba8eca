import { z } from 'zod';
import type { ProblemCode } from '../problemCodes.ts';
import { day, deskAudience, phoneNumber, timeOfDay, urlOrNothing, words, wordsOrNothing } from './fields.ts';

const weekday = z.enum(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']);

const time = { from: timeOfDay, to: timeOfDay };
const isInOrder = ({ from, to }: { from: string; to: string }): boolean => from < to;
const badPeriod = 'BAD_PERIOD' satisfies ProblemCode;

const period = z.strictObject({ days: z.array(weekday).min(1).max(7), ...time }).refine(isInOrder, badPeriod);
const holiday = z.strictObject(time).refine(isInOrder, badPeriod);
const dayOfMonth = z.int().refine((number) => number >= 1 && number <= 31, 'BAD_VALUE' satisfies ProblemCode);
const monthly = z.strictObject({ dayOfMonth, ...time }).refine(isInOrder, badPeriod);

const weekly = z
  .strictObject({
    kind: z.literal('weekly'),
    periods: z.array(period).min(1).max(14),
    holidays: z.array(holiday).min(1).max(4).optional(),
    monthly: z.array(monthly).min(1).max(8).optional(),
    closedOnHolidays: z.boolean(),
    closedAtYearEnd: z.boolean(),
    urgentAlways: z.literal(true).optional(),
  })
  .refine(({ holidays, closedOnHolidays }) => holidays === undefined || !closedOnHolidays, {
    error: 'OPEN_AND_CLOSED' satisfies ProblemCode,
    path: ['holidays'],
  });

const hours = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({ kind: z.literal('varies') }),
  weekly,
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
