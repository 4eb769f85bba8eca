import type { DeskId } from './desk.ts';

/** What is said when a life may be at risk: an acknowledgement, one thing to do now, in one language. */
export interface DangerText {
  readonly acknowledgement: string;
  readonly action: string;
  /** One line added above an ordinary answer when it is only a possibility. */
  readonly gentle: string;
}

/**
 * A wording to look for: its pieces must occur in this order, close to each other. A piece is a word, or several of which
 * one must occur.
 */
export type DangerPattern = readonly (readonly string[])[];

/** A kind of danger to life, with the words that show it. */
export interface DangerKind {
  readonly id: string;
  /** The desks to name at once, most fitting first. */
  readonly desks: readonly DeskId[];
  readonly sure: readonly DangerPattern[];
  /** Wordings that may mean it: an answer is still given, with one gentle line and a desk. */
  readonly gentle: readonly DangerPattern[];
  /** Ordinary uses of the same words (「死ぬほど忙しい」); they are taken out of the text before looking. */
  readonly ordinary: readonly DangerPattern[];
  /** Whole messages of people in this danger: it is learnt from them what other messages mean. */
  readonly said: readonly string[];
  /** Messages that only hint at it. */
  readonly perhaps: readonly string[];
  readonly ja: DangerText;
  readonly en: DangerText;
}

/** What was seen in a message. */
export interface DangerSign {
  /** The id of a `DangerKind`. */
  readonly kind: string;
  readonly isSure: boolean;
}
