import type { Server as NodeServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Clock } from '../domain/clock.ts';
import type { Log } from '../domain/log.ts';
import type { Route } from '../domain/route.ts';
import { checkRoutes } from './checkRoutes.ts';
import { createAddressReader } from './clientAddress.ts';
import { createRouteHandler } from './createRouteHandler.ts';
import { type Health, healthRoutes } from './healthRoutes.ts';
import { createHostRule } from './hostRule.ts';
import { createOriginRule } from './originRule.ts';
import { preflightRoutes } from './preflightRoutes.ts';
import { createReplyWriter } from './replyWriter.ts';
import { createRestifyServer } from './restifyServer.ts';
import { securityHeaders } from './securityHeaders.ts';
import { serverLimits } from './serverLimits.ts';
import { createUpgradeListener, type UpgradeDoor } from './upgradeDoors.ts';

export interface HttpServerOptions {
  readonly routes: readonly Route[];
  readonly upgrades: readonly UpgradeDoor[];
  readonly health: () => Health;
  readonly log: Log;
  readonly clock: Clock;
  /**
   * The address by which people reach us, such as "https://madoguchi.example.jp": requests for any other host are refused.
   * "http://localhost:3978" says that we serve this machine alone, under each of its own names.
   */
  readonly publicUrl: string;
  /** Origins of other sites whose pages may speak to us. Exact; usually none. */
  readonly allowedOrigins: readonly string[];
  /** Addresses or subnets of proxies whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
}

export interface HttpServer {
  /** Starts to listen; port 0 takes any free one. Rejects with the platform's error (EADDRINUSE, EACCES). */
  listen(host: string, port: number): Promise<AddressInfo>;
  /** Takes no more requests, lets running answers finish for a moment, then cuts every connection. Safe to call twice. */
  close(): Promise<void>;
}

function listen(native: NodeServer, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    native.once('error', reject);
    native.listen(port, host, () => {
      native.off('error', reject);
      resolve(native.address() as AddressInfo);
    });
  });
}

async function closeAll(native: NodeServer, sockets: ReadonlySet<Socket>): Promise<void> {
  if (!native.listening) return;
  const closed = new Promise((resolve) => native.close(resolve));
  native.closeIdleConnections();
  const cut = setTimeout(() => {
    // Also those that were upgraded, of which the platform knows nothing any more.
    for (const socket of sockets) socket.destroy();
  }, serverLimits.closeTime);
  await closed;
  clearTimeout(cut);
}

/** Builds the server from its routes. Throws when they are not sound (see `checkRoutes`). */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  let isClosing = false;
  const declared = [...options.routes, ...healthRoutes(() => (isClosing ? { mode: 'draining' } : options.health()))];
  const routes = [...declared, ...preflightRoutes(declared)];
  checkRoutes(routes);
  const headers = securityHeaders(options.publicUrl);
  const hosts = createHostRule(options.publicUrl);
  let port: number | undefined;
  const origins = createOriginRule({ ...options, port: () => port });
  const addressOf = createAddressReader(options.trustedProxies);
  const write = createReplyWriter(headers, origins);
  const handle = createRouteHandler({ ...options, write, origins, addressOf });
  const native = createRestifyServer({ routes, handle, write, hosts, headers });
  native.on('upgrade', createUpgradeListener(options.upgrades, { hosts, origins, addressOf, headers }));
  const sockets = new Set<Socket>();
  native.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    listen: async (host, wanted) => {
      const address = await listen(native, host, wanted);
      port = address.port;
      return address;
    },
    close: async () => {
      isClosing = true;
      for (const door of options.upgrades) door.close();
      await closeAll(native, sockets);
    },
  };
}
