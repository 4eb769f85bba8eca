import type { Clock } from '../domain/clock.ts';
import { RateLimit } from '../domain/rateLimit.ts';
import type { Route, RouteReply, RouteRequest } from '../domain/route.ts';
import type { ChatTokens, TokenClaims } from './chatTokens.ts';
import type { DirectLine } from './directLine.ts';
import type { EndedConversations } from './ports.ts';
import { webchatLimits } from './webchatLimits.ts';

const base = '/v3/directline';

/** Where a page that is being left tells so; it cannot send a header any more, so the token is in the body. */
const endPath = '/chat/end';

type TokenHandler = (request: RouteRequest, claims: TokenClaims) => Promise<RouteReply> | RouteReply;

export interface AccessParts {
  readonly tokens: ChatTokens;
  readonly ended: EndedConversations;
  readonly clock: Clock;
}

/** What a good token says; one for a conversation that was ended is good no more. */
async function claimsIn(token: unknown, { tokens, ended }: AccessParts): Promise<TokenClaims | undefined> {
  const claims = typeof token === 'string' ? tokens.verify(token) : undefined;
  return claims === undefined || (await ended.isEnded(claims.conversation)) ? undefined : claims;
}

/** Who leaves is let go also while nobody can say whether they have left already. */
function forLeaving(access: AccessParts): AccessParts {
  const { ended } = access;
  const isEnded = (conversation: string) => ended.isEnded(conversation).catch(() => false);
  return { ...access, ended: { isEnded, end: (...ending) => ended.end(...ending) } };
}

function tokenOf(request: RouteRequest): string | undefined {
  // Addresses are written down in many places: a token that stands in one is not taken.
  if (request.query.has('t') || request.query.has('token')) return undefined;
  return /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

/** What the token says that a request was sent with, in its header; undefined when it is not good. */
export function claimsOf(request: RouteRequest, access: AccessParts): Promise<TokenClaims | undefined> {
  return claimsIn(tokenOf(request), access);
}

/** At most so many new conversations for one caller. */
function limitTokens(directLine: DirectLine, clock: Clock): (request: RouteRequest) => RouteReply {
  const limit = new RateLimit(
    [
      { milliseconds: 60_000, most: webchatLimits.tokensPerMinute },
      { milliseconds: 3_600_000, most: webchatLimits.tokensPerHour },
    ],
    clock,
  );
  return ({ address }) => {
    const wait = limit.take(address);
    if (wait === 0) return directLine.generateToken();
    return { status: 429, headers: { 'retry-after': String(Math.ceil(wait / 1_000)) } };
  };
}

/** The routes of Direct Line 3.0, and the one by which a page says that it is being left. */
export function directLineRoutes(directLine: DirectLine, access: AccessParts): Route[] {
  const guarded =
    (handler: TokenHandler, by = access): Route['handle'] =>
    async (request) => {
      const claims = await claimsOf(request, by);
      return claims === undefined ? { status: 401 } : handler(request, claims);
    };
  const withToken = (method: Route['method'], path: string, body: Route['body'], handler: TokenHandler): Route => ({
    method,
    path: `${base}${path}`,
    access: 'webToken',
    body,
    handle: guarded(handler),
  });
  const endByBody = async ({ body }: RouteRequest): Promise<RouteReply> => {
    const { token, isLeaving } = body as { token?: unknown; isLeaving?: unknown };
    const claims = await claimsIn(token, forLeaving(access));
    if (claims === undefined) return { status: 401 };
    const reply = await directLine.end(claims);
    // Not where the page stays open: a new conversation is kept in the same places.
    return isLeaving === true ? { ...reply, headers: { 'clear-site-data': '"cache", "storage"' } } : reply;
  };
  return [
    {
      method: 'POST',
      path: `${base}/tokens/generate`,
      access: 'public',
      body: 'optionalJson',
      handle: limitTokens(directLine, access.clock),
    },
    withToken('POST', '/tokens/refresh', 'optionalJson', (_, claims) => directLine.refreshToken(claims)),
    withToken('POST', '/conversations', 'optionalJson', (request, claims) =>
      directLine.startConversation(request, claims),
    ),
    withToken('GET', '/conversations/:id', 'none', (request, claims) => directLine.reconnect(request, claims)),
    withToken('GET', '/conversations/:id/activities', 'none', (request, claims) =>
      directLine.readActivities(request, claims),
    ),
    withToken('POST', '/conversations/:id/activities', 'json', (request, claims) =>
      directLine.postActivity(request, claims),
    ),
    {
      ...withToken('POST', '/conversations/:id/end', 'optionalJson', () => ({ status: 404 })),
      handle: guarded(
        (request, claims) => (request.params.id === claims.conversation ? directLine.end(claims) : { status: 404 }),
        forLeaving(access),
      ),
    },
    { method: 'POST', path: endPath, access: 'webToken', body: 'json', handle: endByBody },
  ];
}
