import type { Audience } from '../src/domain/audience.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import { freshPlan, takeBack, tellKnownDay, tellPlan } from '../src/domain/planState.ts';
import type { Told, TriageOption } from '../src/domain/triage.ts';
import type { Action } from './action.ts';
import type { Memory } from './memory.ts';
import { gone, routeToTarget } from './placeRoutes.ts';
import type { Routed } from './route.ts';

type OptionAction = Extract<Action, { do: 'option' }>;

/** The danger that is answered when somebody says that they feel in danger and nothing more. */
export const dangerToName = 'violence';

/** The memory without an open question. */
export function closeQuestion(memory: Memory): Memory {
  const { openQuestion: _closed, ...rest } = memory;
  return rest;
}

function optionOf({ question, option }: OptionAction, knowledge: Knowledge): TriageOption | undefined {
  return knowledge.triage.questions.get(question)?.options.find((each) => each.id === option);
}

/** What the answer given before under the same question had told. */
function toldBefore(question: string, memory: Memory, knowledge: Knowledge): Told | undefined {
  const option = memory.answers[question];
  return option === undefined ? undefined : optionOf({ do: 'option', question, option }, knowledge)?.told;
}

/** The answers with this one as the newest. */
function rememberAnswer(memory: Memory, question: string, option: string | undefined): Memory {
  const { [question]: _before, ...others } = memory.answers;
  return { ...memory, answers: option === undefined ? others : { ...others, [question]: option } };
}

/** The memory after an option told something for the plan. */
function tell(memory: Memory, option: TriageOption, correction: Told | undefined): Memory {
  const { told, target } = option;
  const isForPlan = target.kind === 'plan' || target.kind === 'duty' || Object.keys(told).length > 0;
  if (!isForPlan) return memory;
  const audience = audienceBy(option) ?? (memory.audience === 'unknown' ? 'victim' : memory.audience);
  const isOther = memory.plan !== undefined && memory.plan.audience !== audience;
  const before = memory.plan === undefined || isOther ? freshPlan(audience, memory.today) : memory.plan;
  const plan = tellPlan(before, {
    told,
    today: memory.today,
    ...(correction === undefined ? {} : { correction }),
  });
  return { ...memory, audience, plan };
}

/** Who must be asking, by what an option tells: only a business says anything of its breach. */
function audienceBy({ audience, told, target }: TriageOption): Audience | undefined {
  const isOfBusiness = told.cause ?? told.fact ?? told.knownDaysAgo ?? told.authority;
  if (isOfBusiness !== undefined || target.kind === 'duty') return 'business';
  return told.dataKinds === undefined && told.happening === undefined ? audience : 'victim';
}

/** Goes where an option leads. `isCorrection`: it takes the place of the answer given before under the same question. */
export function routeOption(
  action: OptionAction,
  memory: Memory,
  { knowledge, isCorrection = false }: { knowledge: Knowledge; isCorrection?: boolean },
): Routed {
  const option = optionOf(action, knowledge);
  if (option === undefined) return { route: gone(knowledge), memory };
  // The first question asks who somebody is: an option that does not tell takes back what was told before.
  const unsaid = action.question === knowledge.triage.first ? 'unknown' : memory.audience;
  const told: Memory = { ...memory, audience: option.audience ?? unsaid, misses: 0 };
  const correction = isCorrection ? toldBefore(action.question, memory, knowledge) : undefined;
  const answered = rememberAnswer(tell(told, option, correction), action.question, action.option);
  const routed = withAdded(goOn(option, closeQuestion(answered), knowledge), told, option);
  if (option.told.happening === 'danger') return { ...routed, route: { to: 'danger', danger: dangerToName } };
  if (isCorrection && routed.route.to === 'plan') {
    return { ...routed, route: { ...routed.route, note: 'plan.changed' } };
  }
  // Who mends an earlier answer goes on where they were, with the plan that has changed.
  const { dataKinds = [], cause } = answered.plan ?? {};
  const hasSteps = dataKinds.length > 0 || cause !== undefined;
  const isMending = isCorrection && hasSteps && routed.route.to === 'question';
  return isMending ? { route: { to: 'plan', note: 'plan.changed' }, memory: closeQuestion(answered) } : routed;
}

/** Kinds of data that come to a plan that was there already. */
function withAdded(routed: Routed, { plan }: Memory, { told }: TriageOption): Routed {
  const named = (told.dataKinds ?? []).filter((kind) => plan?.dataKinds.includes(kind) === false);
  const isMore = plan !== undefined && plan.dataKinds.length > 0 && named.length > 0;
  if (!isMore || routed.route.to !== 'plan') return routed;
  return { ...routed, route: { ...routed.route, added: named, note: 'plan.added' } };
}

function goOn({ target }: TriageOption, memory: Memory, knowledge: Knowledge): Routed {
  const route = routeToTarget(target, knowledge);
  if (target.kind !== 'plan' || target.next === undefined) return { route, memory };
  // A question that was answered before is not asked again when a kind of data is added.
  const isAnswered = Object.hasOwn(memory.answers, target.next);
  const waits =
    isAnswered || !knowledge.triage.questions.has(target.next) ? memory : { ...memory, openQuestion: target.next };
  return { route, memory: waits };
}

/** The memory before the answer to this question: for somebody who goes back to give another one. */
export function unanswer(question: string, memory: Memory, knowledge: Knowledge): Memory {
  const told = toldBefore(question, memory, knowledge);
  const plan = memory.plan === undefined || told === undefined ? memory.plan : takeBack(memory.plan, told);
  return rememberAnswer(plan === undefined ? memory : { ...memory, plan }, question, undefined);
}

/** A business has typed the day on which it came to know. */
export function routeKnownDay(day: string, memory: Memory, knowledge: Knowledge): Routed {
  const question = knowledge.triage.questions.get(memory.openQuestion ?? '');
  const option = question?.options.find(({ told }) => told.knownDaysAgo !== undefined);
  if (question === undefined || option === undefined) return { route: gone(knowledge), memory };
  const plan = tellKnownDay(memory.plan ?? freshPlan('business', memory.today), day);
  return goOn(option, closeQuestion({ ...memory, plan, misses: 0 }), knowledge);
}
