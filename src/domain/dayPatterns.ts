import type { CountingWords, DayWords } from './dayWords.ts';
import { foldWord } from './foldDayText.ts';
import { wordSource } from './wordSource.ts';

/** What finds the parts of a day in a folded text. Named groups: year, eraYear, month, name, day, count, first, second. */
export interface DayPatterns extends DatePatterns, SpokenPatterns {}

/** Days by their numbers. */
interface DatePatterns {
  /** With a year: 2026-11-20. */
  readonly full: readonly RegExp[];
  /** With a year of an era, one pattern for each era. */
  readonly eras: readonly RegExp[];
  /** A year that is none of these: of an era that we do not know, or cut short. */
  readonly otherYear: RegExp;
  /** Month and day, a year perhaps. */
  readonly monthAndDay: readonly RegExp[];
  readonly slashes: RegExp;
  readonly dayOnly: RegExp;
}

/** Days by how long ago they were, and what says so. */
interface SpokenPatterns {
  readonly daysAgo: RegExp;
  readonly weeksAgo: RegExp;
  readonly daysBack: RegExp;
  readonly weeksBack: RegExp;
  readonly monthsBack: RegExp;
  readonly yearsBack: RegExp;
  readonly weekday: RegExp;
  readonly latest: RegExp;
  readonly future: RegExp;
}

/** The patterns for a vocabulary. */
export function dayPatterns(words: DayWords): DayPatterns {
  const source: SourceOf = (list) => wordSource(list.map((word) => foldWord(word, words)));
  return { ...datePatterns(words, source), ...spokenPatterns(words, source) };
}

type SourceOf = (words: readonly string[]) => string;

const find = (source: string): RegExp => new RegExp(source, 'gu');

/** Not behind another number: "2, 3 days ago" and "20 or 21" name no one day. */
const aloneSource = (words: DayWords, source: SourceOf): string =>
  `(?<!\\d)(?<!\\d ?(?:[\\p{P}\\p{S}]|${source(words.either)}) ?)`;

/** Not "for 20 days", and not "about 20 days ago", which in Japanese is the same word as "around the 20th". */
const notLengthSource = (words: DayWords, source: SourceOf): string => `(?! ?${source(words.lengths)})`;

function datePatterns(words: DayWords, source: SourceOf): DatePatterns {
  const dayMark = `(?: ?${source(words.dayMarks)})`;
  const monthMark = ` ?${source(words.monthMarks)}`;
  const between = `(?: ?${source(words.between)})? ?`;
  const notLength = notLengthSource(words, source);
  const number = '(?<day>\\d{1,2})(?!\\d)';
  const ordered = `${number}(?: ?${source(words.ordinalMarks)})?`;
  const name = `(?<name>${source(words.months.flat())})\\.?`;
  const year = '(?:,? (?<year>\\d{4})(?!\\d))?';
  const yearMark = `(?: ?(?:[-/.]|${source(words.yearMarks)}) ?)`;
  const monthDay = `(?<month>\\d{1,2})(?: ?[-/.]|${monthMark}) ?${number}${dayMark}?`;
  return {
    full: [
      find(`(?<!\\d)(?<year>\\d{4})${yearMark}${monthDay}`),
      find('(?<!\\d)(?<year>20\\d{2})(?<month>\\d{2})(?<day>\\d{2})(?!\\d)'),
    ],
    eras: words.eras.map(({ names, firstYearWords }) =>
      find(`${source(names)} ?(?<eraYear>\\d{1,2}|${source(firstYearWords)})${yearMark}${monthDay}`),
    ),
    otherYear: find(`\\d ?${source(words.yearMarks)} ?\\d{1,2}${monthMark}`),
    monthAndDay: [
      find(`(?<!\\d)(?<month>\\d{1,2})${monthMark}${between}${number}${dayMark}?${notLength}`),
      find(`${name}${between}${ordered}${year}`),
      find(`(?<!\\d)${ordered}${between}${name}${year}`),
    ],
    slashes: find('(?<![\\d/])(?<first>\\d{1,2})/(?<second>\\d{1,2})(?:/(?<year>\\d{4}))?(?![\\d/])'),
    dayOnly: find(`${aloneSource(words, source)}${number}(?:${dayMark}| ?${source(words.ordinalMarks)})${notLength}`),
  };
}

function spokenPatterns(words: DayWords, source: SourceOf): SpokenPatterns {
  const any = (list: readonly string[]) => find(source(list));
  const counting = (list: readonly CountingWords[]) => any(list.flatMap((each) => each.words));
  const numbers = source(words.numbers.flatMap((each) => each.words));
  const notLength = notLengthSource(words, source);
  const count = `${aloneSource(words, source)}(?<count>\\d{1,3}|${numbers})`;
  return {
    daysAgo: find(`${count} ?${source(words.daysAgo)}${notLength}`),
    weeksAgo: find(`${count} ?${source(words.weeksAgo)}${notLength}`),
    daysBack: counting(words.daysBack),
    weeksBack: counting(words.weeksBack),
    monthsBack: counting(words.monthsBack),
    yearsBack: counting(words.yearsBack),
    weekday: any(words.weekdays.flat()),
    latest: any(words.latest),
    future: any(words.future),
  };
}
