import type { DangerKind, DangerPattern, DangerSign } from '../domain/danger.ts';
import { normalise } from './normalise.ts';
import { readingOf } from './readingOf.ts';

/** How many letters may stand between two pieces of a pattern: less than a sentence in Japanese, a few words in English. */
const gap = '[^]{0,12}?';
const latinGap = '[^]{0,24}?';
/** A piece this short means too much once only its sound is looked at (死: し). */
const shortestSound = 4;

const isLatin = (piece: string) => /^[a-z0-9 ]+$/.test(piece);

function sourceOf(piece: string): string {
  if (isLatin(piece)) return `(?<![a-z0-9])${piece}(?![a-z0-9])`;
  return [...piece.replaceAll(' ', '')].join(' ?');
}

function joinPieces(pieces: readonly (readonly string[])[]): string {
  return pieces
    .map((words) => `(?:${words.map(sourceOf).join('|')})`)
    .reduce((source, piece, at) => {
      const wasLatin = pieces[at - 1]?.every(isLatin) ?? false;
      return `${source}${wasLatin ? latinGap : gap}${piece}`;
    });
}

/** Undefined when a piece has no word left: such a pattern would find everything. */
function compile(pieces: readonly (readonly string[])[]): string | undefined {
  const usable = pieces.map((words) => words.filter((word) => word !== ''));
  if (usable.length === 0 || usable.some((words) => words.length === 0)) return undefined;
  return joinPieces(usable);
}

function compileAll(patterns: readonly DangerPattern[], spell: (word: string) => string): RegExp | undefined {
  const sources = patterns.flatMap((pattern) => compile(pattern.map((words) => words.map(spell))) ?? []);
  return sources.length === 0 ? undefined : new RegExp(sources.join('|'), 'u');
}

const asWritten = (word: string) => normalise(word);

function asHeard(word: string): string {
  const written = normalise(word);
  const sound = readingOf(written);
  return isLatin(written) || sound.length >= shortestSound || sound === written ? sound : '';
}

interface Ear {
  readonly sure: RegExp | undefined;
  readonly gentle: RegExp | undefined;
  readonly ordinary: RegExp | undefined;
}

interface Listener {
  readonly id: string;
  readonly written: Ear;
  readonly heard: Ear;
}

function earFor(kind: DangerKind, spell: (word: string) => string): Ear {
  const ordinary = compileAll(kind.ordinary, spell);
  return {
    sure: compileAll(kind.sure, spell),
    gentle: compileAll(kind.gentle, spell),
    ordinary: ordinary && new RegExp(ordinary.source, 'gu'),
  };
}

const warmUp = 'a お '.repeat(20);

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
    // The first looks at a text compile the patterns: 100 ms that nobody who writes should wait for.
    for (let look = 0; look < 3; look += 1) this.read(warmUp);
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
  const rest = ear.ordinary === undefined ? text : text.replace(ear.ordinary, ' ');
  return ear[level]?.test(rest) ?? false;
}
