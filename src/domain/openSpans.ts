import { partsOfDay, weekdayOf } from './calendarDay.ts';
import type { OpenTime, WeeklyHours } from './desk.ts';
import { type CannotTell, cannotTell, dayKindOf, type Holidays, isYearEnd } from './holidays.ts';

/** Open from `from` up to, but not at, `to`: minutes after midnight in Japan, 0 to 1440. */
export interface OpenSpan {
  readonly from: number;
  readonly to: number;
}

/** Midnight at the end of a day, in minutes. */
export const endOfDay = 24 * 60;

/**
 * When a desk is open on one day (YYYY-MM-DD): in order, apart from each other, none where it is closed. Closing at the year
 * end goes before everything else, closing on holidays before all times; the times of holidays stand in the place of those
 * of the week, and days of the month come in addition to either. `cannotTell` where it matters whether the day is a holiday
 * and the table does not say.
 */
export function openSpansOn(day: string, hours: WeeklyHours, holidays: Holidays): readonly OpenSpan[] | CannotTell {
  if (hours.closedAtYearEnd && isYearEnd(day)) return [];
  const monthly = (hours.monthly ?? []).filter(({ dayOfMonth }) => dayOfMonth === partsOfDay(day).day);
  const weekday = weekdayOf(day);
  const onOrdinaryDay = spansOf([...hours.periods.filter(({ days }) => days.includes(weekday)), ...monthly]);
  const onHoliday = hours.closedOnHolidays ? [] : hours.holidays && spansOf([...hours.holidays, ...monthly]);
  if (onHoliday === undefined || (onHoliday.length === 0 && onOrdinaryDay.length === 0)) return onOrdinaryDay;
  const kind = dayKindOf(day, holidays);
  if (kind === cannotTell) return cannotTell;
  return kind === 'holiday' ? onHoliday : onOrdinaryDay;
}

/** Times as spans, those that touch made one. */
function spansOf(times: readonly OpenTime[]): readonly OpenSpan[] {
  const spans = times
    .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
    .toSorted((one, other) => one.from - other.from);
  const merged: OpenSpan[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    if (last === undefined || last.to < span.from) merged.push(span);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
  }
  return merged;
}

/** Minutes after midnight of "HH:MM"; "24:00" is the end of the day. */
function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
