import type { WordingPattern } from '../domain/wording.ts';

/** A wording as the editors write it: alone, or its pieces in order; a piece is a word or several. */
type WrittenPattern = string | readonly (string | readonly string[])[];

export function patternOf(written: WrittenPattern): WordingPattern {
  if (typeof written === 'string') return [[written]];
  return written.map((piece) => (typeof piece === 'string' ? [piece] : piece));
}
