import type { Authorities } from './authority.ts';
import type { Consultation, RelatedConsultation } from './consultation.ts';
import type { Control, ControlId } from './control.ts';
import type { DangerKind } from './danger.ts';
import type { DayWords } from './dayWords.ts';
import type { Desk, DeskId } from './desk.ts';
import type { FeedbackReason } from './feedback.ts';
import type { Holidays } from './holidays.ts';
import type { Letter } from './letter.ts';
import type { PlanBook } from './plan.ts';
import type { RedactionRules } from './redaction/redactionRules.ts';
import type { ReportingRule, ReportingRuleId } from './reportingRule.ts';
import type { ScamKnowledge } from './scam.ts';
import type { Section, SectionId } from './section.ts';
import type { Triage } from './triage.ts';

/** Words that mean the same thing to people: what they say, and what the law or the sections say. */
export interface SynonymGroup {
  readonly words: readonly string[];
}

/** Everything the editors wrote, checked and ready to be used. Never changed after it is made: a reload makes a new one. */
export interface Knowledge {
  /** Changes exactly when the content changes. */
  readonly version: string;
  readonly consultations: ReadonlyMap<string, Consultation>;
  readonly sections: ReadonlyMap<SectionId, Section>;
  /** Old id → the id it moved to. */
  readonly moved: ReadonlyMap<SectionId, SectionId>;
  /** Keyed by `related/<name>`. */
  readonly related: ReadonlyMap<string, RelatedConsultation>;
  readonly desks: ReadonlyMap<DeskId, Desk>;
  readonly danger: ReadonlyMap<string, DangerKind>;
  /** Messages with the words of danger and no danger in them. */
  readonly dangerLookAlikes: readonly string[];
  readonly scam: ScamKnowledge;
  /** By which numbers and secrets are found in what people type; the telephone numbers of the desks are public in them. */
  readonly personalData: RedactionRules;
  readonly synonyms: readonly SynonymGroup[];
  /** Lines that are not a matter of this desk, near misses included (雨漏り, ガス漏れ). */
  readonly offSubject: readonly string[];
  readonly controls: ReadonlyMap<ControlId, Control>;
  readonly triage: Triage;
  /** Why an answer did not help, in the order in which the reasons are offered. */
  readonly feedback: readonly FeedbackReason[];
  readonly plans: PlanBook;
  /** By id, in the order in which they are offered. */
  readonly letters: ReadonlyMap<string, Letter>;
  /** The days off of whole years, for deadlines and opening hours. */
  readonly holidays: Holidays;
  /** Where a business reports, by its trade. */
  readonly authorities: Authorities;
  /** Every rule that decides what a business owes, to be shown as it stands. */
  readonly reportingRules: ReadonlyMap<ReportingRuleId, ReportingRule>;
  /** The words by which people name a day. */
  readonly dayWords: DayWords;
}
