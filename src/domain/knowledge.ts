import type { Consultation, RelatedConsultation } from './consultation.ts';
import type { Control, ControlId } from './control.ts';
import type { DangerKind } from './danger.ts';
import type { Desk, DeskId } from './desk.ts';
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
  readonly synonyms: readonly SynonymGroup[];
  /** Lines that are not a matter of this desk, near misses included (雨漏り, ガス漏れ). */
  readonly offSubject: readonly string[];
  readonly controls: ReadonlyMap<ControlId, Control>;
  readonly triage: Triage;
}
