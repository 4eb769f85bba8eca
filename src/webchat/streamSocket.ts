import type { WebSocket } from 'ws';
import type { Clock } from '../domain/clock.ts';
import type { ConversationLog } from './conversationLog.ts';
import type { StreamTicket } from './streamTickets.ts';
import { webchatLimits } from './webchatLimits.ts';

/** Activities in one frame. */
const frameSize = 50;

/** One socket that follows the log of a conversation. What is read slowly waits in the log, not in memory of the socket. */
export class StreamSocket {
  readonly conversation: string;
  readonly #ws: WebSocket;
  readonly #log: ConversationLog;
  readonly #clock: Clock;
  readonly #unwatch: () => void;
  #watermark: number;
  #heardAt: number;
  #usedAt: number;
  #isScheduled = false;

  constructor(ws: WebSocket, parts: { log: ConversationLog; ticket: StreamTicket; clock: Clock }) {
    this.#ws = ws;
    this.#log = parts.log;
    this.#clock = parts.clock;
    this.#heardAt = parts.clock();
    this.#usedAt = this.#heardAt;
    this.conversation = parts.ticket.conversation;
    this.#watermark = parts.ticket.watermark;
    this.#unwatch = this.#log.watch(this.conversation, () => this.#schedule());
    ws.on('close', () => this.#unwatch());
    // A broken or too large frame: ws closes by itself, with the code that says so.
    ws.on('error', () => {});
    ws.on('pong', () => this.#hear());
    // Clients send empty messages to find out whether the connection still lives. They have nothing else to say here.
    ws.on('message', () => this.#hear());
    this.#schedule();
  }

  /** When something was said on it last, or when it was opened. In milliseconds since 1970. */
  get usedAt(): number {
    return this.#usedAt;
  }

  close(code: number): void {
    this.#ws.close(code);
  }

  /** Closes it for good: a client that does not answer is cut off. */
  dismiss(code: number): void {
    this.#ws.close(code);
    setTimeout(() => this.#ws.terminate(), webchatLimits.farewellTime).unref();
  }

  /** Cuts a connection that has been silent for too long, greets any other. */
  keepAlive(): void {
    if (this.#clock() - this.#heardAt > webchatLimits.silenceTime) this.#ws.terminate();
    else this.#ws.ping();
  }

  #hear(): void {
    this.#heardAt = this.#clock();
  }

  /** Once for everything that is added in the same turn of the event loop. */
  #schedule(): void {
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#send();
    });
  }

  #send(): void {
    const { OPEN } = this.#ws;
    while (this.#ws.readyState === OPEN) {
      const frame = this.#nextFrame();
      if (frame === undefined) return;
      this.#ws.send(frame, () => this.#schedule());
    }
  }

  /** What to send now; undefined when there is nothing, or not now. */
  #nextFrame(): string | undefined {
    const page = this.#log.after(this.conversation, this.#watermark, frameSize);
    // The person has left, or was away for too long.
    if (page === undefined) this.#ws.close(1000);
    if (page === undefined || page.activities.length === 0) return undefined;
    if (this.#ws.bufferedAmount > webchatLimits.burst) {
      this.#cutWhenFarBehind();
      return undefined;
    }
    this.#watermark = page.watermark;
    this.#usedAt = this.#clock();
    return `{"activities":[${page.activities.join(',')}],"watermark":"${page.watermark}"}`;
  }

  /** The reader is slow: the rest waits in the log until it catches up, unless that has become too much. */
  #cutWhenFarBehind(): void {
    const waiting = this.#log.after(this.conversation, this.#watermark)?.activities ?? [];
    const length = waiting.reduce((sum, json) => sum + json.length, this.#ws.bufferedAmount);
    if (length > webchatLimits.backlog) this.#ws.terminate();
  }
}
