import type { PlanState } from './plan.ts';

/**
 * What a return code opened. A wrong code and one that never was are the same answer. `handle`: by which the plan is gone on
 * with, opaque. `seconds`: how long to wait before the next try.
 */
export type OpenedPlan =
  | { readonly outcome: 'found'; readonly handle: string; readonly state: PlanState; readonly keptUntilMs: number }
  | { readonly outcome: 'unknown' }
  | { readonly outcome: 'wait'; readonly seconds: number };

/** Where plans outlive their conversation. All methods reject with a `Fault` STORE_UNAVAILABLE when the store cannot be used. */
export interface PlanKeeping {
  /** Keeps a plan under a fresh return code: for a day, and for longer once the code was typed back. */
  save(state: PlanState): Promise<{ readonly code: string; readonly handle: string }>;
  /** The plan under a code. `guesser`: who tries, so that whoever guesses is slowed down. */
  open(typed: string, guesser: string): Promise<OpenedPlan>;
  /** True when the code is the one of this handle: from now on the plan is kept for long. */
  confirm(handle: string, typed: string): Promise<boolean>;
  /** The plan as it is kept; undefined when it is gone. */
  read(handle: string): Promise<PlanState | undefined>;
  /** Keeps a changed plan; undefined when it is gone. */
  keep(handle: string, change: (state: PlanState) => PlanState): Promise<PlanState | undefined>;
  erase(handle: string): Promise<void>;
}
