import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AddressReader } from './clientAddress.ts';
import type { HostRule } from './hostRule.ts';
import type { OriginRule } from './originRule.ts';
import { refuseRequest } from './refuseRequest.ts';
import { rawRefusal } from './replyWriter.ts';

/** A connection that asks to be taken over. */
export interface UpgradeCall {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  /** The address of the caller as far as it can be trusted. */
  readonly address: string;
}

/** Someone who takes over a connection for good, at one path. Says no by answering 401 itself. */
export interface UpgradeDoor {
  readonly path: string;
  accept(call: UpgradeCall): void;
  /** Lets go of every connection it took over. */
  close(): void;
}

export interface UpgradeGuard {
  readonly hosts: HostRule;
  readonly origins: OriginRule;
  readonly addressOf: AddressReader;
  readonly headers: Readonly<Record<string, string>>;
}

function refusalOf(
  request: IncomingMessage,
  door: UpgradeDoor | undefined,
  { hosts, origins }: UpgradeGuard,
): [number, string] | undefined {
  if (refuseRequest(request, hosts) !== undefined) return [400, 'Bad Request'];
  if (!origins.allows(request.headers.origin)) return [403, 'Forbidden'];
  return door === undefined ? [404, 'Not Found'] : undefined;
}

/** Makes the listener for `upgrade`: known paths from known origins only. */
export function createUpgradeListener(
  doors: readonly UpgradeDoor[],
  guard: UpgradeGuard,
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const path = (request.url ?? '').split('?', 1)[0];
    const door = doors.find((candidate) => candidate.path === path);
    const refusal = refusalOf(request, door, guard);
    if (refusal !== undefined) socket.end(rawRefusal(...refusal, guard.headers));
    else door?.accept({ request, socket, head, address: guard.addressOf(request) });
  };
}
