import type { Desk } from './desk.ts';
import type { Language } from './language.ts';
import type { SheetDesk } from './planSheet.ts';

/** A desk as a page names it: its first number, when it answers and what it costs, in one language. */
export function sheetDeskOf({ texts, phones, url, confidence }: Desk, language: Language): SheetDesk {
  const { name, hours, cost } = texts[language];
  const number = phones[0]?.number;
  return {
    name,
    hours,
    cost,
    ...(number === undefined ? {} : { number }),
    ...(url === '' ? {} : { url }),
    isToBeChecked: confidence === 'secondary' && number !== undefined,
  };
}
