import type { SynonymGroup } from '../domain/knowledge.ts';
import { squeeze } from './normalise.ts';
import { readingOf, soundOf } from './readingOf.ts';

/** The shortest word that shows a concept wherever it stands, as it is written and as it sounds. In letters. */
const shortestWritten = 2;
const shortestSound = 4;

interface Concept {
  readonly written: readonly string[];
  readonly sounds: readonly string[];
}

const soundLike = (squeezed: string) => soundOf(readingOf(squeezed));

function conceptOf({ words }: SynonymGroup): Concept {
  const written = words.map(squeeze).filter((word) => word.length >= shortestWritten);
  return { written, sounds: written.map(soundLike).filter((sound) => sound.length >= shortestSound) };
}

/**
 * Which concepts stand together in a text. A concept is a group of synonyms, shown by any of its words. A card alone is a
 * matter of many desks, and so is something that leaks; a card that leaks is a matter of this one.
 */
export class ConceptPairs {
  readonly #concepts: readonly Concept[];

  constructor(groups: readonly SynonymGroup[]) {
    this.#concepts = groups.map(conceptOf);
  }

  /** One term for each pair, the same whichever comes first. */
  in(text: string): string[] {
    const squeezed = squeeze(text);
    const sound = soundLike(squeezed);
    const seen = this.#concepts.flatMap(({ written, sounds }, at) =>
      written.some((word) => squeezed.includes(word)) || sounds.some((word) => sound.includes(word)) ? [at] : [],
    );
    return seen.flatMap((one, at) => seen.slice(at + 1).map((other) => `c${one}+${other}`));
  }
}
