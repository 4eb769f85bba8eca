import { z } from 'zod';
import type { ProblemCode } from '../problemCodes.ts';
import { day, url, words } from './fields.ts';

const year = z.int().min(2000).max(2100);

const holiday = z.strictObject({ day, name: words(40), en: words(60) });

/** holidays.yml: the days off of all years from the first to the last. */
export const holidaysSchema = z.strictObject({
  firstYear: year,
  lastYear: year,
  days: z.array(holiday).superRefine((days, context) => {
    const seen = new Set<string>();
    for (const [index, { day: each }] of days.entries()) {
      const message = 'DUPLICATE_ENTRY' satisfies ProblemCode;
      if (seen.has(each)) context.addIssue({ code: 'custom', message, path: [index, 'day'], params: { entry: each } });
      seen.add(each);
    }
  }),
  url,
  source: z.array(words(300)).min(1).max(12),
  checkedOn: day,
  reviewBy: day,
  toConfirm: z.array(words(300)).max(12),
});
