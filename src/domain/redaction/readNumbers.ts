import { isLicence, isLuhn, isMyNumber } from './checkDigits.ts';
import { type DigitPart, joints } from './digitRuns.ts';
import { isLoose } from './partReading.ts';
import type { RedactionKind } from './redactionKind.ts';

/** Parts that are one number, as far as their shape tells; `number` where it tells nothing. */
export interface ReadNumber {
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  readonly kind: RedactionKind;
}

// A card has up to 19 digits; no number of a known shape has fewer than ten.
const longestNumber = 19;
const shortestNumber = 10;

/** The numbers that follow each other in the parts of a piece. `isAbroad`: a + stands before it. Together they are the whole piece. */
export function readNumbers(parts: readonly DigitPart[], isAbroad: boolean): ReadNumber[] {
  const numbers = splitNumbers(parts, { isAbroad, isStrict: false });
  const isAllKnown = numbers.every(({ kind }) => kind !== 'number');
  return isAllKnown ? numbers : splitNumbers(parts, { isAbroad, isStrict: true });
}

interface Splitting {
  readonly isAbroad: boolean;
  /** Whether a number must be kept apart from what is beside it by something else than keeps its own parts apart. */
  readonly isStrict: boolean;
}

function splitNumbers(parts: readonly DigitPart[], { isAbroad, isStrict }: Splitting): ReadNumber[] {
  const numbers: ReadNumber[] = [];
  for (let at = 0, begin = 0; at < parts.length; ) {
    const known = longestKnown(parts, at, { isAbroad: isAbroad && at === 0, isStrict });
    if (known !== undefined && begin < at) numbers.push(numberOf(parts.slice(begin, at), 'number'));
    if (known !== undefined) numbers.push(numberOf(parts.slice(at, at + known.length), known.kind));
    at += known?.length ?? 1;
    if (known !== undefined) begin = at;
    else if (at === parts.length) numbers.push(numberOf(parts.slice(begin), 'number'));
  }
  return numbers;
}

function numberOf(parts: readonly DigitPart[], kind: RedactionKind): ReadNumber {
  const digits = parts.map((part) => part.digits).join('');
  return { from: parts[0]?.from ?? 0, to: parts.at(-1)?.to ?? 0, digits, kind };
}

/** The longest number of a known shape that begins with this part. */
function longestKnown(
  parts: readonly DigitPart[],
  at: number,
  { isAbroad, isStrict }: Splitting,
): { kind: RedactionKind; length: number } | undefined {
  let known: { kind: RedactionKind; length: number } | undefined;
  if (at > 0 && !isLoose(parts[at - 1]?.joint ?? 0)) return known;
  const near = parts.slice(at, at + longestNumber);
  let digits = '';
  for (const [index, part] of near.entries()) {
    digits += part.digits;
    const kind = mayEnd(digits, part) ? kindOf(digits, near.slice(0, index + 1), isAbroad) : undefined;
    if (kind !== undefined && (!isStrict || isApart(parts, at, index + 1))) known = { kind, length: index + 1 };
  }
  return known;
}

/** Whether what stands before and behind these parts is something that does not stand between them. */
function isApart(parts: readonly DigitPart[], at: number, length: number): boolean {
  const inside = parts.slice(at, at + length - 1).reduce((joints, { joint }) => joints | joint, 0);
  const around = (parts[at - 1]?.joint ?? 0) | (parts[at + length - 1]?.joint ?? 0);
  return inside === 0 || (around & inside) === 0;
}

const mayEnd = ({ length }: string, { joint }: DigitPart): boolean =>
  length >= shortestNumber && length <= longestNumber && isLoose(joint);

function kindOf(digits: string, parts: readonly DigitPart[], isAbroad: boolean): RedactionKind | undefined {
  if (isAbroad && digits.startsWith('81') && digits.length >= 11 && digits.length <= 13) return 'phone';
  if (isLuhn(digits)) return 'card';
  if (isMyNumber(digits)) return 'my-number';
  if ((digits.length === 10 || digits.length === 11) && digits.startsWith('0') && digits[1] !== '0') return 'phone';
  if (isPension(parts)) return 'pension';
  return isLicence(digits) ? 'licence' : undefined;
}

/** 1234-567890 */
const isPension = ([first, second, more]: readonly DigitPart[]): boolean =>
  more === undefined && first?.digits.length === 4 && second?.digits.length === 6 && first.joint === joints.hyphen;
