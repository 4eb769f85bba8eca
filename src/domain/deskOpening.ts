import { addDays, type CalendarDay } from './calendarDay.ts';
import { dayInJapan } from './dayInJapan.ts';
import type { Desk, WeeklyHours } from './desk.ts';
import { type CannotTell, cannotTell, type Holidays } from './holidays.ts';
import { endOfDay, openSpansOn } from './openSpans.ts';

/** A moment on the clocks of Japan. */
export interface JapanTime {
  readonly day: CalendarDay;
  /** "HH:MM"; "24:00" for the end of the day where something closes then. */
  readonly time: string;
}

/**
 * Whether a desk can be reached now. `always`: day and night. `open`: until then, at the earliest. `closed`: until `next`, or
 * until nobody can tell because the table of holidays ends before. `unknown`: it depends on the place, or on whether today,
 * of which the table says nothing, is a holiday. `urgentAlways`: what cannot wait is taken all the same.
 */
export type DeskOpening =
  | { readonly kind: 'always' }
  | { readonly kind: 'open'; readonly until: JapanTime }
  | { readonly kind: 'closed'; readonly next: JapanTime | CannotTell; readonly urgentAlways: boolean }
  | { readonly kind: 'unknown'; readonly urgentAlways: boolean };

/** A desk and whether it can be reached. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly opening: DeskOpening;
}

/** Longer than any desk is open or closed in one piece: a day of the month may come once in two months, and miss a year end. */
const daysAhead = 400;

const msOfMinute = 60 * 1000;
const minutesAheadOfUtc = 9 * 60;

/** Whether a desk can be reached at `now` (milliseconds since 1970), until when, or else when next. */
export function deskOpening({ hours }: Pick<Desk, 'hours'>, now: number, holidays: Holidays): DeskOpening {
  if (hours.kind === 'always') return { kind: 'always' };
  if (hours.kind === 'varies') return { kind: 'unknown', urgentAlways: false };
  const urgentAlways = hours.urgentAlways === true;
  const today = addDays(dayInJapan(now), 0);
  const minute = (Math.floor(now / msOfMinute) + minutesAheadOfUtc) % endOfDay;
  const spans = openSpansOn(today, hours, holidays);
  if (spans === cannotTell) return { kind: 'unknown', urgentAlways };
  const current = spans.find(({ from, to }) => from <= minute && minute < to);
  if (current !== undefined) return openUntil({ day: today, minute: current.to }, hours, holidays);
  const later = spans.find(({ from }) => from > minute);
  const next = later === undefined ? openingAfter(today, hours, holidays) : timeOf({ day: today, minute: later.from });
  return { kind: 'closed', next, urgentAlways };
}

/**
 * All desks, those that can be reached at `now` (milliseconds since 1970) first; then those that take what cannot wait, then
 * those of which nobody can tell, then the closed ones. Within each of these the order stays as it was given.
 */
export function openDesks(desks: readonly Desk[], now: number, holidays: Holidays): readonly OpenDesk[] {
  return desks
    .map((desk) => ({ desk, opening: deskOpening(desk, now, holidays) }))
    .toSorted((one, other) => rankOf(one.opening) - rankOf(other.opening));
}

function rankOf(opening: DeskOpening): number {
  if (opening.kind === 'always' || opening.kind === 'open') return 0;
  if (opening.urgentAlways) return 1;
  return opening.kind === 'unknown' ? 2 : 3;
}

interface Minute {
  readonly day: CalendarDay;
  readonly minute: number;
}

/** Goes on over midnight as long as the desk stays open. */
function openUntil(closing: Minute, hours: WeeklyHours, holidays: Holidays): DeskOpening {
  let until = closing;
  for (let ahead = 0; until.minute === endOfDay; ahead += 1) {
    if (ahead === daysAhead) return { kind: 'always' };
    const day = addDays(until.day, 1);
    const spans = openSpansOn(day, hours, holidays);
    const first = spans === cannotTell ? undefined : spans[0];
    if (first?.from !== 0) break;
    until = { day, minute: first.to };
  }
  return { kind: 'open', until: timeOf(until) };
}

function openingAfter(today: CalendarDay, hours: WeeklyHours, holidays: Holidays): JapanTime | CannotTell {
  for (let ahead = 1; ahead <= daysAhead; ahead += 1) {
    const day = addDays(today, ahead);
    const spans = openSpansOn(day, hours, holidays);
    if (spans === cannotTell) return cannotTell;
    const [first] = spans;
    if (first !== undefined) return timeOf({ day, minute: first.from });
  }
  return cannotTell;
}

function timeOf({ day, minute }: Minute): JapanTime {
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  return { day, time: `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}` };
}
