import type { KnownAudience } from './audience.ts';
import type { Language } from './language.ts';
import type { RedactedText } from './redaction/redactor.ts';
import type { SectionId } from './section.ts';

/** For how many days a gap is kept at the most; then it is gone. */
export const gapDays = 30;

/**
 * What went unanswered. `notFound`: nothing fitted the question. `nearMiss`: something near it was offered with a word of
 * caution. `notHelpful`: an answer was shown, and the person said that it did not help.
 */
export const gapKinds = ['notFound', 'nearMiss', 'notHelpful'] as const;
export type GapKind = (typeof gapKinds)[number];

/** A question without a good answer, as it is kept. Nothing in it says who asked, or links it to another of the same person. */
export interface Gap {
  readonly kind: GapKind;
  /** What was typed, after the guard; empty where the person only tapped. */
  readonly question: RedactedText;
  /** The answer that did not help, or the one that was nearest. */
  readonly section?: SectionId;
  /** Which knowledge the desk had. */
  readonly knowledgeVersion: string;
  readonly audience: KnownAudience;
  readonly language: Language;
}

/** What became known of a gap after it was noted. `humanAsked`: within ten minutes the person asked for a person. */
export type GapAmendment =
  | { readonly about: 'reason'; readonly reason: string }
  | { readonly about: 'mayQuote' }
  | { readonly about: 'humanAsked' };

/** A gap as it is read again. */
export interface KeptGap extends Omit<Gap, 'question'> {
  /** At most the first 400 UTF-16 units of what was typed. */
  readonly question: string;
  /** The day in Japan (YYYY-MM-DD) on which it was noted; no finer time is kept. */
  readonly day: string;
  /** Id of the reason in knowledge/feedback.yml. */
  readonly reason?: string;
  /** True when the person agreed that the words are passed on as they are. */
  readonly mayQuote: boolean;
  readonly humanAsked: boolean;
}

/**
 * Something that happened in a talk, as the conversation tells it. `asked`: words were answered; they are only remembered, in
 * memory, in case the answer does not help. `reason`, `passOn` (the person lets the words be passed on) and `human` (a person
 * was asked for) belong to the gap that was noted before them.
 */
export interface GapNote {
  readonly kind: GapKind | 'asked' | 'reason' | 'passOn' | 'human';
  /** In which talk. Held in memory for ten minutes, never kept. */
  readonly conversationId: string;
  readonly knowledgeVersion: string;
  readonly audience: KnownAudience;
  readonly language: Language;
  /** What was typed, after the guard, where the note is about words. */
  readonly text?: RedactedText;
  readonly section?: SectionId;
  /** Id of the reason in knowledge/feedback.yml. */
  readonly reason?: string;
}
