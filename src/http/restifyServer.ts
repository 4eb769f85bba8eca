import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server as NodeServer, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import restify from 'restify';
import type { Route } from '../domain/route.ts';
import type { RouteHandler } from './createRouteHandler.ts';
import type { HostRule } from './hostRule.ts';
import { refuseRequest } from './refuseRequest.ts';
import { type Exchange, type ReplyWriter, rawRefusal } from './replyWriter.ts';
import { serverLimits } from './serverLimits.ts';

/** restify wants a log to trace into; what is worth telling stands in our own. */
const silent = { trace: () => false, debug() {}, info() {}, warn() {}, error() {}, fatal() {}, child: () => silent };

const mountNames = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'del', OPTIONS: 'opts' } as const;

export interface RestifyParts {
  readonly routes: readonly Route[];
  readonly handle: RouteHandler;
  readonly write: ReplyWriter;
  readonly hosts: HostRule;
  readonly headers: Readonly<Record<string, string>>;
}

function exchangeOf(request: IncomingMessage, response: ServerResponse): Exchange {
  return { request, response, id: randomBytes(8).toString('hex') };
}

function setBounds(native: NodeServer): void {
  native.headersTimeout = serverLimits.headerTime;
  native.requestTimeout = serverLimits.requestTime;
  native.keepAliveTimeout = serverLimits.keepAliveTime;
  native.maxHeadersCount = serverLimits.headers + 1;
  native.maxConnections = serverLimits.connections;
  // Read when listening starts; restify has no way to hand it over.
  Object.assign(native, { connectionsCheckingInterval: serverLimits.checkInterval });
}

/** What does not even parse as HTTP gets a short answer of ours and a closed door. */
function answerBrokenRequests(native: NodeServer, headers: RestifyParts['headers']): void {
  const answers: Readonly<Record<string, [number, string]>> = {
    ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout'],
    HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large'],
  };
  native.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else
      socket.end(rawRefusal(...(answers[error.code ?? ''] ?? [400, 'Bad Request']), headers), () => socket.destroy());
  });
}

function mountRoute(server: restify.Server, route: Route, handle: RouteHandler): void {
  const handler = async (request: restify.Request, response: restify.Response) => {
    await handle(exchangeOf(request, response), route, { ...(request.params as Record<string, string>) });
  };
  server[mountNames[route.method]](route.path, handler as restify.RequestHandlerType);
  if (route.method === 'GET') server.head(route.path, handler as restify.RequestHandlerType);
}

/**
 * restify with our routes. It only finds the route: reading, answering and refusing is ours, and none of its parsers is
 * mounted (its body parser can be stopped by one request, and writes uploads to disk).
 */
export function createRestifyServer({ routes, handle, write, hosts, headers }: RestifyParts): NodeServer {
  const server = restify.createServer({ name: '', log: silent as never });
  const native = server.server as NodeServer;
  setBounds(native);
  answerBrokenRequests(native, headers);
  server.pre((request: restify.Request, response: restify.Response, next: restify.Next) => {
    const status = refuseRequest(request, hosts);
    if (status === undefined) next();
    else void write(exchangeOf(request, response), { status }).finally(() => next(false));
  });
  for (const route of routes) mountRoute(server, route, handle);
  // No route, or not with this method. Without calling back restify adds nothing of its own.
  server.on('restifyError', (request: restify.Request, response: restify.Response, error: { statusCode?: number }) => {
    const exchange = exchangeOf(request, response);
    if (error.statusCode === 404) void handle(exchange, undefined);
    else void write(exchange, { status: error.statusCode === 405 ? 405 : 500 });
  });
  // restify passes on what goes wrong with the listening socket; whoever listens is told by the platform directly.
  server.on('error', () => {});
  return native;
}
