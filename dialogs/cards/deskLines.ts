import type { Desk, DeskPhone } from '../../src/domain/desk.ts';
import type { Language } from '../../src/domain/language.ts';
import { type Element, link, sentence, smallLine } from './parts.ts';

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** The address that dials a number on a telephone; `#` needs its code in an address. */
function telephoneAddress(number: string): string {
  return `tel:${number.replaceAll('-', '').replaceAll('#', '%23')}`;
}

function numberRun(phone: DeskPhone): Element {
  return {
    type: 'TextRun',
    text: phone.number,
    weight: 'Bolder',
    underline: true,
    selectAction: { type: 'Action.OpenUrl', url: telephoneAddress(phone.number), title: phone.number },
  };
}

function phoneLine(phone: DeskPhone, language: Language): Element {
  const note = language === 'ja' ? phone.noteJa : phone.noteEn;
  const noted = note === undefined ? [] : [{ type: 'TextRun', text: ` (${note})` }];
  return { type: 'RichTextBlock', spacing: 'None', inlines: [numberRun(phone), ...noted] };
}

/** A number that was not seen on an official page is never shown without saying so. */
const isToBeChecked = (desk: Desk): boolean => desk.confidence === 'secondary' && desk.phones.length > 0;

/** The desk to name at first sight: the most fitting one whose number is sure, or else the most fitting one. */
export function firstDesk(desks: readonly Desk[]): Desk | undefined {
  return desks.find((desk) => !isToBeChecked(desk)) ?? desks[0];
}

/** One desk in one or two lines: its name, the number to tap, when it answers. */
export function deskLine(desk: Desk, language: Language, say: Say): Element {
  const text = desk.texts[language];
  const first = desk.phones[0];
  // Hours that depend on the place need more words than a line has: they stand with the details.
  const hours = desk.hours.kind === 'varies' ? [] : [{ type: 'TextRun', text: ` ${text.hours}`, size: 'Small' }];
  const check = isToBeChecked(desk) ? [{ type: 'TextRun', text: ` ${say('card.deskToCheck')}`, size: 'Small' }] : [];
  const number = first === undefined ? [] : [{ type: 'TextRun', text: ' ' }, numberRun(first)];
  return {
    type: 'RichTextBlock',
    spacing: 'Small',
    inlines: [{ type: 'TextRun', text: text.name, weight: 'Bolder' }, ...number, ...hours, ...check],
  };
}

/** Everything about a desk: purpose, all numbers, hours, cost, languages, what to know, the official page. */
export function deskDetails(desk: Desk, language: Language, say: Say): readonly Element[] {
  const text = desk.texts[language];
  const check = isToBeChecked(desk) ? [smallLine(say('card.deskToCheck'))] : [];
  return [
    sentence(text.name, { weight: 'Bolder', spacing: 'Medium' }),
    sentence(text.purpose, { spacing: 'None' }),
    ...desk.phones.map((phone) => phoneLine(phone, language)),
    smallLine(say('card.deskHours', { hours: text.hours })),
    smallLine(say('card.deskCost', { cost: text.cost })),
    smallLine(say('card.deskLanguages', { languages: text.languages })),
    ...(text.note === '' ? [] : [smallLine(text.note)]),
    ...check,
    ...(desk.url === '' ? [] : [link(say('card.website'), desk.url)]),
  ];
}

const desksDetailsId = 'desks';

/** Desks in a line each, and behind one button everything about them. */
export function foldedDesks(
  desks: readonly Desk[],
  language: Language,
  say: Say,
): { body: readonly Element[]; more: Element } {
  return {
    body: [
      ...desks.map((desk) => deskLine(desk, language, say)),
      {
        type: 'Container',
        id: desksDetailsId,
        isVisible: false,
        separator: true,
        items: desks.flatMap((desk) => deskDetails(desk, language, say)),
      },
    ],
    more: { type: 'Action.ToggleVisibility', title: say('card.more'), targetElements: [desksDetailsId] },
  };
}
