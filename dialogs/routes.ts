import type { ControlId } from '../src/domain/control.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import type { Finding } from '../src/domain/match.ts';
import type { TriageTarget } from '../src/domain/triage.ts';
import type { Action } from './action.ts';
import type { TurnEvent } from './event.ts';
import { type Memory, type Place, stepBack } from './memory.ts';

/** How a section came to be shown; decides what stands under it. */
export interface SectionRoute {
  readonly to: 'section';
  readonly id: string;
  readonly isReading: boolean;
  /** True when くわしく was typed: the card comes with everything open. */
  readonly isOpen?: boolean;
  /** The next best ids for a typed question. */
  readonly near: readonly string[];
}

/** What happens next. A note is a key of the locale that is said first. */
export type Route = (
  | { readonly to: 'question'; readonly id: string }
  | SectionRoute
  | { readonly to: 'consultation'; readonly id: string }
  | { readonly to: 'related'; readonly id: string }
  | { readonly to: 'relatedList'; readonly from: number }
  | { readonly to: 'choose'; readonly ids: readonly string[]; readonly isCautious: boolean }
  | { readonly to: 'noMatch'; readonly isRepeated: boolean }
  | { readonly to: 'desks' }
  | { readonly to: 'about' }
  | { readonly to: 'danger'; readonly danger: string }
  | { readonly to: 'stale'; readonly question: string }
  | { readonly to: 'stop' }
  | { readonly to: 'say' }
  | { readonly to: 'nothing' }
) & { readonly note?: string; readonly gentle?: string };

/** The routes of one kind. */
export type RouteTo<To extends Route['to']> = Extract<Route, { to: To }>;

/** A route with the memory it leaves behind. */
export interface Routed {
  readonly route: Route;
  readonly memory: Memory;
}

// Two misses in a row: the person gets telephone desks without having to ask (the doom-loop rule).
const missesBeforeDesks = 2;

/** The memory without an open question. */
function closeQuestion(memory: Memory): Memory {
  const { openQuestion: _closed, ...rest } = memory;
  return rest;
}

/** What stands in a stored conversation or an old button may be gone from today's knowledge: then the first question. */
const gone = (knowledge: Knowledge): Route => ({
  to: 'question',
  id: knowledge.triage.first,
  note: 'conversation.gone',
});

/** Where an id leads: a section, also under an old id, or a related consultation; nothing when it no longer exists. */
function routeToId(id: string, near: readonly string[], knowledge: Knowledge): Route {
  if (knowledge.related.has(id)) return { to: 'related', id };
  const current = knowledge.moved.get(id) ?? id;
  if (knowledge.sections.has(current)) return { to: 'section', id: current, isReading: false, near };
  return gone(knowledge);
}

function routeToQuestion(id: string, knowledge: Knowledge): Route {
  return knowledge.triage.questions.has(id) ? { to: 'question', id } : gone(knowledge);
}

function routeToConsultation(id: string, knowledge: Knowledge): Route {
  return knowledge.consultations.has(id) ? { to: 'consultation', id } : gone(knowledge);
}

function routeToTarget(target: TriageTarget, knowledge: Knowledge): Route {
  if (target.kind === 'question') return routeToQuestion(target.id, knowledge);
  if (target.kind === 'consultation') return routeToConsultation(target.id, knowledge);
  return routeToId(target.id, [], knowledge);
}

function routeOption(action: Extract<Action, { do: 'option' }>, memory: Memory, knowledge: Knowledge): Routed {
  const options = knowledge.triage.questions.get(action.question)?.options ?? [];
  const option = options.find((each) => each.id === action.option);
  if (option === undefined) {
    return { route: gone(knowledge), memory };
  }
  const told = option.audience === undefined ? memory : { ...memory, audience: option.audience };
  return { route: routeToTarget(option.target, knowledge), memory: closeQuestion(told) };
}

function routeFinding(finding: Finding, memory: Memory, knowledge: Knowledge): Routed {
  if (finding.outcome === 'answer') {
    const near = finding.near.map((match) => match.id);
    return { route: routeToId(finding.best.id, near, knowledge), memory: { ...memory, misses: 0 } };
  }
  const ids = finding.candidates.map((match) => match.id);
  if (finding.outcome === 'ask') return { route: { to: 'choose', ids, isCautious: false }, memory };
  const missed = { ...memory, misses: memory.misses + 1 };
  const isRepeated = missed.misses >= missesBeforeDesks;
  if (ids.length === 0 || isRepeated) return { route: { to: 'noMatch', isRepeated }, memory: missed };
  return { route: { to: 'choose', ids, isCautious: true }, memory: missed };
}

/** None of the titles was meant: other words, and after the second time desks. */
function routeNoneOfThese(memory: Memory): Routed {
  const missed = { ...memory, misses: memory.misses + 1 };
  const route: Route =
    missed.misses >= missesBeforeDesks
      ? { to: 'noMatch', isRepeated: true }
      : { to: 'say', note: 'conversation.rephrase' };
  return { route, memory: missed };
}

/** The route that shows a place again. */
function routeToPlace(place: Place, knowledge: Knowledge): Route {
  switch (place.at) {
    case 'section':
      return knowledge.sections.has(place.id)
        ? { to: 'section', id: place.id, isReading: place.isReading, near: [] }
        : routeToId(place.id, [], knowledge);
    case 'relatedList':
      return { to: 'relatedList', from: place.from };
    case 'question':
      return routeToQuestion(place.id, knowledge);
    case 'consultation':
      return routeToConsultation(place.id, knowledge);
    case 'related':
      return routeToId(place.id, [], knowledge);
  }
}

/** The open question again, or the first one when none is open. */
function routeToOpenQuestion(memory: Memory, knowledge: Knowledge, note?: string): Route {
  const route = routeToQuestion(memory.openQuestion ?? knowledge.triage.first, knowledge);
  return note === undefined ? route : { ...route, note };
}

function routeBack(memory: Memory, knowledge: Knowledge): Routed {
  const back = stepBack(memory);
  if (back === undefined) return { route: routeToOpenQuestion(memory, knowledge, 'conversation.nowhereBack'), memory };
  return { route: routeToPlace(back.place, knowledge), memory: back.memory };
}

function startOver(memory: Memory, knowledge: Knowledge): Routed {
  const { language, clientLanguage, turn } = memory;
  const route: Route = { to: 'question', id: knowledge.triage.first, note: 'conversation.startedOver' };
  const fresh: Memory = {
    language,
    clientLanguage,
    turn,
    audience: 'unknown',
    trail: [],
    choices: [],
    pending: [],
    misses: 0,
  };
  return { route, memory: fresh };
}

const dangerToName = 'violence';

function routeControl(control: ControlId, memory: Memory, knowledge: Knowledge): Routed {
  switch (control) {
    case 'startOver':
      return startOver(memory, knowledge);
    case 'back':
      return routeBack(memory, knowledge);
    case 'stop':
      return { route: { to: 'stop' }, memory: closeQuestion({ ...memory, misses: 0 }) };
    case 'human':
      return { route: { to: 'desks' }, memory: { ...memory, misses: 0 } };
    case 'otherConsultations':
      return { route: { to: 'relatedList', from: 0 }, memory };
    case 'danger':
      return { route: { to: 'danger', danger: dangerToName }, memory: { ...memory, pending: [] } };
    case 'about':
      return { route: { to: 'about' }, memory };
  }
}

/** After a false alarm: what the message may have been about, or the open question. */
function routeAfterDanger(memory: Memory, knowledge: Knowledge): Routed {
  const ids = memory.pending.filter((id) => knowledge.sections.has(id) || knowledge.related.has(id));
  const note = 'conversation.backFromDanger';
  const calm = { ...memory, pending: [] };
  if (ids.length > 0) return { route: { to: 'choose', ids: ids.slice(0, 3), isCautious: false, note }, memory: calm };
  return { route: routeToOpenQuestion(memory, knowledge, note), memory: calm };
}

function routeAction(action: Action, memory: Memory, knowledge: Knowledge): Routed {
  switch (action.do) {
    case 'option':
      return routeOption(action, memory, knowledge);
    case 'question':
      return { route: routeToQuestion(action.question, knowledge), memory };
    case 'section': {
      const route = routeToId(action.section, [], knowledge);
      const isReading = action.isReading === true;
      return { route: route.to === 'section' ? { ...route, isReading } : route, memory: { ...memory, misses: 0 } };
    }
    case 'details': {
      const route = routeToId(action.section, [], knowledge);
      return { route: route.to === 'section' ? { ...route, isOpen: true } : route, memory };
    }
    case 'consultation':
      return { route: routeToConsultation(action.consultation, knowledge), memory };
    case 'related':
      return { route: routeToId(action.related, [], knowledge), memory };
    case 'relatedList':
      return { route: { to: 'relatedList', from: action.from }, memory };
    case 'control':
      return routeControl(action.control, memory, knowledge);
    case 'noneOfThese':
      return routeNoneOfThese(memory);
    case 'notDanger':
      return routeAfterDanger(memory, knowledge);
    case 'continue':
      return { route: routeToOpenQuestion(memory, knowledge), memory };
  }
}

/** What happens next, from what was said and what is remembered. The same for the same three values, always. */
export function routeNext(event: TurnEvent, memory: Memory, knowledge: Knowledge): Routed {
  switch (event.kind) {
    case 'danger':
      return { route: { to: 'danger', danger: event.danger }, memory: { ...memory, pending: event.pending } };
    case 'control':
      return routeControl(event.control, memory, knowledge);
    case 'action':
      return routeAction(event.action, memory, knowledge);
    case 'staleOption':
      return { route: { to: 'stale', question: event.question }, memory };
    case 'finding': {
      const routed = routeFinding(event.finding, memory, knowledge);
      if (event.gentle === undefined) return routed;
      return { ...routed, route: { ...routed.route, gentle: event.gentle } };
    }
    case 'repeatedTap':
      return { route: { to: 'nothing' }, memory };
    case 'empty':
      return { route: { to: 'say', note: 'conversation.empty' }, memory };
  }
}
