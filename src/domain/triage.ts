import type { Audience, KnownAudience } from './audience.ts';
import type { DeskId } from './desk.ts';
import type { BreachQuestion, Happening, Relation, YesNo } from './plan.ts';
import type { SectionId } from './section.ts';

/**
 * Where an option leads: to another question, to a section, to a consultation read as a whole, to one's own plan (with the
 * question that then waits), or to what a business owes after its answers.
 */
export type TriageTarget =
  | { readonly kind: 'plan'; readonly next?: string }
  | { readonly kind: 'duty' }
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'section'; readonly id: SectionId }
  | { readonly kind: 'consultation'; readonly id: string };

/** What an option tells for the plan; empty where it tells nothing. */
export interface Told {
  readonly relation?: Relation;
  /** Ids of plans for kinds of data. */
  readonly dataKinds?: readonly string[];
  readonly happening?: Happening;
  /** Id of the plan for a kind of breach. */
  readonly cause?: string;
  readonly fact?: { readonly question: BreachQuestion; readonly answer: YesNo };
  /** How many days ago the business came to know. */
  readonly knownDaysAgo?: number;
  readonly authority?: string;
}

/** One answer that can be tapped or typed. */
export interface TriageOption {
  readonly id: string;
  readonly ja: { readonly label: string; readonly typed: readonly string[] };
  /** In easy Japanese; the ordinary label where there is no other. */
  readonly plain: { readonly label: string };
  readonly en: { readonly label: string; readonly typed: readonly string[] };
  /** What choosing it tells about the person; absent where it tells nothing. */
  readonly audience?: Audience;
  readonly told: Told;
  readonly target: TriageTarget;
}

/** One question with its buttons. */
export interface TriageQuestion {
  readonly id: string;
  readonly ja: string;
  /** In easy Japanese; the ordinary question where there is no other. */
  readonly plain: string;
  readonly en: string;
  readonly options: readonly TriageOption[];
}

/** The questions before the first answer. The first one opens the conversation. */
export interface Triage {
  readonly first: string;
  /** The question that names the kinds of leaked data; asked again for more of them. */
  readonly kinds: string;
  /** The question for the kind of breach, and the first of those that decide what a business owes. */
  readonly causes: string;
  readonly duties: string;
  /** What people say who take an answer back (やっぱり); in both languages. */
  readonly corrections: readonly string[];
  readonly questions: ReadonlyMap<string, TriageQuestion>;
  /** The desks to call when no section helps, by what is known of the person, the most fitting first, at least three; and those that answer day and night. */
  readonly desks: Readonly<Record<KnownAudience | 'always', readonly DeskId[]>>;
}
