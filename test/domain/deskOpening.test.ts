import fc from 'fast-check';
import type { DeskHours, Weekday, WeeklyHours } from '../../src/domain/desk.ts';
import { type DeskOpening, deskOpening } from '../../src/domain/deskOpening.ts';
import { lawHolidays } from '../support/lawHolidays.ts';
import { cards, dayAndNight, daytime, everyDay, lifeline, lunch, nights, office } from './someHours.ts';

const holidays = lawHolidays(2026, 2027);
const at = (moment: string) => Date.parse(`${moment}:00+09:00`);
const openingOf = (hours: DeskHours, moment: string) => deskOpening({ hours }, at(moment), holidays);

/** "open 17:30", "closed 2026-11-24 09:30" and the like, easy to compare by eye. */
function inWords(opening: DeskOpening): string {
  switch (opening.kind) {
    case 'always':
      return 'always';
    case 'unknown':
      return `unknown${opening.urgentAlways ? ' urgent' : ''}`;
    case 'open':
      return `open ${opening.until.day} ${opening.until.time}`;
    case 'closed': {
      const next = opening.next === 'cannotTell' ? opening.next : `${opening.next.day} ${opening.next.time}`;
      return `closed ${next}${opening.urgentAlways ? ' urgent' : ''}`;
    }
  }
}

/** Made by hand with a calendar: 2026-11-20 is a Friday, 2026-11-23 a holiday. */
const byHand: readonly (readonly [string, DeskHours, string, string])[] = [
  ['office', office, '2026-11-20T09:29', 'closed 2026-11-20 09:30'],
  ['office', office, '2026-11-20T09:30', 'open 2026-11-20 17:30'],
  ['office', office, '2026-11-20T17:29', 'open 2026-11-20 17:30'],
  ['office', office, '2026-11-20T17:30', 'closed 2026-11-24 09:30'],
  ['office', office, '2026-11-21T12:00', 'closed 2026-11-24 09:30'],
  ['office', office, '2026-11-22T22:00', 'closed 2026-11-24 09:30'],
  ['office', office, '2026-11-23T12:00', 'closed 2026-11-24 09:30'],
  ['office', office, '2026-11-24T00:00', 'closed 2026-11-24 09:30'],
  ['office', office, '2026-12-28T17:29', 'open 2026-12-28 17:30'],
  ['office', office, '2026-12-28T17:30', 'closed 2027-01-04 09:30'],
  ['office', office, '2026-12-30T12:00', 'closed 2027-01-04 09:30'],
  ['office', office, '2027-01-03T23:59', 'closed 2027-01-04 09:30'],
  ['office', office, '2026-09-18T18:00', 'closed 2026-09-24 09:30'],
  ['office', office, '2027-04-30T18:00', 'closed 2027-05-06 09:30'],
  ['office, end of the table', office, '2027-12-28T12:00', 'open 2027-12-28 17:30'],
  ['office, end of the table', office, '2027-12-28T18:00', 'closed cannotTell'],
  ['office, behind the table', office, '2028-01-03T12:00', 'closed cannotTell'],
  ['office, behind the table', office, '2028-01-04T12:00', 'unknown'],
  ['office, behind the table', office, '2028-01-08T12:00', 'closed cannotTell'],
  ['lunch', lunch, '2026-11-20T11:59', 'open 2026-11-20 12:00'],
  ['lunch', lunch, '2026-11-20T12:30', 'closed 2026-11-20 13:00'],
  ['lunch', lunch, '2026-11-20T16:00', 'closed 2026-11-24 10:00'],
  ['lifeline', lifeline, '2026-11-23T16:00', 'open 2026-11-23 21:00'],
  ['lifeline', lifeline, '2026-11-23T21:00', 'closed 2026-11-24 16:00'],
  ['lifeline', lifeline, '2026-12-31T20:00', 'open 2026-12-31 21:00'],
  ['lifeline', lifeline, '2026-12-09T22:00', 'closed 2026-12-10 08:00'],
  ['lifeline', lifeline, '2026-12-10T09:00', 'open 2026-12-11 08:00'],
  ['lifeline', lifeline, '2026-12-10T20:59', 'open 2026-12-11 08:00'],
  ['lifeline', lifeline, '2026-12-10T23:59', 'open 2026-12-11 08:00'],
  ['lifeline', lifeline, '2026-12-11T00:00', 'open 2026-12-11 08:00'],
  ['lifeline', lifeline, '2026-12-11T08:00', 'closed 2026-12-11 16:00'],
  ['lifeline, behind the table', lifeline, '2028-06-10T12:00', 'open 2028-06-11 08:00'],
  ['cards', cards, '2026-11-23T09:30', 'closed 2026-11-23 10:00 urgent'],
  ['cards', cards, '2026-11-23T10:00', 'open 2026-11-23 16:00'],
  ['cards', cards, '2026-11-23T16:00', 'closed 2026-11-24 09:00 urgent'],
  ['cards', cards, '2026-11-22T12:00', 'closed 2026-11-23 10:00 urgent'],
  ['cards, a holiday at the year end', cards, '2027-01-01T12:00', 'closed 2027-01-04 09:00 urgent'],
  ['cards, behind the table', cards, '2028-02-01T12:00', 'unknown urgent'],
  ['nights', nights, '2026-11-20T22:00', 'open 2026-11-21 05:00'],
  ['nights', nights, '2026-11-21T00:00', 'open 2026-11-21 05:00'],
  ['nights', nights, '2026-11-21T05:00', 'closed 2026-11-21 22:00'],
  ['nights', nights, '2026-11-22T05:00', 'closed 2026-11-27 22:00'],
  ['day and night in the week', dayAndNight, '2026-11-22T05:00', 'always'],
  [
    'day and night but for the year end',
    { ...dayAndNight, closedAtYearEnd: true },
    '2026-12-01T12:00',
    'open 2026-12-28 24:00',
  ],
  [
    'day and night but for the year end',
    { ...dayAndNight, closedAtYearEnd: true },
    '2026-12-29T00:00',
    'closed 2027-01-04 00:00',
  ],
  [
    'day and night but for holidays',
    { ...dayAndNight, closedOnHolidays: true },
    '2027-12-01T12:00',
    'open 2027-12-31 24:00',
  ],
  ['always', { kind: 'always' }, '2028-01-01T00:00', 'always'],
  ['varies', { kind: 'varies' }, '2026-11-20T12:00', 'unknown'],
];

describe('a desk', () => {
  it.each(byHand.map(([name, hours, moment, expected]) => [name, moment, expected, hours] as const))(
    '(%s) at %s is %s',
    (_name, moment, expected, hours) => {
      expect(inWords(openingOf(hours, moment))).toBe(expected);
    },
  );

  it('open on a day that few months have is awaited until there is one', () => {
    const onlyMonthly = { ...office, periods: [], monthly: [{ dayOfMonth: 31, ...daytime }] };
    expect(inWords(openingOf(onlyMonthly, '2026-11-01T12:00'))).toBe('closed 2027-01-31 09:30');
  });

  it('that never opens is not waited for in vain', () => {
    expect(inWords(openingOf({ ...lifeline, periods: [], monthly: [] }, '2026-11-01T12:00'))).toBe('closed cannotTell');
  });
});

const timeOfDay = fc.integer({ min: 0, max: 1440 }).map((minute) => {
  const twoDigits = (count: number) => String(count).padStart(2, '0');
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
});
const openTime = fc
  .tuple(timeOfDay, timeOfDay)
  .filter(([one, other]) => one !== other)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }));
const someWeekdays = fc.uniqueArray(fc.constantFrom<Weekday>(...everyDay), { minLength: 1 });
const someHours: fc.Arbitrary<WeeklyHours> = fc.record({
  kind: fc.constant('weekly' as const),
  periods: fc.array(
    fc.tuple(someWeekdays, openTime).map(([days, time]) => ({ days, ...time })),
    { minLength: 1, maxLength: 4 },
  ),
  monthly: fc.array(
    fc.tuple(fc.integer({ min: 1, max: 31 }), openTime).map(([dayOfMonth, time]) => ({ dayOfMonth, ...time })),
    { maxLength: 2 },
  ),
  closedOnHolidays: fc.boolean(),
  closedAtYearEnd: fc.boolean(),
});
const moment = fc.integer({ min: at('2026-01-01T00:00') / 60_000, max: at('2028-06-01T00:00') / 60_000 });
const momentOf = ({ day, time }: { day: string; time: string }): number =>
  time === '24:00' ? at(`${day}T00:00`) + 24 * 60 * 60_000 : at(`${day}T${time}`);

describe('any hours', () => {
  it('stay as they are until the moment that is named, and change or end there', () => {
    fc.assert(
      fc.property(someHours, moment, (hours, minute) => {
        const now = minute * 60_000;
        const opening = deskOpening({ hours }, now, holidays);
        if (opening.kind === 'open') {
          const until = momentOf(opening.until);
          expect(until).toBeGreaterThan(now);
          expect(deskOpening({ hours }, until - 60_000, holidays).kind).toBe('open');
          expect(deskOpening({ hours }, until, holidays).kind).not.toBe('open');
        }
        if (opening.kind === 'closed' && opening.next !== 'cannotTell') {
          const next = momentOf(opening.next);
          expect(next).toBeGreaterThan(now);
          expect(deskOpening({ hours }, next - 60_000, holidays).kind).toBe('closed');
          expect(['open', 'always']).toContain(deskOpening({ hours }, next, holidays).kind);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are guessed on no day of which the table says nothing', () => {
    fc.assert(
      fc.property(someHours, fc.integer({ min: 4, max: 28 }), (hours, day) => {
        const now = at(`2028-03-${String(day).padStart(2, '0')}T12:00`);
        const opening = deskOpening({ hours: { ...hours, closedOnHolidays: true } }, now, holidays);
        expect(opening.kind === 'open' || opening.kind === 'always').toBe(false);
      }),
    );
  });
});
