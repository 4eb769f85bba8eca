import { z } from 'zod';
import type { Clock } from '../domain/clock.ts';
import { planMarks } from '../domain/plan.ts';
import { RateLimit } from '../domain/rateLimit.ts';
import type { Route, RouteReply, RouteRequest } from '../domain/route.ts';
import { type AccessParts, claimsOf } from './directLineRoutes.ts';
import type { OpenedPlan, PlanSheets, PlanView } from './ports.ts';
import { webchatLimits } from './webchatLimits.ts';

const view = {
  language: z.enum(['ja', 'en']).catch('ja'),
  style: z.enum(['standard', 'plain']).catch('standard'),
};
// Whatever was typed is a try: what is too long to be a code is answered like any other wrong one.
const code = z.string();
const openedShape = z.object({ code, ...view });
const markedShape = z.object({
  code,
  step: z.string().max(webchatLimits.stepLength),
  mark: z.enum([...planMarks, 'open']),
  ...view,
});

export interface PlanRouteParts {
  /** Absent: there are no plans, and every answer says so. */
  readonly planSheets: PlanSheets | undefined;
  readonly access: AccessParts;
}

/** One and the same answer for a wrong code and for one that never was, to the byte. */
const unknown: RouteReply = { status: 404, body: { error: 'not_found' } };

const waitFor = (seconds: number): RouteReply => ({ status: 429, headers: { 'retry-after': String(seconds) } });

function replyTo(opened: OpenedPlan): RouteReply {
  if (opened.outcome === 'wait') return waitFor(opened.seconds);
  return opened.outcome === 'found' ? { status: 200, body: opened.sheet } : unknown;
}

function viewIn({ query }: RouteRequest): PlanView {
  return z.object(view).parse(Object.fromEntries(query));
}

/** So many answers a minute for one caller, beside what slows down whoever guesses codes. */
function limitOf(most: number, clock: Clock): (key: string) => number {
  const limit = new RateLimit([{ milliseconds: 60_000, most }], clock);
  return (key) => Math.ceil(limit.take(key) / 1_000);
}

/** The plan of the conversation whose token was sent along. */
function conversationRoute({ planSheets, access }: PlanRouteParts): Route {
  const wait = limitOf(webchatLimits.plansPerMinute, access.clock);
  return {
    method: 'GET',
    path: '/plan/sheet',
    access: 'webToken',
    body: 'none',
    handle: async (request) => {
      const claims = await claimsOf(request, access);
      if (claims === undefined) return { status: 401 };
      const seconds = wait(claims.conversation);
      if (seconds > 0) return waitFor(seconds);
      const sheet = await planSheets?.ofConversation(claims.conversation, viewIn(request));
      return sheet === undefined ? unknown : { status: 200, body: sheet };
    },
  };
}

/** The plan under a return code. The code stands in the body of a POST: addresses are written down in many places. */
export function planRoutes(parts: PlanRouteParts): Route[] {
  const { planSheets, access } = parts;
  const wait = limitOf(webchatLimits.plansPerMinute, access.clock);
  const byCode = (path: string, ask: (request: RouteRequest, sheets: PlanSheets) => Promise<OpenedPlan>): Route => ({
    method: 'POST',
    path,
    access: 'public',
    body: 'json',
    handle: async (request) => {
      const seconds = wait(request.address);
      if (seconds > 0) return waitFor(seconds);
      return planSheets === undefined ? unknown : replyTo(await ask(request, planSheets));
    },
  });
  return [
    conversationRoute(parts),
    byCode('/plan/opened', async ({ body, address }, sheets) => {
      const { data } = openedShape.safeParse(body);
      if (data === undefined) return { outcome: 'unknown' };
      const { code: typed, ...asked } = data;
      return sheets.ofCode(typed, { guesser: address, ...asked });
    }),
    byCode('/plan/marked', async ({ body, address }, sheets) => {
      const { data } = markedShape.safeParse(body);
      if (data === undefined) return { outcome: 'unknown' };
      const { code: typed, ...marking } = data;
      return sheets.markByCode(typed, { guesser: address, ...marking });
    }),
  ];
}
