import type { KnownAudience } from '../src/domain/audience.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import type { Language } from '../src/domain/language.ts';
import type { Reading } from '../src/domain/match.ts';

/** Something that can be chosen by typing, with the words that choose it. */
export interface Choice {
  readonly id: string;
  readonly words: readonly string[];
}

/** What the conversation needs from the house. */
export interface ConversationPorts {
  /** The knowledge as it is now; one turn asks once and stays with what it got. */
  knowledge(): Knowledge;
  /** What a message is about: danger first, then the matter, by the knowledge of this turn. Never throws, whatever the text. */
  read(text: string, context: { knowledge: Knowledge; audience: KnownAudience; language: Language }): Reading;
  /**
   * The id of the choice that a short text means: its number in the list, its words, or a slip of them. Undefined for
   * anything that is more than a choice.
   */
  pick(text: string, choices: readonly Choice[]): string | undefined;
  /** The sentence for a key of knowledge/locales, with its placeholders filled in. */
  say(language: Language, key: string, values?: Readonly<Record<string, unknown>>): string;
  /** Milliseconds since 1970. */
  now(): number;
  /** True when a section that no lawyer has reviewed may show its title and desks only. */
  readonly requiresReview: boolean;
}
