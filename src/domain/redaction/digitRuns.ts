import type { DigitStyle } from './digitOf.ts';
import type { Letters } from './letters.ts';
import type { Phrase } from './phraseBook.ts';
import type { WordTree } from './wordTree.ts';

/** What stands between two parts of a run, as a sum of these. `none`: the way of writing changes, nothing stands between. */
export const joints = {
  hyphen: 1,
  slash: 2,
  colon: 4,
  dot: 8,
  comma: 16,
  wave: 32,
  space: 64,
  newline: 128,
  word: 256,
  other: 512,
  none: 1024,
  times: 2048,
  middle: 4096,
  bracket: 8192,
} as const;

/** Digits without anything between them, written in one way. */
export interface DigitPart {
  /** The first letter, and the one after the last. */
  readonly from: number;
  readonly to: number;
  readonly digits: string;
  readonly style: DigitStyle;
  /** What stands before the next part; 0 behind the last one. */
  readonly joint: number;
}

/** Digits with nothing but gaps and joining words between them: they may be one number. */
export interface DigitRun {
  readonly from: number;
  readonly to: number;
  readonly parts: readonly DigitPart[];
}

const jointsOf = (signs: string, joint: number): [number, number][] =>
  Array.from(signs, (sign) => [sign.charCodeAt(0), joint]);

const jointOf: ReadonlyMap<number, number> = new Map([
  ...jointsOf('-', joints.hyphen),
  ...jointsOf('/', joints.slash),
  ...jointsOf(':', joints.colon),
  ...jointsOf('.', joints.dot),
  ...jointsOf(',', joints.comma),
  ...jointsOf('~', joints.wave),
  ...jointsOf(' \t', joints.space),
  ...jointsOf('\n', joints.newline),
  ...jointsOf('()[]', joints.bracket),
  // The brackets of Japanese, the sign between sides, and the middle dot.
  ...[0x300c, 0x300d, 0x3010, 0x3011].map((code): [number, number] => [code, joints.bracket]),
  [0xd7, joints.times],
  [0x30fb, joints.middle],
]);

/** All runs of digits of a text, in order. */
export function findRuns(letters: Letters, phrases: WordTree<Phrase>): DigitRun[] {
  const runs: DigitRun[] = [];
  for (let at = 0; at < letters.size; ) {
    if (letters.classAt(at) !== 'digit') {
      at += 1;
      continue;
    }
    const run = readRun(letters, phrases, at);
    runs.push(run);
    at = run.to;
  }
  return runs;
}

function readRun(letters: Letters, phrases: WordTree<Phrase>, from: number): DigitRun {
  const parts: DigitPart[] = [];
  for (let at = from; ; ) {
    const { to, digits, style } = readPart(letters, at);
    const next = readJoint(letters, phrases, to);
    parts.push({ from: at, to, digits, style, joint: next?.joint ?? 0 });
    if (next === undefined) return { from, to, parts };
    at = next.to;
  }
}

function readPart(letters: Letters, from: number): { to: number; digits: string; style: DigitStyle } {
  const style = letters.digitAt(from)?.style ?? 'plain';
  let digits = '';
  let to = from;
  for (; ; to += 1) {
    const digit = letters.digitAt(to);
    if (digit === undefined && (letters.classAt(to) !== 'tail' || to === from)) break;
    if (digit !== undefined && digit.style !== style) break;
    digits += digit?.value ?? '';
  }
  return { to, digits, style };
}

interface Joint {
  /** The letter behind it. */
  readonly to: number;
  readonly joint: number;
}

/** From behind a part to the next one: the gaps, and at most one joining word; undefined where no digit follows. */
function readJoint(letters: Letters, phrases: WordTree<Phrase>, from: number): Joint | undefined {
  const gaps = readGaps(letters, from);
  const word = letters.classAt(gaps.to) === 'letter' ? phrases.longestAt(letters, gaps.to) : undefined;
  const isJoiner = word?.meanings.some(({ is }) => is === 'joiner') === true;
  const more = isJoiner ? readGaps(letters, word.to) : { to: gaps.to, joint: 0 };
  if (letters.classAt(more.to) !== 'digit') return undefined;
  const joint = gaps.joint | more.joint | (isJoiner ? joints.word : 0);
  return { to: more.to, joint: joint === 0 ? changeBefore(letters, more.to) : joint };
}

function readGaps(letters: Letters, from: number): Joint {
  let joint = 0;
  let to = from;
  for (; letters.classAt(to) === 'gap'; to += 1) joint |= jointOf.get(letters.codeAt(to)) ?? joints.other;
  return { to, joint };
}

/** ①2024 is a 1 and a 2024, and ○2024 may be one with a bullet; 二0二六 and 4①5 are one number. */
function changeBefore(letters: Letters, at: number): number {
  const isFramed = circles.has(letters.codeAt(at - 1)) || letters.digitAt(at - 1)?.style === 'framed';
  return isFramed && letters.digitAt(at - 2) === undefined ? joints.bracket : joints.none;
}

const circles = new Set([0x3007, 0x25cb, 0x25ef]);
