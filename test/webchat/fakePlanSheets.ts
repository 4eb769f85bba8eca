import type { ChatActivity } from '../../src/domain/activity.ts';
import type { PlanMark } from '../../src/domain/plan.ts';
import type { CodeCall, OpenedPlan, PlanSheets, PlanView } from '../../src/webchat/ports.ts';
import { buildPlanSheet } from '../support/buildPlanSheet.ts';

/** The one code that opens something here, as the house writes it down. */
export const goodCode = 'BCDFGHJKMNPQ';

export interface FakePlans {
  readonly planSheets: PlanSheets;
  /** Conversations that have a plan. */
  readonly conversations: Set<string>;
  readonly marks: Map<string, PlanMark>;
  /** Every call with a code, in order. */
  readonly calls: (CodeCall & { readonly code: string })[];
  /** What is said of the next codes instead of looking them up. */
  readonly rule: { wait?: number; failing?: boolean };
  /** As at the beginning. */
  clear(): void;
  /** What the bot does with the message that marks a step. */
  hear(activity: ChatActivity): void;
}

/** Plans in memory: one for conversations, the same one under a code. */
export function fakePlanSheets(): FakePlans {
  const marks = new Map<string, PlanMark>();
  const conversations = new Set<string>();
  const calls: (CodeCall & { readonly code: string })[] = [];
  const rule: FakePlans['rule'] = {};
  const put = (step: string, mark: PlanMark | 'open') => (mark === 'open' ? marks.delete(step) : marks.set(step, mark));
  const byCode = (code: string, call: CodeCall): OpenedPlan => {
    calls.push({ code, ...call });
    if (rule.failing === true) throw new Error('no store');
    if (rule.wait !== undefined) return { outcome: 'wait', seconds: rule.wait };
    const folded = code
      .normalize('NFKC')
      .toUpperCase()
      .replaceAll(/[^A-Z]/g, '');
    if (folded !== goodCode) return { outcome: 'unknown' };
    return { outcome: 'found', sheet: buildPlanSheet({ view: viewOf(call), marks, keptUntil: '2026-12-22' }) };
  };
  const planSheets: PlanSheets = {
    ofConversation: async (id, view) => (conversations.has(id) ? buildPlanSheet({ view, marks }) : undefined),
    ofCode: async (code, call) => byCode(code, call),
    markByCode: async (code, { step, mark, ...call }) => {
      const opened = byCode(code, call);
      if (opened.outcome !== 'found') return opened;
      put(step, mark);
      return { ...opened, sheet: buildPlanSheet({ view: viewOf(call), marks, keptUntil: '2026-12-22' }) };
    },
  };
  return {
    ...{ planSheets, conversations, marks, calls, rule },
    clear: () => {
      for (const list of [marks, conversations]) list.clear();
      calls.length = 0;
      delete rule.wait;
      delete rule.failing;
    },
    hear: ({ value }) => {
      const { do: what, step, mark } = (value ?? {}) as { do?: string; step?: string; mark?: PlanMark | 'open' };
      if (what === 'mark' && step !== undefined && mark !== undefined) put(step, mark);
    },
  };
}

const viewOf = ({ language, style }: CodeCall): PlanView => ({ language, style });
