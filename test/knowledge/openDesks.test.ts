import { daysBetween } from '../../src/domain/calendarDay.ts';
import { dayInJapan } from '../../src/domain/dayInJapan.ts';
import { deskOpening, openDesks } from '../../src/domain/deskOpening.ts';
import { reporting, todaysDesks } from './reportingContent.ts';

const { holidays } = reporting;
const hour = 60 * 60 * 1000;
const at = (moment: string) => Date.parse(`${moment}:00+09:00`);
const openingOf = (id: string, moment: string) => {
  const desk = todaysDesks.find((each) => each.id === id);
  if (desk === undefined) throw new Error(`there is no desk ${id}`);
  return deskOpening(desk, at(moment), holidays);
};

/** Each hour of seven weeks, with a holiday, the end of a year and two tenths of a month among them. */
const hours = Array.from({ length: 7 * 7 * 24 }, (_, index) => at('2026-11-20T00:00') + index * hour);

describe("today's desks", () => {
  it('leave nobody alone at any hour', () => {
    const victims = todaysDesks.filter(({ audience, phones }) => audience !== 'business' && phones.length > 0);
    const openAt = (now: number) =>
      openDesks(victims, now, holidays).filter(({ opening }) => opening.kind === 'always' || opening.kind === 'open');
    expect(Math.min(...hours.map((now) => openAt(now).length))).toBeGreaterThanOrEqual(3);
  });

  it('open again within nine days, whenever they are closed', () => {
    const waits = todaysDesks.flatMap((desk) =>
      hours.map((now) => {
        const opening = deskOpening(desk, now, holidays);
        if (opening.kind !== 'closed') return 0;
        return opening.next === 'cannotTell'
          ? Number.POSITIVE_INFINITY
          : daysBetween(dayInJapan(now), opening.next.day);
      }),
    );
    expect(Math.max(...waits)).toBeLessThanOrEqual(9);
  });

  it('know that 23 November is a holiday', () => {
    expect(openingOf('ppc-dial', '2026-11-22T22:00')).toEqual({
      kind: 'closed',
      next: { day: '2026-11-24', time: '09:30' },
      urgentAlways: false,
    });
    expect(openingOf('ppc-dial', '2026-11-24T12:00')).toEqual({
      kind: 'open',
      until: { day: '2026-11-24', time: '17:30' },
    });
  });

  it('are open over midnight on the tenth of a month where they say so', () => {
    expect(openingOf('inochi-no-denwa', '2026-12-10T23:30')).toEqual({
      kind: 'open',
      until: { day: '2026-12-11', time: '08:00' },
    });
  });
});
