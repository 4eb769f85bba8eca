import { addDays, type CalendarDay, partsOfDay, weekdayOf } from './calendarDay.ts';

/** What every rule about holidays answers for days of which the table says nothing: nobody can tell, and nobody guesses. */
export const cannotTell = 'cannotTell';
export type CannotTell = typeof cannotTell;

/** How a holiday is called. */
export interface HolidayName {
  readonly ja: string;
  readonly en: string;
}

/**
 * The days off under the Act on National Holidays (Act No. 178 of 1948, Articles 2 and 3), substitute holidays and the days
 * between two holidays included. Every year from the first to the last is complete; of other years nothing is known.
 */
export interface Holidays {
  readonly firstYear: number;
  readonly lastYear: number;
  /** Name by day (YYYY-MM-DD). */
  readonly days: ReadonlyMap<string, HolidayName>;
}

/** Whether a day (YYYY-MM-DD) is a holiday by the table. Sundays that are none are `ordinary`. */
export function dayKindOf(day: string, { firstYear, lastYear, days }: Holidays): 'holiday' | 'ordinary' | CannotTell {
  const { year } = partsOfDay(day);
  if (year < firstYear || year > lastYear) return cannotTell;
  return days.has(day) ? 'holiday' : 'ordinary';
}

/** Whether a day (YYYY-MM-DD) lies from 29 December to 3 January, when public offices and many desks are closed. */
export function isYearEnd(day: string): boolean {
  const monthAndDay = day.slice(5);
  return monthAndDay >= '12-29' || monthAndDay <= '01-03';
}

/**
 * Whether the administration of the state works on a day (YYYY-MM-DD): not on Saturdays, Sundays, holidays and from 29
 * December to 3 January (Act on Holidays of Administrative Organs, Act No. 91 of 1988, Article 1). Weekends and the end of
 * the year need no table; of other days beyond it nobody can tell.
 */
export function administrationOn(day: string, holidays: Holidays): 'open' | 'closed' | CannotTell {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6 || isYearEnd(day)) return 'closed';
  const kind = dayKindOf(day, holidays);
  return kind === cannotTell ? cannotTell : kind === 'holiday' ? 'closed' : 'open';
}

/** The first day on which the administration works, from this day (YYYY-MM-DD) on, itself included. */
export function nextDayOfAdministration(day: string, holidays: Holidays): CalendarDay | CannotTell {
  let candidate = addDays(day, 0);
  for (;;) {
    const state = administrationOn(candidate, holidays);
    if (state === cannotTell) return cannotTell;
    if (state === 'open') return candidate;
    // Ends at the latest with the first weekday behind the table.
    candidate = addDays(candidate, 1);
  }
}
