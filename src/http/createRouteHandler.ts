import type { IncomingMessage } from 'node:http';
import type { Clock } from '../domain/clock.ts';
import { Fault, type FaultCode } from '../domain/fault.ts';
import type { Log } from '../domain/log.ts';
import { placeOf } from '../domain/placeOf.ts';
import { RateLimit } from '../domain/rateLimit.ts';
import type { Route, RouteReply, RouteRequest } from '../domain/route.ts';
import type { AddressReader } from './clientAddress.ts';
import type { OriginRule } from './originRule.ts';
import { readJsonBody } from './readJsonBody.ts';
import type { Exchange, ReplyWriter } from './replyWriter.ts';
import { serverLimits } from './serverLimits.ts';

export interface RouteHandlerParts {
  readonly write: ReplyWriter;
  readonly origins: OriginRule;
  readonly addressOf: AddressReader;
  readonly log: Log;
  readonly clock: Clock;
}

/** Answers one exchange by one route. `params` are the `:name` parts of the path. */
export type RouteHandler = (
  exchange: Exchange,
  route: Route | undefined,
  params?: Record<string, string>,
) => Promise<void>;

const retrySoon = { 'retry-after': '2' };

/** Refusals that, when they become many, tell of an attack or of a wrong set-up. */
const noteworthy: ReadonlySet<number> = new Set([401, 403, 429]);

interface Asked {
  readonly route: Route;
  readonly params: Record<string, string>;
}

function replyTo(code: FaultCode): RouteReply {
  if (code === 'CONVERSATION_BUSY') return { status: 429, headers: retrySoon };
  if (code === 'STORE_UNAVAILABLE') return { status: 503, headers: retrySoon };
  return { status: 500 };
}

function toRouteRequest(request: IncomingMessage, address: string): Omit<RouteRequest, 'params' | 'body'> {
  const url = new URL(request.url ?? '/', 'http://local');
  const headers = Object.entries(request.headers).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.join(', ') : value,
  ]);
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: new Map(url.searchParams),
    headers: Object.fromEntries(headers),
    address,
  };
}

/** Another site may read what is public, but never change anything: a page we do not know gets no further. */
function isForeignWrite(request: IncomingMessage, origins: OriginRule): boolean {
  return request.method !== 'GET' && request.method !== 'HEAD' && !origins.allows(request.headers.origin);
}

async function askRoute(exchange: Exchange, asked: Asked, parts: RouteHandlerParts): Promise<RouteReply> {
  const { request } = exchange;
  const { route, params } = asked;
  if (isForeignWrite(request, parts.origins)) return { status: 403 };
  const reading =
    route.body === 'none' ? { value: undefined } : await readJsonBody(request, route.body === 'optionalJson');
  if ('refusal' in reading) return { status: reading.refusal };
  return route.handle({ ...toRouteRequest(request, parts.addressOf(request)), params, body: reading.value });
}

/** The answer of the route; when it fails, an answer that tells nothing, and a line in the log that tells which. */
async function askSafely(exchange: Exchange, asked: Asked, parts: RouteHandlerParts): Promise<RouteReply> {
  try {
    return await askRoute(exchange, asked, parts);
  } catch (failure) {
    const code = failure instanceof Fault ? failure.code : 'UNEXPECTED';
    const reply = replyTo(code);
    const kind = failure instanceof Error ? failure.name : typeof failure;
    const place = placeOf(failure);
    const facts = { requestId: exchange.id, route: asked.route.path, code, kind, place };
    if (reply.status >= 500) parts.log.error('http.failed', facts);
    return reply;
  }
}

/** Makes the function that reads a request, asks its route and sends the answer, whatever happens on the way. */
export function createRouteHandler(parts: RouteHandlerParts): RouteHandler {
  const guesses = new RateLimit([{ milliseconds: 60_000, most: serverLimits.guessesPerMinute }], parts.clock);
  /** Who asks for things that are not there again and again is told to wait instead. */
  const slowGuesses = (exchange: Exchange, reply: RouteReply): RouteReply => {
    const wait = reply.status === 404 ? guesses.take(parts.addressOf(exchange.request)) : 0;
    return wait === 0 ? reply : { status: 429, headers: { 'retry-after': String(Math.ceil(wait / 1_000)) } };
  };
  return async (exchange, route, params = {}) => {
    const answer = route === undefined ? { status: 404 } : await askSafely(exchange, { route, params }, parts);
    const reply = slowGuesses(exchange, answer);
    if (noteworthy.has(reply.status)) {
      parts.log.info('http.refused', { requestId: exchange.id, route: route?.path ?? 'none', status: reply.status });
    }
    await parts.write(exchange, reply);
  };
}
