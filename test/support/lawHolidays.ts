import { addDays, type CalendarDay, calendarDay, weekdayOf } from '../../src/domain/calendarDay.ts';
import type { Holidays } from '../../src/domain/holidays.ts';

/** Days of the month that stay the same, from Article 2 of the Act on National Holidays as it stands since 2022. */
const fixed = [
  [1, 1],
  [2, 11],
  [2, 23],
  [4, 29],
  [5, 3],
  [5, 4],
  [5, 5],
  [8, 11],
  [11, 3],
  [11, 23],
] as const;

/** Month and which Monday of it. */
const mondays = [
  [1, 2],
  [7, 3],
  [9, 3],
  [10, 2],
] as const;

function dayOf(year: number, month: number, day: number): CalendarDay {
  const found = calendarDay({ year, month, day });
  if (found === undefined) throw new Error(`${year}-${month}-${day} is no day`);
  return found;
}

function mondayOf(year: number, month: number, which: number): CalendarDay {
  const first = dayOf(year, month, 1);
  return addDays(first, ((8 - weekdayOf(first)) % 7) + 7 * (which - 1));
}

/** The usual approximation of the equinoxes for 1980 to 2099; the official day is announced in February of the year before. */
function equinoxes(year: number): CalendarDay[] {
  const dayFrom = (base: number) => Math.floor(base + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4);
  return [dayOf(year, 3, dayFrom(20.8431)), dayOf(year, 9, dayFrom(23.2488))];
}

/** The national holidays of a year, and the days off that Article 3 makes of other days. */
function daysOffIn(year: number): CalendarDay[] {
  const national = new Set([
    ...fixed.map(([month, day]) => dayOf(year, month, day)),
    ...mondays.map(([month, which]) => mondayOf(year, month, which)),
    ...equinoxes(year),
  ]);
  const others: CalendarDay[] = [];
  for (const day of national) {
    if (weekdayOf(day) === 0) {
      let substitute = addDays(day, 1);
      while (national.has(substitute)) substitute = addDays(substitute, 1);
      others.push(substitute);
    }
    const between = addDays(day, 1);
    if (!national.has(between) && national.has(addDays(day, 2))) others.push(between);
  }
  return [...new Set([...national, ...others])].sort();
}

/** The table of holidays as the law makes it, worked out apart from the one that editors keep. For years from 2022 on. */
export function lawHolidays(firstYear: number, lastYear: number): Holidays {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  const name = { ja: '', en: '' };
  return { firstYear, lastYear, days: new Map(years.flatMap(daysOffIn).map((day) => [day, name])) };
}
