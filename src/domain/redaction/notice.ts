import { type DigitRun, findRuns } from './digitRuns.ts';
import type { Letters } from './letters.ts';
import { findMentions } from './mentions.ts';
import { type PartLevel, readOrdinaryParts } from './ordinaryParts.ts';
import type { PhraseBook } from './phraseBook.ts';
import type { SecretPlace } from './secretPlace.ts';

/** The words and digits of a text, and what each part of its numbers is. */
export interface Noticed extends SecretPlace {
  readonly runs: readonly DigitRun[];
  /** For each run, of each of its parts. */
  readonly levels: readonly (readonly PartLevel[])[];
}

/** Reads a text as it stands, with walls where something has been taken out. */
export function notice(letters: Letters, book: PhraseBook): Noticed {
  const mentions = findMentions(letters, book);
  const runs = findRuns(letters, book.phrases);
  const levels = runs.map((run) => readOrdinaryParts({ letters, book, mentions }, run));
  const inRun = new Uint8Array(letters.size);
  const ordinary = new Uint8Array(letters.size);
  for (const [index, { from, to, parts }] of runs.entries()) {
    inRun.fill(1, from, to);
    markOrdinary(ordinary, parts, levels[index] ?? []);
  }
  const isInRun = (at: number): boolean => inRun[at] === 1;
  return { letters, book, mentions, runs, levels, isInRun, isOrdinaryDigit: (at) => ordinary[at] === 1 };
}

function markOrdinary(ordinary: Uint8Array, parts: DigitRun['parts'], levels: readonly PartLevel[]): void {
  for (const [index, { from, to }] of parts.entries()) if (levels[index] !== 'bare') ordinary.fill(1, from, to);
}
