import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../domain/clock.ts';
import type { ConversationLog } from './conversationLog.ts';
import { StreamSocket } from './streamSocket.ts';
import type { StreamTicket, StreamTickets } from './streamTickets.ts';
import { webchatLimits } from './webchatLimits.ts';

/** Where the stream is opened. */
export const streamPath = '/v3/directline/stream';

/** A browser that asks to have its connection taken over. */
export interface StreamCall {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
  readonly address: string;
}

interface Follower {
  readonly stream: StreamSocket;
  readonly address: string;
}

const refusals = { 401: 'Unauthorized', 503: 'Service Unavailable' } as const;

function refuse(socket: Duplex, status: keyof typeof refusals): void {
  socket.end(`HTTP/1.1 ${status} ${refusals[status]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}

/** Streams of conversations to browsers: opened with a ticket; few for each conversation and address, bounded in all. */
export class StreamDoor {
  readonly path = streamPath;
  readonly #log: ConversationLog;
  readonly #tickets: StreamTickets;
  readonly #clock: Clock;
  readonly #server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: webchatLimits.frameBytes,
  });
  /** The oldest stands first. */
  readonly #followers = new Set<Follower>();
  #ping: NodeJS.Timeout | undefined;

  constructor(parts: { log: ConversationLog; tickets: StreamTickets; clock: Clock }) {
    this.#log = parts.log;
    this.#tickets = parts.tickets;
    this.#clock = parts.clock;
  }

  accept({ request, socket, head, address }: StreamCall): void {
    const query = new URL(request.url ?? '/', 'http://local').searchParams;
    const ticket = this.#tickets.take(query.get('t') ?? '');
    if (ticket === undefined || !this.#log.has(ticket.conversation)) refuse(socket, 401);
    else if (!this.#hasRoom(ticket.conversation, address)) refuse(socket, 503);
    else this.#server.handleUpgrade(request, socket, head, (ws) => this.#follow(ws, ticket, address));
  }

  close(): void {
    clearInterval(this.#ping);
    this.#ping = undefined;
    // 1012: the service restarts; clients come back.
    for (const { stream } of this.#followers) stream.close(1012);
  }

  #follow(ws: WebSocket, ticket: StreamTicket, address: string): void {
    const stream = new StreamSocket(ws, { log: this.#log, ticket, clock: this.#clock });
    const follower = { stream, address };
    this.#followers.add(follower);
    ws.once('close', () => this.#followers.delete(follower));
    this.#ping ??= setInterval(() => this.#keepAlive(), webchatLimits.pingTime).unref();
  }

  /** True when one more may come, if need be in the place of another. */
  #hasRoom(conversation: string, address: string): boolean {
    const { sockets, socketsPerAddress, socketsPerConversation } = webchatLimits;
    const all = [...this.#followers];
    // Whoever opens one more stream of the same conversation is done with the oldest.
    const same = all.filter(({ stream }) => stream.conversation === conversation);
    const leaving = same.slice(0, 1 - socketsPerConversation);
    for (const follower of leaving) this.#dismiss(follower, 1008);
    const staying = all.filter((follower) => !leaving.includes(follower));
    const neighbours = staying.filter((follower) => follower.address === address);
    return this.#makeRoom(neighbours, socketsPerAddress) && this.#makeRoom(staying, sockets);
  }

  /** Closes the one that has been idle longest when there are too many; false when all of them are in use. */
  #makeRoom(followers: readonly Follower[], most: number): boolean {
    const present = followers.filter((follower) => this.#followers.has(follower));
    if (present.length < most) return true;
    const [idlest] = present.toSorted((one, other) => one.stream.usedAt - other.stream.usedAt);
    if (idlest === undefined || this.#clock() - idlest.stream.usedAt < webchatLimits.socketIdleTime) return false;
    this.#dismiss(idlest, 1013);
    return true;
  }

  /** Counted no more from now on, whatever time its client takes to say goodbye. 1008: too many; 1013: come back later. */
  #dismiss(follower: Follower, code: 1008 | 1013): void {
    this.#followers.delete(follower);
    follower.stream.dismiss(code);
  }

  #keepAlive(): void {
    for (const { stream } of this.#followers) stream.keepAlive();
  }
}
