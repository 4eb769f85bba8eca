import type { KnownAudience } from '../src/domain/audience.ts';
import type { GapNote } from '../src/domain/gap.ts';
import type { Knowledge } from '../src/domain/knowledge.ts';
import type { Language, Tongue } from '../src/domain/language.ts';
import type { Reading } from '../src/domain/match.ts';
import type { Plan, PlanState } from '../src/domain/plan.ts';
import type { PlanKeeping } from '../src/domain/planKeeping.ts';
import type { RedactedText, Redaction, RedactionContext } from '../src/domain/redaction/redactor.ts';

/** Something that can be chosen by typing, with the words that choose it. */
export interface Choice {
  readonly id: string;
  readonly words: readonly string[];
}

/** Whoever runs this desk, for people who want to know. */
export interface DeskKeeper {
  readonly name: string;
  readonly contact: string;
  readonly privacyNoticeUrl: string;
}

/** What the conversation needs from the house. */
export interface ConversationPorts {
  /** The knowledge as it is now; one turn asks once and stays with what it got. */
  knowledge(): Knowledge;
  /** A message without numbers and secrets: the only maker of the text that everything else takes. Never throws. */
  redact(raw: string, context: RedactionContext): Redaction;
  /** What a message is about: danger first, then the matter, by the knowledge of this turn. Never throws, whatever the text. */
  read(text: RedactedText, context: { knowledge: Knowledge; audience: KnownAudience; language: Language }): Reading;
  /**
   * The id of the choice that a short text means: its number in the list, its words, or a slip of them. Undefined for
   * anything that is more than a choice.
   */
  pick(text: string, choices: readonly Choice[]): string | undefined;
  /** The sentence for a key of knowledge/locales, with its placeholders filled in. */
  say(language: Tongue, key: string, values?: Readonly<Record<string, unknown>>): string;
  /** The plan for what was told. The same for the same values, always. */
  plan(state: PlanState, knowledge: Knowledge): Plan;
  /** Where plans outlive their conversation. */
  readonly plans: PlanKeeping;
  /** Forgets what was said in a conversation, wherever it is still shown from. */
  forget(conversationId: string): Promise<void>;
  /** Never rejects: the talk goes on whatever becomes of the note. */
  noteGap(note: GapNote): Promise<void>;
  /** Absolute addresses of the pages beside the chat; they hold nothing of anybody. */
  readonly pages: { readonly plan: string; readonly letters: string };
  /** Who runs this desk; absent on somebody's own machine. */
  readonly keeper?: DeskKeeper;
  /** For how long what is kept is kept. */
  readonly retention: { readonly conversationHours: number; readonly planDays: number; readonly gapDays: number };
  /** Milliseconds since 1970. */
  now(): number;
  /** True when a section that no lawyer has reviewed may show its title and desks only. */
  readonly requiresReview: boolean;
}
