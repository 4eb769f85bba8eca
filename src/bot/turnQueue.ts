import { Fault } from '../domain/fault.ts';

const waitingMax = 20;
const allWaitingMax = 1_000;

/** Which activity of which conversation; both are opaque. */
export interface TurnKey {
  readonly conversation: string;
  readonly activity: string;
}

/** Keeps the turns of a conversation in the order in which they came, one at a time; conversations do not wait for each other. */
export class TurnQueue {
  readonly #lanes = new Map<string, { tail: Promise<void>; readonly waiting: Map<string, Promise<void>> }>();
  #count = 0;

  /**
   * Runs the turn when its time has come. The promise is fulfilled when the turn calls `settle` or ends, and rejected when
   * it fails before. An activity that is already waiting or running is not run twice. Throws a Fault of code
   * CONVERSATION_BUSY, at once, when too much is waiting.
   */
  add(key: TurnKey, run: (settle: () => void) => Promise<void>): Promise<void> {
    const lane = this.#lanes.get(key.conversation) ?? {
      tail: Promise.resolve(),
      waiting: new Map<string, Promise<void>>(),
    };
    const same = lane.waiting.get(key.activity);
    if (same !== undefined) return same;
    if (lane.waiting.size >= waitingMax || this.#count >= allWaitingMax) {
      throw new Fault('CONVERSATION_BUSY', { reportable: false });
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#lanes.set(key.conversation, lane);
    lane.waiting.set(key.activity, promise);
    this.#count += 1;
    lane.tail = lane.tail.then(async () => {
      try {
        await run(resolve);
        resolve();
      } catch (error) {
        reject(error);
      }
      this.#count -= 1;
      lane.waiting.delete(key.activity);
      if (lane.waiting.size === 0) this.#lanes.delete(key.conversation);
    });
    return promise;
  }

  /** Fulfilled when nothing is waiting or running any more. */
  async idle(): Promise<void> {
    while (this.#lanes.size > 0) await Promise.all([...this.#lanes.values()].map(({ tail }) => tail));
  }
}
