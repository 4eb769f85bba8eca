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

const refusals = { 401: 'Unauthorized', 503: 'Service Unavailable' } as const;

function refuse(socket: Duplex, status: keyof typeof refusals): void {
  socket.end(`HTTP/1.1 ${status} ${refusals[status]}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
}

/** Streams of conversations to browsers: opened with a ticket, few for each conversation, bounded in all. */
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
  readonly #sockets = new Set<StreamSocket>();
  #ping: NodeJS.Timeout | undefined;

  constructor(parts: { log: ConversationLog; tickets: StreamTickets; clock: Clock }) {
    this.#log = parts.log;
    this.#tickets = parts.tickets;
    this.#clock = parts.clock;
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const query = new URL(request.url ?? '/', 'http://local').searchParams;
    const ticket = this.#tickets.take(query.get('t') ?? '');
    if (ticket === undefined || !this.#log.has(ticket.conversation)) refuse(socket, 401);
    else if (this.#sockets.size >= webchatLimits.sockets) refuse(socket, 503);
    else this.#server.handleUpgrade(request, socket, head, (ws) => this.#follow(ws, ticket));
  }

  close(): void {
    clearInterval(this.#ping);
    this.#ping = undefined;
    // 1012: the service restarts; clients come back.
    for (const stream of this.#sockets) stream.close(1012);
  }

  #follow(ws: WebSocket, ticket: StreamTicket): void {
    this.#closeOldest(ticket.conversation);
    const stream = new StreamSocket(ws, { log: this.#log, ticket, clock: this.#clock });
    this.#sockets.add(stream);
    ws.once('close', () => this.#sockets.delete(stream));
    this.#ping ??= setInterval(() => this.#keepAlive(), webchatLimits.pingTime).unref();
  }

  #closeOldest(conversation: string): void {
    const same = [...this.#sockets].filter((stream) => stream.conversation === conversation);
    for (const stream of same.slice(0, 1 - webchatLimits.socketsPerConversation)) stream.close(1008);
  }

  #keepAlive(): void {
    for (const stream of this.#sockets) stream.keepAlive();
  }
}
