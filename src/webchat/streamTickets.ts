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
 * where it may be seen: a ticket is good for a minute and for one time only, and it is not the token. A conversation that
 * asks for many has only the newest of its own: nobody can take away another's.
 */
export class StreamTickets {
  readonly #clock: Clock;
  /** The oldest stands first, here and in each conversation. */
  readonly #open = new Map<string, StreamTicket & { readonly until: number }>();
  readonly #ofConversation = new Map<string, Set<string>>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(ticket: StreamTicket): string {
    this.#forgetOld();
    const own = this.#ofConversation.get(ticket.conversation) ?? new Set<string>();
    const [oldest] = own;
    if (own.size >= webchatLimits.ticketsPerConversation && oldest !== undefined) this.#remove(oldest);
    const id = randomId();
    this.#open.set(id, { ...ticket, until: this.#clock() + webchatLimits.ticketTime });
    this.#ofConversation.set(ticket.conversation, own.add(id));
    return id;
  }

  /** The ticket, once; undefined when there is none, it was used, or it is too old. */
  take(id: string): StreamTicket | undefined {
    const ticket = this.#open.get(id);
    this.#remove(id);
    return ticket !== undefined && this.#clock() < ticket.until ? ticket : undefined;
  }

  #forgetOld(): void {
    const now = this.#clock();
    for (const [id, { until }] of this.#open) {
      if (until > now && this.#open.size < webchatLimits.tickets) return;
      this.#remove(id);
    }
  }

  #remove(id: string): void {
    const conversation = this.#open.get(id)?.conversation ?? '';
    this.#open.delete(id);
    const own = this.#ofConversation.get(conversation);
    own?.delete(id);
    if (own?.size === 0) this.#ofConversation.delete(conversation);
  }
}
