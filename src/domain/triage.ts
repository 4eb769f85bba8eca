import type { Audience, KnownAudience } from './audience.ts';
import type { DeskId } from './desk.ts';
import type { SectionId } from './section.ts';

/** Where an option leads: to another question, to a section, or to a consultation read as a whole. */
export type TriageTarget =
  | { readonly kind: 'question'; readonly id: string }
  | { readonly kind: 'section'; readonly id: SectionId }
  | { readonly kind: 'consultation'; readonly id: string };

/** One answer that can be tapped or typed. */
export interface TriageOption {
  readonly id: string;
  readonly ja: { readonly label: string; readonly typed: readonly string[] };
  readonly en: { readonly label: string; readonly typed: readonly string[] };
  /** What choosing it tells about the person; absent where it tells nothing. */
  readonly audience?: Audience;
  readonly target: TriageTarget;
}

/** One question with its buttons. */
export interface TriageQuestion {
  readonly id: string;
  readonly ja: string;
  readonly en: string;
  readonly options: readonly TriageOption[];
}

/** The questions before the first answer. The first one opens the conversation. */
export interface Triage {
  readonly first: string;
  readonly questions: ReadonlyMap<string, TriageQuestion>;
  /** The desks to call when no section helps, by what is known of the person; the most fitting first, at least three. */
  readonly desks: Readonly<Record<KnownAudience, readonly DeskId[]>>;
}
