import type { DeskId } from './desk.ts';
import type { SectionId } from './section.ts';
import type { KindExamples, KindWordings } from './wording.ts';

/** What is said when a life may be at risk: an acknowledgement, one thing to do now, in one language. */
export interface DangerText {
  readonly acknowledgement: string;
  readonly action: string;
  /** One line added above an ordinary answer when it is only a possibility. */
  readonly gentle: string;
}

/** A kind of danger to life, with the words that show it and the messages of people who are in it. */
export interface DangerKind extends KindWordings, KindExamples {
  /**
   * The section whose steps keep the person safe, shown at once below the desks. Absent where any more words are too many.
   */
  readonly section?: SectionId;
  /** The desks to name at once, most fitting first. */
  readonly desks: readonly DeskId[];
  readonly ja: DangerText;
  /** In easy Japanese; the ordinary words where there are no others. */
  readonly plain: DangerText;
  readonly en: DangerText;
}

/** What was seen in a message. */
export interface DangerSign {
  /** The id of a `DangerKind`. */
  readonly kind: string;
  readonly isSure: boolean;
  /** The section of that kind, where it has one. */
  readonly section?: SectionId;
}
