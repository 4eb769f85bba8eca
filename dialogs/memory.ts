import type { KnownAudience } from '../src/domain/audience.ts';
import type { Language, Style } from '../src/domain/language.ts';
import type { PlanState } from '../src/domain/plan.ts';
import type { RedactionKind } from '../src/domain/redaction/redactionKind.ts';
import type { Action } from './action.ts';

/** A point of the conversation that one can come back to. */
export type Place =
  | { readonly at: 'question'; readonly id: string }
  | { readonly at: 'section'; readonly id: string; readonly isReading: boolean }
  | { readonly at: 'consultation'; readonly id: string }
  | { readonly at: 'related'; readonly id: string }
  | { readonly at: 'relatedList'; readonly from: number }
  | { readonly at: 'plan' }
  | { readonly at: 'planAll'; readonly from: number }
  | { readonly at: 'step'; readonly id: string }
  | { readonly at: 'duty' };

/**
 * What the conversation remembers between two turns. Enumerated values only: where we are, never what was written.
 */
export interface Memory {
  /** The language of the next answer. */
  readonly language: Language;
  /** The language the client was last set to; a change of it is a wish. */
  readonly clientLanguage: Language;
  /** How Japanese is written; English has one style. */
  readonly style: Style;
  readonly audience: KnownAudience;
  /** The day (YYYY-MM-DD, in Japan) of the present turn. */
  readonly today: string;
  /** One's own plan, as soon as something was told for it. */
  readonly plan?: PlanState;
  /** Where the plan is kept beyond this conversation, and whether the return code was typed back. */
  readonly saved?: { readonly handle: string; readonly isConfirmed: boolean };
  /** What the next message is first looked at for: a return code, or the one just shown. */
  readonly awaits?: 'code' | 'codeBack';
  /** The option last chosen for each question, so that it can be taken back. */
  readonly answers: Readonly<Record<string, string>>;
  /** The number of the last turn that showed buttons; older buttons carry a smaller one. */
  readonly turn: number;
  /** The question that still waits for its answer. */
  readonly openQuestion?: string;
  /** The places that were shown, the present one last. */
  readonly trail: readonly Place[];
  /** True when something beside the way is on the screen (desks, titles to choose from): back leads to the way again. */
  readonly isBeside?: boolean;
  /** The buttons of the last turn in the order of their numbers. */
  readonly choices: readonly Action[];
  /** What the last message may have been about, while something else comes first. */
  readonly pending: readonly string[];
  /** True while the words of danger that changed the plan may still prove to be a false alarm. */
  readonly isAlarmed?: true;
  /** The kinds of numbers and secrets that the last message held or spoke of: one that is sent by itself belongs to them. */
  readonly named: readonly RedactionKind[];
  /** How many messages in a row found no answer. */
  readonly misses: number;
  /** The last button that was tapped, the turn it belongs to and when: a second tap right after is the same tap. */
  readonly lastTap?: { readonly turn: number; readonly key: string; readonly atMs: number };
}

/**
 * The shape of what is stored of a conversation. Count it up when a field of `Memory` changes its meaning or a dialog its id:
 * conversations of the old shape then begin anew instead of breaking.
 */
export const conversationFormat = 2;

// Bound: a trail of places is at most ~100 bytes each, and nobody goes back further than this.
const longestTrail = 20;

export function freshMemory(language: Language, today = ''): Memory {
  return {
    language,
    clientLanguage: language,
    style: 'standard',
    today,
    answers: {},
    audience: 'unknown',
    turn: 0,
    trail: [],
    choices: [],
    pending: [],
    named: [],
    misses: 0,
  };
}

function isSamePlace(a: Place | undefined, b: Place): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}

/** The memory after a place was shown. Showing the present place again adds nothing to the way back. */
export function visit(memory: Memory, place: Place): Memory {
  if (isSamePlace(memory.trail.at(-1), place)) return memory;
  return { ...memory, trail: [...memory.trail, place].slice(-longestTrail) };
}

/**
 * The place to go back to, and the memory as it was there; undefined at the beginning. From something beside the way it is
 * the last place on it, else the one before.
 */
export function stepBack(memory: Memory): { memory: Memory; place: Place } | undefined {
  const steps = memory.isBeside === true ? 1 : 2;
  const place = memory.trail.at(-steps);
  if (place === undefined) return undefined;
  // The place itself is taken off as well: showing it puts it back.
  return { memory: { ...memory, trail: memory.trail.slice(0, -steps) }, place };
}
