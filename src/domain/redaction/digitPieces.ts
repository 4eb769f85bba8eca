import { type DigitPart, joints } from './digitRuns.ts';
import type { PartLevel } from './ordinaryParts.ts';

/** Parts of one run that follow each other and of which the same is known, but not that they are nobody's number. */
export interface DigitPiece {
  /** The first letter, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly parts: readonly DigitPart[];
  /** How many digits. */
  readonly length: number;
  /** The same with what lies beside it in its run and its line and is not nobody's number for sure. */
  readonly wide: { readonly from: number; readonly to: number };
  /** Whether all of it only likely is nobody's number: a day and month, which may also be when a card ends. */
  readonly isLikelyOrdinary: boolean;
}

/** The pieces of a run, in order; what is nobody's number for sure is in none. */
export function piecesOf(parts: readonly DigitPart[], levels: readonly PartLevel[]): DigitPiece[] {
  const pieces: DigitPiece[] = [];
  const { first, last } = edgesOf(parts, levels);
  for (let from = 0; from < parts.length; ) {
    let to = from + 1;
    while (to < parts.length && levels[to] === levels[from]) to += 1;
    const own = parts.slice(from, to);
    if (levels[from] !== 'sure') {
      pieces.push({
        ...spanOf(parts, from, to - 1),
        parts: own,
        length: own.reduce((sum, { digits }) => sum + digits.length, 0),
        wide: spanOf(parts, first[from] ?? from, last[to - 1] ?? to - 1),
        isLikelyOrdinary: levels[from] === 'likely',
      });
    }
    from = to;
  }
  return pieces;
}

const spanOf = (parts: readonly DigitPart[], first: number, last: number): { from: number; to: number } => ({
  from: parts[first]?.from ?? 0,
  to: parts[last]?.to ?? 0,
});

/** For each part the first and the last one of its line that can be reached without passing one that is nobody's for sure. */
function edgesOf(parts: readonly DigitPart[], levels: readonly PartLevel[]): { first: number[]; last: number[] } {
  const goesOn = (at: number): boolean =>
    levels[at] !== 'sure' && levels[at + 1] !== 'sure' && ((parts[at]?.joint ?? 0) & joints.newline) === 0;
  const first: number[] = [];
  const last: number[] = [];
  for (let at = 0; at < parts.length; at += 1) first[at] = at > 0 && goesOn(at - 1) ? (first[at - 1] ?? at) : at;
  for (let at = parts.length - 1; at >= 0; at -= 1)
    last[at] = at + 1 < parts.length && goesOn(at) ? (last[at + 1] ?? at) : at;
  return { first, last };
}
