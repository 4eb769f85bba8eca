import fc from 'fast-check';
import type { Desk, DeskHours } from '../../src/domain/desk.ts';
import { deskOpening, openDesks } from '../../src/domain/deskOpening.ts';
import { lawHolidays } from '../support/lawHolidays.ts';
import { cards, lifeline, office } from './someHours.ts';

const holidays = lawHolidays(2026, 2027);
const at = (moment: string) => Date.parse(`${moment}:00+09:00`);
const moment = fc.integer({ min: at('2026-01-01T00:00') / 60_000, max: at('2028-06-01T00:00') / 60_000 });

const desk = (id: string, hours: DeskHours): Desk => ({
  id,
  audience: 'both',
  phones: [],
  hours,
  url: '',
  confidence: 'official-page',
  checkedOn: '2026-11-22',
  texts: {
    ja: { name: '', purpose: '', hours: '', cost: '', languages: '', note: '' },
    en: { name: '', purpose: '', hours: '', cost: '', languages: '', note: '' },
  },
});

describe('the desks that are open', () => {
  const desks = [
    desk('office', office),
    desk('varies', { kind: 'varies' }),
    desk('cards', cards),
    desk('always', { kind: 'always' }),
    desk('lifeline', lifeline),
  ];
  const idsAt = (time: string) => openDesks(desks, at(time), holidays).map((each) => each.desk.id);

  it('come first, then urgent matters, then what nobody can tell, then what is closed', () => {
    expect(idsAt('2026-11-22T22:00')).toEqual(['always', 'cards', 'varies', 'office', 'lifeline']);
    expect(idsAt('2026-11-24T10:00')).toEqual(['office', 'cards', 'always', 'varies', 'lifeline']);
  });

  it('are all there, each once, with what is known of them', () => {
    fc.assert(
      fc.property(moment, (minute) => {
        const open = openDesks(desks, minute * 60_000, holidays);
        expect(open.map((each) => each.desk.id).sort()).toEqual(desks.map(({ id }) => id).sort());
        for (const each of open) expect(each.opening).toEqual(deskOpening(each.desk, minute * 60_000, holidays));
      }),
    );
  });
});
