import { createHmac, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ChatActivity } from '../domain/activity.ts';
import type { Clock } from '../domain/clock.ts';
import { embeddedServiceUrl } from '../domain/embeddedServiceUrl.ts';
import type { RecordKey, Repository } from '../domain/repository.ts';
import type { TurnKey } from './turnQueue.ts';

const collection = 'conversation';
const lifeMs = 24 * 60 * 60 * 1_000;
const seenMax = 50;

/** The one part that means the same in every format: keyed hashes of the last activities, so that one that is sent again is not answered again. */
const seen = z.array(z.string());

/** What is stored of a conversation. */
const conversationDocument = z.object({
  /** Of what shape the properties are; see `format` in the constructor. */
  format: z.number(),
  seen,
  isGreeted: z.boolean(),
  properties: z.record(z.string(), z.unknown()),
});

type ConversationDocument = z.infer<typeof conversationDocument>;

interface Loaded {
  readonly record: RecordKey;
  readonly version: number;
  readonly document: ConversationDocument;
}

/** The part of a turn that is needed here; the SDK's TurnContext fits. */
export interface StateTurn {
  readonly turnState: { get(key: symbol): unknown; set(key: symbol, value: unknown): unknown };
}

/** One named value in the state of a conversation. Fits the StatePropertyAccessor of the SDK's dialogs. */
export interface StateProperty<T> {
  get(turn: StateTurn): Promise<T | undefined>;
  get(turn: StateTurn, initial: T): Promise<T>;
  set(turn: StateTurn, value: T): Promise<void>;
  delete(turn: StateTurn): Promise<void>;
}

/** The state of a conversation: one document, read at the start of a turn and stored at its end unless someone was faster. */
export class ConversationState {
  readonly #repository: Repository;
  readonly #secret: Uint8Array;
  readonly #clock: Clock;
  readonly #format: number;
  readonly #loaded = Symbol('conversationState');

  /**
   * `format` counts up whenever the properties change their shape, or a dialog its id: what an older program stored is then
   * not taken for ours. Such a conversation begins anew, and what was answered is still not answered again.
   */
  constructor(options: { repository: Repository; secret: Uint8Array; clock: Clock; format?: number }) {
    this.#repository = options.repository;
    this.#secret = options.secret;
    this.#clock = options.clock;
    this.#format = options.format ?? 1;
  }

  /**
   * Opaque names for the conversation and the activity: keyed hashes, from which nobody can tell who or what. In a group
   * everybody has a conversation of their own with the bot.
   */
  keyOf(activity: ChatActivity): TurnKey {
    const door = activity.serviceUrl === embeddedServiceUrl ? 'embedded' : (activity.channelId ?? '');
    const person = isAmongOthers(activity) ? [activity.from?.id ?? ''] : [];
    const conversation = this.#hash(['conversation', door, activity.conversation?.id ?? '', ...person]);
    const { id, type, timestamp, from, text } = activity;
    const said = timestamp === undefined ? [randomUUID()] : [timestamp, from?.id ?? '', text ?? ''];
    const what = id === undefined ? ['said', type, ...said] : ['id', type, id];
    return { conversation, activity: this.#hash(['activity', conversation, ...what]) };
  }

  async load(turn: StateTurn, key: TurnKey): Promise<void> {
    const record = { collection, key: key.conversation };
    const stored = await this.#repository.get(record);
    this.#set(turn, { record, version: stored?.version ?? 0, document: this.#read(stored?.value) });
  }

  /** For a turn that cannot read the state but must still say something; it cannot be stored. */
  loadNothing(turn: StateTurn): void {
    this.#set(turn, { record: { collection, key: '' }, version: Number.NaN, document: this.#emptyDocument() });
  }

  /** Stores the document for another 24 hours; false when somebody else has stored since, and then nothing is changed. */
  async save(turn: StateTurn, key: TurnKey): Promise<boolean> {
    const { record, version, document } = this.#get(turn);
    document.seen = [...document.seen, key.activity].slice(-seenMax);
    const write = { value: document, expectedVersion: version, expiresAt: this.#clock() + lifeMs };
    return (await this.#repository.put(record, write)) !== undefined;
  }

  hasSeen(turn: StateTurn, key: TurnKey): boolean {
    return this.#get(turn).document.seen.includes(key.activity);
  }

  /** True the first time it is asked in the life of the conversation. */
  isFirstGreeting(turn: StateTurn): boolean {
    const { document } = this.#get(turn);
    const isFirst = !document.isGreeted;
    document.isGreeted = true;
    return isFirst;
  }

  /** What is kept under a name in the state of a conversation of our own web chat; undefined when there is none. */
  async propertyOf(conversationId: string, name: string): Promise<unknown> {
    const activity = { type: '', serviceUrl: embeddedServiceUrl, conversation: { id: conversationId } };
    const stored = await this.#repository.get({ collection, key: this.keyOf(activity).conversation });
    return this.#read(stored?.value).properties[name];
  }

  /** Removes everything stored of the conversation. */
  async forget(activity: ChatActivity): Promise<void> {
    await this.#repository.delete({ collection, key: this.keyOf(activity).conversation });
  }

  /** A value that a dialog may change in place: it is stored as it stands at the end of the turn. */
  property<T>(name: string): StateProperty<T> {
    const propertiesOf = (turn: StateTurn) => this.#get(turn).document.properties;
    return {
      get: async (turn: StateTurn, initial?: T) => {
        const properties = propertiesOf(turn);
        if (properties[name] === undefined && initial !== undefined) properties[name] = structuredClone(initial);
        return properties[name] as T;
      },
      set: async (turn, value) => {
        propertiesOf(turn)[name] = value;
      },
      delete: async (turn) => {
        delete propertiesOf(turn)[name];
      },
    };
  }

  /** What is stored was written by a program that may not be this one: nothing in it is believed unseen. */
  #read(stored: unknown): ConversationDocument {
    const known = conversationDocument.safeParse(stored);
    if (known.success && known.data.format === this.#format) return known.data;
    const older = z.object({ seen }).safeParse(stored);
    return { ...this.#emptyDocument(), ...older.data };
  }

  #emptyDocument(): ConversationDocument {
    return { format: this.#format, seen: [], isGreeted: false, properties: {} };
  }

  #get(turn: StateTurn): Loaded {
    const loaded = turn.turnState.get(this.#loaded) as Loaded | undefined;
    if (loaded === undefined) throw new Error('STATE_NOT_LOADED');
    return loaded;
  }

  #set(turn: StateTurn, loaded: Loaded): void {
    turn.turnState.set(this.#loaded, loaded);
  }

  /** The parts are joined by their lengths too, so that no two lists give the same text. */
  #hash(parts: readonly string[]): string {
    return createHmac('sha256', this.#secret).update(JSON.stringify(parts)).digest('base64url');
  }
}

/** Channels that know of groups say of every conversation what it is. */
function isAmongOthers({ conversation }: ChatActivity): boolean {
  const { conversationType } = { conversationType: undefined, ...conversation };
  return conversationType !== undefined && conversationType !== 'personal';
}
