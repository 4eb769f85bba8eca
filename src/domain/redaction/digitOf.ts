/**
 * How a digit is written. `plain`: 0 to 9 in either width. `foreign`: a decimal digit of any other script. `kanji`: 一二三. `formal`: a sign that is a digit only
 * beside others (壱, 参, and ○ for 〇). `framed`: in a circle or brackets, raised or lowered, where one sign may be ten and more.
 */
export type DigitStyle = 'plain' | 'foreign' | 'kanji' | 'formal' | 'framed';

/** A digit, or in a frame a number up to 50. */
export interface Digit {
  readonly value: number;
  readonly style: DigitStyle;
}

const kanji: readonly (readonly number[])[] = [
  [0x3007, 0x96f6, 0xf9b2],
  [0x4e00, 0x2f00, 0x5f0c],
  [0x4e8c, 0x2f06, 0x5f0d],
  [0x4e09, 0x5f0e],
  [0x56db],
  [0x4e94],
  [0x516d, 0xf9d1],
  [0x4e03],
  [0x516b, 0x2f0b],
  [0x4e5d],
];

const formal: readonly (readonly number[])[] = [
  [0x25cb, 0x25ef],
  [0x58f1, 0x58f9],
  [0x5f10, 0x8cb3, 0x8d30],
  [0x53c2, 0x53c3, 0x53c1, 0x53c4, 0xf96b],
  [0x8086],
  [0x4f0d],
  [0x9678, 0x9646, 0xf9d3],
  [0x6f06, 0x67d2],
  [0x634c],
  [0x7396],
];

/** From, to, and the value of the first: numbers in circles, brackets and the like, and digits that are no decimal digits. */
const framed: readonly (readonly [from: number, to: number, first: number])[] = [
  [0xb2, 0xb3, 2],
  [0xb9, 0xb9, 1],
  [0x1369, 0x1371, 1],
  [0x19da, 0x19da, 1],
  [0x2070, 0x2070, 0],
  [0x2074, 0x2079, 4],
  [0x2080, 0x2089, 0],
  [0x2460, 0x2473, 1],
  [0x2474, 0x2487, 1],
  [0x2488, 0x249b, 1],
  [0x24ea, 0x24ea, 0],
  [0x24eb, 0x24f4, 11],
  [0x24f5, 0x24fe, 1],
  [0x24ff, 0x24ff, 0],
  [0x2776, 0x277f, 1],
  [0x2780, 0x2789, 1],
  [0x278a, 0x2793, 1],
  [0x3021, 0x3029, 1],
  [0x3192, 0x3195, 1],
  [0x3220, 0x3229, 1],
  [0x3251, 0x325f, 21],
  [0x3280, 0x3289, 1],
  [0x32b1, 0x32bf, 36],
  [0x10a40, 0x10a43, 1],
  [0x10e60, 0x10e68, 1],
  [0x11052, 0x1105a, 1],
  [0x1f100, 0x1f100, 0],
  [0x1f101, 0x1f10a, 0],
  [0x1f10b, 0x1f10c, 0],
  [0x1d360, 0x1d368, 1],
  [0x1d369, 0x1d371, 1],
  [0x1f51f, 0x1f51f, 10],
];

const digitsOf = (style: DigitStyle, table: readonly (readonly number[])[]): [number, Digit][] =>
  table.flatMap((codes, value) => codes.map((code): [number, Digit] => [code, { value, style }]));

const signs: ReadonlyMap<number, Digit> = new Map([
  ...digitsOf('kanji', kanji),
  ...digitsOf('formal', formal),
  ...framed.flatMap(([from, to, first]) =>
    Array.from({ length: to - from + 1 }, (_, at): [number, Digit] => [
      from + at,
      { value: from === 0x1f10b ? 0 : first + at, style: 'framed' },
    ]),
  ),
]);

const rowOf = (style: DigitStyle): readonly Digit[] => Array.from({ length: 10 }, (_, value) => ({ value, style }));
const plain = rowOf('plain');
const foreign = rowOf('foreign');

const fullWidthZero = 0xff10;

const isDecimal = (code: number): boolean => /\p{Nd}/u.test(String.fromCodePoint(code));

/**
 * The decimal digits of a script follow each other from 0 to 9, and where two rows of them meet the second begins with 0 again
 * (Unicode 4.6). So the place in the unbroken row tells the value; the longest row has 50 signs.
 */
function decimalOf(code: number): Digit | undefined {
  if (!isDecimal(code)) return undefined;
  let first = code;
  while (isDecimal(first - 1)) first -= 1;
  return (first === fullWidthZero ? plain : foreign)[(code - first) % 10];
}

/** The digit that a code point is; undefined where it is none. */
export function digitOf(code: number): Digit | undefined {
  if (code < 0x80) return code >= 0x30 && code <= 0x39 ? plain[code - 0x30] : undefined;
  return signs.get(code) ?? decimalOf(code);
}
