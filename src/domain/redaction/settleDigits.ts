import type { Letters } from './letters.ts';
import type { Phrase, PhraseBook } from './phraseBook.ts';
import type { WordTree } from './wordTree.ts';

/** Decides what may be a digit and may be none: formal kanji and circles, letters that look like digits, digits in words. */
export function settleDigits(letters: Letters, { phrases, spokenDigits }: PhraseBook): void {
  settleFormal(letters, phrases);
  settleLookAlikes(letters);
  settleSpoken(letters, spokenDigits);
}

const isCircle = (code: number): boolean => code === 0x25cb || code === 0x25ef;

/**
 * 参 in 参加 is no digit; near another digit it is one. A circle is also a bullet and a blank: it is a digit behind one, right
 * before one, and before a kanji.
 */
function settleFormal(letters: Letters, phrases: WordTree<Phrase>): void {
  let linked: number | undefined;
  for (let at = 0; at < letters.size; at += 1) {
    const digit = letters.digitAt(at);
    if (digit === undefined) continue;
    const next = nextDigit(letters, phrases, at);
    if (digit.style === 'formal' && !isCircle(letters.codeAt(at)))
      settleSign(letters, at, linked === at || isOpening(letters, next));
    else if (digit.style === 'formal' && linked === at) settleSign(letters, at, true);
    linked = letters.digitAt(at) === undefined ? undefined : next;
  }
  settleLeadingCircles(letters, phrases);
}

/** From the end on, so that of two circles before a kanji the second is settled first. */
function settleLeadingCircles(letters: Letters, phrases: WordTree<Phrase>): void {
  for (let at = letters.size - 1; at >= 0; at -= 1) {
    if (letters.digitAt(at)?.style !== 'formal') continue;
    const next = nextDigit(letters, phrases, at);
    settleSign(letters, at, next !== undefined && (next === at + 1 || letters.digitAt(next)?.style === 'kanji'));
  }
}

function settleSign(letters: Letters, at: number, isDigit: boolean): void {
  const digit = letters.digitAt(at);
  if (!isDigit) letters.settleOther(at, isCircle(letters.codeAt(at)) ? 'gap' : 'letter');
  else if (digit !== undefined) letters.settleDigit(at, { ...digit, style: 'kanji' });
}

/** Whether a number may begin with a sign of which `next` is the digit behind it. */
const isOpening = (letters: Letters, next: number | undefined): boolean =>
  next !== undefined && !isCircle(letters.codeAt(next));

const mostGaps = 3;

/** The next digit behind this one, with a few gaps or one joining word between them. */
function nextDigit(letters: Letters, phrases: WordTree<Phrase>, from: number): number | undefined {
  let at = from + 1;
  for (let gap = 0; gap < mostGaps && letters.classAt(at) === 'gap'; gap += 1) at += 1;
  const word = letters.classAt(at) === 'letter' ? phrases.longestAt(letters, at) : undefined;
  if (word?.meanings.some(({ is }) => is === 'joiner') === true) at = word.to;
  return letters.digitAt(at) === undefined ? undefined : at;
}

const lookAlikes: ReadonlyMap<number, number> = new Map([
  [0x6f, 0],
  [0x6c, 1],
  [0x69, 1],
]);

/** O9O-1234: Latin letters and digits without a gap, in which every letter looks like a digit. Not i7, not O. */
function settleLookAlikes(letters: Letters): void {
  for (let from = 0; from < letters.size; ) {
    const { to, digits, others, ones } = readChunk(letters, from);
    const isApart = letters.classAt(from - 1) !== 'wall' && letters.classAt(to) !== 'wall';
    if (isApart && others === 0 && digits > (ones > 0 ? 1 : 0)) settleChunk(letters, from, to);
    from = Math.max(to, from + 1);
  }
}

function readChunk(letters: Letters, from: number): { to: number; digits: number; others: number; ones: number } {
  const chunk = { to: from, digits: 0, others: 0, ones: 0 };
  for (; ; chunk.to += 1) {
    const code = letters.codeAt(chunk.to);
    if (letters.digitAt(chunk.to)?.style === 'plain') chunk.digits += 1;
    else if (code < 0x61 || code > 0x7a) return chunk;
    else if (!lookAlikes.has(code)) chunk.others += 1;
    else if (lookAlikes.get(code) === 1) chunk.ones += 1;
  }
}

function settleChunk(letters: Letters, from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    const value = lookAlikes.get(letters.codeAt(at));
    if (letters.classAt(at) === 'letter' && value !== undefined) letters.settleDigit(at, { value, style: 'plain' });
  }
}

interface SpokenDigit {
  readonly at: number;
  readonly length: number;
  readonly value: number;
}

// Short words (に, し, ご, く) are in many others: 三国志 is さんごくし. So at least three digits, and half of them long words.
const fewestSpoken = 3;

/** ゼロキューゼロ and one two three: words for digits that follow each other with nothing but gaps between them. */
function settleSpoken(letters: Letters, spoken: WordTree<number>): void {
  for (let from = 0; from < letters.size; ) {
    const digits = readSpoken(letters, spoken, from);
    const long = digits.filter(({ length }) => length > 1).length;
    if (digits.length >= fewestSpoken && long * 2 >= digits.length) {
      for (const { at, length, value } of digits) letters.settleDigit(at, { value, style: 'kanji' }, length);
    }
    const last = digits.at(-1);
    from = last === undefined ? from + 1 : last.at + last.length;
  }
}

function readSpoken(letters: Letters, spoken: WordTree<number>, from: number): SpokenDigit[] {
  const digits: SpokenDigit[] = [];
  for (let at = from; letters.classAt(at) === 'letter'; ) {
    const found = spoken.longestAt(letters, at);
    const value = found?.meanings[0];
    if (found === undefined || value === undefined) break;
    digits.push({ at, length: found.to - at, value });
    at = found.to;
    // At most a comma and a space; a longer gap is looked through again from its end.
    for (let gap = 0; gap < 2 && letters.classAt(at) === 'gap'; gap += 1) at += 1;
  }
  return digits;
}
