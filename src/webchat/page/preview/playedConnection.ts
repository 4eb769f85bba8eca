import type { ChatActivity } from '../../../domain/activity.ts';
import { connectionStatus } from '../webChat.ts';

interface Listener<Value> {
  next?(value: Value): void;
}

/** What Web Chat asks of a stream: to be told each value. */
class Played<Value> {
  readonly #listeners = new Set<Listener<Value>>();
  readonly #kept: Value[] = [];

  play(value: Value): void {
    this.#kept.push(value);
    for (const listener of this.#listeners) listener.next?.(value);
  }

  /** Tells also what was played before: Web Chat comes to listen late. */
  subscribe(listener: Listener<Value>): { unsubscribe(): void } {
    this.#listeners.add(listener);
    for (const value of this.#kept) listener.next?.(value);
    return { unsubscribe: () => void this.#listeners.delete(listener) };
  }
}

/** In place of a connection to the house: Web Chat hears what is played, and what it would send goes nowhere. */
export class PlayedConnection {
  readonly activity$ = new Played<ChatActivity>();
  readonly connectionStatus$ = new Played<number>();

  constructor() {
    this.connectionStatus$.play(connectionStatus.online);
  }

  /** Shows these in the place of those that were shown: Web Chat knows a message by its id. */
  play(activities: readonly ChatActivity[]): void {
    for (const [at, activity] of activities.entries()) {
      this.activity$.play({
        ...activity,
        id: `shown-${at}`,
        from: { id: 'bot', role: 'bot' },
        timestamp: new Date(at).toISOString(),
        channelData: { 'webchat:sequence-id': at },
      });
    }
  }

  postActivity(): { subscribe(): { unsubscribe(): void } } {
    return { subscribe: () => ({ unsubscribe: () => {} }) };
  }

  end(): void {}
}
