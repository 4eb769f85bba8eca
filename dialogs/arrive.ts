import { type Memory, type Place, visit } from './memory.ts';
import type { Route, Routed } from './route.ts';

function placeOf(route: Route): Place | undefined {
  switch (route.to) {
    case 'question':
      return { at: 'question', id: route.id };
    case 'section':
      return { at: 'section', id: route.id, isReading: route.isReading };
    case 'consultation':
      return { at: 'consultation', id: route.id };
    case 'related':
      return { at: 'related', id: route.id };
    case 'plan':
      return { at: 'plan' };
    case 'planAll':
      return { at: 'planAll', from: route.from };
    case 'step':
      return { at: 'step', id: route.id };
    case 'duty':
      return { at: 'duty' };
    case 'relatedList':
      return { at: 'relatedList', from: route.from };
    default:
      return undefined;
  }
}

/** The memory once a route is taken: the way back, and the question that is now open. */
export function arrive({ route, memory }: Routed): Memory {
  if (route.to === 'nothing') return memory;
  const place = placeOf(route);
  const { isBeside: _before, ...onTheWay } = memory;
  if (place === undefined) return { ...onTheWay, isBeside: true };
  const visited = visit(onTheWay, place);
  return route.to === 'question' ? { ...visited, openQuestion: route.id } : visited;
}
