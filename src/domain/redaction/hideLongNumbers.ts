import { isLicence } from './checkDigits.ts';
import type { Cover } from './cover.ts';
import type { DigitPiece } from './digitPieces.ts';
import type { Distances } from './distances.ts';
import type { Letters } from './letters.ts';
import { type Around, kindWithin, MentionWalk } from './nearestMention.ts';
import type { Surroundings } from './partReading.ts';
import { type ReadNumber, readNumbers } from './readNumbers.ts';
import type { RedactionKind } from './redactionKind.ts';

/** From how many digits on a number is taken out whatever is said around it: seven are a bank account. */
const longNumber = 7;

export interface NumberPlace extends Surroundings {
  readonly cover: Cover;
  readonly distances: Distances;
  readonly pieces: readonly DigitPiece[];
  /** What the turn before named or asked for. */
  readonly before: readonly RedactionKind[];
}

/** Takes out every long number that is not known to be nobody's, with the letters that belong to it, under the name it has. */
export function hideLongNumbers({ letters, mentions, cover, distances, pieces, before }: NumberPlace): void {
  const walk = new MentionWalk(mentions.all, distances);
  const long = pieces.filter(({ isLikelyOrdinary, length }) => !isLikelyOrdinary && length >= longNumber);
  for (const piece of long) {
    const code = readCode(letters, piece);
    if (code !== undefined) cover.hide(code, code.kind);
    else hidePiece({ letters, cover, walk, asked: before[0] }, piece);
  }
  let hiddenTo = 0;
  for (const { from, wide } of long) {
    // The pieces of one line have the same span around them; it is hidden once.
    if (wide.to > hiddenTo)
      cover.hide({ from: Math.max(wide.from, hiddenTo), to: wide.to }, cover.kindAt(from) ?? 'number');
    hiddenTo = Math.max(hiddenTo, wide.to);
  }
}

interface PieceWork {
  readonly letters: Letters;
  readonly cover: Cover;
  readonly walk: MentionWalk;
  readonly asked: RedactionKind | undefined;
}

function hidePiece({ letters, cover, walk, asked }: PieceWork, piece: DigitPiece): void {
  const around = walk.around(piece);
  const isAbroad = letters.codeAt(piece.from - 1) === plus || letters.codeAt(piece.from - 2) === plus;
  for (const [index, number] of readNumbers(piece.parts, isAbroad).entries()) {
    const named = index === 0 || number.kind === 'number' ? namedKind(number, around) : number.kind;
    const kind = named === 'number' ? (asked ?? named) : named;
    cover.hide(
      { from: number.from - (isAbroad && index === 0 ? plusWidth(letters, piece.from) : 0), to: number.to },
      kind,
    );
  }
}

const plus = 0x2b;
const plusWidth = (letters: Letters, from: number): number => (letters.codeAt(from - 1) === plus ? 1 : 2);

// In letters said between them.
const nameReach = 15;
const hintReach = 8;
const behindReach = 4;

/** Kinds whose numbers have twelve digits or more, or none at all: a telephone number said near their name is still one. */
const noTelephone: ReadonlySet<RedactionKind> = new Set([
  'my-number',
  'card',
  'licence',
  'email',
  'secret',
  'login-id',
]);

/** What the number is called near it; else what its shape says. */
function namedKind({ kind, digits }: ReadNumber, { name, hint, next }: Around): RedactionKind {
  const behind = next?.mention.as === 'name' ? kindWithin(next, behindReach) : undefined;
  const called = kindWithin(name, nameReach) ?? behind;
  if (called !== undefined && !(kind === 'phone' && noTelephone.has(called))) return called;
  const hinted = kindWithin(hint, hintReach);
  if (hinted === 'licence' && isLicence(digits)) return hinted;
  return kind === 'number' ? (hinted ?? kind) : kind;
}

interface Code {
  readonly from: number;
  readonly to: number;
  readonly kind: RedactionKind;
}

/** TK1234567 is a passport, AB12345678CD a 在留カード: two Latin letters before the digits, and two behind them. */
function readCode(letters: Letters, { from, to, length }: DigitPiece): Code | undefined {
  const before = lettersBeside(letters, from - 1, -1);
  if (before === undefined || length > 8) return undefined;
  if (length === 7) return { from: before, to, kind: 'passport' };
  const behind = lettersBeside(letters, to, 1);
  return behind === undefined ? undefined : { from: before, to: behind + 1, kind: 'residence-card' };
}

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** The farther of exactly two Latin letters beside a place, at most one gap away. */
function lettersBeside(letters: Letters, near: number, side: 1 | -1): number | undefined {
  const first = letters.classAt(near) === 'gap' ? near + side : near;
  const areTwo = isLatin(letters.codeAt(first)) && isLatin(letters.codeAt(first + side));
  return areTwo && !isLatin(letters.codeAt(first + 2 * side)) ? first + side : undefined;
}
