import { freshnessOf } from '../../src/domain/freshness.ts';

const at = (moment: string) => freshnessOf('2027-03-01', Date.parse(moment));

describe('the freshness of an answer, by the day in Japan', () => {
  it('is fresh to the end of the day of its review', () => {
    expect(at('2027-03-01T00:00:00+09:00')).toBe('fresh');
    expect(at('2027-03-01T23:59:59+09:00')).toBe('fresh');
  });

  it('is overdue from the next day for 30 days', () => {
    expect(at('2027-03-02T00:00:00+09:00')).toBe('overdue');
    expect(at('2027-03-31T23:59:59+09:00')).toBe('overdue');
  });

  it('is stale from the 31st day', () => {
    expect(at('2027-04-01T00:00:00+09:00')).toBe('stale');
  });

  it('counts days of the calendar over the end of a year and a leap day', () => {
    expect(freshnessOf('2027-12-15', Date.parse('2028-01-14T12:00:00+09:00'))).toBe('overdue');
    expect(freshnessOf('2027-12-15', Date.parse('2028-01-15T12:00:00+09:00'))).toBe('stale');
    expect(freshnessOf('2028-02-10', Date.parse('2028-03-11T12:00:00+09:00'))).toBe('overdue');
    expect(freshnessOf('2028-02-10', Date.parse('2028-03-12T12:00:00+09:00'))).toBe('stale');
  });
});
