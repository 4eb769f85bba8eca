import type { Desk } from '../../src/domain/desk.ts';
import type { PlannedStep } from '../../src/domain/plan.ts';
import type { PlanStepWords } from '../../src/domain/planWords.ts';
import { deskDetails, deskLine } from './deskLines.ts';
import { type Button, buttonRows, type Element, heading, sentence, smallLine, submit } from './parts.ts';

type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** One step of the plan with its words, its desk and its buttons. */
export interface PlanCardStep {
  readonly planned: PlannedStep;
  readonly words: PlanStepWords;
  readonly desk: Desk | undefined;
  readonly otherwiseDesk: Desk | undefined;
  /** What one taps who has done it. */
  readonly done: Button;
  /** Put off, did not work, what stands behind it. */
  readonly more: readonly Button[];
}

/** Everything the card of a plan is made of. */
export interface PlanCardContent {
  readonly title: string;
  /** What leaked and how far one is, in one small line. */
  readonly progress: string;
  readonly steps: readonly PlanCardStep[];
  /** The desk to name at first sight. */
  readonly desk: Desk | undefined;
  readonly basis: string;
  readonly turn: number;
  readonly isOpen: boolean;
  readonly buttons: readonly Button[];
  readonly moreButtons: readonly Button[];
  readonly say: Say;
  readonly language: 'ja' | 'en';
}

const detailsId = 'planDetails';

const numbered = (index: number, items: readonly Element[]): Element => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    { type: 'Column', width: 'auto', items: [sentence(`${index + 1}.`, { weight: 'Bolder' })] },
    { type: 'Column', width: 'stretch', spacing: 'Small', items },
  ],
});

/** What is to be done: the step itself, or what to do because it did not work. */
function stepLine({ planned, words }: PlanCardStep, say: Say): Element {
  const isFailed = planned.mark === 'failed' && words.otherwise !== undefined;
  const color = planned.urgency === 'now' ? 'Attention' : 'Accent';
  const text = isFailed ? say('card.otherwise', { text: words.otherwise }) : words.text;
  return {
    type: 'RichTextBlock',
    inlines: [
      { type: 'TextRun', text: `${say(`card.${planned.urgency}`)} `, weight: 'Bolder', color },
      { type: 'TextRun', text },
    ],
  };
}

function stepDetails(step: PlanCardStep, index: number, { say, turn, language }: PlanCardContent): readonly Element[] {
  const { words, desk, more } = step;
  const desks = [desk, step.otherwiseDesk].filter((each) => each !== undefined);
  return [
    sentence(`${index + 1}. ${words.text}`, { weight: 'Bolder', spacing: 'Medium' }),
    smallLine(say('plan.why', { text: words.why })),
    smallLine(say('plan.how', { text: words.how })),
    ...(words.otherwise === undefined ? [] : [smallLine(say('card.otherwise', { text: words.otherwise }))]),
    ...desks.map((each) => deskLine(each, language, say)),
    ...buttonRows(more, turn),
  ];
}

/**
 * A plan: what to do next, at most three things, each with the button that ticks it off; behind くわしく why and how, the
 * desk, what to do when it does not work.
 */
export function planCard(content: PlanCardContent): { body: readonly Element[]; actions: readonly Element[] } {
  const { say, turn, steps, isOpen, language } = content;
  const more = { type: 'Action.ToggleVisibility', title: say('card.more'), targetElements: [detailsId] };
  const details: Element = {
    type: 'Container',
    id: detailsId,
    isVisible: isOpen,
    separator: true,
    spacing: 'Medium',
    items: [
      ...steps.flatMap((step, index) => stepDetails(step, index, content)),
      smallLine(say('card.general')),
      ...buttonRows(content.moreButtons, turn),
    ],
  };
  const buttons = content.buttons.map((button) => submit(button, turn));
  return {
    body: [
      heading(content.title, 'Medium'),
      smallLine(content.progress),
      ...steps.map((step, index) => numbered(index, [stepLine(step, say)])),
      ...(content.desk === undefined ? [] : [deskLine(content.desk, language, say)]),
      ...buttonRows(
        steps.map(({ done }) => done),
        turn,
      ),
      smallLine(content.basis),
      details,
    ],
    actions: isOpen ? buttons : [more, ...buttons],
  };
}

/** One step by itself, with everything about it. */
export function stepCard(
  step: PlanCardStep,
  { say, turn, language, basis }: Pick<PlanCardContent, 'say' | 'turn' | 'language' | 'basis'>,
): readonly Element[] {
  const { words, planned, desk, otherwiseDesk } = step;
  const isFailed = planned.mark === 'failed';
  const otherwise =
    words.otherwise === undefined
      ? []
      : [sentence(say('card.otherwise', { text: words.otherwise }), { spacing: 'Small' })];
  const shown = isFailed ? [otherwiseDesk ?? desk] : [desk];
  return [
    heading(words.text, 'Medium'),
    ...(isFailed ? otherwise : []),
    sentence(say('plan.why', { text: words.why }), { spacing: 'Small' }),
    sentence(say('plan.how', { text: words.how }), { spacing: 'Small' }),
    ...(isFailed ? [] : otherwise),
    ...shown.filter((each) => each !== undefined).flatMap((each) => deskDetails(each, language, say)),
    smallLine(basis),
    ...buttonRows([step.done, ...step.more], turn),
  ];
}
