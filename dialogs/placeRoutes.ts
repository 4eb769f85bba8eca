import type { Knowledge } from '../src/domain/knowledge.ts';
import type { TriageTarget } from '../src/domain/triage.ts';
import type { Memory, Place } from './memory.ts';
import type { Route } from './route.ts';

/** What stands in a stored conversation or an old button may be gone from today's knowledge: then the first question. */
export const gone = (knowledge: Knowledge): Route => ({
  to: 'question',
  id: knowledge.triage.first,
  note: 'conversation.gone',
});

/** Where an id leads: a section, also under an old id, or a related consultation; nothing when it no longer exists. */
export function routeToId(id: string, near: readonly string[], knowledge: Knowledge): Route {
  if (knowledge.related.has(id)) return { to: 'related', id, near };
  const current = knowledge.moved.get(id) ?? id;
  if (knowledge.sections.has(current)) return { to: 'section', id: current, isReading: false, near };
  return gone(knowledge);
}

export function routeToQuestion(id: string, knowledge: Knowledge): Route {
  return knowledge.triage.questions.has(id) ? { to: 'question', id } : gone(knowledge);
}

export function routeToConsultation(id: string, knowledge: Knowledge): Route {
  return knowledge.consultations.has(id) ? { to: 'consultation', id } : gone(knowledge);
}

export function routeToTarget(target: TriageTarget, knowledge: Knowledge): Route {
  if (target.kind === 'question') return routeToQuestion(target.id, knowledge);
  if (target.kind === 'plan') return { to: 'plan' };
  if (target.kind === 'duty') return { to: 'duty' };
  if (target.kind === 'consultation') return routeToConsultation(target.id, knowledge);
  return routeToId(target.id, [], knowledge);
}

/** The route that shows a place again. */
export function routeToPlace(place: Place, knowledge: Knowledge): Route {
  switch (place.at) {
    case 'section':
      return knowledge.sections.has(place.id)
        ? { to: 'section', id: place.id, isReading: place.isReading, near: [] }
        : routeToId(place.id, [], knowledge);
    case 'relatedList':
      return { to: 'relatedList', from: place.from };
    case 'plan':
      return { to: 'plan' };
    case 'planAll':
      return { to: 'planAll', from: place.from };
    case 'step':
      return knowledge.plans.steps.has(place.id) ? { to: 'step', id: place.id } : { to: 'plan' };
    case 'duty':
      return { to: 'duty' };
    case 'question':
      return routeToQuestion(place.id, knowledge);
    case 'consultation':
      return routeToConsultation(place.id, knowledge);
    case 'related':
      return routeToId(place.id, [], knowledge);
  }
}

/** Where we were: the open question, else the last place, else the first question. */
export function routeToGoOn(memory: Memory, knowledge: Knowledge, note?: string): Route {
  const place: Place = { at: 'question', id: memory.openQuestion ?? knowledge.triage.first };
  const last = memory.trail.at(-1);
  // A plan is shown with the question that waits; after anything else the question comes back alone.
  const isGoneBackTo = memory.openQuestion === undefined || last?.at === 'plan';
  const route = routeToPlace((isGoneBackTo ? last : undefined) ?? place, knowledge);
  return note === undefined || route.note !== undefined ? route : { ...route, note };
}
