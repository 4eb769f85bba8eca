import type { ConversationPorts } from '../dialogs/ports.ts';
import { breachFindings } from './domain/breachFindings.ts';
import { gapDays } from './domain/gap.ts';
import type { Knowledge } from './domain/knowledge.ts';
import type { Plan, PlanState } from './domain/plan.ts';
import type { PlanKeeping } from './domain/planKeeping.ts';
import { breachDutiesOf } from './domain/reportingDuty.ts';
import { GapList } from './gaps/gapList.ts';
import { GapNotes } from './gaps/gapNotes.ts';
import type { HouseParts } from './houseParts.ts';
import type { MessageGuard } from './messageGuard.ts';
import { buildPlan } from './plan/buildPlan.ts';
import { pickChoice } from './retrieval/pickChoice.ts';

/** The plan for what was told, with what the law asks of a business. */
export function planFor(state: PlanState, knowledge: Knowledge): Plan {
  const isBusiness = state.audience === 'business' && state.breach !== undefined;
  const duties = isBusiness ? breachDutiesOf(breachFindings(state.breach ?? { answers: {} }, knowledge).duty) : [];
  return buildPlan(state, { knowledge, duties });
}

/** What the conversation needs, filled by the rooms of the house. */
export function conversationPorts(
  { live, clock, config, repository, log }: HouseParts,
  beside: { plans: PlanKeeping; guard: MessageGuard; forget: (conversationId: string) => Promise<void> },
): ConversationPorts {
  const gaps = new GapNotes({ list: new GapList(repository), clock, log });
  const { keeper, publicUrl, planDays } = config;
  return {
    knowledge: () => live.knowledge,
    redact: (text, context) => beside.guard.redact(text, context),
    read: (text, context) => live.read(text, context),
    pick: pickChoice,
    say: live.say,
    plan: planFor,
    plans: beside.plans,
    forget: async (conversationId) => {
      gaps.forget(conversationId);
      await beside.forget(conversationId);
    },
    noteGap: (note) => gaps.note(note),
    pages: { plan: `${publicUrl}/plan`, letters: `${publicUrl}/letters` },
    ...(keeper === undefined ? {} : { keeper }),
    retention: { conversationHours: 24, planDays, gapDays },
    now: clock,
    requiresReview: config.requireReview,
  };
}
