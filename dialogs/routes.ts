import type { ControlId } from '../src/domain/control.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import type { Finding } from '../src/domain/match.ts';
import { takeBack, tellPlan } from '../src/domain/planState.ts';
import type { Action } from './action.ts';
import type { TurnEvent } from './event.ts';
import { type Memory, stepBack } from './memory.ts';
import { closeQuestion, dangerToName, routeKnownDay, routeOption, unanswer } from './optionRoutes.ts';
import { routeToConsultation, routeToGoOn, routeToId, routeToPlace, routeToQuestion } from './placeRoutes.ts';
import {
  isSpeech,
  routeCodeBack,
  routeFeedback,
  routeKeeping,
  routeOpened,
  routePlanAction,
  routeSpeak,
  routeSpeech,
  routeToStart,
} from './planRoutes.ts';
import type { Route, Routed } from './route.ts';

/** The kinds of danger.yml in which somebody threatens the person. */
const dangersFromPersons: readonly string[] = [dangerToName, 'sexual-image-threat', 'address-known', 'threat'];

// Two misses in a row: the person gets telephone desks without having to ask (the doom-loop rule).
const missesBeforeDesks = 2;

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
  const { place } = back;
  // Who goes back to a question gives another answer to it.
  const before = place.at === 'question' ? unanswer(place.id, back.memory, knowledge) : back.memory;
  return { route: routeToPlace(place, knowledge), memory: before };
}

function routeControl(control: ControlId, memory: Memory, knowledge: Knowledge): Routed {
  switch (control) {
    case 'startOver':
      return routeToStart(memory, knowledge);
    case 'back':
      return routeBack(memory, knowledge);
    case 'stop':
      return { route: { to: 'stop' }, memory: closeQuestion({ ...memory, misses: 0 }) };
    case 'human':
      return { route: { to: 'desks' }, memory: { ...memory, misses: 0 } };
    case 'danger':
      return {
        route: { to: 'danger', danger: dangerToName },
        memory: alarm({ danger: dangerToName, pending: [] }, memory),
      };
    case 'about':
      return { route: { to: 'about' }, memory };
    case 'otherConsultations':
      return { route: { to: 'relatedList', from: 0 }, memory };
    default:
      return isSpeech(control) ? routeSpeech(control, memory, knowledge) : routeKeeping(control, memory, knowledge);
  }
}

/** Danger from a person changes the plan: its safety steps come before any other. */
function alarm({ danger, pending }: { danger: string; pending: readonly string[] }, memory: Memory): Memory {
  const { plan } = memory;
  const isFromPerson = dangersFromPersons.includes(danger);
  const isNew = isFromPerson && plan?.audience === 'victim' && !plan.happenings.includes('danger');
  if (!isNew || plan === undefined) return { ...memory, pending };
  const endangered = tellPlan(plan, { told: { happening: 'danger' }, today: memory.today });
  return { ...memory, pending, plan: endangered, isAlarmed: true };
}

/** What a false alarm had put into the plan goes again. */
function calmDown(memory: Memory): Memory {
  const { isAlarmed, plan, ...rest } = memory;
  const calm = { ...rest, pending: [] };
  if (plan === undefined) return calm;
  return { ...calm, plan: isAlarmed === true ? takeBack(plan, { happening: 'danger' }) : plan };
}

/** After a false alarm: what the message may have been about, or the open question. */
function routeAfterDanger(memory: Memory, knowledge: Knowledge): Routed {
  const ids = memory.pending.filter((id) => knowledge.sections.has(id) || knowledge.related.has(id));
  const note = 'conversation.backFromDanger';
  const calm = calmDown(memory);
  if (ids.length > 0) return { route: { to: 'choose', ids: ids.slice(0, 3), isCautious: false, note }, memory: calm };
  return { route: routeToGoOn(calm, knowledge, note), memory: calm };
}

function routeAction(action: Action, memory: Memory, knowledge: Knowledge): Routed {
  switch (action.do) {
    case 'option':
      return routeOption(action, memory, { knowledge });
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
    case 'speak':
      return routeSpeak(action, memory, knowledge);
    case 'feedback':
    case 'reason':
    case 'passOn':
      return routeFeedback(action, memory);
    default:
      return routePlanAction(action, memory, knowledge);
  }
}

/** What the words touched besides what they asked for. */
function withHints(
  routed: Routed,
  { gentle, scam }: { readonly gentle?: string | undefined; readonly scam?: string | undefined },
): Routed {
  const hints = {
    ...(gentle === undefined ? {} : { gentle }),
    ...(scam === undefined ? {} : { scamHint: scam }),
  };
  return { ...routed, route: { ...routed.route, ...hints } };
}

/** The same place again, in the language the person has just chosen. */
export function routeAgain(memory: Memory, knowledge: Knowledge): Routed {
  return { route: routeToGoOn(memory, knowledge), memory };
}

/** What happens next, from what was said and what is remembered. The same for the same three values, always. */
export function routeNext(event: TurnEvent, memory: Memory, knowledge: Knowledge): Routed {
  switch (event.kind) {
    case 'danger':
      return { route: { to: 'danger', danger: event.danger }, memory: alarm(event, memory) };
    case 'control':
      return withHints(routeControl(event.control, memory, knowledge), event);
    case 'action':
      return withHints(routeAction(event.action, memory, knowledge), event);
    case 'correction':
      return withHints(routeOption(event.action, memory, { knowledge, isCorrection: true }), event);
    case 'knownDay':
      return routeKnownDay(event.day, memory, knowledge);
    case 'opened':
      return routeOpened(event.opened, memory);
    case 'codeBack':
      return routeCodeBack(event.isRight, memory);
    case 'code':
      return { route: { to: 'askCode' }, memory };
    case 'scam':
      return withHints(
        { route: { to: 'scam', scam: event.scam, near: event.near }, memory: { ...memory, misses: 0 } },
        { gentle: event.gentle },
      );
    case 'staleOption':
      return { route: { to: 'stale', question: event.question }, memory };
    case 'finding':
      return withHints(routeFinding(event.finding, memory, knowledge), event);
    case 'repeatedTap':
      return { route: { to: 'nothing' }, memory };
    case 'empty':
      return { route: { to: 'say', note: 'conversation.empty' }, memory };
  }
}
