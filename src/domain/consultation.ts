import type { Audience } from './audience.ts';
import type { DeskId } from './desk.ts';
import type { SectionId } from './section.ts';

/** What is said of a consultation in one language. */
export interface ConsultationText {
  readonly title: string;
  /** The situation of the person who asks, told in the third person (Gさんは…). Empty where there is no story. */
  readonly question: string;
  /** What is said before the first section. */
  readonly opening: string;
  /** What is said after the last one. */
  readonly closing: string;
}

/** One subject with its sections, which can be read as a whole. */
export interface Consultation {
  readonly id: string;
  readonly audience: Audience;
  readonly sections: readonly SectionId[];
  readonly ja: ConsultationText;
  readonly en: ConsultationText;
}

/** What is said of a related consultation in one language. */
export interface RelatedConsultationText {
  readonly title: string;
  /** What the person asked, in one line. */
  readonly asked: string;
}

/** A subject that this desk does not answer: only where to ask. Its id is `related/<name>` wherever ids are mixed. */
export interface RelatedConsultation {
  readonly id: string;
  readonly desks: readonly DeskId[];
  readonly keywords: readonly string[];
  readonly phrasings: readonly string[];
  readonly englishKeywords: readonly string[];
  readonly englishPhrasings: readonly string[];
  readonly ja: RelatedConsultationText;
  readonly en: RelatedConsultationText;
}
