import type { DangerKind, DangerPattern, DangerSign } from '../domain/danger.ts';
import { normalise } from './normalise.ts';
import { readingOf } from './readingOf.ts';

/** How many letters may stand between two pieces of a pattern: less than a sentence in Japanese, a few words in English. */
const gap = '[^]{0,12}?';
const latinGap = '[^]{0,24}?';
/** A piece this short means too much once only its sound is looked at (死: し). */
const shortestSound = 4;

const isLatin = (piece: string) => /^[a-z0-9 ]+$/.test(piece);
const unspaced = (text: string) => text.replaceAll(' ', '');

function sourceOf(piece: string): string {
  if (isLatin(piece)) return `(?<![a-z0-9])${piece}(?![a-z0-9])`;
  return [...unspaced(piece)].join(' ?');
}

function joinPieces(pieces: readonly (readonly string[])[]): string {
  return pieces
    .map((words) => `(?:${words.map(sourceOf).join('|')})`)
    .reduce((source, piece, at) => {
      const wasLatin = pieces[at - 1]?.every(isLatin) ?? false;
      return `${source}${wasLatin ? latinGap : gap}${piece}`;
    });
}

/** A wording to look for. Hundreds of them make one slow expression, so each is looked at only where its pieces occur. */
interface Wording {
  readonly source: string;
  /** The words of each piece without spaces, one of which a text must hold for each piece. */
  readonly pieces: readonly (readonly string[])[];
}

/** Undefined when a piece has no word left: such a pattern would find everything. */
function wordingOf(pattern: DangerPattern, spell: (word: string) => string): Wording | undefined {
  const pieces = pattern.map((words) => words.map(spell).filter((word) => word !== ''));
  if (pieces.length === 0 || pieces.some((words) => words.length === 0)) return undefined;
  return { source: joinPieces(pieces), pieces: pieces.map((words) => words.map(unspaced)) };
}

function wordingsOf(patterns: readonly DangerPattern[], spell: (word: string) => string): Wording[] {
  return patterns.flatMap((pattern) => wordingOf(pattern, spell) ?? []);
}

/** One expression for the wordings that may stand in the text, in their order; undefined when none may. */
function expressionFor(wordings: readonly Wording[], text: string, flags: string): RegExp | undefined {
  const letters = unspaced(text);
  const possible = wordings.filter(({ pieces }) =>
    pieces.every((words) => words.some((word) => letters.includes(word))),
  );
  return possible.length === 0 ? undefined : new RegExp(possible.map(({ source }) => source).join('|'), flags);
}

const asWritten = (word: string) => normalise(word);

function asHeard(word: string): string {
  const written = normalise(word);
  const sound = readingOf(written);
  return isLatin(written) || sound.length >= shortestSound || sound === written ? sound : '';
}

interface Ear {
  readonly sure: readonly Wording[];
  readonly gentle: readonly Wording[];
  readonly ordinary: readonly Wording[];
}

interface Listener {
  readonly id: string;
  readonly written: Ear;
  readonly heard: Ear;
}

function earFor(kind: DangerKind, spell: (word: string) => string): Ear {
  return {
    sure: wordingsOf(kind.sure, spell),
    gentle: wordingsOf(kind.gentle, spell),
    ordinary: wordingsOf(kind.ordinary, spell),
  };
}

/**
 * Looks for wordings that mean danger to life, as they are written and as they sound (しにたい, 氏にたい). Ordinary uses of the
 * same words are taken out first. A sure sign of any kind comes before a gentle one.
 */
export class DangerReader {
  readonly #listeners: readonly Listener[];

  constructor(kinds: Iterable<DangerKind>) {
    this.#listeners = [...kinds].map((kind) => ({
      id: kind.id,
      written: earFor(kind, asWritten),
      heard: earFor(kind, asHeard),
    }));
  }

  read(text: string): DangerSign | undefined {
    const written = normalise(text);
    const heard = readingOf(written);
    return this.#find({ written, heard }, 'sure') ?? this.#find({ written, heard }, 'gentle');
  }

  #find(text: { written: string; heard: string }, level: 'sure' | 'gentle'): DangerSign | undefined {
    const kind = this.#listeners.find(
      (listener) => hears(listener.written, level, text.written) || hears(listener.heard, level, text.heard),
    );
    return kind && { kind: kind.id, isSure: level === 'sure' };
  }
}

function hears(ear: Ear, level: 'sure' | 'gentle', text: string): boolean {
  const ordinary = expressionFor(ear.ordinary, text, 'gu');
  const rest = ordinary === undefined ? text : text.replace(ordinary, ' ');
  return expressionFor(ear[level], rest, 'u')?.test(rest) ?? false;
}
