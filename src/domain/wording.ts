/**
 * A wording to look for: its pieces must occur in this order, close to each other. A piece is a word, or several of which
 * one must occur.
 */
export type WordingPattern = readonly (readonly string[])[];

/** The wordings that show a kind of message, and those that only seem to. */
export interface KindWordings {
  readonly id: string;
  readonly sure: readonly WordingPattern[];
  /** Wordings that may mean it: an answer is still given, with one gentle line. */
  readonly gentle: readonly WordingPattern[];
  /** Ordinary uses of the same words (「死ぬほど忙しい」); they are taken out of the text before looking. */
  readonly ordinary: readonly WordingPattern[];
}

/** Whole messages from which it is learnt what other messages mean. */
export interface KindExamples {
  readonly id: string;
  /** Messages of this kind. */
  readonly said: readonly string[];
  /** Messages that only hint at it. */
  readonly perhaps: readonly string[];
}
