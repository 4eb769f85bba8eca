import { administrationOn, dayKindOf, isYearEnd, nextDayOfAdministration } from '../../src/domain/holidays.ts';
import { lawHolidays } from '../support/lawHolidays.ts';

const holidays = lawHolidays(2026, 2027);

describe('a holiday', () => {
  it('is a day in the table', () => {
    expect(dayKindOf('2026-11-23', holidays)).toBe('holiday');
    expect(dayKindOf('2026-11-24', holidays)).toBe('ordinary');
    expect(dayKindOf('2026-11-22', holidays)).toBe('ordinary');
  });

  it('is not known outside the years of the table, not even where it is the same every year', () => {
    expect(dayKindOf('2028-01-01', holidays)).toBe('cannotTell');
    expect(dayKindOf('2025-12-31', holidays)).toBe('cannotTell');
    expect(dayKindOf('2027-12-31', holidays)).toBe('ordinary');
  });
});

describe('the year end', () => {
  it.each(['2026-12-29', '2026-12-31', '2027-01-01', '2027-01-03'])('holds %s', (day) => {
    expect(isYearEnd(day)).toBe(true);
  });

  it.each(['2026-12-28', '2027-01-04', '2026-06-30'])('does not hold %s', (day) => {
    expect(isYearEnd(day)).toBe(false);
  });
});

describe('the administration', () => {
  it.each([
    ['2026-11-20', 'open'],
    ['2026-11-21', 'closed'],
    ['2026-11-22', 'closed'],
    ['2026-11-23', 'closed'],
    ['2026-12-28', 'open'],
    ['2026-12-29', 'closed'],
    ['2027-01-03', 'closed'],
    ['2027-01-04', 'open'],
    ['2027-03-22', 'closed'],
    ['2028-01-03', 'closed'],
    ['2028-01-04', 'cannotTell'],
    ['2028-01-08', 'closed'],
    ['2025-06-02', 'cannotTell'],
  ])('on %s is %s', (day, state) => {
    expect(administrationOn(day, holidays)).toBe(state);
  });

  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-21', '2026-11-24'],
    ['2026-09-19', '2026-09-24'],
    ['2026-05-02', '2026-05-07'],
    ['2026-12-29', '2027-01-04'],
    ['2027-12-29', 'cannotTell'],
    ['2028-01-08', 'cannotTell'],
  ])('works from %s on first on %s', (day, next) => {
    expect(nextDayOfAdministration(day, holidays)).toBe(next);
  });
});
