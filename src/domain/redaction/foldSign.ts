/** Signs that are read as one, by what they are read as: every dash as -, every wave and arrow as ~, and so on. */
const alike: Readonly<Record<string, readonly number[]>> = {
  '-': [0x2212, 0x2500, 0x2501, 0x30fc, 0xff70, 0x23af, 0x2796, 0xff0d],
  '~': [0x301c, 0xff5e, 0x223c, 0x2192, 0x21d2, 0x3030],
  '/': [0x2044, 0x2215],
  ':': [0x2236, 0xa789, 0xfe55],
  '.': [0x2024, 0xfe52],
  ',': [0x3001, 0xff64, 0xfe50, 0xfe51],
  '\n': [0x0d, 0x0b, 0x0c, 0x85, 0x2028, 0x2029],
  '%': [0xfe6a, 0x2030],
};

const yen = 0xa5;
const pound = 0xa3;

const readAs: ReadonlyMap<number, number> = new Map([
  [0xffe5, yen],
  [0xffe1, pound],
  ...Object.entries(alike).flatMap(([sign, codes]) =>
    codes.map((code): [number, number] => [code, sign.codePointAt(0) ?? code]),
  ),
]);

/** $ £ ¥ ₩ € ₿, as they are folded. */
export const currencies: readonly number[] = [0x24, pound, yen, 0x20a9, 0x20ac, 0x20bf];

const dash = 0x2d;
const space = 0x20;

function foldBeyondAscii(code: number): number {
  const known = readAs.get(code);
  if (known !== undefined) return known;
  // Full-width ASCII lies in the order of ASCII.
  if (code >= 0xff01 && code <= 0xff5e) return foldSign(code - 0xfee0);
  // Katakana lies in the order of hiragana.
  if (code >= 0x30a1 && code <= 0x30f6) return code - 0x60;
  if (code >= 0x3041 && code <= 0x9fff) return code;
  return foldSeldom(code);
}

/** Half-width kana, letters in circles and mathematical letters: what Unicode calls their compatible form, where it is one sign. */
function foldSeldom(code: number): number {
  const sign = String.fromCodePoint(code);
  if (/\p{Pd}/u.test(sign)) return dash;
  if (/\s/u.test(sign)) return space;
  const form = sign.normalize('NFKC');
  const folded = form.codePointAt(0) ?? code;
  const isOne = form.length === String.fromCodePoint(folded).length;
  return isOne && folded !== code ? foldSign(folded) : code;
}

/** The code point as words and signs are compared: width, case, kana and the many dashes, waves and dots make no difference. */
export function foldSign(code: number): number {
  if (code >= 0x80) return foldBeyondAscii(code);
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  return code === 0x0d || code === 0x0b || code === 0x0c ? 0x0a : code;
}

/** A mark that voices the kana before it, as half-width kana and some keyboards write it: ﾊﾞ. */
const voicing: ReadonlyMap<number, number> = new Map([
  [0xff9e, 0x3099],
  [0x309b, 0x3099],
  [0x3099, 0x3099],
  [0xff9f, 0x309a],
  [0x309c, 0x309a],
  [0x309a, 0x309a],
]);

/** The kana with this mark; undefined where the code is no such mark or the two do not go together. */
export function voicedKana(kana: number, code: number): number | undefined {
  const mark = voicing.get(code);
  if (mark === undefined) return undefined;
  const voiced = String.fromCodePoint(kana, mark).normalize('NFC');
  return voiced.length === 1 ? voiced.codePointAt(0) : undefined;
}
