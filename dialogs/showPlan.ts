import type { Desk } from '../src/domain/desk.ts';
import type { Plan, PlannedStep, PlanPart } from '../src/domain/plan.ts';
import { labelOfPart, wordsOfStep } from '../src/domain/planWords.ts';
import { urgencies } from '../src/domain/section.ts';
import { firstDesk } from './cards/deskLines.ts';
import { type Button, type Element, heading, sentence, smallLine } from './cards/parts.ts';
import { type PlanCardStep, planCard, stepCard } from './cards/planCard.ts';
import { standingOf } from './cards/standing.ts';
import { openQuestionElements } from './openQuestion.ts';
import type { RouteTo } from './route.ts';
import { gentleElements } from './showSection.ts';
import type { Turn } from './turn.ts';

// Three things can be kept in mind; a list of more is read in pieces.
const stepsAtFirstSight = 3;
const listPage = 6;

/** The plan of this turn; undefined when nothing was told yet. */
function planOf(turn: Turn): Plan | undefined {
  const { plan } = turn.memory;
  return plan === undefined ? undefined : turn.ports.plan(plan, turn.knowledge);
}

/** What is to be done next: open steps, then those put off; done ones are left out. */
function nextSteps({ steps }: Plan): readonly PlannedStep[] {
  const open = steps.filter(({ mark }) => mark !== 'done' && mark !== 'later');
  return [...open, ...steps.filter(({ mark }) => mark === 'later')];
}

/** What leaked, or what happened, as the plan names it. */
function labelsOf({ parts }: Plan, turn: Turn): string {
  const named = parts.filter(({ occasion }) => occasion.kind === 'dataKind' || occasion.kind === 'cause');
  return named.map(({ label }) => labelOfPart(label, turn.memory)).join(turn.say('plan.and'));
}

function progressLine(plan: Plan, turn: Turn): string {
  const what = labelsOf(plan, turn);
  const count = turn.say('plan.progress', { done: plan.done, total: plan.steps.length });
  return what === '' ? count : `${turn.say('plan.about', { what })} ${count}`;
}

/** The law or guideline behind the plan, by its gravest part, with the day it was checked. */
function basisLine(part: PlanPart | undefined, turn: Turn): string {
  const section = part && turn.knowledge.sections.get(part.section);
  const first = section?.basis[0];
  if (section === undefined || first === undefined) return '';
  const key = section.basis.length > 1 ? 'card.basisLineMore' : 'card.basisLine';
  const basis = turn.memory.language === 'ja' ? first.titleJa : first.titleEn;
  const review = section.review === 'none' ? turn.say('card.notReviewed') : turn.say('card.reviewed', section.review);
  return `${turn.say(key, { basis, checkedOn: section.checkedOn })} ${review}`;
}

/** A step with its words and buttons; undefined when its section is held back or gone. */
function cardStep(planned: PlannedStep, turn: Turn): PlanCardStep | undefined {
  const section = turn.knowledge.sections.get(planned.section);
  const words = wordsOfStep(planned.id, turn.knowledge, turn.memory);
  if (section === undefined || words === undefined) return undefined;
  const { requiresReview } = turn.ports;
  const { language } = turn.memory;
  if (standingOf(section, { requiresReview, now: turn.ports.now(), language }).withheld !== undefined) return undefined;
  const desk = (id: string | undefined): Desk | undefined =>
    id === undefined ? undefined : turn.knowledge.desks.get(id);
  const mark = (to: 'later' | 'failed' | 'open', key: string): Button =>
    turn.button({ do: 'mark', step: planned.id, mark: to }, key);
  const isClosed = planned.mark === 'done';
  return {
    planned,
    words,
    desk: desk(planned.desk),
    otherwiseDesk: desk(planned.otherwiseDesk),
    done: { title: words.done, action: { do: 'mark', step: planned.id, mark: 'done' } },
    more: [
      ...(isClosed ? [mark('open', 'plan.reopen')] : [mark('later', 'plan.later'), mark('failed', 'plan.failed')]),
      { title: words.sectionTitle, action: { do: 'section', section: planned.section } },
    ],
  };
}

const isThere = <T>(value: T | undefined): value is T => value !== undefined;

/**
 * The steps at first sight: the next ones; after a kind of data was added the next one and then the first of its steps, so
 * that one sees what has come.
 */
function stepsToShow(plan: Plan, turn: Turn): readonly PlannedStep[] {
  const { route } = turn.routed;
  const next = nextSteps(plan);
  const added = route.to === 'plan' ? (route.added ?? []) : [];
  const ofAdded = plan.parts
    .filter(({ occasion }) => occasion.kind === 'dataKind' && added.includes(occasion.id))
    .flatMap(({ steps }) => urgencies.flatMap((urgency) => steps[urgency]));
  const [first, ...others] = next;
  const fresh = others.filter(({ id }) => ofAdded.includes(id));
  const rest = others.filter(({ id }) => !ofAdded.includes(id));
  return first === undefined ? [] : [first, ...fresh, ...rest];
}

/** The next steps of the plan, and what else one can do with it. */
export async function showPlan(turn: Turn): Promise<void> {
  const plan = planOf(turn);
  if (plan === undefined) return;
  // Typed numbers answer the open question first, so its buttons are counted before all others.
  const question = openQuestionElements(turn);
  const steps = stepsToShow(plan, turn)
    .map((step) => cardStep(step, turn))
    .filter(isThere)
    .slice(0, stepsAtFirstSight);
  const card = planCard({
    title: turn.say(titleKey(plan, steps.length)),
    progress: progressLine(plan, turn),
    steps,
    desk: deskToName(steps),
    basis: basisLine(partInFront(plan, turn), turn),
    turn: turn.memory.turn,
    isOpen: false,
    buttons: turn.offer([
      turn.button({ do: 'planAll', from: 0 }, 'plan.all'),
      turn.control('human'),
      turn.control('startOver'),
    ]),
    moreButtons: [lettersButton(turn), turn.control('back'), turn.control('stop'), turn.control('about')],
    say: turn.say,
    language: turn.memory.language,
  });
  turn.offer(steps.map(({ done }) => done));
  // What is typed without naming a step is said of the first one.
  turn.offer(steps.slice(0, 1).flatMap((step) => step.more));
  const section = partInFront(plan, turn)?.section;
  await turn.show({
    body: [...gentleElements(turn), ...card.body],
    actions: card.actions,
    channelData: {
      ...(section === undefined ? {} : { sectionId: section }),
      planSteps: steps.map(({ planned }) => planned.id).join(' '),
    },
  });
  await turn.show({ body: [smallLine(turn.say('plan.besides')), ...turn.rows(besides(turn)), ...question] });
}

/** The part that the card is about: the one that was just added, else the most urgent one. */
function partInFront({ parts }: Plan, { routed: { route } }: Turn): PlanPart | undefined {
  const added = route.to === 'plan' ? route.added?.[0] : undefined;
  return parts.find(({ occasion }) => occasion.kind === 'dataKind' && occasion.id === added) ?? parts[0];
}

/** A desk with a number, the first that a step names; else whatever desk there is. */
function deskToName(steps: readonly PlanCardStep[]): Desk | undefined {
  const desks = steps.map(({ desk }) => desk).filter(isThere);
  return firstDesk(desks.filter(({ phones }) => phones.length > 0)) ?? desks[0];
}

function titleKey(plan: Plan, left: number): string {
  if (left === 0) return 'plan.titleDone';
  return plan.done === 0 ? 'plan.titleFirst' : 'plan.titleNext';
}

/** What stands beside every plan. */
function besides(turn: Turn): readonly Button[] {
  const { plan } = turn.memory;
  if (plan?.audience !== 'business') return [turn.control('addKind'), turn.control('save')];
  const { causes } = turn.knowledge.triage;
  const cause = turn.button({ do: 'question', question: causes }, 'plan.askCause');
  const duty = turn.button({ do: 'duty' }, 'plan.duty');
  return [...(plan.cause === undefined ? [cause] : []), duty, lettersButton(turn), turn.control('save')];
}

/** The way to the letters, called by what is written there. */
export function lettersButton(turn: Turn): Button {
  const letters = turn.control('letters');
  const isBusiness = turn.memory.audience === 'business';
  return isBusiness ? { ...letters, title: turn.say('plan.lettersOfBusiness') } : letters;
}

/** One step with everything about it. */
export async function showStep(route: RouteTo<'step'>, turn: Turn): Promise<void> {
  const plan = planOf(turn);
  const planned = plan?.steps.find(({ id }) => id === route.id);
  const step = planned === undefined ? undefined : cardStep(planned, turn);
  if (step === undefined) {
    await showPlan(turn);
    return;
  }
  turn.offer([step.done, ...step.more]);
  const part = plan?.parts.find(({ section }) => section === step.planned.section) ?? plan?.parts[0];
  const { language, turn: number } = turn.memory;
  await turn.show({
    body: stepCard(step, { say: turn.say, turn: number, language, basis: basisLine(part, turn) }),
    actions: turn.submits(turn.offer([turn.control('plan'), turn.control('human'), turn.control('startOver')])),
    channelData: { sectionId: step.planned.section },
  });
}

/** All steps by urgency, a few at a time; each line is a button that opens the step. */
export async function showPlanAll(route: RouteTo<'planAll'>, turn: Turn): Promise<void> {
  const plan = planOf(turn);
  if (plan === undefined) return;
  const from = route.from < plan.steps.length ? route.from : 0;
  const page = plan.steps.slice(from, from + listPage);
  const left = plan.steps.length - from - page.length;
  const more: readonly Button[] =
    left > 0
      ? [
          {
            title: turn.say('card.relatedListMore', { count: Math.min(left, listPage) }),
            action: { do: 'planAll', from: from + listPage },
          },
        ]
      : [];
  await turn.show({
    body: [
      heading(turn.say('plan.all'), 'Medium'),
      smallLine(progressLine(plan, turn)),
      ...urgencies.flatMap((urgency) => groupLines(page, urgency, turn)),
      ...turn.rows(more),
    ],
    actions: turn.submits(turn.offer([turn.control('plan'), turn.control('human'), ...turn.exits()])),
  });
}

function groupLines(page: readonly PlannedStep[], urgency: PlannedStep['urgency'], turn: Turn): readonly Element[] {
  const steps = page.filter((step) => step.urgency === urgency);
  const buttons = steps.flatMap((step): Button[] => {
    const words = wordsOfStep(step.id, turn.knowledge, turn.memory);
    const title = turn.say(`plan.line.${step.mark ?? 'open'}`, { text: words?.text });
    return words === undefined ? [] : [{ title, action: { do: 'step', step: step.id } }];
  });
  if (buttons.length === 0) return [];
  return [sentence(turn.say(`card.${urgency}`), { weight: 'Bolder', spacing: 'Small' }), ...turn.rows(buttons)];
}
