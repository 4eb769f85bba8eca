import type { Cover } from './cover.ts';
import type { DigitPiece } from './digitPieces.ts';
import { joints } from './digitRuns.ts';
import type { Distances } from './distances.ts';
import type { NumberPlace } from './hideLongNumbers.ts';
import { type Around, kindWithin, MentionWalk, type NearMention } from './nearestMention.ts';
import { isBetween, isYear } from './partReading.ts';
import type { RedactionKind } from './redactionKind.ts';

/** From how many digits on a number near the name of a kind is taken out; a code on the back of a card has three. */
const shortNumber = 4;
const shortCode = 3;

// All reaches are in letters said between the two: behind a name, in the next sentence, behind a hint, and before a name.
const nameReach = 40;
const nextSentenceReach = 12;
const hintReach = 5;
const nameBehindReach = 5;
/** 123456 is your verification code: five digits or more are seldom anything else. */
const longBehindReach = 14;
const ratherLong = 5;
/** 480,000が暗証番号です */
const rightBeside = 1;
/** A number that words have parted goes on so soon. */
const goesOnReach = 8;
/** When a card ends is said so soon behind its number. */
const expiryReach = 30;
/** What stands so close behind a name (は、たしか) is what is named, also when it looks like a year. */
const adjacent = 3;
/** A message that says no more than this besides numbers is an answer (です, だと思います). */
const answerLetters = 8;

/** Takes out the short numbers near the name of a kind, and what goes on of a number that is parted by words. */
export function hideNamedNumbers(place: NumberPlace): void {
  const { letters, mentions, cover, distances, pieces } = place;
  const walk = new MentionWalk(mentions.all, distances);
  const hasCard = mentions.all.some(({ kind, as }) => kind === 'card' && as !== 'expiry');
  const found = pieces.map((piece) => ({ piece, around: walk.around(piece) }));
  const isAnswer = distances.between(0, letters.size) <= answerLetters;
  const last = new LastHidden(distances);
  for (const { piece, around } of found) {
    const hidden = cover.kindAt(piece.from);
    const kind = hidden ?? kindOf(place, { piece, around, isAnswer, hasCard, last });
    if (kind !== undefined) cover.hide(piece, kind);
    last.note(piece, kind, hidden === undefined);
  }
  hideAllOfMyNumber(cover, found);
}

/** The numbers that were taken out last, as far as a later one may go on from them. */
class LastHidden {
  readonly #distances: Distances;
  #open: { readonly to: number; readonly kind: RedactionKind } | undefined;
  #cardTo: number | undefined;

  constructor(distances: Distances) {
    this.#distances = distances;
  }

  /** A long number of a known shape is whole; one without a shape, or one taken out for its name, may go on. */
  note({ to }: DigitPiece, kind: RedactionKind | undefined, isForName: boolean): void {
    if (kind === 'card') this.#cardTo = to;
    if (kind !== undefined) this.#open = isForName || kind === 'number' ? { to, kind } : undefined;
  }

  /** The kind that may go on with the number here. */
  kindBefore(at: number): RedactionKind | undefined {
    const { to, kind } = this.#open ?? { to: at, kind: undefined };
    return this.#distances.between(to, at) <= goesOnReach ? kind : undefined;
  }

  isCardBefore(at: number, reach: number): boolean {
    return this.#cardTo !== undefined && this.#distances.between(this.#cardTo, at) <= reach;
  }
}

interface Asked {
  readonly piece: DigitPiece;
  readonly around: Around;
  readonly isAnswer: boolean;
  readonly hasCard: boolean;
  readonly last: LastHidden;
}

function kindOf(place: NumberPlace, asked: Asked): RedactionKind | undefined {
  const { piece, around, hasCard, last } = asked;
  const isDated = last.isCardBefore(piece.from, expiryReach) || (hasCard && closeKind(around.expiry) !== undefined);
  if (isExpiry(piece) && isDated) return 'card';
  if (piece.isLikelyOrdinary) return isPunctuated(piece) ? punctuatedKind(around) : undefined;
  if (piece.length < shortNumber) return shortKind(place, asked);
  return calledKind(place, piece, around) ?? place.before[0] ?? last.kindBefore(piece.from);
}

/** Three digits right behind the name of a code or behind a card; the first digits of what was asked for. */
function shortKind({ before }: NumberPlace, { piece, around, isAnswer, last }: Asked): RedactionKind | undefined {
  const named = closeKind(around.name);
  if (piece.length >= shortCode && (named === 'secret' || named === 'card')) return named;
  if (piece.length === shortCode && last.isCardBefore(piece.from, adjacent)) return 'card';
  return isAnswer && isBeginning(piece) ? before[0] : undefined;
}

/** 480,000 and 66.95.241.9 may be a sum and a network; close to the name of a number they are what is named. */
const punctuatedKind = ({ name, next }: Around): RedactionKind | undefined =>
  closeKind(name, nameBehindReach) ?? (next?.mention.as === 'name' ? closeKind(next, rightBeside) : undefined);

const isPunctuated = ({ parts, length }: DigitPiece): boolean =>
  length >= shortNumber && parts.slice(0, -1).every(({ joint }) => joint === joints.comma || joint === joints.dot);

/** 090 alone is no count of anything: somebody sends a number in pieces. */
const isBeginning = ({ parts, length }: DigitPiece): boolean => length > 1 && parts[0]?.digits.startsWith('0') === true;

/** 12/27 or 1227: a month, and two digits of a year. */
function isExpiry({ parts, length }: DigitPiece): boolean {
  const digits = parts.map((part) => part.digits).join('');
  return length === 4 && parts.length <= 2 && isBetween(digits.slice(0, 2), 1, 12);
}

/** The kind that is mentioned so close, in the same line or the next. */
const closeKind = (near: NearMention | undefined, reach = adjacent): RedactionKind | undefined =>
  near !== undefined && near.said <= reach && near.ends <= 1 ? near.mention.kind : undefined;

function calledKind(place: NumberPlace, piece: DigitPiece, { name, hint, next }: Around): RedactionKind | undefined {
  const mayBeYear = isLoneYear(piece) && !(name?.mention.kind === 'secret' && endsSaying(place, piece.to));
  if (name !== undefined && reaches(name) && !(mayBeYear && name.said > adjacent)) return name.mention.kind;
  return kindWithin(hint, mayBeYear ? 0 : hintReach) ?? kindBehind(piece, next, mayBeYear);
}

function kindBehind(
  { length }: DigitPiece,
  next: NearMention | undefined,
  mayBeYear: boolean,
): RedactionKind | undefined {
  if (next?.mention.as !== 'name' || (mayBeYear && next.mention.kind !== 'secret')) return undefined;
  return kindWithin(next, length < ratherLong ? nameBehindReach : longBehindReach);
}

const isLoneYear = ({ parts }: DigitPiece): boolean => parts.length === 1 && isYear(parts[0]?.digits ?? '');

/** Whether です or the like stands here: 暗証番号、誕生日の1985です. */
const endsSaying = ({ letters, book }: NumberPlace, at: number): boolean =>
  book.speech.longestAt(letters, at)?.meanings.includes('ending') === true;

const reaches = ({ said, ends }: NearMention): boolean =>
  (ends === 0 && said <= nameReach) || (ends === 1 && said <= nextSentenceReach);

// Fewer digits in short pieces may be counts.
const manyDigits = 8;

/** Of an Individual Number not one digit may stay: where one is named, all that is near goes, however short. */
function hideAllOfMyNumber(
  cover: Cover,
  found: readonly { readonly piece: DigitPiece; readonly around: Around }[],
): void {
  const near = found.flatMap(({ piece, around }) => (isOfMyNumber(piece, around) ? [piece] : []));
  const digits = near.reduce((sum, { length }) => sum + length, 0);
  if (digits < manyDigits && near.every(({ length }) => length < shortNumber)) return;
  for (const piece of near) cover.hide(piece, 'my-number');
}

function isOfMyNumber(piece: DigitPiece, { name }: Around): boolean {
  if (name?.mention.kind !== 'my-number' || name.ends > 0 || name.said > nameReach) return false;
  return !piece.isLikelyOrdinary && !(isLoneYear(piece) && name.said > adjacent);
}
