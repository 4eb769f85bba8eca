import type { WordingPattern } from '../domain/wording.ts';
import { lettersOf, type Passage, spell } from './heardMessage.ts';
import { readingOf } from './readingOf.ts';

/** How many letters may stand between two pieces of a pattern: less than a sentence in Japanese, a few words in English. */
const gap = '(?:[^。_]_?){0,12}?';
const latinGap = '[^。]{0,24}?';
/** A piece this short means too much once only its sound is looked at (死: し). */
const shortestSound = 4;
const shortestWholeSound = 2;

const isLatin = (word: string) => /^[a-z0-9 ]+$/.test(word);

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

export type Spelling = (word: string) => string;

export const asWritten: Spelling = spell;

export const asHeard: Spelling = (word) => {
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
export class Wording {
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
export function wordingsOf(patterns: readonly WordingPattern[], spelling: Spelling): Wording[] {
  return patterns
    .map((pattern) =>
      pattern.map((words) => words.map((word) => wordOf(word, spelling)).filter(({ letters }) => letters !== '')),
    )
    .filter((pieces) => pieces.length > 0 && pieces.every((words) => words.length > 0))
    .map((pieces) => new Wording(pieces));
}
