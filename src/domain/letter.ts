import type { Audience } from './audience.ts';
import type { DeskId } from './desk.ts';
import type { Basis, Review, SectionId } from './section.ts';

/** What a letter is for its reader: something to send, words to say on the telephone, or a sheet to fill in and keep at hand. */
export const letterForms = ['letter', 'script', 'sheet'] as const;
export type LetterForm = (typeof letterForms)[number];

/** How a blank is filled in: one line, several lines, a day of the calendar, or a box that is ticked or not. */
export const blankKinds = ['line', 'lines', 'day', 'tick'] as const;
export type BlankKind = (typeof blankKinds)[number];

/** How a blank is called, and what helps to fill it in. */
export interface BlankText {
  readonly label: string;
  readonly hint?: string;
}

/** Something that only the person knows: it is filled in on their own page and goes nowhere. */
export interface LetterBlank {
  readonly id: string;
  readonly kind: BlankKind;
  /** Whether a `tick` is set before anybody touches it; false for the other kinds. */
  readonly isTicked: boolean;
  readonly ja: BlankText;
  readonly en: BlankText;
}

/**
 * How a piece of a letter stands on the paper: in the middle and large, at the right, as a heading, as a paragraph, or as one
 * of the numbered items, which count from 1 after anything that is no item.
 */
export const piecePlaces = ['title', 'right', 'heading', 'text', 'item'] as const;
export type PiecePlace = (typeof piecePlaces)[number];

/** One piece of a letter. `{{id}}` stands for what was filled into the blank of that id; lines are kept as written. */
export interface LetterPiece {
  readonly place: PiecePlace;
  /** The words of the letter, in Japanese: whoever receives it reads Japanese. */
  readonly ja: string;
  /** What these words say, for a reader of English. Never sent. */
  readonly en: string;
  /** The id of the blank that must be filled in (or ticked) for the piece to stand in the letter. */
  readonly when?: string;
  /** The id of the blank that must be empty (or not ticked). */
  readonly unless?: string;
}

/** What is said about a letter in one language. */
export interface LetterText {
  readonly title: string;
  /** What it is for, in one or two sentences. */
  readonly summary: string;
  /** What to do with it, one sentence each, in order. */
  readonly howTo: readonly string[];
  /** What to know before sending it, one sentence each; may be empty. */
  readonly mind: readonly string[];
}

/** A text with blanks that somebody sends, says or fills in. */
export interface Letter {
  readonly id: string;
  readonly audience: Audience;
  readonly form: LetterForm;
  readonly blanks: readonly LetterBlank[];
  readonly pieces: readonly LetterPiece[];
  readonly basis: readonly Basis[];
  readonly desks: readonly DeskId[];
  /** The checked answers behind it. Never empty. */
  readonly sections: readonly SectionId[];
  /** The day (YYYY-MM-DD) on which its words were compared with the facts. */
  readonly checkedOn: string;
  readonly reviewBy: string;
  readonly review: Review;
  readonly ja: LetterText;
  readonly en: LetterText;
  /** True when the Japanese has changed since the English was made: the English must then not be shown. */
  readonly isEnglishBehind: boolean;
}
