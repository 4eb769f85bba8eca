import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { OriginRule } from './originRule.ts';
import { refuseRequest } from './refuseRequest.ts';
import { rawRefusal } from './replyWriter.ts';

/** Someone who takes over a connection for good, at one path. Says no by answering 401 itself. */
export interface UpgradeDoor {
  readonly path: string;
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Lets go of every connection it took over. */
  close(): void;
}

function refusalOf(
  request: IncomingMessage,
  door: UpgradeDoor | undefined,
  origins: OriginRule,
): [number, string] | undefined {
  if (refuseRequest(request) !== undefined) return [400, 'Bad Request'];
  if (!origins.allows(request.headers.origin, request.headers.host)) return [403, 'Forbidden'];
  return door === undefined ? [404, 'Not Found'] : undefined;
}

/** Makes the listener for `upgrade`: known paths from known origins only. */
export function createUpgradeListener(
  doors: readonly UpgradeDoor[],
  guard: { origins: OriginRule; headers: Readonly<Record<string, string>> },
): (request: IncomingMessage, socket: Duplex, head: Buffer) => void {
  return (request, socket, head) => {
    socket.on('error', () => socket.destroy());
    const path = (request.url ?? '').split('?', 1)[0];
    const door = doors.find((candidate) => candidate.path === path);
    const refusal = refusalOf(request, door, guard.origins);
    if (refusal !== undefined) socket.end(rawRefusal(...refusal, guard.headers));
    else door?.accept(request, socket, head);
  };
}
