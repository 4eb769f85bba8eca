import type { SheetDesk } from '../../../domain/planSheet.ts';
import { make, makeLink } from './make.ts';
import type { SheetFrame } from './sheetFrame.ts';

/** The address that dials a number; the # of some is a part of it. */
function telephone(number: string): string {
  return `tel:${number.replaceAll('-', '').replaceAll('#', '%23')}`;
}

/** A desk with its number to tap, when it answers and what it costs. */
export function drawDesk(desk: SheetDesk, frame: SheetFrame): HTMLElement {
  const { name, number, hours, cost, url, isToBeChecked } = desk;
  return make(
    'div',
    { className: 'desk' },
    make(
      'p',
      { className: 'desk-name' },
      make('span', {}, name),
      number === undefined ? undefined : make('a', { className: 'number', href: telephone(number) }, number),
    ),
    make('p', { className: 'small' }, frame.say('sheet.desk.hours', { hours })),
    make('p', { className: 'small' }, frame.say('sheet.desk.cost', { cost })),
    isToBeChecked ? make('p', { className: 'small' }, frame.say('sheet.desk.toBeChecked')) : undefined,
    url === undefined ? undefined : make('p', { className: 'small' }, makeLink(frame.say('sheet.desk.website'), url)),
  );
}
