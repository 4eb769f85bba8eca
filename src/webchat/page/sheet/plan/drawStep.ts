import type { PlanMark } from '../../../../domain/plan.ts';
import type { SheetStep } from '../../../../domain/planSheet.ts';
import { dayInWords, dayWithWeekday } from '../days.ts';
import { drawDesk } from '../drawDesk.ts';
import { make, makeLink } from '../make.ts';
import type { SheetFrame } from '../sheetFrame.ts';
import type { SheetWord } from '../sheetWords.ts';
import type { Marking } from './planSource.ts';

export interface StepDrawing {
  readonly frame: SheetFrame;
  readonly onMark: (marking: Marking) => void;
}

function dueLine({ due }: SheetStep, frame: SheetFrame): HTMLElement | undefined {
  if (due === undefined) return undefined;
  const until = dayWithWeekday(due.until, frame.language);
  if (due.from === undefined)
    return make('p', { className: 'due' }, frame.say('sheet.plan.until', { until, day: until }));
  const from = dayWithWeekday(due.from, frame.language);
  return make('p', { className: 'due' }, frame.say('sheet.plan.between', { from, until }));
}

function part(word: SheetWord, frame: SheetFrame, ...content: readonly (Node | string | undefined)[]): HTMLElement {
  return make('div', { className: 'part' }, make('h4', {}, frame.say(word)), make('div', {}, ...content));
}

function otherwisePart(step: SheetStep, frame: SheetFrame): HTMLElement | undefined {
  const { otherwise, otherwiseDesk, mark } = step;
  if (otherwise === undefined) return undefined;
  const isNow = mark === 'failed';
  const word = isNow ? 'sheet.plan.otherwiseNow' : 'sheet.plan.otherwise';
  const desk = otherwiseDesk === undefined ? undefined : drawDesk(otherwiseDesk, frame);
  const drawn = part(word, frame, otherwise, desk);
  drawn.classList.toggle('now', isNow);
  return drawn;
}

function sourceLine({ section }: SheetStep, frame: SheetFrame): HTMLElement {
  const day = dayInWords(section.checkedOn, frame.language);
  const basis = section.basis.map(({ title, url }) => make('li', {}, makeLink(title, url)));
  return make(
    'div',
    { className: 'source' },
    make('p', {}, `${frame.say('sheet.plan.source')}: ${section.title} (${frame.say('sheet.checkedOn', { day })})`),
    make('p', {}, `${frame.say('sheet.basis')}: `),
    make('ul', {}, basis),
  );
}

function markButtons(step: SheetStep, { frame, onMark }: StepDrawing): HTMLElement {
  const button = (mark: Exclude<PlanMark, 'done'>, word: SheetWord) => {
    const isSet = step.mark === mark;
    return make(
      'button',
      {
        id: `${mark}-${step.id}`,
        type: 'button',
        onclick: () => onMark({ step: step.id, mark: isSet ? 'open' : mark }),
        attributes: { 'aria-pressed': String(isSet), 'aria-describedby': `text-${step.id}` },
      },
      frame.say(word),
    );
  };
  return make('p', { className: 'marks' }, button('later', 'sheet.plan.later'), button('failed', 'sheet.plan.failed'));
}

function tickBox(step: SheetStep, { onMark }: StepDrawing): HTMLElement {
  const box = make('input', {
    id: `tick-${step.id}`,
    type: 'checkbox',
    checked: step.mark === 'done',
    onchange: () => onMark({ step: step.id, mark: box.checked ? 'done' : 'open' }),
  });
  return make('label', { className: 'tick' }, box, make('span', { id: `text-${step.id}` }, step.text));
}

/** The id of the element that a step is drawn as. */
export const stepElementId = (step: string): string => `step-${step}`;

/** One step: what to do, by when, why, how, whom to call, and what stands behind it. When it failed, what to do instead comes first. */
export function drawStep(step: SheetStep, drawing: StepDrawing): HTMLElement {
  const { frame } = drawing;
  const otherwise = otherwisePart(step, frame);
  const isFailed = step.mark === 'failed';
  return make(
    'li',
    { id: stepElementId(step.id), className: 'step', attributes: { 'data-mark': step.mark ?? 'open' } },
    make('h3', {}, tickBox(step, drawing)),
    dueLine(step, frame),
    step.mark === 'later' ? make('p', { className: 'paper' }, frame.say('sheet.plan.later')) : undefined,
    isFailed ? otherwise : undefined,
    part('sheet.plan.why', frame, step.why),
    part('sheet.plan.how', frame, step.how),
    step.desk === undefined ? undefined : part('sheet.plan.desk', frame, drawDesk(step.desk, frame)),
    isFailed ? undefined : otherwise,
    markButtons(step, drawing),
    sourceLine(step, frame),
  );
}
