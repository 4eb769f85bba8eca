import { z } from 'zod';
import { words } from './fields.ts';

const some = z.array(words(40)).min(1).max(40);
const counting = z.array(z.strictObject({ count: z.int().min(0).max(99), words: some })).max(40);

/** day-words.yml: the words by which people name a day. */
export const dayWordsSchema = z.strictObject({
  digits: z.array(some).length(10),
  ten: some,
  numbers: counting,
  namedDays: counting,
  daysBack: counting,
  daysAgo: some,
  weeksAgo: some,
  weekdays: z.array(some).length(7),
  months: z.array(some).length(12),
  yearMarks: some,
  monthMarks: some,
  dayMarks: some,
  ordinalMarks: some,
  between: some,
  either: some,
  eras: z.array(z.strictObject({ names: some, firstYear: z.int().min(1800).max(2200), firstYearWords: some })).max(8),
  weeksBack: counting,
  monthsBack: counting,
  yearsBack: counting,
  latest: some,
  future: some,
  lengths: some,
});
