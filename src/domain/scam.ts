import type { DeskId } from './desk.ts';
import type { Basis, SectionId } from './section.ts';
import type { KindExamples, KindWordings } from './wording.ts';

/** What is said about a suspicious message, in one language and style. */
export interface ScamText {
  /** What it looks like and what not to do. It warns of a likeness and never says that this very message is a scam. */
  readonly warning: string;
  /** What to do now: one to three things, in order. */
  readonly steps: readonly string[];
  /** How to find out whether it is genuine: four things, the first never by a link or number of the message itself. */
  readonly checks: readonly string[];
  /** One line beside an ordinary answer, when it is only a possibility. */
  readonly gentle: string;
}

/** A kind of message by which people are cheated, or the question whether one is genuine. */
export interface ScamKind extends KindWordings, KindExamples {
  /** The section to read after the warning. */
  readonly section: SectionId;
  /** The desks to name with the warning, most fitting first. */
  readonly desks: readonly DeskId[];
  /** What the warning rests on. */
  readonly basis: readonly Basis[];
  /** The day (YYYY-MM-DD) on which the words were compared with the basis. */
  readonly checkedOn: string;
  readonly ja: ScamText;
  readonly plain: ScamText;
  readonly en: ScamText;
}

/** One of the things that scams are made of, with the words that show it. */
export interface ScamConcept {
  readonly words: readonly string[];
}

/** Everything the editors wrote about suspicious messages. */
export interface ScamKnowledge {
  readonly kinds: ReadonlyMap<string, ScamKind>;
  /** Money, hurry, somebody's name …: which of them stand together says more than the words. */
  readonly concepts: readonly ScamConcept[];
  /** Messages with the words of scams and no scam in them: notices of real companies, everyday questions of this desk. */
  readonly lookAlikes: readonly string[];
}

/** What was seen in a message. */
export interface ScamSign {
  /** The id of a `ScamKind`. */
  readonly kind: string;
  /** False when it may as well be something else: then one gentle line is enough. */
  readonly isSure: boolean;
}
