import type { DigitRun } from './digitRuns.ts';
import { joints } from './digitRuns.ts';
import type { Letters } from './letters.ts';
import type { Mentions } from './mentions.ts';
import type { PhraseBook } from './phraseBook.ts';

/** A text with what was found in it before its numbers are judged. */
export interface Surroundings {
  readonly letters: Letters;
  readonly book: PhraseBook;
  readonly mentions: Mentions;
}

/** A part of a run, to be read from. */
export interface PartPlace extends Surroundings {
  readonly run: DigitRun;
  readonly at: number;
}

/**
 * Some parts read as something that is nobody's number. `sure`: they stay whatever is beside them. `likely`: they stay unless a
 * long number is beside them, of which they may be a piece.
 */
export interface PartReading {
  readonly parts: number;
  readonly how: 'sure' | 'likely';
}

/** Reads from a part on; undefined where it does not read so. */
export type PartReader = (place: PartPlace) => PartReading | undefined;

const tight = joints.hyphen | joints.slash | joints.colon | joints.dot | joints.none;

/** Whether what stands between two parts keeps them apart: the edge of a run, a space, a comma, brackets. */
export const isLoose = (joint: number): boolean => joint === 0 || (joint & ~tight) !== 0;

/** The digits of a part; empty beyond the end of the run. */
export const digitsAt = ({ run, at }: Pick<PartPlace, 'run' | 'at'>, ahead = 0): string =>
  run.parts[at + ahead]?.digits ?? '';

/** What stands behind the part that is this far ahead; 0 at the end of the run, and before its beginning. */
export const jointAfter = ({ run, at }: Pick<PartPlace, 'run' | 'at'>, ahead = 0): number =>
  run.parts[at + ahead]?.joint ?? 0;

/** Whether these parts stand by themselves in their run. */
export const standsAlone = (place: PartPlace, parts: number): boolean =>
  isLoose(jointAfter(place, -1)) && isLoose(jointAfter(place, parts - 1));

const quiet = joints.space | joints.newline | joints.comma | joints.wave | joints.bracket | joints.middle | joints.word;

/** The same, with nothing but the signs by which people part what they list; a + or # may part the digits of one number. */
export const standsQuietly = (place: PartPlace, parts: number): boolean =>
  standsAlone(place, parts) && ((jointAfter(place, -1) | jointAfter(place, parts - 1)) & ~quiet & ~tight) === 0;

/** The value of up to six digits; NaN of none or more. */
export const numberIn = (digits: string): number =>
  digits.length > 0 && digits.length <= 6 ? Number(digits) : Number.NaN;

/** Whether the digits are a number of one or two digits between these. */
export const isBetween = (digits: string, least: number, most: number): boolean =>
  digits.length <= 2 && numberIn(digits) >= least && numberIn(digits) <= most;

/** A year of which people speak: a person's birth, or some decades ahead. */
export const isYear = (digits: string): boolean =>
  digits.length === 4 && Number(digits) >= 1900 && Number(digits) <= 2099;
