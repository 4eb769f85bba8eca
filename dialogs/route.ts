import type { Style } from '../src/domain/language.ts';
import type { RedactionKind } from '../src/domain/redaction/redactionKind.ts';
import type { Memory } from './memory.ts';

/** How a section came to be shown; decides what stands under it. */
export interface SectionRoute {
  readonly to: 'section';
  readonly id: string;
  readonly isReading: boolean;
  /** True when くわしく was typed: the card comes with everything open. */
  readonly isOpen?: boolean;
  /** How the words are to be written; as they are when absent. */
  readonly style?: Style;
  /** The next best ids for a typed question. */
  readonly near: readonly string[];
}

/** What happens next. A note is a key of the locale that is said first. */
export type Route = (
  | { readonly to: 'question'; readonly id: string }
  | SectionRoute
  | { readonly to: 'consultation'; readonly id: string }
  | { readonly to: 'related'; readonly id: string; readonly near: readonly string[] }
  | { readonly to: 'relatedList'; readonly from: number }
  | { readonly to: 'choose'; readonly ids: readonly string[]; readonly isCautious: boolean }
  | { readonly to: 'noMatch'; readonly isRepeated: boolean }
  /** `added`: the kinds of data that were just named, whose steps come to the front once. */
  | { readonly to: 'plan'; readonly added?: readonly string[] }
  | { readonly to: 'planAll'; readonly from: number }
  | { readonly to: 'step'; readonly id: string }
  | { readonly to: 'duty' }
  /** Asks whether the plan is to be kept. */
  | { readonly to: 'save' }
  /** Shows a return code, once. */
  | { readonly to: 'code' }
  /** Asks for a return code, or says why none opened. `seconds`: how long to wait before the next try. */
  | { readonly to: 'askCode'; readonly seconds?: number }
  | { readonly to: 'saved' }
  | { readonly to: 'askErase' }
  | { readonly to: 'erased' }
  | { readonly to: 'askStartOver' }
  | { readonly to: 'reasons'; readonly section: string }
  | { readonly to: 'thanks'; readonly key: 'plan.thanksHelpful' | 'plan.thanksReason' | 'plan.thanksPassedOn' }
  /** `near`: what the words may have been about besides. */
  | { readonly to: 'scam'; readonly scam: string; readonly near: readonly string[] }
  | { readonly to: 'letters' }
  | { readonly to: 'languages' }
  | { readonly to: 'desks' }
  | { readonly to: 'about' }
  | { readonly to: 'danger'; readonly danger: string }
  | { readonly to: 'stale'; readonly question: string }
  | { readonly to: 'stop' }
  | { readonly to: 'say' }
  | { readonly to: 'nothing' }
) & {
  readonly note?: string;
  /** What was taken out of the message. */
  readonly hidden?: readonly RedactionKind[];
  /** The kind of danger that the words touched. */
  readonly gentle?: string;
  /** The kind of fraud that the words may be about. */
  readonly scamHint?: string;
};

/** The routes of one kind. */
export type RouteTo<To extends Route['to']> = Extract<Route, { to: To }>;

/** A route with the memory it leaves behind. */
export interface Routed {
  readonly route: Route;
  readonly memory: Memory;
}
