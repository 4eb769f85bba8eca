import type { Activity, TurnContext } from './sdk.ts';

type Sending = () => Promise<unknown>;

/**
 * Holds what a turn says until its state is stored. Otherwise a turn that loses against another one, or dies, would have
 * told the person something that never was. Typing goes out at once.
 */
export class HeldReplies {
  readonly #held: Sending[] = [];

  constructor(context: TurnContext) {
    const { adapter } = context;
    context.onSendActivities(async (_, activities, next) => {
      if (activities.every(({ type }) => type === 'typing')) return next();
      for (const activity of activities) this.#hold(() => adapter.sendActivities(context, [activity]));
      context.responded = true;
      return activities.map(() => ({ id: '' }));
    });
    context.onUpdateActivity(async (_, activity) => {
      this.#hold(() => adapter.updateActivity(context, activity as Activity));
    });
    context.onDeleteActivity(async (_, reference) => {
      this.#hold(() => adapter.deleteActivity(context, reference));
    });
  }

  /** Sends everything, in the order in which it was said. */
  async send(): Promise<void> {
    for (const sending of this.#held.splice(0)) await sending();
  }

  #hold(sending: Sending): void {
    this.#held.push(sending);
  }
}
