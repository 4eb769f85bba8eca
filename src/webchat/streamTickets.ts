import type { Clock } from '../domain/clock.ts';
import { randomId } from './chatTokens.ts';
import { webchatLimits } from './webchatLimits.ts';

/** Leave to open one stream of a conversation, from this place in its log on. */
export interface StreamTicket {
  readonly conversation: string;
  readonly watermark: number;
}

/**
 * Tickets for the stream. A browser cannot send a header when it opens a socket, so something must stand in the address,
 * where it may be seen: a ticket is good for a minute and for one time only, and it is not the token.
 */
export class StreamTickets {
  readonly #clock: Clock;
  readonly #open = new Map<string, StreamTicket & { readonly until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(ticket: StreamTicket): string {
    const now = this.#clock();
    for (const [id, { until }] of this.#open) {
      if (until > now && this.#open.size < webchatLimits.tickets) break;
      this.#open.delete(id);
    }
    const id = randomId();
    this.#open.set(id, { ...ticket, until: now + webchatLimits.ticketTime });
    return id;
  }

  /** The ticket, once; undefined when there is none, it was used, or it is too old. */
  take(id: string): StreamTicket | undefined {
    const ticket = this.#open.get(id);
    this.#open.delete(id);
    return ticket !== undefined && this.#clock() < ticket.until ? ticket : undefined;
  }
}
