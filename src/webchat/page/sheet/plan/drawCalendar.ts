import type { PlanSheet } from '../../../../domain/planSheet.ts';
import { withoutReadings } from '../../readings.ts';
import { make } from '../make.ts';
import type { SheetFrame } from '../sheetFrame.ts';
import { type CalendarEntry, calendarFile } from './calendarFile.ts';

/** The steps with a day that are still to be done. */
function entriesOf(sheet: PlanSheet, titleOf: (text: string) => string): readonly CalendarEntry[] {
  return sheet.groups
    .flatMap(({ steps }) => steps)
    .flatMap(({ id, text, due, mark }) =>
      due === undefined || mark === 'done' ? [] : [{ id, ...due, title: titleOf(text) }],
    );
}

/** A file made here and offered to be kept: nothing goes to a server. */
function offer(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href: address, download: name }).click();
  // Not at once: some browsers read it only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Offers a calendar file of the dated steps; nothing where there is none. What the entries are about is written only if wanted. */
export function drawCalendar(sheet: PlanSheet, frame: SheetFrame): HTMLElement | undefined {
  if (entriesOf(sheet, String).length === 0) return undefined;
  // As it was left, when the page is drawn anew.
  const before = document.querySelector<HTMLDetailsElement>('#calendar');
  const isShown = before?.querySelector<HTMLInputElement>('#calendar-show')?.checked === true;
  const show = make('input', { id: 'calendar-show', type: 'checkbox', checked: isShown });
  const run = () => {
    const neutral = frame.say('sheet.plan.calendarTitle');
    const entries = entriesOf(sheet, (text) => (show.checked ? withoutReadings(text) : neutral));
    offer(
      'calendar.ics',
      'text/calendar;charset=utf-8',
      calendarFile(entries, { madeOn: sheet.madeOn, now: Date.now() }),
    );
    frame.tell(frame.say('sheet.plan.calendarMade'));
  };
  return make(
    'details',
    { id: 'calendar', className: 'calendar', open: before?.open === true },
    make('summary', { id: 'calendar-open', className: 'button' }, frame.say('sheet.plan.calendar')),
    make('p', {}, frame.say('sheet.plan.calendarIntro'), ' ', frame.say('sheet.plan.calendarNeutral')),
    make('label', { className: 'tick small' }, show, make('span', {}, frame.say('sheet.plan.calendarShow'))),
    make('button', { id: 'calendar-make', type: 'button', onclick: run }, frame.say('sheet.plan.calendarMake')),
  );
}
