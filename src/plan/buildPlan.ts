import type { Knowledge } from '../domain/knowledge.ts';
import type { BreachDuty, Plan, PlanBook, PlannedStep, PlanPart, PlanState } from '../domain/plan.ts';
import { type Section, type Urgency, urgencies } from '../domain/section.ts';

/** What the duties of a business are is worked out elsewhere, from the same answers. */
export interface PlanMaking {
  readonly knowledge: Pick<Knowledge, 'plans' | 'sections'>;
  readonly duties: readonly BreachDuty[];
}

/**
 * The plan for these answers: the steps of every part whose occasion is there, each step once, in its most urgent place.
 * Parts of the same rank take turns, so that each kind of data has its first step near the top. The same for the same
 * answers; more answers only add steps. Steps whose section is gone are left out.
 */
export function buildPlan(state: PlanState, making: PlanMaking): Plan {
  const { plans, sections } = making.knowledge;
  const parts = partsFor(state, plans, making.duties);
  const seen = new Set<string>();
  const steps = urgencies.flatMap((urgency) =>
    inTurns(parts, urgency).flatMap((id): PlannedStep[] => {
      if (seen.has(id)) return [];
      seen.add(id);
      const step = plannedStep(id, { urgency, plans, sections, state });
      return step === undefined ? [] : [step];
    }),
  );
  return { parts, steps, done: steps.filter(({ mark }) => mark === 'done').length };
}

function partsFor(state: PlanState, plans: PlanBook, duties: readonly BreachDuty[]): readonly PlanPart[] {
  const place = (part: PlanPart) => placeInAnswers(part, state);
  return [...plans.parts.values()]
    .filter((part) => isDue(part, state, duties))
    .toSorted((one, other) => one.rank - other.rank || place(one) - place(other) || (one.id < other.id ? -1 : 1));
}

/** What was named first comes first among equals. */
function placeInAnswers({ occasion }: PlanPart, state: PlanState): number {
  if (occasion.kind === 'dataKind') return state.dataKinds.indexOf(occasion.id);
  return occasion.kind === 'happening' ? state.happenings.indexOf(occasion.happening) : 0;
}

function isDue({ occasion }: PlanPart, state: PlanState, duties: readonly BreachDuty[]): boolean {
  switch (occasion.kind) {
    case 'dataKind':
      return state.dataKinds.includes(occasion.id);
    case 'happening':
      return state.happenings.includes(occasion.happening);
    case 'relation':
      return state.relation === occasion.relation;
    case 'cause':
      return state.cause === occasion.id;
    case 'duty':
      return duties.includes(occasion.duty);
    case 'always':
      return state.audience === occasion.audience;
  }
}

/** The steps of one urgency: rank after rank, and within a rank the first of each part, then the second of each, and so on. */
function inTurns(parts: readonly PlanPart[], urgency: Urgency): readonly string[] {
  const ranks = [...new Set(parts.map(({ rank }) => rank))];
  return ranks.flatMap((rank) => {
    const lists = parts.filter((part) => part.rank === rank).map((part) => part.steps[urgency]);
    const longest = Math.max(0, ...lists.map((list) => list.length));
    return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
  });
}

interface StepMaking {
  readonly urgency: Urgency;
  readonly plans: PlanBook;
  readonly sections: ReadonlyMap<string, Section>;
  readonly state: PlanState;
}

function plannedStep(id: string, { urgency, plans, sections, state }: StepMaking): PlannedStep | undefined {
  const step = plans.steps.get(id);
  const own = step && sections.get(step.section)?.steps.find((each) => each.id === step.step);
  if (step === undefined || own === undefined) return undefined;
  const mark = Object.hasOwn(state.marks, id) ? state.marks[id] : undefined;
  return {
    id,
    urgency,
    section: step.section,
    ...(mark === undefined ? {} : { mark }),
    ...(own.desk === undefined ? {} : { desk: own.desk }),
    ...(own.otherwiseDesk === undefined ? {} : { otherwiseDesk: own.otherwiseDesk }),
  };
}
