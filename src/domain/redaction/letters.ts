import { type Digit, type DigitStyle, digitOf } from './digitOf.ts';
import { currencies, foldSign, voicedKana } from './foldSign.ts';

/**
 * What a letter is to the guard. `gap`: a sign or space, which may stand between the digits of one number. `stop`: a sign that
 * ends a number (%, ¥). `wall`: the label of something taken out before, seen as one letter. `tail`: belongs to the digit before
 * it, as the rest of a digit that was spelled out.
 */
export type LetterClass = 'letter' | 'digit' | 'gap' | 'stop' | 'wall' | 'tail';

const classes: readonly LetterClass[] = ['letter', 'digit', 'gap', 'stop', 'wall', 'tail'];
const numberOf: Readonly<Record<LetterClass, number>> = { letter: 0, digit: 1, gap: 2, stop: 3, wall: 4, tail: 5 };
const styles: readonly DigitStyle[] = ['plain', 'foreign', 'kanji', 'formal', 'framed'];

/** No letter: what is read beyond either end of the text, and in a wall. */
export const noCode = 0;

/** Per cent, degrees, the currencies, and the sign of a postal code. */
const stops = new Set([0x25, 0xb0, 0x2103, 0x2109, ...currencies, 0x3012]);
/** Letters to Unicode that show nothing. */
const blanks = new Set([0x115f, 0x1160, 0x3164, 0xffa0, 0x2800]);
const newline = 0x0a;
const tab = 0x09;

const isInvisible = (code: number, sign: string): boolean =>
  code !== newline && code !== 0x0d && code !== tab && /[\p{M}\p{Cf}\p{Cc}]/u.test(sign);

function classOf(code: number, folded: number): LetterClass {
  if (stops.has(folded)) return 'stop';
  // A long vowel is also what a phone writes for a hyphen.
  if (folded === 0x2d || blanks.has(code)) return 'gap';
  if (folded < 0x80) return folded >= 0x61 && folded <= 0x7a ? 'letter' : 'gap';
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code)) ? 'letter' : 'gap';
}

const isDecimal = ({ style }: Digit): boolean => style === 'plain' || style === 'foreign';

/**
 * A text, letter by letter, as the guard reads it: what shows nothing (zero-width signs, marks) is not among the letters, each
 * letter is folded (`foldSign`), and digits of every script have their value. Places are those of the letters; `startOf` leads
 * back to the text as it was written. Counts every look at a letter, so that a test can see that the work grows with the length
 * only.
 */
export class Letters {
  readonly raw: string;
  looks = 0;
  #size = 0;
  readonly #starts: Uint32Array;
  readonly #codes: Uint32Array;
  readonly #classes: Uint8Array;
  readonly #values: Uint8Array;
  readonly #styles: Uint8Array;

  /** `walls`: the labels that may stand in the text, each beginning with [. The text must be well formed. */
  constructor(raw: string, walls: readonly string[] = []) {
    this.raw = raw;
    this.#starts = new Uint32Array(raw.length + 1);
    this.#codes = new Uint32Array(raw.length);
    this.#classes = new Uint8Array(raw.length);
    this.#values = new Uint8Array(raw.length);
    this.#styles = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; ) at += this.#read(at, walls);
    this.#starts[this.#size] = raw.length;
  }

  /** How many letters there are. */
  get size(): number {
    return this.#size;
  }

  classAt(at: number): LetterClass | undefined {
    this.looks += 1;
    return at >= 0 && at < this.#size ? classes[this.#classes[at] ?? 0] : undefined;
  }

  codeAt(at: number): number {
    this.looks += 1;
    return at >= 0 && at < this.#size ? (this.#codes[at] ?? noCode) : noCode;
  }

  /** The digit here; undefined where there is none. */
  digitAt(at: number): Digit | undefined {
    if (this.classAt(at) !== 'digit') return undefined;
    return { value: this.#values[at] ?? 0, style: styles[this.#styles[at] ?? 0] ?? 'plain' };
  }

  /** Where the letter begins in the text; for the place after the last letter, the end of the text. In UTF-16 units. */
  startOf(at: number): number {
    return this.#starts[Math.min(at, this.#size)] ?? this.raw.length;
  }

  /** What may be a digit is one, and takes up this many letters. */
  settleDigit(at: number, digit: Digit, length = 1): void {
    this.#classes[at] = numberOf.digit;
    this.#values[at] = digit.value;
    this.#styles[at] = styles.indexOf(digit.style);
    this.#classes.fill(numberOf.tail, at + 1, at + length);
  }

  /** What was taken out says nothing any more, as if its label stood there already. */
  wallOff(from: number, to: number): void {
    this.#codes.fill(noCode, from, to);
    this.#classes.fill(numberOf.wall, from, to);
  }

  /** What may be a digit is none. */
  settleOther(at: number, as: 'letter' | 'gap'): void {
    this.#classes[at] = numberOf[as];
  }

  /** Reads what stands at this place of the text; its length in UTF-16 units. */
  #read(at: number, walls: readonly string[]): number {
    const code = this.raw.codePointAt(at) ?? noCode;
    const wall = code === 0x5b ? walls.find((label) => this.raw.startsWith(label, at)) : undefined;
    if (wall !== undefined) return this.#add(at, { code: noCode, is: 'wall' }, wall.length);
    const sign = String.fromCodePoint(code);
    const digit = digitOf(code);
    if (digit !== undefined) return this.#addDigit(at, { code, digit }, sign.length);
    const last = this.#size - 1;
    const voiced = last < 0 ? undefined : voicedKana(this.#codes[last] ?? noCode, code);
    if (voiced !== undefined) this.#codes[last] = voiced;
    if (voiced !== undefined || isInvisible(code, sign)) return sign.length;
    const folded = foldSign(code);
    return this.#add(at, { code: folded, is: classOf(code, folded) }, sign.length);
  }

  #add(at: number, { code, is }: { code: number; is: LetterClass }, length: number): number {
    this.#starts[this.#size] = at;
    this.#codes[this.#size] = code;
    this.#classes[this.#size] = numberOf[is];
    this.#size += 1;
    return length;
  }

  #addDigit(at: number, { code, digit }: { code: number; digit: Digit }, length: number): number {
    this.#values[this.#size] = digit.value;
    this.#styles[this.#size] = styles.indexOf(digit.style);
    // In words such as 下4桁 every decimal digit is the same letter; a kanji stays what it is (三井).
    return this.#add(at, { code: isDecimal(digit) ? 0x30 + digit.value : code, is: 'digit' }, length);
  }
}
