import { createHash } from 'node:crypto';
import type { Memory } from '../dialogs/memory.ts';
import type { ConversationState } from './bot/conversationState.ts';
import { planFor } from './conversationPorts.ts';
import { dayInJapan } from './domain/dayInJapan.ts';
import type { PlanState } from './domain/plan.ts';
import type { PlanKeeping } from './domain/planKeeping.ts';
import type { PlanSheet } from './domain/planSheet.ts';
import { markStep } from './domain/planState.ts';
import type { HouseParts } from './houseParts.ts';
import { presentPlan } from './plan/presentPlan.ts';
import type { OpenedPlan, PlanSheets, PlanView } from './webchat/ports.ts';

const msOfDay = 24 * 60 * 60 * 1000;

/** An address is not remembered as it is, not even for a while. */
const guesserOf = ({ guesser }: { readonly guesser: string }): string =>
  createHash('sha256').update(guesser).digest('base64url');

/** The plans for the page: of a conversation while it lives, and those kept under a code. */
export function createPlanSheets(
  { live, clock, config }: HouseParts,
  { plans, state }: { plans: PlanKeeping; state: ConversationState },
): PlanSheets {
  const present = (plan: PlanState, view: PlanView, keptUntilMs?: number): PlanSheet =>
    presentPlan({
      state: plan,
      plan: planFor(plan, live.knowledge),
      knowledge: live.knowledge,
      view,
      say: live.say,
      now: clock(),
      requiresReview: config.requireReview,
      ...(keptUntilMs === undefined ? {} : { keptUntil: dayInJapan(keptUntilMs) }),
    });
  const open = async (code: string, call: PlanView & { guesser: string }): Promise<OpenedPlan> => {
    const opened = await plans.open(code, guesserOf(call));
    if (opened.outcome !== 'found') return opened;
    return { outcome: 'found', sheet: present(opened.state, call, opened.keptUntilMs) };
  };
  return {
    ofConversation: async (conversationId, view) => {
      const memory = (await state.propertyOf(conversationId, 'memory')) as Memory | undefined;
      if (memory?.plan === undefined) return undefined;
      const kept = memory.saved === undefined ? undefined : await plans.read(memory.saved.handle);
      if (kept === undefined || memory.saved?.isConfirmed !== true) return present(kept ?? memory.plan, view);
      return present(kept, view, clock() + config.planDays * msOfDay);
    },
    ofCode: open,
    markByCode: async (code, marking) => {
      const opened = await plans.open(code, guesserOf(marking));
      if (opened.outcome !== 'found') return opened;
      const { handle, keptUntilMs } = opened;
      const isKnown = planFor(opened.state, live.knowledge).steps.some(({ id }) => id === marking.step);
      const change = (before: PlanState) => (isKnown ? markStep(before, marking.step, marking.mark) : before);
      const changed = await plans.keep(handle, change);
      if (changed === undefined) return { outcome: 'unknown' };
      return { outcome: 'found', sheet: present(changed, marking, keptUntilMs) };
    },
  };
}
