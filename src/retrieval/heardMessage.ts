import { normalise } from './normalise.ts';
import { readingOf } from './readingOf.ts';

// The marks of a spelled text, none of which a normalised text holds: 。 ends a sentence, 、 parts it and stands where an ordinary
// use was taken out, \n ends a line (perhaps inside a word), ー is a long vowel, and _ stands inside the reading of kanji, where
// no word begins or ends (退会 is た_い_か_い).
const marks = /[ _ー。、\n]/gu;

/** One stop or any shouting after at least two letters. Several stops (死に。。。たい) and single letters (死.に.た.い) hesitate. */
const afterWord = String.raw`(?<=[\p{L}\p{N}]{2}[」』）)"]*)`;
const keptMark = new RegExp(`(${afterWord}(?:[。.](?![。.])|[!?]+|[、,](?![、,]))|[ー〜~]+|\\n+)`, 'u');
/** A letter left out to hide the word (こ○す). */
const hiddenLetter = /[○●◯]/gu;
const kanjiInRow = /[\u3400-\u9FFF々〇]+/gu;

function markFor(sign: string): string {
  if (/[ー〜~]/u.test(sign)) return 'ー';
  if (/[、,]/u.test(sign)) return '、';
  return sign.startsWith('\n') ? '\n' : '。';
}

/** The text normalised, but with its ends of sentences and its long vowels (リスト is not ストーカー). */
export function spell(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(hiddenLetter, '〇')
    .split(keptMark)
    .map((part, at) => (at % 2 === 0 ? normalise(part) : markFor(part)))
    .join('');
}

const soundsOf = (spelled: string) => spelled.replace(kanjiInRow, (row) => [...readingOf(row)].join('_'));

/** A spelled text without its marks. */
export const lettersOf = (spelled: string) => spelled.replace(marks, '');

/** A spelled text. Most words are not in it: its pairs of letters tell that faster than looking through the whole text. */
export class Passage {
  readonly text: string;
  readonly #letters: string;
  readonly #pairs: ReadonlySet<string>;

  constructor(text: string) {
    this.text = text;
    this.#letters = lettersOf(text);
    const pairs = new Set<string>();
    for (let at = 0; at < this.#letters.length; at += 1) pairs.add(this.#letters.slice(at, at + 2));
    this.#pairs = pairs;
  }

  /** Whether these letters occur, marks between them aside. `firstPair`: the first two of them. */
  mayHold({ letters, firstPair }: { readonly letters: string; readonly firstPair: string }): boolean {
    if (letters.length > 1 && !this.#pairs.has(firstPair)) return false;
    return this.#letters.includes(letters);
  }
}

/** A message as it is written and as it sounds. */
export interface HeardMessage {
  readonly written: Passage;
  readonly aloud: Passage;
}

/** How a written passage sounds. */
export const readAloud = (written: Passage) => new Passage(soundsOf(written.text));

export function hear(text: string): HeardMessage {
  const written = new Passage(spell(text));
  return { written, aloud: readAloud(written) };
}
