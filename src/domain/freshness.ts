import { dayInJapan } from './dayInJapan.ts';

/**
 * How far an answer may be relied on: `fresh` up to and including the day by which it was to be reviewed; `overdue` for 30
 * days more, in which it is shown and says so; `stale` from then on, when only its title and its desks may be shown.
 */
export type Freshness = 'fresh' | 'overdue' | 'stale';

const daysOfGrace = 30;

/** The freshness of what was to be reviewed by this day (YYYY-MM-DD), by the day in Japan at `now` (milliseconds since 1970). */
export function freshnessOf(reviewBy: string, now: number): Freshness {
  const today = dayInJapan(now);
  if (today <= reviewBy) return 'fresh';
  return today <= dayAfter(reviewBy, daysOfGrace) ? 'overdue' : 'stale';
}

/** So many days after a day of the calendar; in UTC, which knows no summer time, no day is longer than another. */
function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
