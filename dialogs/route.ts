import type { Style } from '../src/domain/language.ts';
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
  | { readonly to: 'desks' }
  | { readonly to: 'about' }
  | { readonly to: 'danger'; readonly danger: string }
  | { readonly to: 'stale'; readonly question: string }
  | { readonly to: 'stop' }
  | { readonly to: 'say' }
  | { readonly to: 'nothing' }
) & { readonly note?: string; readonly gentle?: string };

/** The routes of one kind. */
export type RouteTo<To extends Route['to']> = Extract<Route, { to: To }>;

/** A route with the memory it leaves behind. */
export interface Routed {
  readonly route: Route;
  readonly memory: Memory;
}
