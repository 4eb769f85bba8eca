import { addDays, type CalendarDay, calendarDay, daysBetween, partsOfDay, weekdayOf } from './calendarDay.ts';
import type { Weekday } from './desk.ts';

/** A date without a year that would be longer ago than this (half a year) is taken for the coming one. */
const longestGuess = 183;

/**
 * The last day with this month and day, seen from today; undefined where there is none or it is more than half a year ago.
 * `yearsBack`: in the year so many years before this one, however long ago that is.
 */
export function lastMonthAndDay(
  { month, day }: { readonly month: number; readonly day: number },
  today: CalendarDay,
  yearsBack?: number,
): CalendarDay | undefined {
  const { year } = partsOfDay(today);
  if (yearsBack !== undefined) return calendarDay({ year: year - yearsBack, month, day });
  const inYear = [year, year - 1].map((each) => calendarDay({ year: each, month, day }));
  const last = inYear.find((each) => each !== undefined && each <= today);
  return last !== undefined && daysBetween(last, today) <= longestGuess ? last : undefined;
}

/** The last day with this number, in this month or the one before; or of the month so many months back. */
export function lastDayOfMonth(day: number, today: CalendarDay, monthsBack?: number): CalendarDay | undefined {
  const inMonth = (back: number): CalendarDay | undefined => {
    const { year, month } = partsOfDay(today);
    const months = year * 12 + (month - 1) - back;
    return calendarDay({ year: Math.floor(months / 12), month: (months % 12) + 1, day });
  };
  if (monthsBack !== undefined) return inMonth(monthsBack);
  return dayInThisMonth(inMonth(0), today) ?? inMonth(1);
}

const dayInThisMonth = (day: CalendarDay | undefined, today: CalendarDay): CalendarDay | undefined =>
  day !== undefined && day <= today ? day : undefined;

/** Which week is meant by a day of the week: so many weeks back, the last such day, or nothing was said. */
export type WeekSaid = { readonly weeksBack: number } | 'latest' | 'nothing';

/**
 * The day of the week that was meant; undefined where people mean different days by it. Weeks begin on Sunday for some and on
 * Monday for others; "last Friday" is the last one there was for some, and that of last week for others.
 */
export function lastWeekday(weekday: Weekday, said: WeekSaid, today: CalendarDay): CalendarDay | undefined {
  const distance = (weekdayOf(today) - weekday + 7) % 7;
  if (said === 'nothing') return distance === 0 ? undefined : addDays(today, -distance);
  const weeksBack = said === 'latest' ? 1 : said.weeksBack;
  const meanings = new Set([0, 1].map((firstWeekday) => dayInWeek(weekday, { weeksBack, firstWeekday }, today)));
  if (said === 'latest') meanings.add(addDays(today, -(distance === 0 ? 7 : distance)));
  const [meant] = meanings;
  return meanings.size === 1 ? meant : undefined;
}

function dayInWeek(
  weekday: Weekday,
  { weeksBack, firstWeekday }: { readonly weeksBack: number; readonly firstWeekday: number },
  today: CalendarDay,
): CalendarDay {
  const place = (each: number) => (each - firstWeekday + 7) % 7;
  return addDays(today, place(weekday) - place(weekdayOf(today)) - 7 * weeksBack);
}
