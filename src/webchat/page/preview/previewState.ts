import type { ChatActivity } from '../../../domain/activity.ts';

/** The words a section is read in. */
export type PreviewWords = 'ja' | 'plain' | 'en';

/** Where a section is read. */
export type PreviewLook = 'web' | 'teams';

/** What a channel gets when somebody opens the section: the card, then what comes next. */
export interface ShownSection {
  readonly folded: readonly ChatActivity[];
  /** With what stands behind くわしく. */
  readonly open: readonly ChatActivity[];
}

/** The section in the same words at every place. */
export interface PreviewView extends Readonly<Record<PreviewLook, ShownSection>> {
  /** What a channel without cards gets, folded parts included. */
  readonly text: string;
  readonly locale: 'ja-JP' | 'en-US';
}

/** One mistake of an editor, in the language of the page. */
export interface ShownProblem {
  readonly isError: boolean;
  /** `file:line`. */
  readonly place: string;
  readonly sentence: string;
  readonly code: string;
}

/** Everything the page shows at one moment, in the language of the page. */
export interface PreviewState {
  /** Another number is another state. */
  readonly serial: number;
  readonly title: string;
  /** When what is shown was read, and whether it is what the files say now. */
  readonly status: string;
  /** True when the files have errors and something older is shown, or nothing. */
  readonly isOld: boolean;
  /** Who checked what, and when. */
  readonly dates: readonly string[];
  /** What is said above each list, and the list. */
  readonly problems: { readonly heading: string; readonly items: readonly ShownProblem[] };
  readonly unfound: { readonly heading: string; readonly items: readonly string[] };
  /** Absent while there is nothing to show yet. */
  readonly views?: Readonly<Record<PreviewWords, PreviewView>>;
}

/** What the page says to one of its frames. */
export interface FrameMessage {
  readonly activities: readonly ChatActivity[];
  readonly locale: PreviewView['locale'];
}

/** What a frame says to the page: it can show now, one of its buttons was pressed, or how high (in pixels) its content is. */
export type FrameSign = 'ready' | 'pressed' | { readonly height: number };

/** Words that the script of the page needs. */
export interface PreviewWordList {
  readonly error: string;
  readonly warning: string;
  readonly ended: string;
  readonly pressed: string;
}
