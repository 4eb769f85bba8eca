import fc from 'fast-check';
import { addDays, daysBetween } from '../../src/domain/calendarDay.ts';
import { administrationOn, type Holidays } from '../../src/domain/holidays.ts';
import { reportDeadlines } from '../../src/domain/reportDeadlines.ts';
import { lawHolidays } from '../support/lawHolidays.ts';

const untilEndOf2027 = lawHolidays(2025, 2027);
const untilEndOf2029 = lawHolidays(2025, 2029);

const finalDays = (knownOn: string, holidays: Holidays) =>
  [false, true].map((improper) => {
    const { countedOn, dueOn } = reportDeadlines(knownOn, { improper }, holidays).final;
    return `${countedOn} ${dueOn}`;
  });

/** Known on · day 30, due on · day 60, due on. Made by hand with a calendar. */
const byHand: readonly (readonly [string, string, string])[] = [
  // Around the end of a year: 29 December to 3 January, and the weekend behind it.
  ['2026-11-20', '2026-12-19 2026-12-21', '2027-01-18 2027-01-18'],
  ['2026-11-21', '2026-12-20 2026-12-21', '2027-01-19 2027-01-19'],
  ['2026-11-22', '2026-12-21 2026-12-21', '2027-01-20 2027-01-20'],
  ['2026-11-23', '2026-12-22 2026-12-22', '2027-01-21 2027-01-21'],
  ['2026-11-24', '2026-12-23 2026-12-23', '2027-01-22 2027-01-22'],
  ['2026-11-25', '2026-12-24 2026-12-24', '2027-01-23 2027-01-25'],
  ['2026-11-28', '2026-12-27 2026-12-28', '2027-01-26 2027-01-26'],
  ['2026-11-29', '2026-12-28 2026-12-28', '2027-01-27 2027-01-27'],
  ['2026-11-30', '2026-12-29 2027-01-04', '2027-01-28 2027-01-28'],
  ['2026-12-01', '2026-12-30 2027-01-04', '2027-01-29 2027-01-29'],
  ['2026-12-02', '2026-12-31 2027-01-04', '2027-01-30 2027-02-01'],
  ['2026-12-03', '2027-01-01 2027-01-04', '2027-01-31 2027-02-01'],
  ['2026-12-04', '2027-01-02 2027-01-04', '2027-02-01 2027-02-01'],
  ['2026-12-05', '2027-01-03 2027-01-04', '2027-02-02 2027-02-02'],
  ['2026-12-06', '2027-01-04 2027-01-04', '2027-02-03 2027-02-03'],
  ['2026-10-30', '2026-11-28 2026-11-30', '2026-12-28 2026-12-28'],
  ['2026-10-31', '2026-11-29 2026-11-30', '2026-12-29 2027-01-04'],
  ['2026-11-05', '2026-12-04 2026-12-04', '2027-01-03 2027-01-04'],
  ['2025-11-30', '2025-12-29 2026-01-05', '2026-01-28 2026-01-28'],
  // Coming of Age Day.
  ['2026-12-13', '2027-01-11 2027-01-12', '2027-02-10 2027-02-10'],
  ['2026-12-31', '2027-01-29 2027-01-29', '2027-02-28 2027-03-01'],
  ['2027-01-01', '2027-01-30 2027-02-01', '2027-03-01 2027-03-01'],
  // The vernal equinox on a Sunday and its substitute.
  ['2027-02-19', '2027-03-20 2027-03-23', '2027-04-19 2027-04-19'],
  ['2027-02-20', '2027-03-21 2027-03-23', '2027-04-20 2027-04-20'],
  ['2027-02-21', '2027-03-22 2027-03-23', '2027-04-21 2027-04-21'],
  // Golden Week.
  ['2027-03-31', '2027-04-29 2027-04-30', '2027-05-29 2027-05-31'],
  ['2027-04-04', '2027-05-03 2027-05-06', '2027-06-02 2027-06-02'],
  ['2027-04-05', '2027-05-04 2027-05-06', '2027-06-03 2027-06-03'],
  ['2027-04-06', '2027-05-05 2027-05-06', '2027-06-04 2027-06-04'],
  ['2027-03-04', '2027-04-02 2027-04-02', '2027-05-02 2027-05-06'],
  ['2027-03-05', '2027-04-03 2027-04-05', '2027-05-03 2027-05-06'],
  ['2026-04-04', '2026-05-03 2026-05-07', '2026-06-02 2026-06-02'],
  ['2026-04-05', '2026-05-04 2026-05-07', '2026-06-03 2026-06-03'],
  ['2026-03-05', '2026-04-03 2026-04-03', '2026-05-03 2026-05-07'],
  // Silver Week, with the day between two holidays.
  ['2026-08-22', '2026-09-20 2026-09-24', '2026-10-20 2026-10-20'],
  ['2026-08-23', '2026-09-21 2026-09-24', '2026-10-21 2026-10-21'],
  ['2026-08-24', '2026-09-22 2026-09-24', '2026-10-22 2026-10-22'],
  ['2026-08-25', '2026-09-23 2026-09-24', '2026-10-23 2026-10-23'],
  ['2026-07-23', '2026-08-21 2026-08-21', '2026-09-20 2026-09-24'],
  ['2027-08-21', '2027-09-19 2027-09-21', '2027-10-19 2027-10-19'],
  // February without a leap day.
  ['2026-01-31', '2026-03-01 2026-03-02', '2026-03-31 2026-03-31'],
];

/** With a table that reaches over the leap year 2028. */
const overTheLeapYear: readonly (readonly [string, string, string])[] = [
  ['2027-12-31', '2028-01-29 2028-01-31', '2028-02-28 2028-02-28'],
  ['2028-01-01', '2028-01-30 2028-01-31', '2028-02-29 2028-02-29'],
  ['2028-01-30', '2028-02-28 2028-02-28', '2028-03-29 2028-03-29'],
  ['2028-01-31', '2028-02-29 2028-02-29', '2028-03-30 2028-03-30'],
  ['2028-02-01', '2028-03-01 2028-03-01', '2028-03-31 2028-03-31'],
  ['2028-04-04', '2028-05-03 2028-05-08', '2028-06-02 2028-06-02'],
  ['2027-11-30', '2027-12-29 2028-01-04', '2028-01-28 2028-01-28'],
];

/** With a table that ends with 2027: nothing is guessed. */
const beyondTheTable: readonly (readonly [string, string, string])[] = [
  ['2027-11-01', '2027-11-30 2027-11-30', '2027-12-30 cannotTell'],
  ['2027-11-29', '2027-12-28 2027-12-28', '2028-01-27 cannotTell'],
  ['2027-11-30', '2027-12-29 cannotTell', '2028-01-28 cannotTell'],
  ['2027-12-02', '2027-12-31 cannotTell', '2028-01-30 cannotTell'],
  ['2027-12-31', '2028-01-29 cannotTell', '2028-02-28 cannotTell'],
  ['2028-06-01', '2028-06-30 cannotTell', '2028-07-30 cannotTell'],
  ['2024-10-01', '2024-10-30 cannotTell', '2024-11-29 cannotTell'],
];

describe('the final report', () => {
  it.each(byHand)('for what was known on %s is due by hand: %s, %s', (knownOn, after30, after60) => {
    expect(finalDays(knownOn, untilEndOf2027)).toEqual([after30, after60]);
  });

  it.each(overTheLeapYear)('counts the leap day: %s, %s, %s', (knownOn, after30, after60) => {
    expect(finalDays(knownOn, untilEndOf2029)).toEqual([after30, after60]);
  });

  it.each(beyondTheTable)('is not told beyond the table: %s, %s, %s', (knownOn, after30, after60) => {
    expect(finalDays(knownOn, untilEndOf2027)).toEqual([after30, after60]);
  });

  it('has 60 days where an improper purpose is involved', () => {
    expect(reportDeadlines('2026-11-20', { improper: false }, untilEndOf2027).final.days).toBe(30);
    expect(reportDeadlines('2026-11-20', { improper: true }, untilEndOf2027).final.days).toBe(60);
  });
});

describe('the preliminary report', () => {
  it.each([
    ['2026-11-20', '2026-11-22', '2026-11-24'],
    ['2026-11-21', '2026-11-23', '2026-11-25'],
    ['2026-12-29', '2026-12-31', '2027-01-02'],
    ['2027-05-01', '2027-05-03', '2027-05-05'],
    ['2028-02-27', '2028-02-29', '2028-03-02'],
    ['2030-01-01', '2030-01-03', '2030-01-05'],
  ])('for what was known on %s is a span of days that no holiday moves: %s to %s', (knownOn, from, to) => {
    for (const improper of [false, true]) {
      expect(reportDeadlines(knownOn, { improper }, untilEndOf2027).preliminary).toEqual({ from, to });
    }
  });
});

const knownDay = fc.integer({ min: -500, max: 2000 }).map((count) => addDays('2025-06-01', count));

describe('all deadlines', () => {
  it('follow the rule', () => {
    fc.assert(
      fc.property(knownDay, fc.boolean(), (knownOn, improper) => {
        const { preliminary, final } = reportDeadlines(knownOn, { improper }, untilEndOf2029);
        expect(daysBetween(knownOn, preliminary.from)).toBe(2);
        expect(daysBetween(knownOn, preliminary.to)).toBe(4);
        expect(daysBetween(knownOn, final.countedOn)).toBe(improper ? 59 : 29);
        if (final.dueOn === 'cannotTell') return;
        expect(administrationOn(final.dueOn, untilEndOf2029)).toBe('open');
        const moved = daysBetween(final.countedOn, final.dueOn);
        expect(moved).toBeGreaterThanOrEqual(0);
        for (let ahead = 0; ahead < moved; ahead += 1) {
          expect(administrationOn(addDays(final.countedOn, ahead), untilEndOf2029)).toBe('closed');
        }
      }),
    );
  });

  it('are told exactly where the table says whether the day is a holiday', () => {
    fc.assert(
      fc.property(knownDay, fc.boolean(), (knownOn, improper) => {
        const { countedOn, dueOn } = reportDeadlines(knownOn, { improper }, untilEndOf2027).final;
        // From the weekend before New Year 2025 on only closed days lie before the table.
        if (countedOn < '2024-12-28' || countedOn > '2027-12-28') expect(dueOn).toBe('cannotTell');
        else expect(dueOn).toBe(reportDeadlines(knownOn, { improper }, untilEndOf2029).final.dueOn);
      }),
    );
  });

  it('are never earlier for what was known later', () => {
    fc.assert(
      fc.property(knownDay, fc.integer({ min: 0, max: 30 }), fc.boolean(), (knownOn, later, improper) => {
        const first = reportDeadlines(knownOn, { improper }, untilEndOf2029).final.dueOn;
        const second = reportDeadlines(addDays(knownOn, later), { improper }, untilEndOf2029).final.dueOn;
        fc.pre(first !== 'cannotTell' && second !== 'cannotTell');
        expect(second >= first).toBe(true);
      }),
    );
  });

  it('are refused for what is no day', () => {
    expect(() => reportDeadlines('2026-11-31', { improper: false }, untilEndOf2027)).toThrow(RangeError);
  });
});
