import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { projectRoot } from './projectFiles.ts';

interface Spellings {
  readonly scripts: readonly string[];
  readonly keycap: string;
  readonly separators: readonly string[];
  readonly frames: readonly string[];
  readonly words: Readonly<Record<string, readonly string[]>>;
}

const spellings = parse(readFileSync(join(projectRoot, 'test/fixtures/numberSpellings.yml'), 'utf8')) as Spellings;

const scripts = spellings.scripts.map((script) => Array.from(script));
const valueOfSign = new Map(scripts.flatMap((signs) => signs.map((sign, value) => [sign, String(value)] as const)));

/** The digits of a text as 0 to 9, without anything that stands between them. Knows the scripts of the fixture, nothing of ours. */
export const canonicalDigits = (text: string): string =>
  Array.from(text, (sign) => valueOfSign.get(sign) ?? '').join('');

/** A sentence with a number in it. */
export interface SpelledNumber {
  readonly kind: string;
  readonly digits: string;
  readonly text: string;
}

interface Shape {
  readonly kind: string;
  /** From as many random digits as anybody needs, the digits of a number of this kind. */
  readonly make: (random: readonly number[]) => string;
  /** How the digits are grouped; each inner list sums up to their number. */
  readonly groups: readonly (readonly number[])[];
  readonly before?: string;
  readonly behind?: string;
}

const take =
  (count: number, begin = '') =>
  (random: readonly number[]): string =>
    begin + random.slice(0, count - begin.length).join('');

/** The digits with the last one that the check finds good. */
function withCheck(digits: string, isGood: (digits: string) => boolean): string {
  const found = Array.from({ length: 10 }, (_, last) => `${digits}${last}`).find(isGood);
  if (found === undefined) throw new Error(`no check digit fits ${digits}`);
  return found;
}

function isGoodMyNumber(digits: string): boolean {
  const weights = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const rest = weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;
  return Number(digits[11]) === (rest < 2 ? 0 : 11 - rest);
}

function isGoodCard(digits: string): boolean {
  const doubled = Array.from(digits)
    .reverse()
    .map((digit, at) => Number(digit) * (at % 2 === 1 ? 2 : 1));
  return doubled.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}

const cardFrom =
  (count: number, begin: string) =>
  (random: readonly number[]): string =>
    withCheck(take(count - 1, begin)(random), isGoodCard);

/** Twelve kinds, some in several forms. A number of zeros only is none: a circle in its place is also a blank to be filled in. */
const shapes: readonly Shape[] = [
  {
    kind: 'my-number',
    make: (random) => withCheck(take(11, '9')(random), isGoodMyNumber),
    groups: [[12], [4, 4, 4], [6, 6], [3, 3, 3, 3], [2, 2, 2, 2, 2, 2]],
  },
  { kind: 'card', make: cardFrom(16, '4'), groups: [[16], [4, 4, 4, 4]] },
  { kind: 'card', make: cardFrom(15, '37'), groups: [[15], [4, 6, 5]] },
  { kind: 'phone', make: take(11, '090'), groups: [[11], [3, 4, 4], [3, 8]] },
  { kind: 'phone', make: take(11, '080'), groups: [[3, 4, 4]] },
  { kind: 'phone', make: take(10, '03'), groups: [[10], [2, 4, 4]] },
  { kind: 'phone', make: take(10, '045'), groups: [[3, 3, 4]] },
  { kind: 'licence', make: take(12, '30'), groups: [[12], [4, 4, 4], [2, 2, 6, 2]] },
  { kind: 'account', make: take(7, '7'), groups: [[7], [3, 4]] },
  { kind: 'postal-account', make: take(13, '14180'), groups: [[5, 8]] },
  { kind: 'passport', make: take(7, '1'), groups: [[7]], before: 'TK' },
  { kind: 'residence-card', make: take(8, '1'), groups: [[8]], before: 'AB', behind: 'CD' },
  { kind: 'pension', make: take(10, '1'), groups: [[10], [4, 6]] },
  { kind: 'insurance', make: take(8, '0'), groups: [[8], [2, 6]] },
  { kind: 'resident-record', make: take(11, '1'), groups: [[11]] },
  { kind: 'member', make: take(9, '2'), groups: [[9], [4, 5]] },
];

const code: Shape = { kind: 'code', make: take(6, '48'), groups: [[6], [3, 3]] };

const random = fc.array(fc.nat(9), { minLength: 16, maxLength: 16 });
const script = fc.constantFrom(...scripts);

interface Writing {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly isMixed: boolean;
  readonly isKeycap: boolean;
  readonly separator: string;
  readonly isSpelledOut: boolean;
}

const writing: fc.Arbitrary<Writing> = fc.record({
  one: script,
  other: script,
  isMixed: fc.boolean(),
  isKeycap: fc.nat(19).map((dice) => dice === 0),
  separator: fc.constantFrom(...spellings.separators),
  isSpelledOut: fc.nat(9).map((dice) => dice === 0),
});

function write(digits: string, groups: readonly number[], by: Writing): string {
  const signs = Array.from(digits, (digit, at) => {
    if (by.isKeycap) return `${digit}${spellings.keycap}`;
    return (by.isMixed && at % 3 === 1 ? by.other : by.one)[Number(digit)] ?? '';
  });
  const sizes = by.isSpelledOut ? signs.map(() => 1) : groups;
  let at = 0;
  const written = sizes.map((size) => {
    at += size;
    return signs.slice(at - size, at).join('');
  });
  return written.join(by.separator);
}

const numberOf = (shape: Shape): fc.Arbitrary<SpelledNumber> =>
  fc
    .record({
      random,
      writing,
      groups: fc.constantFrom(...shape.groups),
      frame: fc.constantFrom(...spellings.frames),
      word: fc.constantFrom(...(spellings.words[shape.kind] ?? [''])),
    })
    .map(({ random: digitsOf, writing: by, groups, frame, word }) => {
      const digits = shape.make(digitsOf);
      const number = `${shape.before ?? ''}${write(digits, groups, by)}${shape.behind ?? ''}`;
      return { kind: shape.kind, digits, text: frame.replace('{word}', () => word).replace('{number}', () => number) };
    });

/** A number of any kind, in any spelling and sentence. */
export const spelledNumber: fc.Arbitrary<SpelledNumber> = fc.oneof(...shapes.map(numberOf));

/** A code of six digits, always with its name. */
export const spelledCode: fc.Arbitrary<SpelledNumber> = numberOf(code).filter(({ text }) =>
  (spellings.words.code ?? []).some((word) => text.includes(word)),
);

/** Whether four digits of the number, one after the other, can be read in the text; of fewer, all of them. */
export function lettingThrough(text: string, digits: string): string | undefined {
  const left = canonicalDigits(text);
  const size = Math.min(4, digits.length);
  return Array.from({ length: digits.length - size + 1 }, (_, at) => digits.slice(at, at + size)).find((piece) =>
    left.includes(piece),
  );
}
