import type { DayWords } from './dayWords.ts';
import { wordSource } from './wordSource.ts';

type NumberWords = Pick<DayWords, 'digits' | 'ten' | 'namedDays' | 'dayMarks'>;

/** The distance between a katakana and its hiragana in Unicode. */
const kanaDistance = 0x60;

/**
 * A text about a day in the form in which it is compared: one width and case, hiragana for katakana, numbers in half-width
 * digits, days with a name of their own by their number. Two written digits side by side (two-three days) stay as they are:
 * they are rarely one number.
 */
export function foldDayText(text: string, words: NumberWords): string {
  const [dayMark = ''] = words.dayMarks;
  const numbered = foldNumbers(foldLetters(text), words);
  return words.namedDays.reduce(
    (folded, { count, words: names }) =>
      folded.replace(new RegExp(wordSource(names.map((name) => foldWord(name, words))), 'gu'), `${count}${dayMark}`),
    numbered,
  );
}

/** A word of the vocabulary in the same form. */
export function foldWord(word: string, words: NumberWords): string {
  return foldNumbers(foldLetters(word), words);
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - kanaDistance))
    .replace(/\s+/g, ' ')
    .trim();
}

function foldNumbers(text: string, { digits, ten }: Pick<NumberWords, 'digits' | 'ten'>): string {
  const numerals = new Map(digits.flatMap((written, digit) => written.map((sign) => [sign, digit] as const)));
  const tens = new Set(ten);
  let folded = '';
  let run: string[] = [];
  const finish = () => {
    folded += numberOf(run, numerals, tens);
    run = [];
  };
  for (const character of text) {
    if (numerals.has(character) || tens.has(character)) run.push(character);
    else {
      finish();
      folded += character;
    }
  }
  finish();
  return folded;
}

/** A run of written digits as a number, or as it was written where it is no plain number up to 99 and no year. */
function numberOf(run: readonly string[], numerals: ReadonlyMap<string, number>, tens: ReadonlySet<string>): string {
  const written = run.join('');
  const tenAt = run.findIndex((sign) => tens.has(sign));
  const digitAt = (index: number) => numerals.get(run[index] ?? '');
  if (tenAt >= 0) {
    const isPlain = tenAt <= 1 && run.length - tenAt <= 2 && !run.slice(tenAt + 1).some((sign) => tens.has(sign));
    const before = tenAt === 0 ? 1 : (digitAt(0) ?? 0);
    return isPlain ? String(before * 10 + (digitAt(tenAt + 1) ?? 0)) : written;
  }
  const digits = run.map((_, index) => String(digitAt(index) ?? '')).join('');
  const isNumber = run.length === 1 || run.length === 4 || (run.length === 2 && digits.endsWith('0'));
  return isNumber ? digits : written;
}
