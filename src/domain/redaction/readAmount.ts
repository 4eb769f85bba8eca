import { type DigitRun, joints } from './digitRuns.ts';
import { currencies } from './foldSign.ts';
import type { Letters } from './letters.ts';
import {
  digitsAt,
  isLoose,
  jointAfter,
  type PartPlace,
  type PartReading,
  type Surroundings,
  standsAlone,
} from './partReading.ts';
import type { Phrase, PhraseBook } from './phraseBook.ts';

/** 1,234 in three: the first part has up to three digits and is no zero, each other one has three. How many parts. */
function groupedParts(place: Pick<PartPlace, 'run' | 'at'>): number {
  const first = digitsAt(place);
  if (first.length > 3 || first.startsWith('0')) return 1;
  let parts = 1;
  while (jointAfter(place, parts - 1) === joints.comma && digitsAt(place, parts).length === 3) parts += 1;
  return parts;
}

// Ten digits are billions; whatever is longer and has no commas is no sum that people write.
const longestAmount = 10;

/** ¥1,234,567, and 1,234,567 or 1,000, 2,000 and 3,300 where nothing else is in the run. */
export function readSum(place: PartPlace): PartReading | undefined {
  const { letters, run, at } = place;
  if (at > 0) return undefined;
  if (areSums(run)) return { parts: run.parts.length, how: 'likely' };
  const parts = groupedParts(place);
  const isPriced = currencies.includes(codeBefore(letters, run.from));
  const isSum = parts > 1 || (digitsAt(place).length <= longestAmount && !digitsAt(place).startsWith('0'));
  return isPriced && isSum && standsAlone(place, parts) ? { parts, how: 'sure' } : undefined;
}

/** Numbers with commas in them, up to millions, and nothing else. */
function areSums(run: DigitRun): boolean {
  for (let at = 0; at < run.parts.length; ) {
    const parts = groupedParts({ run, at });
    const joint = jointAfter({ run, at }, parts - 1);
    const isListed = joint !== joints.comma && joint !== joints.space && (joint & ~listJoints) === 0;
    if (parts < 2 || parts > 3 || !isListed) return false;
    at += parts;
  }
  return true;
}

function codeBefore(letters: Letters, at: number): number {
  return letters.codeAt(letters.codeAt(at - 1) === 0x20 ? at - 2 : at - 1);
}

/** The word right behind a run, at most one space away. */
function phrasesAfter({ letters, book }: { letters: Letters; book: PhraseBook }, to: number): readonly Phrase[] {
  const from = letters.codeAt(to) === 0x20 ? to + 1 : to;
  return book.phrases.longestAt(letters, from)?.meanings ?? [];
}

/**
 * How many parts at the end of a run are counted by the word behind it: 50,000円, 3.5%, 1000〜2000人, 10、20、30代. None where
 * they seem to be the last digits of a longer number.
 */
export function countedParts(surroundings: Surroundings, run: DigitRun): number {
  const limit = limitOf(phrasesAfter(surroundings, run.to));
  if (limit === undefined) return 0;
  let from = run.parts.length;
  for (let numbers = 0; numbers < mostNumbers; numbers += 1) {
    const start = numberStart(run, from);
    const isListed = numbers === 0 || joinsNumbers(jointBefore(run, from), numbers) || isGrouped(run, start, from);
    if (!isListed || !fits(run, { start, end: from }, limit)) break;
    from = start;
    if (from === 0) break;
  }
  return isTornOff(run, from) ? 0 : run.parts.length - from;
}

// Who lists more numbers than this with one word behind them is rare; who writes a number in pieces is not.
const mostNumbers = 6;

interface Limit {
  readonly most: number;
  readonly isYear: boolean;
}

/** Whether a word that counts stands behind a run: 203号室. */
export const isCounted = (surroundings: Surroundings, run: DigitRun): boolean =>
  limitOf(phrasesAfter(surroundings, run.to)) !== undefined;

function limitOf(phrases: readonly Phrase[]): Limit | undefined {
  for (const phrase of phrases) if (phrase.is === 'counter') return { most: phrase.most, isYear: false };
  return phrases.some(({ is }) => is === 'yearFollower') ? { most: 2099, isYear: true } : undefined;
}

/** 50,000 + 30,000 = 80,000円: with commas in them they are sums, whatever stands between. */
const isGrouped = (run: DigitRun, start: number, end: number): boolean =>
  end - start > 1 && jointBefore(run, end - 1) === joints.comma;

const jointBefore = (run: DigitRun, at: number): number => run.parts[at - 1]?.joint ?? 0;

/** Where the number begins whose last part is before `end`: 1,234 and 3.5 are one. */
function numberStart(run: DigitRun, end: number): number {
  let start = end - 1;
  if (jointBefore(run, start) === joints.dot && isLoose(jointBefore(run, start - 1) & ~joints.comma)) start -= 1;
  while (start > 0 && jointBefore(run, start) === joints.comma && digitsAt({ run, at: start }).length === 3) {
    if (digitsAt({ run, at: start - 1 }).length > 3 || digitsAt({ run, at: start - 1 }).startsWith('0')) break;
    start -= 1;
  }
  return start;
}

const listJoints = joints.wave | joints.comma | joints.word | joints.slash | joints.space;

function joinsNumbers(joint: number, numbers: number): boolean {
  if (joint === joints.hyphen) return numbers === 1;
  return (joint & ~listJoints) === 0 && joint !== joints.space;
}

function fits(run: DigitRun, { start, end }: { start: number; end: number }, limit: Limit): boolean {
  const digits = run.parts.slice(start, end).map((part) => part.digits);
  const hasFraction = end - start > 1 && jointBefore(run, end - 1) === joints.dot;
  const whole = (hasFraction ? digits.slice(0, -1) : digits).join('');
  const isNumber = !whole.startsWith('0') || whole.length <= 2;
  const hasCommas = end - start > (hasFraction ? 2 : 1);
  if (limit.isYear && whole.length !== 4) return false;
  return isNumber && Number(whole) <= limit.most && (hasCommas || whole.length <= longestAmount);
}

/** Whether what stands before the counted parts makes them the end of something longer: 4111 1111 1111 1111, 090-1234-5678. */
function isTornOff(run: DigitRun, from: number): boolean {
  if (from === 0) return false;
  const joint = jointBefore(run, from);
  if (!isLoose(joint)) return true;
  const [before, first] = [digitsAt({ run, at: from - 1 }), digitsAt({ run, at: from })];
  return joint === joints.space && before.length === first.length && first.length >= 3;
}
