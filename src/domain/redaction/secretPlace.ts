import type { Surroundings } from './partReading.ts';

/** What the guard has found out before secrets are looked for. */
export interface SecretPlace extends Surroundings {
  /** Whether the digit here is nobody's number (8文字). */
  readonly isOrdinaryDigit: (at: number) => boolean;
  /** Whether the letter is a digit or stands between the digits of one run. */
  readonly isInRun: (at: number) => boolean;
}
