import type { Clock } from '../domain/clock.ts';
import { Fault } from '../domain/fault.ts';
import { type Gap, type GapAmendment, type GapKind, type GapNote, gapKinds } from '../domain/gap.ts';
import type { Log } from '../domain/log.ts';
import { noText, type RedactedText } from '../domain/redaction/redactor.ts';
import type { GapList, GapPlace } from './gapList.ts';
import { areSameWords } from './sameWords.ts';

/** For how long a talk is remembered: who asks for a person so soon after a gap asks because of it. */
const rememberedMs = 10 * 60 * 1000;
/** Bounds of the memory: the talks at a time, the oldest of which is forgotten, and what one talk may have noted in it. */
const most = { talks: 5_000, gapsATalk: 5 };

interface NotedGap {
  readonly gap: Gap;
  readonly place: GapPlace;
  readonly at: number;
  /** What has become known of it, each once. */
  readonly amended: ReadonlySet<GapAmendment['about']>;
}

interface Talk {
  readonly until: number;
  /** What was last typed, after the guard, and the answer it got, if any. */
  readonly asked?: { readonly words: RedactedText; readonly section?: string };
  /** Of the last ten minutes, oldest first. */
  readonly noted: readonly NotedGap[];
}

/** What the notes are made with. */
export interface GapNotesParts {
  readonly list: Pick<GapList, 'note' | 'amend'>;
  readonly clock: Clock;
  readonly log: Pick<Log, 'warn'>;
}

/**
 * Takes down what the conversations tell. What links a talk to its gaps is in memory only, for ten minutes: long enough to hear
 * the reason, the consent and the call for a person, and to count somebody who repeats the question once.
 */
export class GapNotes {
  readonly #parts: GapNotesParts;
  /** The one that was heard of longest ago first. */
  readonly #talks = new Map<string, Talk>();

  constructor(parts: GapNotesParts) {
    this.#parts = parts;
  }

  /** Never rejects: the talk goes on whatever becomes of the note. */
  async note(note: GapNote): Promise<void> {
    try {
      this.#sweep();
      await this.#take(note);
    } catch (error) {
      this.#parts.log.warn('gapNotNoted', { code: error instanceof Fault ? error.code : 'UNEXPECTED' });
    }
  }

  /** Forgets what is remembered of a talk. What has been noted is nobody's and stays until it expires. */
  forget(conversationId: string): void {
    this.#talks.delete(conversationId);
  }

  async #take(note: GapNote): Promise<void> {
    const { kind, reason } = note;
    if (note.text !== undefined) this.#hear(note, note.text);
    if (isGapKind(kind)) await this.#begin({ ...note, kind });
    else if (kind === 'human') await this.#amend(note, { about: 'humanAsked' });
    else if (kind === 'passOn') await this.#amend(note, { about: 'mayQuote' });
    else if (kind === 'reason' && reason !== undefined) await this.#amend(note, { about: 'reason', reason });
  }

  #hear({ kind, conversationId, section }: GapNote, words: RedactedText): void {
    // Of several that were only near, the person may have taken any.
    const asked = { words, ...(kind !== 'asked' || section === undefined ? {} : { section }) };
    this.#remember(conversationId, { noted: this.#notedIn(conversationId), asked });
  }

  async #begin({ conversationId, ...note }: GapNote & { kind: GapKind }): Promise<void> {
    const noted = this.#notedIn(conversationId);
    const gap: Gap = { ...note, question: this.#wordsFor(conversationId, note.section) };
    if (noted.length >= most.gapsATalk || noted.some((known) => isSame(known.gap, gap))) return;
    const at = this.#parts.clock();
    const place = await this.#parts.list.note(gap, at);
    if (place === undefined) this.#parts.log.warn('gapListFull');
    else this.#update(conversationId, [...this.#notedIn(conversationId), { gap, place, at, amended: new Set() }]);
  }

  /** The words that led to an answer; none when they led to another one, and this one was reached by buttons. */
  #wordsFor(conversationId: string, section: string | undefined): RedactedText {
    const asked = this.#talks.get(conversationId)?.asked;
    const isElsewhere = asked?.section !== undefined && section !== undefined && asked.section !== section;
    return asked === undefined || isElsewhere ? noText : asked.words;
  }

  /** It belongs to the gap that was noted last; where the note names an answer, to the last one about it. */
  async #amend({ conversationId, section }: GapNote, amendment: GapAmendment): Promise<void> {
    const noted = this.#notedIn(conversationId);
    const last = noted.findLast(({ gap }) => section === undefined || gap.section === section);
    if (last === undefined || last.amended.has(amendment.about)) return;
    // Who repeats the question in other words agrees to those, and they are not the ones that were noted.
    const words = this.#talks.get(conversationId)?.asked?.words ?? noText;
    if (amendment.about === 'mayQuote' && last.gap.question !== words) return;
    const amended = new Set([...last.amended, amendment.about]);
    const update = { ...last, amended };
    this.#update(
      conversationId,
      noted.map((each) => (each === last ? update : each)),
    );
    await this.#parts.list.amend(last.place, amendment);
  }

  #notedIn(conversationId: string): readonly NotedGap[] {
    const since = this.#parts.clock() - rememberedMs;
    return (this.#talks.get(conversationId)?.noted ?? []).filter(({ at }) => at > since);
  }

  #update(conversationId: string, noted: readonly NotedGap[]): void {
    this.#remember(conversationId, { ...this.#talks.get(conversationId), noted });
  }

  #remember(conversationId: string, talk: Omit<Talk, 'until'>): void {
    this.#talks.delete(conversationId);
    this.#talks.set(conversationId, { ...talk, until: this.#parts.clock() + rememberedMs });
    const [oldest] = this.#talks.keys();
    if (this.#talks.size > most.talks && oldest !== undefined) this.#talks.delete(oldest);
  }

  #sweep(): void {
    const now = this.#parts.clock();
    for (const [conversationId, { until }] of this.#talks) {
      if (until > now) break;
      this.#talks.delete(conversationId);
    }
  }
}

const isGapKind = (kind: GapNote['kind']): kind is GapKind => gapKinds.some((known) => known === kind);

/** Whether one person says the same once more: of the same answer, or in much the same words. */
function isSame(one: Gap, other: Gap): boolean {
  if (one.kind === 'notHelpful' || other.kind === 'notHelpful') {
    return one.kind === other.kind && one.section === other.section;
  }
  return areSameWords(one.question, other.question);
}
