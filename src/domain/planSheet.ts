import type { Language } from './language.ts';
import type { PlanMark } from './plan.ts';
import type { Urgency } from './section.ts';

/** A desk as a page names it. */
export interface SheetDesk {
  readonly name: string;
  /** Absent where it has no telephone. */
  readonly number?: string;
  readonly hours: string;
  readonly cost: string;
  readonly url?: string;
  /** True for a number that was not seen on an official page. */
  readonly isToBeChecked: boolean;
}

/** One step of a plan in words. */
export interface SheetStep {
  readonly id: string;
  readonly text: string;
  readonly why: string;
  readonly how: string;
  /** What to do when it did not work. */
  readonly otherwise?: string;
  readonly otherwiseDesk?: SheetDesk;
  readonly desk?: SheetDesk;
  /** What the person said of it; absent while it is open. */
  readonly mark?: PlanMark;
  /** The day (YYYY-MM-DD) by which, or the days between which, it is to be done; absent where there is no day. */
  readonly due?: { readonly from?: string; readonly until: string };
  /** The checked answer behind the step. */
  readonly section: {
    readonly id: string;
    readonly title: string;
    readonly checkedOn: string;
    readonly basis: readonly { readonly title: string; readonly url: string }[];
  };
}

/** The steps of one urgency. Never empty. */
export interface SheetGroup {
  readonly urgency: Urgency;
  readonly heading: string;
  readonly steps: readonly SheetStep[];
}

/** Something worked out for the person that stands above the steps: what leaked, a deadline, where to report. */
export interface SheetFact {
  readonly label: string;
  readonly lines: readonly string[];
  readonly source?: { readonly title: string; readonly url: string };
}

/** One's own plan in words of one language and style, ready to be drawn and printed. Holds nothing that a person wrote. */
export interface PlanSheet {
  readonly language: Language;
  readonly audience: 'victim' | 'business';
  readonly title: string;
  /** The day (YYYY-MM-DD, in Japan) on which the plan was made. */
  readonly madeOn: string;
  readonly facts: readonly SheetFact[];
  readonly done: number;
  readonly total: number;
  readonly groups: readonly SheetGroup[];
  /** The day (YYYY-MM-DD) until which it is kept under a return code; absent while it is not saved. */
  readonly keptUntil?: string;
}
