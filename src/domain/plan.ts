import type { Audience } from './audience.ts';
import type { DeskId } from './desk.ts';
import type { SectionId, Urgency } from './section.ts';

/** Who exposed the data, as far as the person said. */
export const relations = ['employer', 'shop', 'publicBody', 'unknown', 'ownBusiness'] as const;
export type Relation = (typeof relations)[number];

/** What has already happened to the person, the gravest first. `nothing` is an answer as well: nothing so far. */
export const happenings = ['danger', 'moneyMoved', 'nameUsed', 'strangeContact', 'nothing'] as const;
export type Happening = (typeof happenings)[number];

/** What a person says of a step: it is done, it is put off, it did not work (its `otherwise` is then to be done). */
export const planMarks = ['done', 'later', 'failed'] as const;
export type PlanMark = (typeof planMarks)[number];

/** An answer that may be missing: `unknown` is what people honestly say on the first day. */
export type YesNo = 'yes' | 'no' | 'unknown';

/** The questions that decide what a business owes; the ids are those of the answers in `BreachFacts`. */
export const breachQuestions = [
  'sensitive',
  'property',
  'improper',
  'overThousand',
  'myNumber',
  'myNumberSystem',
  'myNumberPublic',
  'myNumberOverHundred',
] as const;
export type BreachQuestion = (typeof breachQuestions)[number];

/** What a business said of its breach. Enumerated values and one day, nothing else. */
export interface BreachFacts {
  readonly answers: Readonly<Partial<Record<BreachQuestion, YesNo>>>;
  /** The day (YYYY-MM-DD, in Japan) on which any part of the business came to know of it. */
  readonly knownOn?: string;
  /** The id of an authority in knowledge/authorities.yml that the business is licensed by. */
  readonly authority?: string;
}

/** Everything a plan is made from and everything that is kept of it: enumerated values and days, never text. */
export interface PlanState {
  readonly audience: Audience;
  readonly relation: Relation;
  /** Ids of plans for kinds of data, in the order in which they were named. */
  readonly dataKinds: readonly string[];
  readonly happenings: readonly Happening[];
  /** Id of the plan for the kind of breach; businesses only. */
  readonly cause?: string;
  readonly breach?: BreachFacts;
  /** What was said of which step. */
  readonly marks: Readonly<Record<string, PlanMark>>;
  /** The day (YYYY-MM-DD, in Japan) on which it was begun. */
  readonly madeOn: string;
}

/** What a business owes after its answers; `none`: nothing the law demands, and still something to do. */
export const breachDuties = ['report', 'none', 'myNumber'] as const;
export type BreachDuty = (typeof breachDuties)[number];

/** When a plan belongs into somebody's plan. */
export type PlanOccasion =
  | { readonly kind: 'dataKind'; readonly id: string }
  | { readonly kind: 'happening'; readonly happening: Happening }
  | { readonly kind: 'relation'; readonly relation: Relation }
  | { readonly kind: 'cause'; readonly id: string }
  | { readonly kind: 'duty'; readonly duty: BreachDuty }
  | { readonly kind: 'always'; readonly audience: Audience };

/** Why and how a step is done, in one language and style. */
export interface PlanStepText {
  /** What somebody says who has done it, short enough for a button. */
  readonly done: string;
  readonly why: string;
  readonly how: string;
}

/** A step as plans use it: the words of a step of a section, with why and how beside them. */
export interface PlanStep {
  readonly id: string;
  /** The section behind the step, and which of its steps it is. */
  readonly section: SectionId;
  readonly step: string;
  /** By when, in days after the plan was made (0: the same day); absent where there is no day. */
  readonly days?: number;
  /** A legal date in its place. */
  readonly deadline?: 'preliminaryReport' | 'finalReport';
  readonly ja: PlanStepText;
  readonly plain: PlanStepText;
  readonly en: PlanStepText;
}

/** What to do on one occasion, by urgency; ids of plan steps, the first thing first. */
export interface PlanPart {
  readonly id: string;
  readonly occasion: PlanOccasion;
  /** Parts with a smaller rank come before others within the same urgency. */
  readonly rank: number;
  /** The section that stands behind the whole part. */
  readonly section: SectionId;
  readonly label: { readonly ja: string; readonly plain: string; readonly en: string };
  readonly steps: Readonly<Record<Urgency, readonly string[]>>;
}

/** All plans that the editors wrote. */
export interface PlanBook {
  readonly parts: ReadonlyMap<string, PlanPart>;
  readonly steps: ReadonlyMap<string, PlanStep>;
}

/** One step of somebody's plan. */
export interface PlannedStep {
  readonly id: string;
  readonly urgency: Urgency;
  readonly mark?: PlanMark;
  readonly section: SectionId;
  readonly desk?: DeskId;
  readonly otherwiseDesk?: DeskId;
}

/** Somebody's plan: what to do in order, and how far they are. */
export interface Plan {
  /** The parts it was made of, the most urgent first. */
  readonly parts: readonly PlanPart[];
  /** In order of urgency; what is done keeps its place. */
  readonly steps: readonly PlannedStep[];
  /** How many of them are done. */
  readonly done: number;
}
