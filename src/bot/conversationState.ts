import { createHmac, randomUUID } from 'node:crypto';
import type { ChatActivity } from '../domain/activity.ts';
import type { Clock } from '../domain/clock.ts';
import type { RecordKey, Repository } from '../domain/repository.ts';
import { embeddedServiceUrl } from './serviceUrls.ts';
import type { TurnKey } from './turnQueue.ts';

const collection = 'conversation';
const lifeMs = 24 * 60 * 60 * 1_000;
const seenMax = 50;

/** What is stored of a conversation. */
interface ConversationDocument {
  /** Keyed hashes of the last activities, so that one that is sent again is not answered again. */
  seen: string[];
  isGreeted: boolean;
  properties: Record<string, unknown>;
}

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
  readonly #loaded = Symbol('conversationState');

  constructor(options: { repository: Repository; secret: Uint8Array; clock: Clock }) {
    this.#repository = options.repository;
    this.#secret = options.secret;
    this.#clock = options.clock;
  }

  /** Opaque names for the conversation and the activity: keyed hashes, from which nobody can tell who or what. */
  keyOf(activity: ChatActivity): TurnKey {
    const door = activity.serviceUrl === embeddedServiceUrl ? 'embedded' : (activity.channelId ?? '');
    const conversation = this.#hash(['conversation', door, activity.conversation?.id ?? '']);
    const { id, type, timestamp, from, text } = activity;
    const said = timestamp === undefined ? [randomUUID()] : [timestamp, from?.id ?? '', text ?? ''];
    const what = id === undefined ? ['said', type, ...said] : ['id', type, id];
    return { conversation, activity: this.#hash(['activity', conversation, ...what]) };
  }

  async load(turn: StateTurn, key: TurnKey): Promise<void> {
    const record = { collection, key: key.conversation };
    const stored = await this.#repository.get(record);
    const document = (stored?.value as ConversationDocument | undefined) ?? emptyDocument();
    this.#set(turn, { record, version: stored?.version ?? 0, document });
  }

  /** For a turn that cannot read the state but must still say something; it cannot be stored. */
  loadNothing(turn: StateTurn): void {
    this.#set(turn, { record: { collection, key: '' }, version: Number.NaN, document: emptyDocument() });
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

function emptyDocument(): ConversationDocument {
  return { seen: [], isGreeted: false, properties: {} };
}
