/** An entry of a calendar that takes whole days. Days are YYYY-MM-DD. */
export interface CalendarEntry {
  /** Tells the entries of one plan apart. Nobody can read it in the file. */
  readonly id: string;
  /** The first day; absent: the last day is the only one. */
  readonly from?: string;
  readonly until: string;
  readonly title: string;
}

export interface CalendarMaking {
  /** The day on which the plan was made: the same plan gives the same entries, which a calendar then does not keep twice. */
  readonly madeOn: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const lineEnd = '\r\n';
/** Octets of a line without its end (RFC 5545, 3.1). */
const longestLine = 75;
const msOfDay = 24 * 60 * 60 * 1000;
const encoder = new TextEncoder();

/**
 * A calendar file (iCalendar, RFC 5545) of whole-day entries. Its names, its ids and the name of its maker say nothing of what it
 * is about: whoever opens it finds the titles and the days. The entries are private and do not count as busy.
 */
export function calendarFile(entries: readonly CalendarEntry[], making: CalendarMaking): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//Calendar//EN',
    'CALSCALE:GREGORIAN',
    ...entries.flatMap((entry) => linesOf(entry, making)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => foldLine(line) + lineEnd).join('');
}

function linesOf({ id, from, until, title }: CalendarEntry, { madeOn, now }: CalendarMaking): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${idOf(`${madeOn} ${id}`)}`,
    `DTSTAMP:${stampOf(now)}`,
    `DTSTART;VALUE=DATE:${dateOf(from ?? until)}`,
    // The first day that is no more part of it (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${dateOf(dayAfter(until))}`,
    `SUMMARY:${escapeText(title)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const dateOf = (day: string): string => day.replaceAll('-', '');

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + msOfDay).toISOString().slice(0, 10);
}

function stampOf(now: number): string {
  return new Date(now).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** Text as it may stand in a value (RFC 5545, 3.3.11). Controls have no place there. */
function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n')
    .replaceAll(/[\p{Cc}\p{Cs}]/gu, '');
}

/** Breaks a line that is too long, never within a character; a line that goes on begins with a space. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const more = encoder.encode(character).length;
    if (size + more > longestLine) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += more;
  }
  return [...parts, part].join(lineEnd);
}

/** A name for an entry in the form of a UUID of one's own making (RFC 9562, version 8): a hash, so that it says nothing. */
function idOf(text: string): string {
  const words = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((seed) => hash(text, seed));
  const digits = words.map((word) => word.toString(16).padStart(8, '0')).join('');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-8$3-8$4-$5');
}

/** FNV-1a over UTF-8, with a last mixing so that near texts come far apart. Not a secret: it only has to be plain to nobody's eye. */
function hash(text: string, seed: number): number {
  let value = seed;
  for (const octet of encoder.encode(text)) value = Math.imul(value ^ octet, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
