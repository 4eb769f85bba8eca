/** A window to call or to write to. */
export type DeskId = string;

/** 0 is Sunday, as in `Date.prototype.getDay`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** Open from `from` to `to`, both "HH:MM" in Japan time; `to` may be "24:00". */
export interface OpenTime {
  readonly from: string;
  readonly to: string;
}

/** Open at this time on these days of the week. */
export interface OpenPeriod extends OpenTime {
  readonly days: readonly Weekday[];
}

/** Open at this time on one day of every month, 1 to 31, besides what the week says. */
export interface MonthlyPeriod extends OpenTime {
  readonly dayOfMonth: number;
}

/** Open in the week, and when not. The sentence beside the hours says the same in words. */
export interface WeeklyHours {
  readonly kind: 'weekly';
  readonly periods: readonly OpenPeriod[];
  /** The times of a national holiday, in place of those of its weekday; never together with `closedOnHolidays`. */
  readonly holidays?: readonly OpenTime[];
  readonly monthly?: readonly MonthlyPeriod[];
  readonly closedOnHolidays: boolean;
  readonly closedAtYearEnd: boolean;
  /** True where what cannot wait, such as stopping a lost card, is taken day and night all the same. */
  readonly urgentAlways?: boolean;
}

/**
 * When a desk can be reached. `always`: day and night. `weekly`: at the times of the week. `varies`: it depends on the place
 * or the season; only the sentence is known.
 */
export type DeskHours = { readonly kind: 'always' } | WeeklyHours | { readonly kind: 'varies' };

/** What is said of a desk in one language. */
export interface DeskText {
  readonly name: string;
  /** What one can ask there, in one line. */
  readonly purpose: string;
  /** When it can be reached, as a sentence: always present, also where the hours are known as data. */
  readonly hours: string;
  readonly cost: string;
  readonly languages: string;
  /** Anything a caller should know beforehand; empty where there is nothing. */
  readonly note: string;
}

/** A telephone number and, where one is needed, a word on how to use it. */
export interface DeskPhone {
  readonly number: string;
  readonly noteJa?: string;
  readonly noteEn?: string;
}

/** A desk as the editors entered it: whom it is for, how and when it can be reached, and how sure that is. */
export interface Desk {
  readonly id: DeskId;
  readonly audience: 'victim' | 'business' | 'both';
  readonly phones: readonly DeskPhone[];
  readonly hours: DeskHours;
  readonly url: string;
  /** How sure the number is: seen on an official page, only elsewhere, or there is none. */
  readonly confidence: 'official-page' | 'secondary' | 'no-number';
  /** The day (YYYY-MM-DD) on which the entry was last compared with its source. */
  readonly checkedOn: string;
  readonly texts: { readonly ja: DeskText; readonly en: DeskText };
}
