import type { Desk } from '../../src/domain/desk.ts';
import type { Section, SectionView, Step, StepText, Urgency } from '../../src/domain/section.ts';
import { deskDetails, deskLine, firstDesk } from './deskLines.ts';
import {
  type Button,
  buttonRows,
  type Element,
  heading,
  link,
  paragraphs,
  sentence,
  smallLine,
  submit,
} from './parts.ts';
import type { Standing } from './standing.ts';

/** Everything a section card is made of. */
export interface SectionCardContent {
  readonly section: Section;
  readonly view: SectionView;
  readonly desks: readonly Desk[];
  /** Said above the card when the words are not in the language of the reader. */
  readonly fallbackNote?: string;
  readonly turn: number;
  /** True when what stands behind くわしく is shown at once. */
  readonly isOpen: boolean;
  /** Whether the whole section may be shown, and what is to be said of it. */
  readonly standing: Standing;
  readonly buttons: readonly Button[];
  readonly moreButtons: readonly Button[];
  /** Speaks the language of the view: a card is never mixed. */
  readonly say: (key: string, values?: Readonly<Record<string, unknown>>) => string;
}

// A first sight of the card holds this many steps: three can be kept in mind.
const stepsAtFirstSight = 3;
const detailsId = 'details';
const urgencies: readonly Urgency[] = ['now', 'thisWeek', 'later'];

interface WordedStep extends Step, StepText {}

function wordedSteps({ section, view }: SectionCardContent): readonly WordedStep[] {
  return section.steps.flatMap((step, index) => {
    const text = view.steps[index];
    return text === undefined ? [] : [{ ...step, ...text }];
  });
}

function firstSteps(content: SectionCardContent): readonly Element[] {
  const { say } = content;
  return wordedSteps(content)
    .slice(0, stepsAtFirstSight)
    .map((step, index) => ({
      type: 'ColumnSet',
      spacing: 'Small',
      columns: [
        { type: 'Column', width: 'auto', items: [sentence(`${index + 1}.`, { weight: 'Bolder' })] },
        {
          type: 'Column',
          width: 'stretch',
          spacing: 'Small',
          items: [
            {
              type: 'RichTextBlock',
              inlines: [
                {
                  type: 'TextRun',
                  text: `${say(`card.${step.urgency}`)} `,
                  weight: 'Bolder',
                  color: urgencyColor(step),
                },
                { type: 'TextRun', text: step.text },
              ],
            },
          ],
        },
      ],
    }));
}

function urgencyColor(step: Step): string {
  return step.urgency === 'now' ? 'Attention' : 'Accent';
}

function basisLine({ section, view, say }: SectionCardContent): Element {
  const first = section.basis[0];
  const basis = view.language === 'ja' ? first?.titleJa : first?.titleEn;
  const key = section.basis.length > 1 ? 'card.basisLineMore' : 'card.basisLine';
  const line = say(key, { basis: basis ?? '', checkedOn: section.checkedOn });
  const review =
    section.review === 'none'
      ? say('card.notReviewed')
      : say('card.reviewed', { by: section.review.by, on: section.review.on });
  return smallLine(`${line} ${review}`);
}

function stepDetails(content: SectionCardContent): readonly Element[] {
  const { say } = content;
  const steps = wordedSteps(content);
  return urgencies.flatMap((urgency) => {
    const ofUrgency = steps.filter((step) => step.urgency === urgency);
    if (ofUrgency.length === 0) return [];
    const lines = ofUrgency.flatMap((step) => [
      sentence(`・${step.text}`, { spacing: 'Small' }),
      ...(step.otherwise === undefined ? [] : [smallLine(say('card.otherwise', { text: step.otherwise }))]),
    ]);
    return [sentence(say(`card.${urgency}`), { weight: 'Bolder', spacing: 'Small' }), ...lines];
  });
}

function details(content: SectionCardContent): Element {
  const { section, view, desks, say, turn } = content;
  const basis = section.basis.map((each) => link(view.language === 'ja' ? each.titleJa : each.titleEn, each.url));
  return {
    type: 'Container',
    id: detailsId,
    isVisible: content.isOpen,
    separator: true,
    spacing: 'Medium',
    items: [
      heading(say('card.stepsAll')),
      ...stepDetails(content),
      ...paragraphs(view.body),
      heading(say('card.basis')),
      ...basis,
      basisLine(content),
      heading(say('card.desks')),
      ...desks.flatMap((desk) => deskDetails(desk, view.language, say)),
      smallLine(say('card.general')),
      ...buttonRows(content.moreButtons, turn),
    ],
  };
}

function withheldBody(content: SectionCardContent, reason: string): readonly Element[] {
  const { desks, view, say } = content;
  return [sentence(say(reason)), ...desks.flatMap((desk) => deskDetails(desk, view.language, say))];
}

function openBody(content: SectionCardContent): readonly Element[] {
  const first = firstDesk(content.desks);
  const { overdue } = content.standing;
  return [
    ...(overdue === undefined ? [] : [sentence(content.say(overdue.key, overdue.values), { color: 'Attention' })]),
    sentence(content.view.summary, { spacing: 'Small' }),
    ...firstSteps(content),
    ...(first === undefined ? [] : [deskLine(first, content.view.language, content.say)]),
    basisLine(content),
    details(content),
  ];
}

/**
 * One section, its words exactly as they were written. At first sight: title, summary, three steps, one desk, the basis
 * with its date, and buttons; behind くわしく, on the same card, everything else.
 */
export function sectionCard(content: SectionCardContent): { body: readonly Element[]; actions: readonly Element[] } {
  const { view, say, turn, fallbackNote } = content;
  const { withheld } = content.standing;
  const more = { type: 'Action.ToggleVisibility', title: say('card.more'), targetElements: [detailsId] };
  const buttons = content.buttons.map((button) => submit(button, turn));
  return {
    body: [
      ...(fallbackNote === undefined ? [] : [smallLine(fallbackNote)]),
      heading(view.title, 'Medium'),
      ...(withheld === undefined ? openBody(content) : withheldBody(content, withheld)),
    ],
    actions: withheld !== undefined || content.isOpen ? buttons : [more, ...buttons],
  };
}
