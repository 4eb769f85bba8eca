import { dayInJapan } from '../src/domain/dayInJapan.ts';
import type { GapNote } from '../src/domain/gap.ts';
import type { TurnEvent } from './event.ts';
import { freshMemory, type Memory } from './memory.ts';
import type { ConversationPorts } from './ports.ts';
import type { Route, Routed } from './route.ts';

/** What happened after a code was looked up: the conversation itself does no such thing. */
export async function settleEvent(
  event: TurnEvent,
  memory: Memory,
  { ports, conversationId }: { ports: ConversationPorts; conversationId: string },
): Promise<TurnEvent> {
  if (event.kind !== 'code') return event;
  const { awaits, saved } = memory;
  if (awaits === 'codeBack' && saved !== undefined) {
    return { kind: 'codeBack', isRight: await ports.plans.confirm(saved.handle, event.typed) };
  }
  return { kind: 'opened', opened: await ports.plans.open(event.typed, conversationId) };
}

/** The memory with the plan as it is kept, which may have been changed elsewhere meanwhile. */
export async function refreshPlan(memory: Memory, { plans }: ConversationPorts): Promise<Memory> {
  if (memory.saved === undefined) return memory;
  const plan = await plans.read(memory.saved.handle);
  if (plan !== undefined) return { ...memory, plan };
  // It was erased elsewhere or its time is over: what is still known here goes on unsaved.
  const { saved: _gone, ...rest } = memory;
  return rest;
}

/** What a route does besides being shown. */
export interface Carried {
  readonly routed: Routed;
  readonly code?: string;
}

/** Keeps a plan, erases what is kept, and writes on where a plan is kept already. */
export async function carryOut(
  routed: Routed,
  before: Memory,
  { ports, conversationId }: { ports: ConversationPorts; conversationId: string },
): Promise<Carried> {
  const { route, memory } = routed;
  if (route.to === 'code' && memory.plan !== undefined) {
    if (memory.saved !== undefined) await ports.plans.erase(memory.saved.handle);
    const { code, handle } = await ports.plans.save(memory.plan);
    const saved: Memory = { ...memory, saved: { handle, isConfirmed: false }, awaits: 'codeBack' };
    return { routed: { route, memory: saved }, code };
  }
  if (route.to === 'erased') return { routed: { route, memory: await erase(memory, { ports, conversationId }) } };
  const { plan, saved } = memory;
  if (saved !== undefined && plan !== undefined && plan !== before.plan)
    await ports.plans.keep(saved.handle, () => plan);
  return { routed };
}

/** Everything that is kept of this person here is gone after this; language and look of the talk stay. */
async function erase(
  memory: Memory,
  { ports, conversationId }: { ports: ConversationPorts; conversationId: string },
): Promise<Memory> {
  if (memory.saved !== undefined) await ports.plans.erase(memory.saved.handle);
  await ports.forget(conversationId);
  const { language, clientLanguage, turn, style } = memory;
  return { ...freshMemory(language, dayInJapan(ports.now())), clientLanguage, turn, style };
}

type Heard = Pick<GapNote, 'kind' | 'section' | 'reason'>;

function gapOfFinding(route: Route): Heard | undefined {
  if (route.to === 'section') return { kind: 'asked', section: route.id };
  if (route.to === 'noMatch') return { kind: 'notFound' };
  if (route.to !== 'choose') return undefined;
  if (!route.isCautious) return { kind: 'asked' };
  const [section] = route.ids;
  return section === undefined ? { kind: 'nearMiss' } : { kind: 'nearMiss', section };
}

/** What the editors should hear of a turn; undefined when there is nothing. */
export function gapOf(event: TurnEvent, { route }: Routed): Heard | undefined {
  if (event.kind === 'finding') return gapOfFinding(route);
  if (route.to === 'desks') return { kind: 'human' };
  if (event.kind !== 'action') return undefined;
  const { action } = event;
  if (action.do === 'feedback' && !action.isHelpful) return { kind: 'notHelpful', section: action.section };
  if (action.do === 'reason') return { kind: 'reason', section: action.section, reason: action.reason };
  return action.do === 'passOn' ? { kind: 'passOn' } : undefined;
}
