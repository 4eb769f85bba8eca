import type { Hide } from './cover.ts';
import type { Letters } from './letters.ts';
import type { PhraseBook } from './phraseBook.ts';

const at = 0x40;
const space = 0x20;
const dot = 0x2e;
/** Signs that may stand in an address (RFC 5322 atext), besides letters and digits. */
const signsBefore = new Set(Array.from("!#$%&'*+-/=?^_`{|}~.", (sign) => sign.charCodeAt(0)));

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Takes out e-mail addresses, also in full width, with a space around the @, with @ and dot in words, or without their end. */
export function hideEmails(letters: Letters, book: PhraseBook, hide: Hide): void {
  let behind = 0;
  for (let place = 0; place < letters.size; place += 1) {
    const sign = readAt(letters, book, place);
    if (sign === undefined) continue;
    const address = readAddress(letters, book, { ...sign, behind });
    if (address !== undefined) hide(address, 'email');
    behind = sign.to;
    place = Math.max(address?.to ?? 0, sign.to) - 1;
  }
}

function spoken(letters: Letters, book: PhraseBook, place: number, what: 'at' | 'dot'): number | undefined {
  const found = book.speech.longestAt(letters, place);
  return found?.meanings.includes(what) === true ? found.to : undefined;
}

function readAt(letters: Letters, book: PhraseBook, from: number): Span | undefined {
  if (letters.codeAt(from) === at) return { from, to: from + 1 };
  const to = spoken(letters, book, from, 'at');
  return to === undefined ? undefined : { from, to };
}

function readAddress(letters: Letters, book: PhraseBook, sign: Span & { readonly behind: number }): Span | undefined {
  const from = localStart(letters, sign.from, sign.behind);
  const domain = readDomain(letters, book, sign.to);
  if (from === sign.from || !domain.hasLetter) return undefined;
  // Without its end it is one where the first half looks like one: 3@a is a price.
  const isClose = !domain.isFar && letters.codeAt(sign.from - 1) !== space;
  const isWhole = domain.hasDot || (sign.from - from >= 3 && isClose && hasLetter(letters, from, sign.from));
  return isWhole ? { from, to: domain.to } : undefined;
}

const isLatinOrDigit = (letters: Letters, place: number): boolean => {
  const code = letters.codeAt(place);
  return (code >= 0x61 && code <= 0x7a) || letters.digitAt(place)?.style === 'plain';
};

const hasLetter = (letters: Letters, from: number, to: number): boolean => {
  for (let place = from; place < to; place += 1) if (letters.classAt(place) === 'letter') return true;
  return false;
};

/** Where the part before the @ begins, not before `behind`; the place of the @ itself where there is no such part. */
function localStart(letters: Letters, to: number, behind: number): number {
  let end = to;
  while (letters.codeAt(end - 1) === space && to - end < 2) end -= 1;
  let from = end;
  let begin = to;
  while (from > behind && (isLatinOrDigit(letters, from - 1) || signsBefore.has(letters.codeAt(from - 1)))) {
    from -= 1;
    if (isLatinOrDigit(letters, from)) begin = from;
  }
  return begin;
}

interface Domain {
  readonly to: number;
  readonly hasDot: boolean;
  readonly hasLetter: boolean;
  /** Whether a space stands before it: only with a dot is it then a domain. */
  readonly isFar: boolean;
}

function readDomain(letters: Letters, book: PhraseBook, from: number): Domain {
  let place = from;
  while (letters.codeAt(place) === space && place - from < 2) place += 1;
  const domain = { to: from, hasDot: false, hasLetter: false, isFar: place > from };
  for (let pending = false; ; ) {
    const dotTo = readDot(letters, book, place);
    if (dotTo !== undefined) pending = true;
    else if (isLatinOrDigit(letters, place)) {
      domain.hasDot ||= pending;
      domain.hasLetter ||= letters.classAt(place) === 'letter';
      domain.to = place + 1;
    } else if (letters.codeAt(place) !== 0x2d) return domain;
    place = dotTo ?? place + 1;
  }
}

/** Behind a dot, which may be a word with spaces around it; undefined where there is none. */
function readDot(letters: Letters, book: PhraseBook, from: number): number | undefined {
  if (letters.codeAt(from) === dot) return from + 1;
  const word = letters.codeAt(from) === space ? from + 1 : from;
  const to = spoken(letters, book, word, 'dot');
  if (to === undefined) return undefined;
  return letters.codeAt(to) === space ? to + 1 : to;
}
