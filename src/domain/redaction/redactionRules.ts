import type { Language } from '../language.ts';
import type { RedactionKind } from './redactionKind.ts';

/** What the editors say of one kind. */
export interface KindRules {
  /** What stands in the place of what was taken out: in [ ], without digits, at most 60 UTF-16 units, its own for each kind. */
  readonly labels: Readonly<Record<Language, string>>;
  /** Words that name the number itself (マイナンバー, 口座番号): digits some way behind them belong to it. */
  readonly names: readonly string[];
  /** Words that often stand right before it and elsewhere too (カード, 支店): only digits close behind them do. */
  readonly hints: readonly string[];
}

/** Words that count what a number says how many of it there are, and the greatest number that is said of them (12月, 31日). */
export interface CounterRule {
  readonly most: number;
  readonly words: readonly string[];
}

/**
 * Everything the guard knows of a language. Width, case, hiragana or katakana make no difference in any word. The shapes of
 * numbers and their check digits are no matter of an editor and stand in the program.
 */
export interface RedactionRules {
  readonly kinds: Readonly<Record<RedactionKind, KindRules>>;
  readonly counters: readonly CounterRule[];
  /** Words that are said between the digits of one number (の, ハイフン). */
  readonly joiners: readonly string[];
  /** Digits as they are spoken: the ways to say 0, those to say 1, and so on to 9. */
  readonly spokenDigits: readonly (readonly string[])[];
  /** What follows a year that has no 年 (2024から). */
  readonly yearFollowers: readonly string[];
  /** Words after which a number is nobody's (内線, ISO, ポート), after which a version stands, after which a postal code does. */
  readonly ordinaryBefore: readonly string[];
  readonly versionNames: readonly string[];
  readonly postalNames: readonly string[];
  /** When a card ends: what follows is hidden where a card is spoken of. */
  readonly expiryNames: readonly string[];
  /** What stands between the name of a secret and the secret (は, is), and what ends the sentence after it (です). */
  readonly links: readonly string[];
  readonly endings: readonly string[];
  /** Words in Latin letters that are said after a password and are none (Google, weak); `iphone` is also iPhone15. */
  readonly ordinaryTokens: readonly string[];
  /** @ and the dot as they are spoken. */
  readonly atWords: readonly string[];
  readonly dotWords: readonly string[];
  /** Longer words that hold one of the words above and do not mean it (マイナス, 名前). */
  readonly lookAlikes: readonly string[];
  /** Telephone numbers everybody may read, such as those of our desks; in any spelling. */
  readonly publicNumbers: readonly string[];
}
