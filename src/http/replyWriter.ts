import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RouteReply } from '../domain/route.ts';
import { chooseEncoding, compressAnew, compressOnce, type Encoding } from './compressOnce.ts';
import { errorCode } from './errorCodes.ts';
import type { OriginRule } from './originRule.ts';
import { serverLimits } from './serverLimits.ts';

/** A request, the place for its answer, and the id by which both are found in the log. */
export interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly id: string;
}

export type ReplyWriter = (exchange: Exchange, reply: RouteReply) => Promise<void>;

interface Payload {
  readonly bytes: Uint8Array;
  readonly type: string;
}

function payloadOf(reply: RouteReply, requestId: string): Payload | undefined {
  const { body, status } = reply;
  if (body instanceof Uint8Array) return { bytes: body, type: 'application/octet-stream' };
  if (typeof body === 'string') return { bytes: Buffer.from(body), type: 'text/plain; charset=utf-8' };
  const value = body ?? (status >= 400 ? { error: errorCode(status), requestId } : undefined);
  if (value === undefined) return undefined;
  return { bytes: Buffer.from(JSON.stringify(value)), type: 'application/json; charset=utf-8' };
}

type Compress = (bytes: Uint8Array, encoding: Encoding) => Promise<Buffer>;

/**
 * What stays the same for ever is compressed once and kept. Pages and programs that are made anew are compressed each time:
 * nothing of a person stands in them, so their length tells nothing. Everything else goes as it is.
 */
function compressionOf({ headers, body }: RouteReply): Compress | undefined {
  if (body instanceof Uint8Array) return headers?.['cache-control']?.includes('immutable') ? compressOnce : undefined;
  return headers?.['content-type']?.startsWith('text/') && typeof body === 'string' ? compressAnew : undefined;
}

async function encode(exchange: Exchange, reply: RouteReply, payload: Payload | undefined): Promise<Uint8Array> {
  if (payload === undefined) return new Uint8Array();
  const compress = compressionOf(reply);
  if (compress === undefined) return payload.bytes;
  exchange.response.appendHeader('vary', 'Accept-Encoding');
  const encoding = chooseEncoding(String(exchange.request.headers['accept-encoding'] ?? ''));
  if (encoding === undefined) return payload.bytes;
  exchange.response.setHeader('content-encoding', encoding);
  return compress(payload.bytes, encoding);
}

/** True when bytes of the request are still on their way and there may be many of them. */
function isStillSending({ request }: Exchange): boolean {
  const announced = Number(request.headers['content-length'] ?? Number.POSITIVE_INFINITY);
  return !request.complete && (announced > serverLimits.bodyBytes || request.isPaused());
}

/**
 * Sends the answer. A sender whose body was refused unread gets a moment to read the answer before the door closes:
 * closing at once would make its system throw the answer away.
 */
function finish(exchange: Exchange, bytes: Uint8Array): void {
  const { response } = exchange;
  if (!isStillSending(exchange)) {
    response.end(bytes);
    return;
  }
  response.setHeader('connection', 'close');
  response.write(bytes);
  setTimeout(() => response.end(), serverLimits.lingerTime);
}

/** Makes the one function by which every answer leaves the house. */
export function createReplyWriter(headers: Readonly<Record<string, string>>, origins: OriginRule): ReplyWriter {
  return async (exchange, reply) => {
    const { request, response, id } = exchange;
    if (response.headersSent || response.destroyed) return;
    response.statusCode = reply.status;
    const payload = payloadOf(reply, id);
    const type = payload === undefined ? {} : { 'content-type': payload.type };
    for (const [name, value] of Object.entries({ ...headers, ...type, ...reply.headers }))
      response.setHeader(name, value);
    const { origin } = request.headers;
    if (origin !== undefined && origins.allows(origin)) {
      response.setHeader('access-control-allow-origin', origin);
      response.appendHeader('vary', 'Origin');
    }
    const bytes = await encode(exchange, reply, payload);
    if (reply.status !== 204) response.setHeader('content-length', bytes.length);
    finish(exchange, bytes);
  };
}

/** The answer to bytes that are not HTTP, written by hand because there is no response object. */
export function rawRefusal(status: number, reason: string, headers: Readonly<Record<string, string>>): string {
  const body = JSON.stringify({ error: errorCode(status) });
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    connection: 'close',
  });
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}
