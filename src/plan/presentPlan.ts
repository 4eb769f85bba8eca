import type { Desk } from '../domain/desk.ts';
import { freshnessOf } from '../domain/freshness.ts';
import type { Knowledge } from '../domain/knowledge.ts';
import { type Language, type Style, tongueOf } from '../domain/language.ts';
import type { Plan, PlannedStep, PlanState } from '../domain/plan.ts';
import type { PlanSheet, SheetDesk, SheetFact, SheetGroup, SheetStep } from '../domain/planSheet.ts';
import { labelOfPart, wordsOfStep } from '../domain/planWords.ts';
import { type Section, urgencies } from '../domain/section.ts';
import { type BreachDays, breachDaysOf, breachSheetFacts } from './breachSheetFacts.ts';
import type { Say } from './say.ts';

/** What a page of a plan is made from. */
export interface PlanPresenting {
  readonly state: PlanState;
  readonly plan: Plan;
  readonly knowledge: Knowledge;
  readonly view: { readonly language: Language; readonly style: Style };
  readonly say: Say;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly requiresReview: boolean;
  readonly keptUntil?: string;
}

/** One's own plan in words, ready to be drawn and printed. */
export function presentPlan(presenting: PlanPresenting): PlanSheet {
  const { state, plan, view, say, keptUntil } = presenting;
  const days = breachDaysOf(state, presenting.knowledge);
  const steps = plan.steps.flatMap((step) => sheetStep(step, { ...presenting, days }) ?? []);
  const groups = urgencies.flatMap((urgency): SheetGroup[] => {
    const own = steps.filter(({ planned }) => planned.urgency === urgency).map(({ step }) => step);
    return own.length === 0 ? [] : [{ urgency, heading: say(tongueOf(view), `card.${urgency}`), steps: own }];
  });
  return {
    language: view.language,
    audience: state.audience,
    title: say(tongueOf(view), 'plan.sheetTitle'),
    madeOn: state.madeOn,
    facts: factsOf(presenting),
    done: plan.done,
    total: steps.length,
    groups,
    ...(keptUntil === undefined ? {} : { keptUntil }),
  };
}

function factsOf({ state, plan, knowledge, view, say }: PlanPresenting): readonly SheetFact[] {
  const labels = (kind: 'dataKind' | 'cause' | 'happening') =>
    plan.parts.filter(({ occasion }) => occasion.kind === kind).map(({ label }) => labelOfPart(label, view));
  const fact = (key: string, lines: readonly string[]): SheetFact[] =>
    lines.length === 0 ? [] : [{ label: say(tongueOf(view), key), lines }];
  return [
    ...fact('plan.factLeaked', labels('dataKind')),
    ...fact('plan.factCause', labels('cause')),
    ...fact('plan.factHappened', labels('happening')),
    ...breachSheetFacts(state, { knowledge, view, say }),
  ];
}

interface StepPresenting extends PlanPresenting {
  readonly days: BreachDays;
}

/** A step whose section may not be shown in full is left out, as in the conversation. */
function sheetStep(
  planned: PlannedStep,
  { knowledge, view, now, requiresReview, state, days }: StepPresenting,
): { planned: PlannedStep; step: SheetStep } | undefined {
  const section = knowledge.sections.get(planned.section);
  const words = wordsOfStep(planned.id, knowledge, view);
  if (section === undefined || words === undefined) return undefined;
  const isWithheld = requiresReview && section.review === 'none';
  if (isWithheld || freshnessOf(section.reviewBy, now) === 'stale') return undefined;
  const desk = sheetDesk(planned.desk, knowledge, words.language);
  const otherwiseDesk = sheetDesk(planned.otherwiseDesk, knowledge, words.language);
  const due = dueOf(planned.id, { knowledge, state, days });
  const step: SheetStep = {
    id: planned.id,
    text: words.text,
    why: words.why,
    how: words.how,
    section: sectionOf(section, words),
    ...(words.otherwise === undefined ? {} : { otherwise: words.otherwise }),
    ...(desk === undefined ? {} : { desk }),
    ...(otherwiseDesk === undefined ? {} : { otherwiseDesk }),
    ...(planned.mark === undefined ? {} : { mark: planned.mark }),
    ...(due === undefined ? {} : { due }),
  };
  return { planned, step };
}

function sectionOf(section: Section, words: { sectionTitle: string; language: Language }): SheetStep['section'] {
  return {
    id: section.id,
    title: words.sectionTitle,
    checkedOn: section.checkedOn,
    basis: section.basis.map(({ titleJa, titleEn, url }) => ({
      title: words.language === 'ja' ? titleJa : titleEn,
      url,
    })),
  };
}

function sheetDesk(id: string | undefined, { desks }: Knowledge, language: Language): SheetDesk | undefined {
  const desk: Desk | undefined = id === undefined ? undefined : desks.get(id);
  if (desk === undefined) return undefined;
  const { name, hours, cost } = desk.texts[language];
  const number = desk.phones[0]?.number;
  return {
    name,
    hours,
    cost,
    isToBeChecked: desk.confidence === 'secondary' && desk.phones.length > 0,
    ...(number === undefined ? {} : { number }),
    ...(desk.url === '' ? {} : { url: desk.url }),
  };
}

const msOfDay = 24 * 60 * 60 * 1000;

function dueOf(
  id: string,
  { knowledge, state, days }: { knowledge: Knowledge; state: PlanState; days: BreachDays },
): SheetStep['due'] {
  const step = knowledge.plans.steps.get(id);
  if (step?.deadline !== undefined) return days[step.deadline];
  if (step?.days === undefined) return undefined;
  const until = new Date(Date.parse(`${state.madeOn}T00:00:00Z`) + step.days * msOfDay).toISOString().slice(0, 10);
  return { until };
}
