import type { DangerKind, DangerPattern, DangerSign } from '../domain/danger.ts';
import { normalise } from './normalise.ts';
import { readingOf } from './readingOf.ts';

// The marks of a spelled text, none of which a normalised text holds: 。 ends a sentence, 、 parts it and stands where an ordinary
// use was taken out, \n ends a line (perhaps inside a word), ー is a long vowel, and _ stands inside the reading of kanji, where
// no word begins or ends (退会 is た_い_か_い).
const marks = /[ _ー。、\n]/gu;

/** How many letters may stand between two pieces of a pattern: less than a sentence in Japanese, a few words in English. */
const gap = '(?:[^。_]_?){0,12}?';
const latinGap = '[^。]{0,24}?';
/** A piece this short means too much once only its sound is looked at (死: し). */
const shortestSound = 4;
const shortestWholeSound = 2;

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
function spell(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFKC')
    .replace(hiddenLetter, '〇')
    .split(keptMark)
    .map((part, at) => (at % 2 === 0 ? normalise(part) : markFor(part)))
    .join('');
}

const soundsOf = (spelled: string) => spelled.replace(kanjiInRow, (row) => [...readingOf(row)].join('_'));

const isLatin = (word: string) => /^[a-z0-9 ]+$/.test(word);
const lettersOf = (text: string) => text.replace(marks, '');

/** ストーカー is also ストーカ and スト カ; but シャッター is not しゃった. */
function longVowelAt(at: number, letters: readonly string[]): string {
  if (at < letters.length - 1) return '[ー \\n]';
  return letters.indexOf('ー') < at ? 'ー?' : 'ー';
}

function sourceOf(word: string): string {
  if (isLatin(word)) return `(?<![a-z0-9])${word.replaceAll(' ', '[ 、\\n]')}(?![a-z0-9])`;
  const letters = [...word.replaceAll(' ', '')];
  const sources = letters.map((letter, at) => (letter === 'ー' ? longVowelAt(at, letters) : letter));
  return `(?<!_)${sources.join('[ _ー\\n]?')}(?!_)`;
}

/** A word of a pattern in one spelling; `letters` are what a text must at least hold. */
interface Word {
  readonly letters: string;
  readonly source: string;
  readonly firstPair: string;
}

/** A spelled text. Most words are not in it: its pairs of letters tell that faster than looking through the whole text. */
class Passage {
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

  mayHold({ letters, firstPair }: Word): boolean {
    if (letters.length > 1 && !this.#pairs.has(firstPair)) return false;
    return this.#letters.includes(letters);
  }
}

type Spelling = (word: string) => string;

const asWritten: Spelling = spell;

const asHeard: Spelling = (word) => {
  const written = spell(word);
  const sound = readingOf(written);
  const shortest = isWhole(word) ? shortestWholeSound : shortestSound;
  return isLatin(written) || sound.length >= shortest || sound === written ? sound : '';
};

/** 「死ぬ」 in corner brackets must be a whole sentence or line: inside a longer one it may mean anything. */
const isWhole = (word: string) => /^「.+」$/u.test(word);

function wordOf(word: string, spelling: Spelling): Word {
  const spelled = spelling(word);
  const source = sourceOf(spelled);
  const letters = lettersOf(spelled);
  return {
    letters,
    firstPair: letters.slice(0, 2),
    source: isWhole(word) ? `(?<![^。\\n])${source}[ ー]?(?![^。\\n])` : source,
  };
}

/** A wording to look for. Hundreds of them make one slow expression, so each is looked at only where its pieces occur. */
class Wording {
  readonly #pieces: readonly (readonly Word[])[];
  #expression: RegExp | undefined;

  constructor(pieces: readonly (readonly Word[])[]) {
    this.#pieces = pieces;
  }

  isIn(passage: Passage): boolean {
    return this.#mayBeIn(passage) && passage.text.search(this.#asExpression()) >= 0;
  }

  takenOut(text: string, passage: Passage): string {
    return this.#mayBeIn(passage) ? text.replace(this.#asExpression(), '、') : text;
  }

  #mayBeIn(passage: Passage): boolean {
    return this.#pieces.every((words) => words.some((word) => passage.mayHold(word)));
  }

  #asExpression(): RegExp {
    this.#expression ??= new RegExp(joinPieces(this.#pieces), 'gu');
    return this.#expression;
  }
}

function joinPieces(pieces: readonly (readonly Word[])[]): string {
  return pieces
    .map((words) => `(?:${words.map(({ source }) => source).join('|')})`)
    .reduce((source, piece, at) => {
      const wasLatin = pieces[at - 1]?.every(({ letters }) => isLatin(letters)) ?? false;
      return `${source}${wasLatin ? latinGap : gap}${piece}`;
    });
}

/** A pattern with a piece of which no word is left would find everything: it is no wording. */
function wordingsOf(patterns: readonly DangerPattern[], spelling: Spelling): Wording[] {
  return patterns
    .map((pattern) =>
      pattern.map((words) => words.map((word) => wordOf(word, spelling)).filter(({ letters }) => letters !== '')),
    )
    .filter((pieces) => pieces.length > 0 && pieces.every((words) => words.length > 0))
    .map((pieces) => new Wording(pieces));
}

type Level = 'sure' | 'gentle';

/** The wordings of a kind in one spelling. */
class Ear {
  readonly #wordings: Readonly<Record<Level | 'ordinary', readonly Wording[]>>;

  constructor(kind: DangerKind, spelling: Spelling) {
    this.#wordings = {
      sure: wordingsOf(kind.sure, spelling),
      gentle: wordingsOf(kind.gentle, spelling),
      ordinary: wordingsOf(kind.ordinary, spelling),
    };
  }

  withoutOrdinary(passage: Passage): Passage {
    const rest = this.#wordings.ordinary.reduce((left, wording) => wording.takenOut(left, passage), passage.text);
    return rest === passage.text ? passage : new Passage(rest);
  }

  hears(level: Level, passage: Passage): boolean {
    return this.#wordings[level].some((wording) => wording.isIn(passage));
  }
}

interface Message {
  readonly written: Passage;
  readonly aloud: Passage;
}

class Listener {
  readonly id: string;
  readonly #reading: Ear;
  readonly #hearing: Ear;

  constructor(kind: DangerKind) {
    this.id = kind.id;
    this.#reading = new Ear(kind, asWritten);
    this.#hearing = new Ear(kind, asHeard);
  }

  /** Tells whether a message holds a sign of a level. Ordinary uses leave it before it is read aloud. */
  listenTo(message: Message): (level: Level) => boolean {
    const written = this.#reading.withoutOrdinary(message.written);
    const aloud = written === message.written ? message.aloud : new Passage(soundsOf(written.text));
    const heard = this.#hearing.withoutOrdinary(aloud);
    return (level) => this.#reading.hears(level, written) || this.#hearing.hears(level, heard);
  }
}

/**
 * Looks for wordings that mean danger to life, as they are written and as they sound (しにたい, 氏にたい), each inside one
 * sentence. Ordinary uses of the same words are taken out first. A sure sign of any kind comes before a gentle one.
 */
export class DangerReader {
  readonly #listeners: readonly Listener[];

  constructor(kinds: Iterable<DangerKind>) {
    this.#listeners = [...kinds].map((kind) => new Listener(kind));
  }

  read(text: string): DangerSign | undefined {
    const spelled = spell(text);
    const message = { written: new Passage(spelled), aloud: new Passage(soundsOf(spelled)) };
    const heard = this.#listeners.map((listener) => ({ kind: listener.id, has: listener.listenTo(message) }));
    const sure = heard.find(({ has }) => has('sure'));
    if (sure !== undefined) return { kind: sure.kind, isSure: true };
    const gentle = heard.find(({ has }) => has('gentle'));
    return gentle && { kind: gentle.kind, isSure: false };
  }
}
