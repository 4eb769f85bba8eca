import type { Weekday } from './desk.ts';

/** A day of the Gregorian calendar as YYYY-MM-DD, from 0001-01-01 to 9999-12-31. Two of them compare as text. */
export type CalendarDay = `${number}-${number}-${number}`;

/** The parts of a day; months count from 1. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const msOfDay = 24 * 60 * 60 * 1000;

/** Whether this is a day that exists, in the form YYYY-MM-DD. */
export function isCalendarDay(text: string): text is CalendarDay {
  const [, year, month, day] = (form.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  return calendarDay({ year, month, day }) === text;
}

/** The day with these parts; undefined where there is none, such as 30 February. */
export function calendarDay({ year, month, day }: DayParts): CalendarDay | undefined {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999) return undefined;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const found = partsOf(date);
  const exists = found.year === year && found.month === month && found.day === day;
  return exists ? (date.toISOString().slice(0, 10) as CalendarDay) : undefined;
}

/** The parts of a day. Throws a RangeError for what is no day of the calendar. */
export function partsOfDay(day: string): DayParts {
  return partsOf(dateOf(day));
}

/**
 * So many days after a day; before it where `count` is negative. Throws a RangeError for what is no day of the calendar and
 * where the result would be none.
 */
export function addDays(day: string, count: number): CalendarDay {
  const result = calendarDay(partsOf(new Date(dateOf(day).getTime() + count * msOfDay)));
  if (result === undefined) throw new RangeError('no such day');
  return result;
}

/** How many days `to` is after `from`; negative where it is before. Throws a RangeError for what is no day of the calendar. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / msOfDay);
}

/** The day of the week. Throws a RangeError for what is no day of the calendar. */
export function weekdayOf(day: string): Weekday {
  return dateOf(day).getUTCDay() as Weekday;
}

/** In UTC, which knows no summer time, no day is longer than another. */
function dateOf(day: string): Date {
  if (!isCalendarDay(day)) throw new RangeError('no such day');
  return new Date(`${day}T00:00:00Z`);
}

function partsOf(date: Date): DayParts {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
