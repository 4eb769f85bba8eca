import type { DigitRun } from './digitRuns.ts';
import type { PartPlace, PartReader, PartReading, Surroundings } from './partReading.ts';
import { countedParts, readSum } from './readAmount.ts';
import { readDate, readFileDate, readMoment, readYears } from './readCalendar.ts';
import {
  readCounting,
  readHouse,
  readNetwork,
  readOrdinary,
  readPostal,
  readPublic,
  readPublicOnly,
  readSides,
  readVersion,
} from './readKnown.ts';

/** Whether a part of a run is nobody's number for sure, likely so, or nothing is known of it. See `PartReading`. */
export type PartLevel = 'sure' | 'likely' | 'bare';

/** Numbers that are known, in whatever way they are written; of a number spelled digit by digit, two may look like a date. */
const readersOfAny: readonly PartReader[] = [readPublicOnly, readPublic, readOrdinary, readCounting];

/** What is written with the digits of every day. */
const readersOfPlain: readonly PartReader[] = [
  readPostal,
  readVersion,
  readDate,
  readFileDate,
  readMoment,
  readNetwork,
  readSum,
  readYears,
  readHouse,
  readSides,
];

/** What each part of the run is. */
export function readOrdinaryParts(surroundings: Surroundings, run: DigitRun): PartLevel[] {
  const spelled = isSpelledOut(run);
  const counted = spelled ? 0 : countedParts(surroundings, run);
  const levels: PartLevel[] = [];
  for (let at = 0; at < run.parts.length - counted; at = levels.length) {
    const place = { ...surroundings, run, at };
    const reading = firstOf(readersOfAny, place) ?? (spelled ? undefined : plainReading(place));
    const { parts, how } = reading ?? { parts: 1, how: 'bare' as const };
    for (let part = 0; part < parts; part += 1) levels.push(how);
  }
  while (levels.length < run.parts.length) levels.push('sure');
  return isInScraps(run, levels) ? levels.map((level) => (level === 'likely' ? 'bare' : level)) : levels;
}

const scrap = 2;
const fewestLoose = 3;

/** 9 3 4 96 8/9: beside digits in ones and twos, what seems a date is a piece of the same number. */
function isInScraps({ parts }: DigitRun, levels: readonly PartLevel[]): boolean {
  const loose = parts.filter((_, at) => levels[at] === 'bare').reduce((sum, { digits }) => sum + digits.length, 0);
  return loose >= fewestLoose && parts.every(({ digits }, at) => levels[at] === 'sure' || digits.length <= scrap);
}

function firstOf(readers: readonly PartReader[], place: PartPlace): PartReading | undefined {
  for (const read of readers) {
    const reading = read(place);
    if (reading !== undefined) return reading;
  }
  return undefined;
}

function plainReading(place: PartPlace): PartReading | undefined {
  const { run, at } = place;
  const reading = run.parts[at]?.style === 'plain' ? firstOf(readersOfPlain, place) : undefined;
  const read = run.parts.slice(at, at + (reading?.parts ?? 0));
  return read.every(({ style }) => style === 'plain') ? reading : undefined;
}

const fewestSpelled = 7;

function isSpelledOut({ parts }: DigitRun): boolean {
  const single = parts.filter(({ digits }) => digits.length === 1).length;
  return single >= fewestSpelled && single * 5 >= parts.length * 4;
}
