import type { ChatActivity } from '../domain/activity.ts';
import type { Clock } from '../domain/clock.ts';
import { webchatLimits } from './webchatLimits.ts';

interface Entry {
  readonly sequence: number;
  readonly type: string;
  /** Kept as text: it is sent more often than it is changed. */
  readonly json: string;
}

interface Conversation {
  entries: Entry[];
  nextSequence: number;
  touchedAt: number;
  readonly watchers: Set<() => void>;
}

/** Activities as JSON texts, and the place in the log up to which they reach. */
export interface LogPage {
  readonly activities: readonly string[];
  readonly watermark: number;
}

function activityId(conversationId: string, sequence: number): string {
  return `${conversationId}|${String(sequence).padStart(13, '0')}`;
}

function lengthOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + entry.json.length, 0);
}

/**
 * What was said in each conversation, in memory and bounded: a page that is loaded again, or a socket that was lost, gets
 * the rest from here. The watermark is the sequence number of the last activity one has seen.
 *
 * Sequence numbers count up from the time at which a conversation begins here. A conversation that begins again, after a
 * restart or when it had to make room, thus never gives out an id twice: whoever remembers the ids of its earlier life
 * does not take a new message for an old one, and an old watermark stands before everything new.
 */
export class ConversationLog {
  readonly #clock: Clock;
  /** The one that was quiet longest stands first. */
  readonly #conversations = new Map<string, Conversation>();
  #length = 0;
  #newestSequence = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Begins a conversation and says the id of its beginning; undefined when there is one of that name already. */
  start(id: string): string | undefined {
    if (this.has(id)) return undefined;
    this.#forgetOld();
    const beginning = Math.max(this.#clock(), this.#newestSequence + 1);
    this.#newestSequence = beginning;
    const touchedAt = this.#clock();
    this.#conversations.set(id, { entries: [], nextSequence: beginning + 1, touchedAt, watchers: new Set() });
    return activityId(id, beginning);
  }

  has(id: string): boolean {
    return this.#find(id) !== undefined;
  }

  /** Adds an activity and gives it its id; undefined when there is no such conversation. */
  append(id: string, activity: ChatActivity): string | undefined {
    const conversation = this.#find(id);
    if (conversation === undefined) return undefined;
    const sequence = conversation.nextSequence;
    conversation.nextSequence += 1;
    this.#newestSequence = Math.max(this.#newestSequence, sequence);
    const ownId = activityId(id, sequence);
    // "Typing" is over as soon as something follows it.
    const kept = conversation.entries.filter((entry) => entry.type !== 'typing').slice(1 - webchatLimits.activities);
    const entry = { sequence, type: activity.type, json: JSON.stringify({ ...activity, id: ownId }) };
    this.#replaceEntries(conversation, [...kept, entry]);
    this.#touch(id, conversation);
    this.#forgetOld();
    for (const watcher of conversation.watchers) watcher();
    return ownId;
  }

  update(id: string, ownId: string, activity: ChatActivity): void {
    this.#change(id, ownId, (entry) => [
      { ...entry, type: activity.type, json: JSON.stringify({ ...activity, id: ownId }) },
    ]);
  }

  remove(id: string, ownId: string): void {
    this.#change(id, ownId, () => []);
  }

  /** At most `limit` activities that come after the watermark; undefined when there is no such conversation. */
  after(id: string, watermark: number, limit = Number.POSITIVE_INFINITY): LogPage | undefined {
    const conversation = this.#find(id);
    if (conversation === undefined) return undefined;
    const newest = conversation.nextSequence - 1;
    // One that was not reached here is of an earlier life, before somebody set the clock back.
    const seen = watermark > newest ? 0 : watermark;
    const page = conversation.entries.filter((entry) => entry.sequence > seen).slice(0, limit);
    const last = page.length < limit ? newest : (page.at(-1)?.sequence ?? seen);
    return { activities: page.map((entry) => entry.json), watermark: last };
  }

  /** Calls back after every new activity, and once when the conversation is gone. Gives a function that stops it. */
  watch(id: string, watcher: () => void): () => void {
    const watchers = this.#find(id)?.watchers;
    watchers?.add(watcher);
    return () => void watchers?.delete(watcher);
  }

  /** Forgets everything that was said so far; the conversation goes on with the next sequence number. */
  clear(id: string): void {
    const conversation = this.#find(id);
    if (conversation !== undefined) this.#replaceEntries(conversation, []);
  }

  /** Forgets everything that was said. */
  drop(id: string): void {
    const conversation = this.#conversations.get(id);
    if (conversation === undefined) return;
    this.#conversations.delete(id);
    this.#length -= lengthOf(conversation.entries);
    for (const watcher of conversation.watchers) watcher();
  }

  #find(id: string): Conversation | undefined {
    const conversation = this.#conversations.get(id);
    if (conversation === undefined || this.#clock() - conversation.touchedAt < webchatLimits.idleTime)
      return conversation;
    this.drop(id);
    return undefined;
  }

  #touch(id: string, conversation: Conversation): void {
    conversation.touchedAt = this.#clock();
    this.#conversations.delete(id);
    this.#conversations.set(id, conversation);
  }

  #change(id: string, ownId: string, change: (entry: Entry) => Entry[]): void {
    const conversation = this.#find(id);
    if (conversation === undefined) return;
    const changed = conversation.entries.flatMap((entry) =>
      activityId(id, entry.sequence) === ownId ? change(entry) : [entry],
    );
    this.#replaceEntries(conversation, changed);
  }

  #replaceEntries(conversation: Conversation, entries: Entry[]): void {
    this.#length += lengthOf(entries) - lengthOf(conversation.entries);
    conversation.entries = entries;
  }

  /** Makes room: what is idle, then what was quiet longest, never the newest. */
  #forgetOld(): void {
    const { conversations: most, logLength, idleTime } = webchatLimits;
    for (const [id, { touchedAt }] of this.#conversations) {
      const isOld = this.#clock() - touchedAt >= idleTime;
      const isTooMuch = this.#conversations.size >= most || this.#length > logLength;
      if (this.#conversations.size <= 1 || !(isOld || isTooMuch)) return;
      this.drop(id);
    }
  }
}
