import { randomBytes } from 'node:crypto';
import { BotAdapter } from '../../src/bot/botAdapter.ts';
import { ChatBot } from '../../src/bot/chatBot.ts';
import { ConversationState, type StateTurn } from '../../src/bot/conversationState.ts';
import { localCallers } from '../../src/bot/localCallers.ts';
import type { CallerCheck, EmbeddedChannel, ServiceUrlRule, Talk } from '../../src/bot/ports.ts';
import { loopbackServiceUrls } from '../../src/bot/serviceUrls.ts';
import { TurnQueue } from '../../src/bot/turnQueue.ts';
import type { ChatActivity } from '../../src/domain/activity.ts';
import { embeddedServiceUrl } from '../../src/domain/embeddedServiceUrl.ts';
import type { Log } from '../../src/domain/log.ts';
import type { Repository } from '../../src/domain/repository.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';

/** Everything that was sent to the embedded web chat, as one list of lines. */
class RecordedChannel implements EmbeddedChannel {
  readonly calls: {
    call: 'deliver' | 'update' | 'remove';
    conversation: string;
    activity?: ChatActivity;
    id?: string;
  }[] = [];

  deliver(conversation: string, activity: ChatActivity): string {
    this.calls.push({ call: 'deliver', conversation, activity });
    return `${conversation}|${this.calls.length}`;
  }
  update(conversation: string, id: string, activity: ChatActivity): void {
    this.calls.push({ call: 'update', conversation, id, activity });
  }
  remove(conversation: string, id: string): void {
    this.calls.push({ call: 'remove', conversation, id });
  }
  get texts(): unknown[] {
    return this.calls.map(({ activity }) => activity?.text ?? activity?.type);
  }
}

export class RecordedLog implements Log {
  readonly lines: string[] = [];
  readonly #write = (event: string, facts: object = {}) => {
    this.lines.push(JSON.stringify({ event, ...facts }));
  };
  info = this.#write;
  warn = this.#write;
  error = this.#write;
}

export interface StandOptions {
  readonly talk?: Partial<Talk> | ((parts: { state: ConversationState }) => Partial<Talk>);
  readonly repository?: Repository;
  readonly secret?: Uint8Array;
  readonly format?: number;
  readonly callers?: CallerCheck;
  readonly serviceUrls?: ServiceUrlRule;
  readonly credentials?: ConstructorParameters<typeof BotAdapter>[0]['credentials'];
}

/** A bot with a small talk of its own: counts the turns of a conversation and says what it heard. */
export function buildBot(options: StandOptions = {}) {
  const channel = new RecordedChannel();
  const log = new RecordedLog();
  const repository = options.repository ?? openSqliteRepository({ path: ':memory:', clock: Date.now });
  const { secret = randomBytes(32), format = 1 } = options;
  const state = new ConversationState({ repository, secret, clock: Date.now, format });
  const { serviceUrls = loopbackServiceUrls, credentials, callers = localCallers } = options;
  const adapter = new BotAdapter({ embedded: channel, serviceUrls, ...(credentials !== undefined && { credentials }) });
  const queue = new TurnQueue();
  const given = typeof options.talk === 'function' ? options.talk({ state }) : options.talk;
  const talk: Talk = { ...countingTalk(state), ...given };
  const chatBot = new ChatBot({
    adapter,
    state,
    talk,
    queue,
    log,
    clock: Date.now,
    callers,
    redact: (_, text) => text,
  });
  /** Hands an activity in and waits until everything that follows from it has been said. */
  const say = async (activity: ChatActivity) => {
    await chatBot.receive(activity);
    await queue.idle();
  };
  return { channel, log, repository, state, adapter, queue, talk, chatBot, say };
}

function countingTalk(state: ConversationState): Talk {
  const count = state.property<{ turns: number }>('count');
  const countOne = async (context: StateTurn) => {
    const counted = await count.get(context, { turns: 0 });
    counted.turns += 1;
    return counted.turns;
  };
  return {
    greet: async (context) => {
      await context.sendActivity('welcome');
    },
    respond: async (context) => {
      const turns = await countOne(context);
      await context.sendActivity(`${turns} ${context.activity.text ?? JSON.stringify(context.activity.value)}`);
    },
    refuseFiles: async (context) => {
      await context.sendActivity('no files');
    },
    apologise: async (context, code) => {
      await context.sendActivity(`sorry ${code}`);
    },
  };
}

let sent = 0;

/** A message of our own web chat. */
export function buildMessage(patch: Partial<ChatActivity> = {}): ChatActivity {
  sent += 1;
  return {
    type: 'message',
    id: `m${sent}`,
    timestamp: '2026-11-21T00:00:00.000Z',
    channelId: 'directline',
    serviceUrl: embeddedServiceUrl,
    conversation: { id: 'c1' },
    from: { id: 'dl_1', role: 'user' },
    recipient: { id: 'bot' },
    locale: 'ja-JP',
    text: 'こんにちは',
    ...patch,
  };
}
