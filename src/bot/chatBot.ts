import type { ChatActivity } from '../domain/activity.ts';
import type { Clock } from '../domain/clock.ts';
import { embeddedServiceUrl } from '../domain/embeddedServiceUrl.ts';
import { Fault, type FaultCode } from '../domain/fault.ts';
import type { Log, LogFacts } from '../domain/log.ts';
import { placeOf } from '../domain/placeOf.ts';
import { RefusedActivity } from '../domain/refusedActivity.ts';
import { type GuardedActivity, guardActivity } from './activityGuard.ts';
import type { BotAdapter } from './botAdapter.ts';
import type { ConversationState } from './conversationState.ts';
import { HeldReplies } from './heldReplies.ts';
import type { CallerCheck, ChannelCall, Talk } from './ports.ts';
import type { TurnContext } from './sdk.ts';
import type { TurnKey, TurnQueue } from './turnQueue.ts';

/** The first, and three more from a newer state. */
const attemptsMax = 4;
const typingAfterMs = 1_000;
const turnLimitMs = 8_000;

/** The state property in which the SDK's dialogs keep where they are. */
const dialogProperty = 'dialog';

type Outcome = 'done' | 'seen' | 'conflict';
type Kind = Exclude<GuardedActivity['kind'], 'refuse' | 'ignore'>;

interface Turn {
  readonly kind: Kind;
  readonly activity: ChatActivity;
  readonly key: TurnKey;
  /** Called as soon as nothing of the turn can be lost any more. */
  readonly settle: () => void;
}

export interface ChatBotOptions {
  readonly adapter: BotAdapter;
  readonly state: ConversationState;
  readonly talk: Talk;
  readonly queue: TurnQueue;
  readonly log: Log;
  readonly clock: Clock;
  /** Takes numbers and secrets out of what came in by a channel; the name is that of the conversation. Never throws. */
  readonly redact: (conversation: string, text: string) => string;
  /** Absent where no channel is connected; every channel's call is then refused. */
  readonly callers?: CallerCheck;
}

/** Takes activities in at both doors and makes turns of them: guarded, in order, each one once, stored before it is heard. */
export class ChatBot {
  readonly #options: ChatBotOptions;

  constructor(options: ChatBotOptions) {
    this.#options = options;
  }

  /**
   * Takes an activity of our own web chat; fulfilled when its turn is stored, or when it failed and was apologised for.
   * Rejects at once, and then nothing of it remains, with a `RefusedActivity` when it is not sound, and with a Fault of code
   * CONVERSATION_BUSY when too much is waiting. Rejects with the Fault of the turn where nobody could be told of it.
   */
  async receive(activity: ChatActivity): Promise<void> {
    const { recipient = { id: 'bot' }, channelId = 'directline' } = activity;
    const guarded = guardActivity({ ...activity, recipient, channelId, serviceUrl: embeddedServiceUrl });
    if (guarded.kind === 'refuse') {
      this.#options.log.warn('activityRefused');
      throw new RefusedActivity();
    }
    await this.#enqueue(guarded);
  }

  /** Takes a call of a channel; fulfilled when its turn is stored. Says the HTTP status to answer; there is never a body. */
  async receiveChannel(call: Omit<ChannelCall, 'activity'> & { readonly body: unknown }): Promise<number> {
    const { adapter, callers } = this.#options;
    const guarded = guardActivity(call.body);
    if (guarded.kind === 'refuse') return 400;
    const { activity } = guarded;
    if ((await callers?.isGenuine({ ...call, activity })) !== true) return 401;
    if (!adapter.serviceUrls.mayBeNamed(activity.serviceUrl ?? '')) return 400;
    try {
      await this.#enqueue({ ...guarded, activity: this.#redacted(activity) });
      return 200;
    } catch (error) {
      return codeOf(error) === 'CONVERSATION_BUSY' ? 429 : 500;
    }
  }

  /** Fulfilled when every turn that was taken is over, its replies sent: the moment to close the store. */
  idle(): Promise<void> {
    return this.#options.queue.idle();
  }

  #redacted(activity: ChatActivity): ChatActivity {
    const { text } = activity;
    if (text === undefined) return activity;
    const { conversation } = this.#options.state.keyOf(activity);
    return { ...activity, text: this.#options.redact(conversation, text) };
  }

  #enqueue(guarded: Exclude<GuardedActivity, { kind: 'refuse' }>): Promise<void> | undefined {
    const { kind, activity } = guarded;
    const { talk } = this.#options;
    if (kind === 'ignore' || (kind === 'language' && talk.changeLanguage === undefined)) return undefined;
    const key = this.#options.state.keyOf(activity);
    const settled = this.#options.queue.add(key, (settle) => this.#takeTurn({ kind, activity, key, settle }));
    // A turn deals with its own failures; whoever does not wait for it has nothing to catch.
    settled.catch(() => {});
    return settled;
  }

  async #takeTurn(turn: Turn): Promise<void> {
    const { log, clock } = this.#options;
    const startedAt = clock();
    const facts = (outcome: string) => ({ kind: turn.kind, outcome, milliseconds: clock() - startedAt });
    try {
      log.info('turn', facts(await this.#attemptUntilStored(turn)));
    } catch (error) {
      log.error('turn', { ...facts('failed'), ...factsOf(error) });
      await this.#apologise(turn, error);
    }
  }

  async #attemptUntilStored(turn: Turn): Promise<'done' | 'seen'> {
    for (let attempt = 1; attempt <= attemptsMax; attempt += 1) {
      const outcome = await this.#attempt(turn);
      if (outcome !== 'conflict') return outcome;
    }
    throw new Fault('CONVERSATION_CONFLICT');
  }

  async #attempt(turn: Turn): Promise<Outcome> {
    let outcome: Outcome = 'seen';
    await this.#options.adapter.runTurn(turn.activity, async (context) => {
      const replies = new HeldReplies(context);
      outcome = await this.#perform(turn, context);
      if (outcome === 'conflict') return;
      turn.settle();
      await this.#send(replies);
    });
    return outcome;
  }

  /**
   * In a turn of its own: of the one that failed nothing is left, neither what it said nor what it changed. Rejects with the
   * failure of the turn where nobody is there to be told, or it cannot be said.
   */
  async #apologise(turn: Turn, failure: unknown): Promise<void> {
    const { adapter, talk, log } = this.#options;
    if (turn.kind === 'leave') throw asFault(failure);
    try {
      await adapter.runTurn(turn.activity, async (context) => {
        const replies = new HeldReplies(context);
        await this.#recover(turn, context, failure);
        await talk.apologise(context, codeOf(failure));
        turn.settle();
        await this.#send(replies);
      });
    } catch (error) {
      log.error('apologyFailed', factsOf(error));
      throw asFault(failure);
    }
  }

  /**
   * Reads the state for the apology. What nobody expected may have come from the dialogs' own notes, and would come again
   * with every message: they are dropped, and the next message begins where one can always begin.
   */
  async #recover(turn: Turn, context: TurnContext, failure: unknown): Promise<void> {
    const { state, log } = this.#options;
    try {
      await state.load(context, turn.key);
      if (codeOf(failure) !== 'UNEXPECTED') return;
      await state.property(dialogProperty).delete(context);
      await state.save(context, turn.key);
    } catch (error) {
      log.warn('notRecovered', factsOf(error));
      state.loadNothing(context);
    }
  }

  async #send(replies: HeldReplies): Promise<void> {
    try {
      await replies.send();
    } catch (error) {
      this.#options.log.warn('repliesNotSent', { code: codeOf(error, 'CHANNEL_REFUSED') });
    }
  }

  async #perform(turn: Turn, context: TurnContext): Promise<Outcome> {
    const { state } = this.#options;
    if (turn.kind === 'leave') {
      await state.forget(turn.activity);
      return 'done';
    }
    await state.load(context, turn.key);
    if (state.hasSeen(context, turn.key)) return 'seen';
    const typing = setTimeout(() => void context.sendActivity({ type: 'typing' }).catch(() => {}), typingAfterMs);
    try {
      await withinLimit(this.#say(turn.kind, context));
    } finally {
      clearTimeout(typing);
    }
    return (await state.save(context, turn.key)) ? 'done' : 'conflict';
  }

  async #say(kind: Exclude<Kind, 'leave'>, context: TurnContext): Promise<void> {
    const { talk, state } = this.#options;
    if (kind === 'message') await talk.respond(context);
    else if (kind === 'files') await talk.refuseFiles(context);
    else if (kind === 'language') await talk.changeLanguage?.(context);
    else if (state.isFirstGreeting(context) || kind === 'call') await talk.greet(context);
  }
}

function codeOf(error: unknown, otherwise: FaultCode = 'UNEXPECTED'): FaultCode {
  return error instanceof Fault ? error.code : otherwise;
}

function asFault(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault('UNEXPECTED', { cause: error });
}

/** What the log may know of a failure. Its message may hold what a person wrote. */
function factsOf(error: unknown): LogFacts {
  return { code: codeOf(error), error: error instanceof Error ? error.name : typeof error, place: placeOf(error) };
}

/** A turn that hangs would silence its conversation for ever. What it says afterwards is never sent. */
async function withinLimit(work: Promise<void>): Promise<void> {
  const { promise, reject } = Promise.withResolvers<never>();
  const limit = setTimeout(() => reject(new Fault('UNEXPECTED', { cause: new Error('TURN_TOO_LONG') })), turnLimitMs);
  try {
    await Promise.race([work, promise]);
  } finally {
    clearTimeout(limit);
  }
}
