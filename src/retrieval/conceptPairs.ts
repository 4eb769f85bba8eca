import type { SynonymGroup } from '../domain/knowledge.ts';
import { squeeze } from './normalise.ts';
import { readingOf, soundOf } from './readingOf.ts';

/** The shortest word that shows a concept wherever it stands, as it is written and as it sounds. In letters. */
const shortestWritten = 2;
const shortestSound = 4;

const soundLike = (squeezed: string) => soundOf(readingOf(squeezed));

/** Words with the place of their concept, under the two letters with which they begin. */
type Beginnings = Map<string, { readonly word: string; readonly concept: number }[]>;

function put(beginnings: Beginnings, word: string, concept: number): void {
  const beginning = word.slice(0, 2);
  const words = beginnings.get(beginning) ?? [];
  words.push({ word, concept });
  beginnings.set(beginning, words);
}

/** Every concept of which a word stands anywhere in the text. */
function addSeen(beginnings: Beginnings, text: string, seen: Set<number>): void {
  for (let at = 0; at + 2 <= text.length; at += 1) {
    for (const { word, concept } of beginnings.get(text.slice(at, at + 2)) ?? []) {
      if (text.startsWith(word, at)) seen.add(concept);
    }
  }
}

/**
 * Which concepts stand together in a text. A concept is a group of synonyms, shown by any of its words. A card alone is a
 * matter of many desks, and so is something that leaks; a card that leaks is a matter of this one.
 */
export class ConceptPairs {
  readonly #prefix: string;
  readonly #written: Beginnings = new Map();
  readonly #heard: Beginnings = new Map();

  /** `prefix`: with what the terms begin, so that those of two lists of concepts are told apart. */
  constructor(groups: readonly SynonymGroup[], prefix = 'c') {
    this.#prefix = prefix;
    for (const [concept, { words }] of groups.entries()) {
      for (const word of words.map(squeeze).filter((squeezed) => squeezed.length >= shortestWritten)) {
        put(this.#written, word, concept);
        const sound = soundLike(word);
        if (sound.length >= shortestSound) put(this.#heard, sound, concept);
      }
    }
  }

  /** One term for each pair, the same whichever comes first. */
  in(text: string): string[] {
    return this.#pairsOf(this.#seenIn(text));
  }

  /** The same, and before them one term for each concept by itself. */
  withSingles(text: string): string[] {
    const seen = this.#seenIn(text);
    return [...seen.map((one) => `${this.#prefix}${one}`), ...this.#pairsOf(seen)];
  }

  #seenIn(text: string): number[] {
    const squeezed = squeeze(text);
    const concepts = new Set<number>();
    addSeen(this.#written, squeezed, concepts);
    addSeen(this.#heard, soundLike(squeezed), concepts);
    return [...concepts].sort((one, other) => one - other);
  }

  #pairsOf(seen: readonly number[]): string[] {
    return seen.flatMap((one, at) => seen.slice(at + 1).map((other) => `${this.#prefix}${one}+${other}`));
  }
}
