import { readReturnCode } from '../returnCode.ts';
import type { SecretPlace } from './secretPlace.ts';
import { isInToken, readToken, type Token } from './tokens.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What stands between the name of a secret and what may be the secret. */
interface Link {
  readonly to: number;
  /** A word such as は or is. */
  readonly isLinked: boolean;
  /** A colon, an equals sign or an arrow. */
  readonly isMarked: boolean;
  /** The sign that closes the quotation that begins there. */
  readonly quote?: number;
}

const quotes: ReadonlyMap<number, number> = new Map([
  [0x300c, 0x300d],
  [0x300e, 0x300f],
  [0x201c, 0x201d],
  [0x2018, 0x2019],
  [0x22, 0x22],
]);
const marks = new Set(Array.from(':=~', (sign) => sign.charCodeAt(0)));
const between = new Set([0x20, 0x09, 0x0a, 0x2c, 0x28, 0x30fb, ...marks]);
const newline = 0x0a;

// は、たしか, is: nobody says more between a name and what it names without other words.
const mostLinks = 8;

/** The secret that is said right behind this place, where the name of one ends; undefined where none is. */
export function readSecretAfter(place: SecretPlace, from: number): Span | undefined {
  const link = readLink(place, from);
  const { letters } = place;
  const kind = letters.classAt(link.to);
  if (kind === undefined || kind === 'wall') return undefined;
  if (link.quote !== undefined) return readQuoted(place, link, link.quote);
  if (isInToken(letters, link.to)) return readTokens(place, link);
  return link.isLinked ? readMixed(place, link.to) : undefined;
}

function readLink({ letters, book }: SecretPlace, from: number): Link {
  let link: Link = { to: from, isLinked: false, isMarked: false };
  for (let steps = 0; steps < mostLinks; steps += 1) {
    const code = letters.codeAt(link.to);
    const quote = quotes.get(code);
    if (quote !== undefined) return { ...link, to: link.to + 1, quote };
    const word = letters.classAt(link.to) === 'letter' ? book.speech.longestAt(letters, link.to) : undefined;
    if (between.has(code)) link = { ...link, to: link.to + 1, isMarked: link.isMarked || marks.has(code) };
    else if (word?.meanings.includes('link') === true) link = { ...link, to: word.to, isLinked: true };
    else return link;
  }
  return link;
}

const longestQuoted = 60;

/** 「hoge123」, and 「さくら」です: a word without Latin letters and digits only where it is said that this is it. */
function readQuoted(place: SecretPlace, { to: from, isLinked }: Link, quote: number): Span | undefined {
  const { letters } = place;
  let to = from;
  let isTyped = false;
  for (; to - from < longestQuoted && letters.codeAt(to) !== quote; to += 1) {
    const kind = letters.classAt(to);
    if (kind === undefined || kind === 'wall' || letters.codeAt(to) === newline) return undefined;
    isTyped ||= isInToken(letters, to) && !place.isOrdinaryDigit(to);
  }
  const token = readToken(letters, place.book, from);
  const isOrdinary = token?.to === to && token.isOrdinary;
  const isSaid = isLinked && isEnding(place, to + 1);
  return to > from && letters.codeAt(to) === quote && !isOrdinary && (isTyped || isSaid) ? { from, to } : undefined;
}

const shortestDigits = 3;
const shortestWord = 3;

function readTokens(place: SecretPlace, link: Link): Span | undefined {
  const token = readToken(place.letters, place.book, link.to);
  if (token === undefined || place.isOrdinaryDigit(token.from)) return undefined;
  if (token.letters === 0) return onlyDigits(place, token);
  const last = lastOfPhrase(place, token);
  if (token.isOrdinary && last === token.to) return undefined;
  if (token.digits > 0 || token.signs > 0) return { from: token.from, to: last };
  const isWord = token.letters >= shortestWord && !isReturnCode(place, token);
  return isWord && (link.isMarked || (link.isLinked && isEnd(place, last)))
    ? { from: token.from, to: last }
    : undefined;
}

/** 1234 5678 is one secret; of 1234,2024年 the year is none, and #9110 is none at all. */
function onlyDigits(place: SecretPlace, { from, to }: Token): Span | undefined {
  const { end, digits } = digitsFrom(place, from, to);
  return digits >= shortestDigits ? { from, to: end } : undefined;
}

/** How many digits that are nobody's number follow from here, to a place or to the end of their run, and where they end. */
function digitsFrom(
  { letters, isOrdinaryDigit, isInRun }: SecretPlace,
  from: number,
  to = from,
): { end: number; digits: number } {
  const found = { end: from, digits: 0 };
  for (let at = from; (at < to || isInRun(at)) && !isOrdinaryDigit(at); at += 1) {
    if (letters.classAt(at) !== 'digit') continue;
    found.digits += 1;
    found.end = at + 1;
  }
  return found;
}

// Two more groups of four letters with a space before each.
const otherGroups = 10;

/** Our return codes are three groups of letters; with spaces between them each group is a token of its own. */
function isReturnCode({ letters }: SecretPlace, { from, to }: Token): boolean {
  return readReturnCode(letters.raw.slice(letters.startOf(from), letters.startOf(to + otherGroups))) !== undefined;
}

const mostWords = 8;

/** A password may have several words (correct horse battery staple です): up to where the sentence says so. */
function lastOfPhrase(place: SecretPlace, first: Token): number {
  let last = first.to;
  let isOrdinary = first.isOrdinary;
  for (let words = 0; words < mostWords; words += 1) {
    if (isEnding(place, last)) return isOrdinary ? first.to : last;
    const next = place.letters.codeAt(last) === 0x20 ? readToken(place.letters, place.book, last + 1) : undefined;
    if (next?.from !== last + 1 || place.isOrdinaryDigit(next.from)) return first.to;
    isOrdinary &&= next.isOrdinary;
    last = next.to;
  }
  return first.to;
}

const mostKana = 12;
const fewestAfterKana = 2;

/** さくら0412, 妻の誕生日の0412: Japanese right before digits that are nobody's number. */
function readMixed(place: SecretPlace, from: number): Span | undefined {
  const { letters } = place;
  let at = from;
  while (at - from < mostKana && letters.classAt(at) === 'letter' && !isInToken(letters, at)) at += 1;
  // A word with a digit or two may also be a password: ひまわり77.
  const { end, digits } = digitsFrom(place, at);
  if (digits < fewestAfterKana) return undefined;
  let to = end;
  while (isInToken(letters, to) && letters.classAt(to) === 'letter') to += 1;
  return { from, to };
}

/** Whether です or the like stands here. */
function isEnding({ letters, book }: SecretPlace, at: number): boolean {
  const from = letters.codeAt(at) === 0x20 ? at + 1 : at;
  return book.speech.longestAt(letters, from)?.meanings.includes('ending') === true;
}

const sentenceEnds = new Set([0, newline, 0x3002, 0x2c, 0x2e, 0x21, 0x3f]);

/** The same, or the end of the sentence. */
function isEnd(place: SecretPlace, at: number): boolean {
  return isEnding(place, at) || sentenceEnds.has(place.letters.codeAt(at));
}
