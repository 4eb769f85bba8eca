import type { ControlId } from '../src/domain/control.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import type { Finding } from '../src/domain/match.ts';
import type { Action } from './action.ts';
import type { TurnEvent } from './event.ts';
import { type Memory, stepBack } from './memory.ts';
import {
  gone,
  routeToConsultation,
  routeToGoOn,
  routeToId,
  routeToPlace,
  routeToQuestion,
  routeToTarget,
} from './placeRoutes.ts';
import type { Route, Routed } from './route.ts';

// Two misses in a row: the person gets telephone desks without having to ask (the doom-loop rule).
const missesBeforeDesks = 2;

/** The memory without an open question. */
function closeQuestion(memory: Memory): Memory {
  const { openQuestion: _closed, ...rest } = memory;
  return rest;
}

function routeOption(action: Extract<Action, { do: 'option' }>, memory: Memory, knowledge: Knowledge): Routed {
  const options = knowledge.triage.questions.get(action.question)?.options ?? [];
  const option = options.find((each) => each.id === action.option);
  if (option === undefined) {
    return { route: gone(knowledge), memory };
  }
  // The first question asks who somebody is: an option that does not tell takes back what was told before.
  const unsaid = action.question === knowledge.triage.first ? 'unknown' : memory.audience;
  const told: Memory = { ...memory, audience: option.audience ?? unsaid, misses: 0 };
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

function routeBack(memory: Memory, knowledge: Knowledge): Routed {
  const back = stepBack(memory);
  if (back === undefined) return { route: routeToGoOn(memory, knowledge, 'conversation.nowhereBack'), memory };
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
  return { route: routeToGoOn(memory, knowledge, note), memory: calm };
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
      const isReading = action.isReading === true;
      return { route: route.to === 'section' ? { ...route, isReading, isOpen: true } : route, memory };
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
      return { route: routeToGoOn(memory, knowledge), memory };
  }
}

function withGentle(routed: Routed, gentle: string | undefined): Routed {
  return gentle === undefined ? routed : { ...routed, route: { ...routed.route, gentle } };
}

/** The same place again, in the language the person has just chosen. */
export function routeAgain(memory: Memory, knowledge: Knowledge): Routed {
  return { route: routeToGoOn(memory, knowledge), memory };
}

/** What happens next, from what was said and what is remembered. The same for the same three values, always. */
export function routeNext(event: TurnEvent, memory: Memory, knowledge: Knowledge): Routed {
  switch (event.kind) {
    case 'danger':
      return { route: { to: 'danger', danger: event.danger }, memory: { ...memory, pending: event.pending } };
    case 'control':
      return withGentle(routeControl(event.control, memory, knowledge), event.gentle);
    case 'action':
      return routeAction(event.action, memory, knowledge);
    case 'staleOption':
      return { route: { to: 'stale', question: event.question }, memory };
    case 'finding':
      return withGentle(routeFinding(event.finding, memory, knowledge), event.gentle);
    case 'repeatedTap':
      return { route: { to: 'nothing' }, memory };
    case 'empty':
      return { route: { to: 'say', note: 'conversation.empty' }, memory };
  }
}
