import type { Audience } from './audience.ts';
import type { Happening, PlanMark, PlanState } from './plan.ts';
import type { Told } from './triage.ts';

/** The kind of data of somebody who does not know yet what leaked; gives way to any kind that is named. */
const unknownKind = 'unknown-kind';

/** A plan of which nothing is known yet, begun on this day (YYYY-MM-DD, in Japan). */
export function freshPlan(audience: Audience, madeOn: string): PlanState {
  const relation = audience === 'business' ? 'ownBusiness' : 'unknown';
  return { audience, relation, dataKinds: [], happenings: [], marks: {}, madeOn };
}

/** What an answer adds to a plan. `correction`: what was told before under the same question is taken back. */
export interface Telling {
  readonly told: Told;
  readonly correction?: Told;
  /** The day (YYYY-MM-DD) in Japan; for answers such as "yesterday". */
  readonly today: string;
}

/** The plan after an answer. Marks are never lost: a step that comes back is still done. */
export function tellPlan(before: PlanState, { told, correction, today }: Telling): PlanState {
  const state = correction === undefined ? before : takeBack(before, correction);
  const { relation, dataKinds = [], happening, cause } = told;
  return {
    ...state,
    ...(relation === undefined ? {} : { relation }),
    ...(cause === undefined ? {} : { cause }),
    dataKinds: addKinds(state.dataKinds, dataKinds),
    happenings: happening === undefined ? state.happenings : addHappening(state.happenings, happening),
    ...breachAfter(state, { told, today }),
  };
}

/** The plan without what an answer had told; marks and single answers stay. */
export function takeBack(state: PlanState, { dataKinds = [], happening }: Told): PlanState {
  return {
    ...state,
    dataKinds: state.dataKinds.filter((kind) => !dataKinds.includes(kind)),
    happenings: state.happenings.filter((each) => each !== happening),
  };
}

function addKinds(before: readonly string[], named: readonly string[]): readonly string[] {
  const all = [...new Set([...before, ...named])];
  const known = all.filter((kind) => kind !== unknownKind);
  return known.length > 0 ? known : all;
}

function addHappening(before: readonly Happening[], happening: Happening): readonly Happening[] {
  if (happening === 'nothing') return ['nothing'];
  return [...new Set([...before.filter((each) => each !== 'nothing'), happening])];
}

function breachAfter({ breach }: PlanState, { told, today }: Omit<Telling, 'correction'>): Pick<PlanState, 'breach'> {
  const { fact, knownDaysAgo, authority } = told;
  if (fact === undefined && knownDaysAgo === undefined && authority === undefined) {
    return breach === undefined ? {} : { breach };
  }
  const answers = { ...breach?.answers, ...(fact === undefined ? {} : { [fact.question]: fact.answer }) };
  const knownOn = knownDaysAgo === undefined ? breach?.knownOn : dayBefore(today, knownDaysAgo);
  const sector = authority ?? breach?.authority;
  return {
    breach: {
      answers,
      ...(knownOn === undefined ? {} : { knownOn }),
      ...(sector === undefined ? {} : { authority: sector }),
    },
  };
}

const msOfDay = 24 * 60 * 60 * 1000;

/** So many days before a day of the calendar; in UTC, which knows no summer time. */
function dayBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * msOfDay).toISOString().slice(0, 10);
}

/** The plan with the day (YYYY-MM-DD) on which the business came to know. */
export function tellKnownDay(state: PlanState, knownOn: string): PlanState {
  return { ...state, breach: { ...state.breach, answers: state.breach?.answers ?? {}, knownOn } };
}

/** The plan with a mark on a step; `open` takes the mark off. */
export function markStep(state: PlanState, step: string, mark: PlanMark | 'open'): PlanState {
  const { [step]: _before, ...others } = state.marks;
  return { ...state, marks: mark === 'open' ? others : { ...others, [step]: mark } };
}
