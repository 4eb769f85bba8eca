import { addDays, weekdayOf } from '../../src/domain/calendarDay.ts';
import { reportDeadlines } from '../../src/domain/reportDeadlines.ts';
import { lawHolidays } from '../support/lawHolidays.ts';
import { reporting } from './reportingContent.ts';
import { copyToy, removeTemporaryFolders } from './toyKnowledge.ts';

afterEach(removeTemporaryFolders);

const { holidays } = reporting;
const days = [...holidays.days.keys()];
const named = (name: string) => days.filter((day) => holidays.days.get(day)?.ja === name);

describe('the table of holidays', () => {
  it('holds exactly the days that the law makes', () => {
    const byLaw = lawHolidays(holidays.firstYear, holidays.lastYear);
    expect([...days].sort()).toEqual([...byLaw.days.keys()].sort());
  });

  it('is in order, and complete for 2025 to 2027', () => {
    expect(days).toEqual([...days].sort());
    const count = (year: number) => days.filter((day) => day.startsWith(String(year))).length;
    expect([2025, 2026, 2027].map(count)).toEqual([19, 18, 17]);
    expect([holidays.firstYear, holidays.lastYear]).toEqual([2025, 2027]);
  });

  it.each(['成人の日', '海の日', '敬老の日', 'スポーツの日'])('has %s on Mondays', (name) => {
    expect(named(name).map(weekdayOf)).toEqual([1, 1, 1]);
  });

  it('has the equinoxes that were announced', () => {
    expect(named('春分の日')).toEqual(['2025-03-20', '2026-03-20', '2027-03-21']);
    expect(named('秋分の日')).toEqual(['2025-09-23', '2026-09-23', '2027-09-23']);
  });

  it('gives back every holiday that falls on a Sunday, on the next day that is none', () => {
    const sundays = days.filter((day) => weekdayOf(day) === 0);
    expect(sundays).toEqual(['2025-02-23', '2025-05-04', '2025-11-23', '2026-05-03', '2027-03-21']);
    expect(named('振替休日')).toEqual(['2025-02-24', '2025-05-06', '2025-11-24', '2026-05-06', '2027-03-22']);
    for (const day of named('振替休日')) expect(holidays.days.has(addDays(day, -1))).toBe(true);
  });

  it('has a day off between two holidays', () => {
    expect(named('国民の休日')).toEqual(['2026-09-22']);
    expect(holidays.days.has('2026-09-21') && holidays.days.has('2026-09-23')).toBe(true);
  });

  it('names every day in both languages', () => {
    expect([...holidays.days.values()].filter(({ ja, en }) => ja === '' || !/^[A-Z][\w ']+$/.test(en))).toEqual([]);
  });

  it('gives the dates of the acceptance test', () => {
    expect(reportDeadlines('2026-11-20', { improper: false }, holidays)).toEqual({
      preliminary: { from: '2026-11-22', to: '2026-11-24' },
      final: { days: 30, countedOn: '2026-12-19', dueOn: '2026-12-21' },
    });
    expect(reportDeadlines('2026-11-20', { improper: true }, holidays).final.dueOn).toBe('2027-01-18');
    expect(reportDeadlines('2026-11-21', { improper: true }, holidays).final.dueOn).toBe('2027-01-19');
  });
});

describe('the warning that the table ends', () => {
  const codesOn = (day: string) =>
    copyToy()
      .load({ now: Date.parse(`${day}T12:00:00+09:00`) })
      .problems.filter(({ code }) => code === 'HOLIDAYS_RUN_OUT')
      .map(({ values }) => values);

  it('comes half a year before', () => {
    expect(codesOn('2027-06-30')).toEqual([]);
    expect(codesOn('2027-07-01')).toEqual([{ lastYear: 2027 }]);
    expect(codesOn('2028-05-01')).toEqual([{ lastYear: 2027 }]);
  });
});
