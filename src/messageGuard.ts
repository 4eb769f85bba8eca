import type { Knowledge } from './domain/knowledge.ts';
import { type Language, languageOfText } from './domain/language.ts';
import type { RedactionKind } from './domain/redaction/redactionKind.ts';
import {
  createRedactor,
  type RedactedText,
  type Redaction,
  type RedactionContext,
  type Redactor,
} from './domain/redaction/redactor.ts';
import type { LiveKnowledge } from './liveKnowledge.ts';

/** So many conversations are remembered at the doors, and for so long; what they named last, nothing else. */
const most = 5_000;
const rememberedMs = 30 * 60 * 1000;

interface Named {
  readonly kinds: readonly RedactionKind[];
  readonly at: number;
}

/** Stands at every door: takes numbers and secrets out of a message before anything else sees it. */
export class MessageGuard {
  readonly #live: Pick<LiveKnowledge, 'knowledge'>;
  readonly #clock: () => number;
  readonly #redactors = new WeakMap<Knowledge, Redactor>();
  readonly #named = new Map<string, Named>();

  constructor(live: Pick<LiveKnowledge, 'knowledge'>, clock: () => number) {
    this.#live = live;
    this.#clock = clock;
  }

  redact(raw: string, context: RedactionContext): Redaction {
    const { knowledge } = this.#live;
    const redactor = this.#redactors.get(knowledge) ?? createRedactor(knowledge.personalData);
    this.#redactors.set(knowledge, redactor);
    return redactor.redact(raw, context);
  }

  /** The next message of a conversation: what the one before spoke of is known, so that a number sent by itself is taken out too. */
  redactNext(conversation: string, raw: string): RedactedText {
    const language: Language = languageOfText(raw) ?? 'ja';
    const before = this.#named.get(conversation);
    const isFresh = before !== undefined && this.#clock() - before.at < rememberedMs;
    const { text, kinds, named } = this.redact(raw, { language, ...(isFresh ? { before: before.kinds } : {}) });
    this.#remember(conversation, [...kinds, ...named]);
    return text;
  }

  forget(conversation: string): void {
    this.#named.delete(conversation);
  }

  #remember(conversation: string, kinds: readonly RedactionKind[]): void {
    this.#named.delete(conversation);
    if (kinds.length === 0) return;
    this.#named.set(conversation, { kinds, at: this.#clock() });
    const [oldest] = this.#named.keys();
    if (this.#named.size > most && oldest !== undefined) this.#named.delete(oldest);
  }
}
