import fc from 'fast-check';
import { type CalendarEntry, calendarFile } from '../../src/webchat/page/sheet/plan/calendarFile.ts';

const now = Date.parse('2026-11-22T03:04:05.678Z');
const making = { madeOn: '2026-11-22', now };

/** Reads a calendar file as a calendar does: unfolds its lines and takes the escapes away. */
function readCalendar(file: string): { name: string; value: string }[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const [, name = '', value = ''] = /^([^:]+):(.*)$/su.exec(line) ?? [];
    return { name, value: value.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)) };
  });
}

const valuesOf = (file: string, name: string) =>
  readCalendar(file)
    .filter((line) => line.name === name)
    .map(({ value }) => value);

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const entryWith = (title: fc.Arbitrary<string>): fc.Arbitrary<CalendarEntry> =>
  fc.record({ id: fc.string(), until: day, title });
const entry = entryWith(text);
/** Also with halves of characters and with controls. */
const strangeEntry = entryWith(fc.string({ unit: 'binary', maxLength: 200 }));

describe('a calendar file', () => {
  it('is this, to the byte', () => {
    const file = calendarFile(
      [
        { id: 'stop-card', until: '2026-11-22', title: 'カードを止める; 今日, すぐ' },
        { id: 'report', from: '2026-12-30', until: '2027-01-01', title: 'A' },
      ],
      making,
    );
    const [first = '', second = ''] = valuesOf(file, 'UID');
    expect(file.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Calendar//Calendar//EN',
      'CALSCALE:GREGORIAN',
      'BEGIN:VEVENT',
      `UID:${first}`,
      'DTSTAMP:20261122T030405Z',
      'DTSTART;VALUE=DATE:20261122',
      'DTEND;VALUE=DATE:20261123',
      'SUMMARY:カードを止める\\; 今日\\, すぐ',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'BEGIN:VEVENT',
      `UID:${second}`,
      'DTSTAMP:20261122T030405Z',
      'DTSTART;VALUE=DATE:20261230',
      'DTEND;VALUE=DATE:20270102',
      'SUMMARY:A',
      'CLASS:PRIVATE',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('gives back every title, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 5 }), (entries) => {
        const told = entries.map(({ title }) => title.replaceAll(/\r\n?/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, ''));
        expect(valuesOf(calendarFile(entries, making), 'SUMMARY')).toEqual(told);
      }),
    );
  });

  it('has no line of more than 75 octets, no end of line but CRLF, and no broken character', () => {
    fc.assert(
      fc.property(fc.array(strangeEntry, { maxLength: 3 }), (entries) => {
        const file = calendarFile(entries, making);
        const lines = file.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(lines.join('')).not.toMatch(/\p{Cc}/u);
        expect(lines.filter((line) => !line.isWellFormed())).toEqual([]);
      }),
    );
  });

  it('lets a title open no line of its own', () => {
    fc.assert(
      fc.property(fc.constantFrom('\r\n', '\n', '\r', '\u2028', '\u0085'), (end) => {
        const file = calendarFile(
          [{ id: 'a', until: '2026-11-22', title: `x${end}ATTENDEE:mailto:a@example.jp` }],
          making,
        );
        expect(file.split(/\r\n|[\n\r\u0085]/).filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
      }),
    );
  });

  it('begins and ends on whole days, the last one included', () => {
    fc.assert(
      fc.property(day, fc.nat(60), (from, length) => {
        const until = new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10);
        const file = calendarFile([{ id: 'a', from, until, title: '' }], making);
        const dates = ['DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE'].flatMap((name) => valuesOf(file, name));
        const [begin = 0, end = 0] = dates.map((date) => Date.parse(date.replace(/(....)(..)(..)/, '$1-$2-$3')));
        expect([begin, (end - begin) / 86_400_000]).toEqual([Date.parse(from), length + 1]);
      }),
    );
  });

  it('names the same step of the same plan alike, each other step otherwise, and tells nobody which', () => {
    const ids = Array.from({ length: 400 }, (_, at) => `step-${at}`);
    const file = (madeOn: string) =>
      calendarFile(
        ids.map((id) => ({ id, until: '2026-11-22', title: '' })),
        { madeOn, now },
      );
    const first = valuesOf(file('2026-11-22'), 'UID');
    expect(valuesOf(file('2026-11-22'), 'UID')).toEqual(first);
    expect(new Set([...first, ...valuesOf(file('2026-11-23'), 'UID')]).size).toBe(800);
    expect(first.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toEqual(
      [],
    );
    expect(file('2026-11-22')).not.toContain('step');
  });
});
