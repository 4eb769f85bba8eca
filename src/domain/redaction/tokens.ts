import { readReturnCode } from '../returnCode.ts';
import type { Letters } from './letters.ts';
import type { PhraseBook } from './phraseBook.ts';

/** What people type as a password or a name to sign in with: Latin letters, digits and signs without a space between them. */
export interface Token {
  readonly from: number;
  readonly to: number;
  readonly letters: number;
  readonly digits: number;
  /** Signs between its letters and digits. */
  readonly signs: number;
  /** Whether it is something else: a product, a file, an address of a page, a return code of ours. */
  readonly isOrdinary: boolean;
}

const isSign = (code: number): boolean => code >= 0x21 && code <= 0x7e;
/** Full-width letters and digits, and the full-width signs that do not close a Japanese sentence. */
const isWideSign = (code: number): boolean =>
  (code >= 0xff03 && code <= 0xff06) ||
  [0xff0a, 0xff0b, 0xff0d, 0xff20, 0xff3f].includes(code) ||
  (code >= 0xff10 && code <= 0xff19) ||
  (code >= 0xff21 && code <= 0xff3a) ||
  (code >= 0xff41 && code <= 0xff5a);

/** Whether the letter here can be in a token. Labels cannot. */
export function isInToken(letters: Letters, at: number): boolean {
  const kind = letters.classAt(at);
  if (kind === undefined || kind === 'wall') return false;
  const code = letters.raw.charCodeAt(letters.startOf(at));
  return isSign(code) || isWideSign(code);
}

const edges = new Set(Array.from('"\'()[]<>{},.:;!?/&=@#', (sign) => sign.charCodeAt(0)));

/** The token that begins here, without quotes, brackets and full stops around it; undefined where there is none. */
export function readToken(letters: Letters, book: PhraseBook, begin: number): Token | undefined {
  let end = begin;
  while (isInToken(letters, end)) end += 1;
  let from = begin;
  while (from < end && edges.has(letters.codeAt(from))) from += 1;
  let to = end;
  while (to > from && edges.has(letters.codeAt(to - 1))) to -= 1;
  if (to === from) return undefined;
  const counts = countSigns(letters, from, to);
  return { from, to, ...counts, isOrdinary: isOrdinary(letters, book, { from, to }) };
}

function countSigns(letters: Letters, from: number, to: number): Pick<Token, 'letters' | 'digits' | 'signs'> {
  const counts = { letters: 0, digits: 0, signs: 0 };
  for (let at = from; at < to; at += 1) {
    const kind = letters.classAt(at);
    if (kind === 'letter' || kind === 'tail') counts.letters += 1;
    else if (kind === 'digit') counts.digits += 1;
    else counts.signs += 1;
  }
  return counts;
}

// No word of the list is longer; a longer token need not be looked up.
const longestOrdinary = 40;

function isOrdinary(letters: Letters, book: PhraseBook, { from, to }: { from: number; to: number }): boolean {
  const head = textOf(letters, from, Math.min(to, from + longestOrdinary));
  if (isAddress(head)) return true;
  if (to - from > longestOrdinary) return false;
  const stem = head.slice(0, firstOther(head));
  const ending = head.slice(Math.max(head.lastIndexOf('.'), 0));
  const hasVersion = book.versionNames.has(stem) && head.length - stem.length <= longestVersion;
  return (
    hasVersion || book.ordinaryTokens.has(head) || book.ordinaryTokens.has(ending) || readReturnCode(head) !== undefined
  );
}

// iPhone15, SHA-256, Office365.
const longestVersion = 5;

const isAddress = (head: string): boolean => head.startsWith('http') || head.startsWith('www.');

/** Where the Latin letters at the beginning end: iphone in iphone15, sha in sha-256. */
function firstOther(text: string): number {
  let at = 0;
  while (at < text.length && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') at += 1;
  return at;
}

function textOf(letters: Letters, from: number, to: number): string {
  return Array.from({ length: to - from }, (_, at) => String.fromCodePoint(letters.codeAt(from + at) || space)).join(
    '',
  );
}

const space = 0x20;

/** Every token of a text that holds both letters and digits, is long enough for a secret and is nothing ordinary. */
export function strongTokens(letters: Letters, book: PhraseBook): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < letters.size; ) {
    if (!isInToken(letters, at)) {
      at += 1;
      continue;
    }
    const token = readToken(letters, book, at);
    if (token !== undefined && isStrong(token)) tokens.push(token);
    while (isInToken(letters, at)) at += 1;
  }
  return tokens;
}

const shortestStrong = 5;

const isStrong = ({ letters, digits, signs, isOrdinary: ordinary }: Token): boolean =>
  !ordinary && letters > 0 && digits > 0 && letters + digits + signs >= shortestStrong;
