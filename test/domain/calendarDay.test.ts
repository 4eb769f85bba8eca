import fc from 'fast-check';
import {
  addDays,
  calendarDay,
  daysBetween,
  isCalendarDay,
  partsOfDay,
  weekdayOf,
} from '../../src/domain/calendarDay.ts';

const anyDay = fc
  .record({
    year: fc.integer({ min: 1, max: 9998 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map((parts) => calendarDay(parts) ?? '0001-01-01');

describe('a day of the calendar', () => {
  it.each(['2026-11-20', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  it.each([
    '2027-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
    '0000-01-01',
    '2026-1-1',
    '2026/11/20',
    '2026-11-20T00:00:00Z',
    ' 2026-11-20',
    '',
  ])('is not "%s"', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  it('is made of its parts, where there is such a day', () => {
    expect(calendarDay({ year: 2028, month: 2, day: 29 })).toBe('2028-02-29');
    expect(calendarDay({ year: 2027, month: 2, day: 29 })).toBeUndefined();
    expect(calendarDay({ year: 2026, month: 11, day: 20.5 })).toBeUndefined();
    expect(calendarDay({ year: 10_000, month: 1, day: 1 })).toBeUndefined();
    expect(partsOfDay('2026-11-20')).toEqual({ year: 2026, month: 11, day: 20 });
  });

  it('has a weekday', () => {
    expect(weekdayOf('2026-11-20')).toBe(5);
    expect(weekdayOf('2026-11-22')).toBe(0);
    expect(weekdayOf('2028-02-29')).toBe(2);
  });
});

describe('counting days', () => {
  it.each([
    ['2026-11-20', 29, '2026-12-19'],
    ['2026-11-20', 59, '2027-01-18'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['0099-12-31', 1, '0100-01-01'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(daysBetween(day, expected)).toBe(count);
  });

  it('goes back by the way it came, and knows the weekdays it passes', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -300, max: 300 }), (day, count) => {
        fc.pre(Number(day.slice(0, 4)) > 1);
        const there = addDays(day, count);
        expect(isCalendarDay(there)).toBe(true);
        expect(addDays(there, -count)).toBe(day);
        expect(daysBetween(day, there)).toBe(count);
        expect(weekdayOf(there)).toBe((((weekdayOf(day) + count) % 7) + 7) % 7);
        expect(there > day).toBe(count > 0);
      }),
    );
  });

  it('refuses what is no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => daysBetween('2026-11-20', 'tomorrow')).toThrow(RangeError);
    expect(() => weekdayOf('')).toThrow(RangeError);
    expect(() => partsOfDay('2026-11-31')).toThrow(RangeError);
  });
});
