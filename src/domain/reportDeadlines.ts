import { addDays, type CalendarDay } from './calendarDay.ts';
import { type CannotTell, type Holidays, nextDayOfAdministration } from './holidays.ts';

/** When the two reports of a breach are due. */
export interface ReportDeadlines {
  /** The days between which the preliminary report is expected. A guideline, not a limit of the law, and never moved. */
  readonly preliminary: { readonly from: CalendarDay; readonly to: CalendarDay };
  readonly final: {
    /** So many days, the day of knowing being the first. */
    readonly days: 30 | 60;
    /** That day itself, whatever day of the week it is. */
    readonly countedOn: CalendarDay;
    /** The day by which it is due; `cannotTell` where the table of holidays ends before that is known. */
    readonly dueOn: CalendarDay | CannotTell;
  };
}

/**
 * When the reports are due for a breach of which a part of the business came to know on `knownOn` (YYYY-MM-DD, in Japan).
 * `improper`: an improper purpose is involved or feared, whatever other kind of breach applies as well.
 *
 * The rule: the day of knowing is day 1, weekends and holidays count. The preliminary report is to be made promptly, which
 * the guidelines take to be about 3 to 5 days: day 3 to day 5. The final report is due within 30 days, 60 with an improper
 * purpose; when the last day is one on which the administration does not work, on the next day on which it does.
 * Sources: Enforcement Rules of the APPI, Article 8(1) and (2); Guidelines (General Rules) 3-5-3-3 and 3-5-3-4; Act on
 * Holidays of Administrative Organs, Articles 1 and 2. Breaches of My Numbers: the same frame of days (PPC Rules No. 5 of
 * 2015, Article 3).
 *
 * Throws a RangeError for what is no day of the calendar.
 */
export function reportDeadlines(
  knownOn: string,
  { improper }: { readonly improper: boolean },
  holidays: Holidays,
): ReportDeadlines {
  const days = improper ? 60 : 30;
  const countedOn = dayNumber(days, knownOn);
  return {
    preliminary: { from: dayNumber(3, knownOn), to: dayNumber(5, knownOn) },
    final: { days, countedOn, dueOn: nextDayOfAdministration(countedOn, holidays) },
  };
}

/** Day 1 is the day of knowing itself. */
const dayNumber = (number: number, knownOn: string): CalendarDay => addDays(knownOn, number - 1);
