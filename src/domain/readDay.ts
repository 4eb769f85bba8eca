import { addDays, type CalendarDay, calendarDay, weekdayOf } from './calendarDay.ts';
import { type DayPatterns, dayPatterns } from './dayPatterns.ts';
import type { CountingWords, DayWords } from './dayWords.ts';
import type { Weekday } from './desk.ts';
import { foldDayText, foldWord } from './foldDayText.ts';
import { lastDayOfMonth, lastMonthAndDay, lastWeekday, type WeekSaid } from './resolveDay.ts';
import { TextScan } from './textScan.ts';

/** A day is named in few words; of a longer text only the beginning is looked at. */
const longestText = 500;

/** What was read in one place: a day, or undefined for what looks like one and is none, or not a certain one. */
type Found = CalendarDay | undefined;

interface Look {
  readonly scan: TextScan;
  readonly patterns: DayPatterns;
  readonly words: DayWords;
  readonly today: CalendarDay;
}

/**
 * The day that somebody named in their own words, seen from a day in Japan (YYYY-MM-DD): 11/20, 20 November, the 20th,
 * yesterday, three days ago, Friday of last week, and the same in Japanese. Undefined where no day, a day to come, or more
 * than one day was named, and where people mean different days by the same words: then it is better to ask.
 *
 * A date without a year is the last such day, unless that is more than half a year ago: then the coming one was meant. A day
 * without a month lies in this month or in the last. 5/6 is 6 May. Weeks begin on Sunday for some and on Monday for others:
 * what differs between them is not read. A day of the week beside a date must be that of the date.
 */
export function readDay(text: string, todayInJapan: string, words: DayWords): CalendarDay | undefined {
  const scan = new TextScan(foldDayText(text.slice(0, longestText), words));
  const look: Look = { scan, patterns: dayPatterns(words), words, today: addDays(todayInJapan, 0) };
  if (scan.take(look.patterns.future).length > 0) return undefined;
  const named = takeNamedDays(look);
  const back = takeSpansBack(look);
  const dates = takeDates(look, back.years);
  const weekdays = takeWeekdays(look);
  const numbers = takeNumberedDays(look, back.months);
  const days = new Set([...named, ...dates, ...numbers]);
  if (isOdd(back, { isNamed: named.length > 0, isNumbered: numbers.length > 0, isWeekday: days.size === 0 }))
    return undefined;
  const [day] = days.size > 0 ? days : meantByWeekday(weekdays, weekSaid(look, back.weeks), look.today);
  if (day === undefined || days.size > 1 || day > look.today) return undefined;
  return weekdays.every((weekday) => weekday === weekdayOf(day)) ? day : undefined;
}

/** Today, yesterday. */
function takeNamedDays({ scan, patterns, words, today }: Look): readonly Found[] {
  return countsIn(scan.take(patterns.daysBack), words.daysBack, words).map((count) => addDays(today, -count));
}

/** How many weeks, months and years back was said; each count once. */
interface SpansBack {
  readonly weeks: readonly number[];
  readonly months: readonly number[];
  readonly years: readonly number[];
}

function takeSpansBack({ scan, patterns, words }: Look): SpansBack {
  const counts = (pattern: RegExp, list: readonly CountingWords[]) => [
    ...new Set(countsIn(scan.take(pattern), list, words)),
  ];
  return {
    weeks: counts(patterns.weeksBack, words.weeksBack),
    months: counts(patterns.monthsBack, words.monthsBack),
    years: counts(patterns.yearsBack, words.yearsBack),
  };
}

/** Whether a week, month or year was said that does not go with the way in which the day was: yesterday last month. */
function isOdd(
  { weeks, months, years }: SpansBack,
  said: { readonly isNamed: boolean; readonly isNumbered: boolean; readonly isWeekday: boolean },
): boolean {
  if ([weeks, months, years].some((counts) => counts.length > 1)) return true;
  const hasYear = years.length > 0;
  const hasMonthOrYear = hasYear || months.length > 0;
  return (
    (said.isNamed && (hasMonthOrYear || weeks.length > 0)) ||
    (said.isNumbered && hasYear) ||
    (said.isWeekday && hasMonthOrYear)
  );
}

function weekSaid({ scan, patterns }: Look, weeks: readonly number[]): WeekSaid {
  const [weeksBack] = weeks;
  if (weeksBack !== undefined) return { weeksBack };
  return scan.take(patterns.latest).length > 0 ? 'latest' : 'nothing';
}

/** Dates with a month, and what was said to be so long ago. The years were said apart from the dates: 20 November last year. */
function takeDates(look: Look, [yearsBack]: readonly number[]): readonly Found[] {
  const { scan, patterns, words, today } = look;
  const full = patterns.full.flatMap((pattern) =>
    scan.take(pattern).map((found) => dateIn(found, numberIn(found, 'year'))),
  );
  const ofEras = patterns.eras.flatMap((pattern, index) =>
    scan
      .take(pattern)
      .map((found) => dateIn(found, (words.eras[index]?.firstYear ?? 0) - 1 + numberIn(found, 'eraYear', 1))),
  );
  const unreadable = scan.take(patterns.otherYear).map(() => undefined);
  const withMonth = patterns.monthAndDay.flatMap((pattern) =>
    scan.take(pattern).map((found) => {
      const parts = { month: monthIn(found, words), day: numberIn(found, 'day') };
      const year = numberIn(found, 'year');
      return year > 0 ? calendarDay({ year, ...parts }) : lastMonthAndDay(parts, today, yearsBack);
    }),
  );
  const slashes = scan.take(patterns.slashes).map((found) => slashed(found, today, yearsBack));
  return [...full, ...ofEras, ...unreadable, ...withMonth, ...slashes, ...takeLongAgo(look)];
}

function takeLongAgo({ scan, patterns, words, today }: Look): readonly Found[] {
  const ago = (pattern: RegExp, daysEach: number) =>
    scan.take(pattern).map((found) => {
      const written = found.groups?.count ?? '';
      const count = /^\d+$/.test(written) ? Number(written) : (countOf(written, words.numbers, words) ?? 0);
      return addDays(today, -count * daysEach);
    });
  return [...ago(patterns.daysAgo, 1), ...ago(patterns.weeksAgo, 7)];
}

function takeNumberedDays({ scan, patterns, today }: Look, [monthsBack]: readonly number[]): readonly Found[] {
  return scan.take(patterns.dayOnly).map((found) => lastDayOfMonth(numberIn(found, 'day'), today, monthsBack));
}

function takeWeekdays({ scan, patterns, words }: Look): readonly Weekday[] {
  const found = scan.take(patterns.weekday).map(([written]) => placeOf(written, words.weekdays, words) as Weekday);
  return [...new Set(found)];
}

function meantByWeekday(weekdays: readonly Weekday[], said: WeekSaid, today: CalendarDay): readonly Found[] {
  const [weekday] = weekdays;
  return weekday === undefined || weekdays.length > 1 ? [] : [lastWeekday(weekday, said, today)];
}

/** 11/20, and 20/11 where only that is a date; with a year at the end only where there are no two ways to read it. */
function slashed(found: RegExpExecArray, today: CalendarDay, yearsBack: number | undefined): Found {
  const [first, second, year] = [numberIn(found, 'first'), numberIn(found, 'second'), numberIn(found, 'year')];
  const monthFirst = { month: first, day: second };
  const dayFirst = { month: second, day: first };
  if (year === 0) return lastMonthAndDay(first > 12 ? dayFirst : monthFirst, today, yearsBack);
  const readings = [monthFirst, dayFirst].map((parts) => calendarDay({ year, ...parts }));
  const [reading, ...others] = new Set(readings.filter((each) => each !== undefined));
  return others.length === 0 ? reading : undefined;
}

const dateIn = (found: RegExpExecArray, year: number): Found =>
  calendarDay({ year, month: numberIn(found, 'month'), day: numberIn(found, 'day') });

/** The number in a named group; `otherwise` where it is missing or written as a word. */
function numberIn({ groups }: RegExpExecArray, name: string, otherwise = 0): number {
  const written = groups?.[name] ?? '';
  return /^\d+$/.test(written) ? Number(written) : otherwise;
}

function monthIn(found: RegExpExecArray, words: DayWords): number {
  const name = found.groups?.name;
  return name === undefined ? numberIn(found, 'month') : placeOf(name, words.months, words) + 1;
}

function placeOf(written: string, lists: readonly (readonly string[])[], words: DayWords): number {
  return lists.findIndex((list) => list.some((word) => foldWord(word, words) === written));
}

function countsIn(found: readonly RegExpExecArray[], list: readonly CountingWords[], words: DayWords): number[] {
  return found.map(([written]) => countOf(written, list, words)).filter((count) => count !== undefined);
}

function countOf(written: string, list: readonly CountingWords[], words: DayWords): number | undefined {
  return list.find((each) => each.words.some((word) => foldWord(word, words) === written))?.count;
}
