import type { ControlId } from '../src/domain/control.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import type { OpenedPlan } from '../src/domain/planKeeping.ts';
import { markStep } from '../src/domain/planState.ts';
import type { Action } from './action.ts';
import { freshMemory, type Memory } from './memory.ts';
import { gone, routeToGoOn, routeToQuestion } from './placeRoutes.ts';
import type { Route, Routed } from './route.ts';

type PlanAction = Extract<Action, { do: 'planAll' | 'step' | 'mark' | 'duty' | 'save' | 'erase' | 'startOver' }>;
type FeedbackAction = Extract<Action, { do: 'feedback' | 'reason' | 'passOn' }>;

/** The plan, or the question that begins one. */
function routeToPlan(memory: Memory, knowledge: Knowledge, note?: string): Route {
  if (memory.plan !== undefined) return { to: 'plan', ...(note === undefined ? {} : { note }) };
  const { first, kinds } = knowledge.triage;
  const begin = routeToQuestion(memory.audience === 'victim' ? kinds : first, knowledge);
  return begin.note === undefined ? { ...begin, note: 'plan.none' } : begin;
}

const markNotes = { done: 'plan.markedDone', later: 'plan.markedLater', open: 'plan.markedOpen' } as const;

function routeMark(action: Extract<PlanAction, { do: 'mark' }>, memory: Memory, knowledge: Knowledge): Routed {
  if (memory.plan === undefined || !knowledge.plans.steps.has(action.step)) return { route: gone(knowledge), memory };
  const marked = { ...memory, plan: markStep(memory.plan, action.step, action.mark), misses: 0 };
  if (action.mark === 'failed')
    return { route: { to: 'step', id: action.step, note: 'plan.markedFailed' }, memory: marked };
  return { route: { to: 'plan', note: markNotes[action.mark] }, memory: marked };
}

/** Where a button of the plan leads. */
export function routePlanAction(action: PlanAction, memory: Memory, knowledge: Knowledge): Routed {
  switch (action.do) {
    case 'mark':
      return routeMark(action, memory, knowledge);
    case 'step': {
      const isKnown = memory.plan !== undefined && knowledge.plans.steps.has(action.step);
      return { route: isKnown ? { to: 'step', id: action.step } : gone(knowledge), memory };
    }
    case 'planAll':
      return { route: memory.plan === undefined ? gone(knowledge) : { to: 'planAll', from: action.from }, memory };
    case 'duty': {
      const isAnswered = memory.plan?.breach !== undefined;
      return { route: isAnswered ? { to: 'duty' } : routeToQuestion(knowledge.triage.duties, knowledge), memory };
    }
    case 'save':
      return { route: memory.plan === undefined ? routeToPlan(memory, knowledge) : { to: 'code' }, memory };
    case 'erase':
      return { route: { to: 'erased' }, memory };
    case 'startOver':
      return startOver(memory, knowledge);
  }
}

/** What is asked for by name at any step and concerns the plan. */
export function routeKeeping(
  control: Extract<ControlId, 'plan' | 'addKind' | 'letters' | 'save' | 'resume' | 'erase'>,
  memory: Memory,
  knowledge: Knowledge,
): Routed {
  const calm = { ...memory, misses: 0 };
  switch (control) {
    case 'plan':
      return { route: routeToPlan(memory, knowledge), memory: calm };
    case 'addKind':
      return { route: routeToKinds(memory, knowledge), memory: calm };
    case 'letters':
      return { route: { to: 'letters' }, memory: calm };
    case 'save':
      return { route: routeToSave(memory, knowledge), memory: calm };
    case 'resume':
      return { route: { to: 'askCode' }, memory: { ...calm, awaits: 'code' } };
    case 'erase':
      return { route: { to: 'askErase' }, memory: calm };
  }
}

function routeToKinds(memory: Memory, knowledge: Knowledge): Route {
  if (memory.audience === 'business') return routeToQuestion(knowledge.triage.causes, knowledge);
  const route = routeToQuestion(knowledge.triage.kinds, knowledge);
  return route.note === undefined && memory.plan !== undefined ? { ...route, note: 'plan.addKind' } : route;
}

function routeToSave(memory: Memory, knowledge: Knowledge): Route {
  if (memory.plan === undefined) return routeToPlan(memory, knowledge, 'plan.none');
  return memory.saved?.isConfirmed === true ? { to: 'saved' } : { to: 'save' };
}

/** Begins anew at once, or asks first where marks on a plan would be lost. */
export function routeToStart(memory: Memory, knowledge: Knowledge): Routed {
  const hasMarks = Object.keys(memory.plan?.marks ?? {}).length > 0;
  const wouldBeLost = hasMarks && memory.saved?.isConfirmed !== true;
  return wouldBeLost ? { route: { to: 'askStartOver' }, memory } : startOver(memory, knowledge);
}

function startOver(memory: Memory, knowledge: Knowledge): Routed {
  const { language, clientLanguage, turn, style, today } = memory;
  const route: Route = { to: 'question', id: knowledge.triage.first, note: 'conversation.startedOver' };
  return { route, memory: { ...freshMemory(language, today), clientLanguage, turn, style } };
}

/** A return code was typed: the plan behind it, or one answer for every code that opens nothing. */
export function routeOpened(opened: OpenedPlan, memory: Memory): Routed {
  if (opened.outcome === 'found') {
    const { state, handle } = opened;
    const { awaits: _awaited, openQuestion: _open, ...rest } = memory;
    const back: Memory = {
      ...rest,
      plan: state,
      audience: state.audience,
      saved: { handle, isConfirmed: true },
      misses: 0,
    };
    return { route: { to: 'plan', note: 'plan.welcomeBack' }, memory: back };
  }
  const waiting: Memory = { ...memory, awaits: 'code' };
  if (opened.outcome === 'wait') return { route: { to: 'askCode', seconds: opened.seconds }, memory: waiting };
  return { route: { to: 'askCode', note: 'plan.codeUnknown' }, memory: waiting };
}

/** The code that was just shown was typed back, rightly or not. */
export function routeCodeBack(isRight: boolean, memory: Memory): Routed {
  if (!isRight || memory.saved === undefined) {
    return { route: { to: 'save', note: 'plan.codeBackWrong' }, memory: { ...memory, awaits: 'codeBack' } };
  }
  const { awaits: _awaited, ...rest } = memory;
  return { route: { to: 'saved' }, memory: { ...rest, saved: { ...memory.saved, isConfirmed: true } } };
}

/** What somebody said of an answer. */
export function routeFeedback(action: FeedbackAction, memory: Memory): Routed {
  if (action.do === 'passOn') return { route: { to: 'thanks', key: 'plan.thanksPassedOn' }, memory };
  if (action.do === 'reason') return { route: { to: 'thanks', key: 'plan.thanksReason' }, memory };
  if (action.isHelpful) return { route: { to: 'thanks', key: 'plan.thanksHelpful' }, memory };
  return { route: { to: 'reasons', section: action.section }, memory };
}

type Speech = Extract<ControlId, 'language' | 'plain' | 'standard'>;

export function isSpeech(control: ControlId): control is Speech {
  return control === 'language' || control === 'plain' || control === 'standard';
}

/** How the desk is to speak. */
export function routeSpeech(control: Speech, memory: Memory, knowledge: Knowledge): Routed {
  if (control === 'language') return { route: { to: 'languages' }, memory };
  return routeSpeak({ do: 'speak', language: 'ja', style: control }, memory, knowledge);
}

/** Says where we are once more, in the language and style that was chosen. */
export function routeSpeak(
  { language, style }: Extract<Action, { do: 'speak' }>,
  memory: Memory,
  knowledge: Knowledge,
): Routed {
  const spoken = { ...memory, language, style };
  return { route: routeToGoOn(spoken, knowledge, 'plan.spoken'), memory: spoken };
}
