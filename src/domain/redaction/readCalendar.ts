import { joints } from './digitRuns.ts';
import {
  digitsAt,
  isBetween,
  isYear,
  jointAfter,
  type PartPlace,
  type PartReading,
  standsAlone,
  standsQuietly,
} from './partReading.ts';

const isMonth = (digits: string): boolean => isBetween(digits, 1, 12);
const isDay = (digits: string): boolean => isBetween(digits, 1, 31);
const isMinute = (digits: string): boolean => digits.length === 2 && isBetween(digits, 0, 59);

const betweenDates = [joints.slash, joints.hyphen, joints.dot];

/** How many parts from here are a date with its year: 2026/11/20, 2026/11, 20.11.2026. */
function dateParts(place: PartPlace, ahead: number): number {
  const joint = jointAfter(place, ahead);
  if (!betweenDates.includes(joint as 1)) return 0;
  const [first, second, third] = [0, 1, 2].map((part) => digitsAt(place, ahead + part)) as [string, string, string];
  const isThree = jointAfter(place, ahead + 1) === joint;
  if (isThree && isYear(first) && isMonth(second) && isDay(third)) return 3;
  if (isThree && isYear(third) && isDay(first) && isDay(second) && (isMonth(first) || isMonth(second))) return 3;
  return joint === joints.slash && !isThree && isYear(first) && isMonth(second) ? 2 : 0;
}

/** One with one or two digits for the year, 8.11.20, without a day, 2026-11, or without a year, 11/20. */
function shortDateParts(place: PartPlace, ahead: number): number {
  const joint = jointAfter(place, ahead);
  const [first, second, third] = [0, 1, 2].map((part) => digitsAt(place, ahead + part)) as [string, string, string];
  const isThree = (joint === joints.slash || joint === joints.dot) && jointAfter(place, ahead + 1) === joint;
  if (isThree && isBetween(first, 0, 99) && isMonth(second) && isDay(third)) return 3;
  const isMonthOfYear = joint === joints.hyphen && isYear(first) && isMonth(second);
  return isMonthOfYear || (joint === joints.slash && isMonth(first) && isDay(second)) ? 2 : 0;
}

/** 9:30, 12:30:45, 12:30:45.123; to 29:59, as shops and stations count the hours after midnight. */
function timeParts(place: PartPlace, ahead: number): number {
  const isTime = isBetween(digitsAt(place, ahead), 0, 29) && isMinute(digitsAt(place, ahead + 1));
  if (!isTime || jointAfter(place, ahead) !== joints.colon) return 0;
  if (jointAfter(place, ahead + 1) !== joints.colon || !isMinute(digitsAt(place, ahead + 2))) return 2;
  const hasFraction = jointAfter(place, ahead + 2) === joints.dot && digitsAt(place, ahead + 3).length <= 6;
  return hasFraction ? 4 : 3;
}

// Two ranges of two.
const mostInRange = 4;
const rangeJoints = joints.hyphen | joints.wave;

/** The same once more behind a dash or a wave, from … to …; times also behind a slash: 10:00-12:00/13:00-17:00. */
function withRange(
  place: PartPlace,
  read: (place: PartPlace, ahead: number) => number,
  mayJoin: number = rangeJoints,
): number {
  let parts = read(place, 0);
  for (let times = 1; parts > 0 && times < mostInRange && (jointAfter(place, parts - 1) & mayJoin) !== 0; times += 1) {
    const more = read(place, parts);
    if (more === 0) return parts;
    parts += more;
  }
  return parts;
}

/** Dates with a year. */
export function readDate(place: PartPlace): PartReading | undefined {
  const parts = withRange(place, dateParts);
  return parts > 0 && standsAlone(place, parts) ? { parts, how: 'sure' } : undefined;
}

const underscore = 0x5f;
const dot = 0x2e;

/** list_20261120.xlsx: eight digits that are a day of these decades, in the name of a file. */
export function readFileDate({ letters, run, at }: PartPlace): PartReading | undefined {
  const digits = digitsAt({ run, at });
  const isDate =
    digits.length === 8 && digits.startsWith('20') && isMonth(digits.slice(4, 6)) && isDay(digits.slice(6));
  const isSuffixed = letters.codeAt(run.to) === dot && letters.classAt(run.to + 1) === 'letter';
  const isInName = [run.from - 1, run.to].some((place) => letters.codeAt(place) === underscore) || isSuffixed;
  return isDate && isInName && run.parts.length === 1 ? { parts: 1, how: 'sure' } : undefined;
}

/** Times, and dates without a year or with a short one. */
export function readMoment(place: PartPlace): PartReading | undefined {
  const parts = withRange(place, timeParts, rangeJoints | joints.slash) || withRange(place, shortDateParts);
  return parts > 0 && standsQuietly(place, parts) ? { parts, how: 'likely' } : undefined;
}

const mayJoinYears =
  joints.hyphen | joints.wave | joints.comma | joints.slash | joints.word | joints.space | joints.middle;

/** 2024-2026, and 2024, 2025, 2026: years that go up by one. */
export function readYears(place: PartPlace): PartReading | undefined {
  let parts = 0;
  while (isYear(digitsAt(place, parts)) && isNextYear(place, parts)) parts += 1;
  return parts > 1 && standsAlone(place, parts) ? { parts, how: 'likely' } : undefined;
}

function isNextYear(place: PartPlace, ahead: number): boolean {
  if (ahead === 0) return true;
  const joint = jointAfter(place, ahead - 1);
  const step = Number(digitsAt(place, ahead)) - Number(digitsAt(place, ahead - 1));
  const joins = (joint & ~mayJoinYears) === 0;
  return joins && (step === 1 || (ahead === 1 && joint !== joints.space && step > 0 && step <= 30));
}
