import type { Clock } from '../domain/clock.ts';
import { RateLimit } from '../domain/rateLimit.ts';
import type { RouteReply } from '../domain/route.ts';
import { webchatLimits } from './webchatLimits.ts';

const second = 1_000;
const minute = 60 * second;

/** How much one conversation may ask of us. Each method says what to answer instead when it was too much. */
export class ConversationLimits {
  readonly #posts: RateLimit;
  readonly #streams: RateLimit;

  constructor(clock: Clock) {
    const { postsPerTenSeconds, postsPerFiveMinutes, reconnectsPerMinute, reconnectsPerHour } = webchatLimits;
    this.#posts = new RateLimit(
      [
        { milliseconds: 10 * second, most: postsPerTenSeconds },
        { milliseconds: 5 * minute, most: postsPerFiveMinutes },
      ],
      clock,
    );
    this.#streams = new RateLimit(
      [
        { milliseconds: minute, most: reconnectsPerMinute },
        { milliseconds: 60 * minute, most: reconnectsPerHour },
      ],
      clock,
    );
  }

  post(conversation: string): RouteReply | undefined {
    return refusalOf(this.#posts.take(conversation));
  }

  stream(conversation: string): RouteReply | undefined {
    return refusalOf(this.#streams.take(conversation));
  }
}

function refusalOf(wait: number): RouteReply | undefined {
  return wait === 0 ? undefined : { status: 429, headers: { 'retry-after': String(Math.ceil(wait / second)) } };
}
