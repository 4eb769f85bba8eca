import type { Desk, DeskHours, DeskText, Weekday } from '../domain/desk.ts';
import type { FileShapes } from './schemas/fileSchemas.ts';

type DeskFile = FileShapes['desk'];

const weekdays: Readonly<Record<string, Weekday>> = { sun: 0, mon: 1, tue: 2, wed: 3, thu: 4, fri: 5, sat: 6 };

export function assembleDesk(file: DeskFile, id: string): Desk {
  return {
    id,
    audience: file.audience,
    phones: file.phones.map(({ number, note, noteEn }) => ({
      number,
      ...(note === undefined ? {} : { noteJa: note }),
      ...(noteEn === undefined ? {} : { noteEn }),
    })),
    hours: hoursOf(file.hours),
    url: file.url,
    confidence: file.confidence,
    checkedOn: file.checkedOn,
    texts: { ja: textOf(file), en: textOf(file.en) },
  };
}

function hoursOf(hours: DeskFile['hours']): DeskHours {
  if (hours.kind !== 'weekly') return hours;
  const { periods, holidays, monthly, urgentAlways, ...closed } = hours;
  return {
    ...closed,
    periods: periods.map(({ days, from, to }) => ({ days: days.map((day) => weekdays[day] ?? 0), from, to })),
    ...(holidays === undefined ? {} : { holidays }),
    ...(monthly === undefined ? {} : { monthly }),
    ...(urgentAlways === undefined ? {} : { urgentAlways }),
  };
}

const textOf = ({ name, purpose, hoursText, cost, languages, note }: DeskFile['en']): DeskText => ({
  name,
  purpose,
  hours: hoursText,
  cost,
  languages,
  note,
});
