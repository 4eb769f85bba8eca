import type { PlanSheet, SheetFact, SheetGroup } from '../../../../domain/planSheet.ts';
import { dayInWords, dayWithWeekday } from '../days.ts';
import { make, makeLink } from '../make.ts';
import type { SheetFrame } from '../sheetFrame.ts';
import { drawCalendar } from './drawCalendar.ts';
import { drawStep, type StepDrawing } from './drawStep.ts';

/** Empty lines of the printed table. */
const logLines = 8;

/** How much is done. */
export function drawProgress({ done, total }: PlanSheet, frame: SheetFrame): HTMLElement {
  const label = frame.say('sheet.plan.progressLabel');
  return make(
    'div',
    { id: 'progress', className: 'progress' },
    make('progress', { max: total, value: done, attributes: { 'aria-label': label } }),
    make('p', {}, frame.say('sheet.plan.progress', { done, total })),
  );
}

function drawFact({ label, lines, source }: SheetFact): HTMLElement {
  return make(
    'section',
    { className: 'fact' },
    make('h2', {}, label),
    lines.map((line) => make('p', {}, line)),
    source === undefined ? undefined : make('p', { className: 'small' }, makeLink(source.title, source.url)),
  );
}

function drawGroup({ heading, urgency, steps }: SheetGroup, drawing: StepDrawing): HTMLElement {
  return make(
    'section',
    { className: `group ${urgency}` },
    make('h2', {}, heading),
    make(
      'ol',
      { className: 'steps' },
      steps.map((step) => drawStep(step, drawing)),
    ),
  );
}

/** For notes by hand on whom one spoke with; on paper only. */
function drawLog(frame: SheetFrame): HTMLElement {
  const words = ['sheet.plan.logDate', 'sheet.plan.logWho', 'sheet.plan.logWhat', 'sheet.plan.logNumber'] as const;
  const line = () =>
    make(
      'tr',
      {},
      words.map(() => make('td', {})),
    );
  return make(
    'section',
    { className: 'log paper' },
    make('h2', {}, frame.say('sheet.plan.log')),
    make(
      'table',
      {},
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          words.map((word) => make('th', { scope: 'col' }, frame.say(word))),
        ),
      ),
      make('tbody', {}, Array.from({ length: logLines }, line)),
    ),
  );
}

/** On paper the sources stand together, each once, with the address that can be typed from there. */
function drawSources({ facts, groups }: PlanSheet, frame: SheetFrame): HTMLElement {
  const steps = groups.flatMap((group) => group.steps);
  const named = [
    ...facts.flatMap(({ source }) => (source === undefined ? [] : [source])),
    ...steps.flatMap(({ section }) => section.basis),
  ];
  const sources = new Map(named.map((source) => [`${source.title} ${source.url}`, source]));
  const lines = [...sources.values()].map(({ title, url }) => make('li', {}, title, make('br'), url));
  return make(
    'section',
    { className: 'sources paper' },
    make('h2', {}, frame.say('sheet.plan.sources')),
    make('ol', {}, lines),
  );
}

function keptLine({ keptUntil }: PlanSheet, frame: SheetFrame): string {
  if (keptUntil === undefined) return frame.say('sheet.plan.notKept');
  return frame.say('sheet.plan.keptUntil', { day: dayWithWeekday(keptUntil, frame.language) });
}

/** A plan, ready to be ticked and printed. */
export function drawPlan(sheet: PlanSheet, drawing: StepDrawing): readonly (Node | undefined)[] {
  const { frame } = drawing;
  const day = dayInWords(sheet.madeOn, frame.language);
  return [
    make('h1', {}, sheet.title),
    make('p', { className: 'small' }, frame.say('sheet.plan.madeOn', { day })),
    drawProgress(sheet, frame),
    make('div', { className: 'actions' }, frame.printButton(), drawCalendar(sheet, frame), frame.backToChat()),
    make('div', { className: 'facts' }, sheet.facts.map(drawFact)),
    ...sheet.groups.map((group) => drawGroup(group, drawing)),
    make('p', { className: 'screen' }, keptLine(sheet, frame)),
    make('p', { className: 'small screen' }, frame.say('sheet.plan.logHint'), ' ', frame.say('sheet.plan.printHint')),
    make('p', {}, frame.say('sheet.general')),
    drawSources(sheet, frame),
    drawLog(frame),
  ];
}
