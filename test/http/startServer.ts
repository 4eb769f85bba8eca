import type { Route } from '../../src/domain/route.ts';
import { createHttpServer, type HttpServerOptions } from '../../src/http/createHttpServer.ts';

/** A route that answers with what it was asked. */
export function echoRoute(overrides: Partial<Route> = {}): Route {
  return {
    method: 'POST',
    path: '/echo',
    access: 'public',
    body: 'json',
    handle: (request) => ({ status: 200, body: { ...request, query: [...request.query] } }),
    ...overrides,
  };
}

/** A server with these routes on a free port, and what it logged. */
export async function startServer(overrides: Partial<HttpServerOptions> = {}) {
  const logged: { event: string; facts: object }[] = [];
  const note = (event: string, facts: object = {}) => void logged.push({ event, facts });
  const server = createHttpServer({
    routes: [echoRoute()],
    upgrades: [],
    health: () => ({ mode: 'normal' }),
    log: { info: note, warn: note, error: note },
    clock: Date.now,
    publicUrl: 'http://localhost:3978',
    allowedOrigins: [],
    trustedProxies: [],
    ...overrides,
  });
  const { port } = await server.listen('127.0.0.1', 0);
  return { server, port, url: `http://127.0.0.1:${port}`, logged };
}
