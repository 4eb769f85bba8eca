import type { Config } from './config/config.ts';
import type { Clock } from './domain/clock.ts';
import type { Log } from './domain/log.ts';
import type { Repository } from './domain/repository.ts';
import type { LiveKnowledge } from './liveKnowledge.ts';

/** What the house is made of before it is put together. */
export interface HouseParts {
  readonly config: Config;
  readonly live: LiveKnowledge;
  readonly repository: Repository;
  /** 32 secret bytes or more. */
  readonly signingKey: Uint8Array;
  readonly clock: Clock;
  readonly log: Log;
}
