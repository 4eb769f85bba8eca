/** Words that count: days, weeks, months or years back, or the day of a month. */
export interface CountingWords {
  readonly count: number;
  readonly words: readonly string[];
}

/** A period of years with a name of its own. Its year 1 is `firstYear` and may be written with a word in place of the 1. */
export interface Era {
  readonly names: readonly string[];
  readonly firstYear: number;
  readonly firstYearWords: readonly string[];
}

/** The words by which people name a day, in all languages at once. Width, case and hiragana or katakana make no difference. */
export interface DayWords {
  /** The written digits 0 to 9, and those for ten. */
  readonly digits: readonly (readonly string[])[];
  readonly ten: readonly string[];
  /** Numbers as words of their own: three. */
  readonly numbers: readonly CountingWords[];
  /** Days of the month with a name of their own. */
  readonly namedDays: readonly CountingWords[];
  /** Words that mean a day so many days back: today is 0. */
  readonly daysBack: readonly CountingWords[];
  /** What follows a number of days that have passed, and of weeks. */
  readonly daysAgo: readonly string[];
  readonly weeksAgo: readonly string[];
  /** The seven days, Sunday first, and the twelve months by name. */
  readonly weekdays: readonly (readonly string[])[];
  readonly months: readonly (readonly string[])[];
  /** What follows the number of a year, a month, a day; what follows a number that counts in order; what stands between. */
  readonly yearMarks: readonly string[];
  readonly monthMarks: readonly string[];
  readonly dayMarks: readonly string[];
  readonly ordinalMarks: readonly string[];
  readonly between: readonly string[];
  /** What stands between two numbers of which either may be meant: 2 or 3 days ago. */
  readonly either: readonly string[];
  readonly eras: readonly Era[];
  /** This week is 0, the one before is 1; the same with months and years. */
  readonly weeksBack: readonly CountingWords[];
  readonly monthsBack: readonly CountingWords[];
  readonly yearsBack: readonly CountingWords[];
  /** What stands before a day of the week that has passed: last Friday. */
  readonly latest: readonly string[];
  /** Words of what is still to come: a text with one of them names no day for us. */
  readonly future: readonly string[];
  /** What stands after a number of days when a length of time is meant and not a day. */
  readonly lengths: readonly string[];
}
