import { findContacts } from '../domain/findContacts.ts';
import type { ScamConcept } from '../domain/scam.ts';
import { ConceptPairs } from './conceptPairs.ts';

/** What a mark weighs beside the words of a text. Found by measuring; see README. */
export const markWeight = 0.8;

/** How the label begins that stands in the place of a number to call, where it was taken out before anybody read it. */
const hiddenPhone = /\[(?:電話番号|phone number)/iu;

/**
 * What is noted of a message beside its words: that it has an address or a number, and which of the editors' concepts (money,
 * hurry, somebody's name …) stand in it, alone and together. A new scam says the same things in other words.
 */
export class ScamMarks {
  readonly #concepts: ConceptPairs;

  constructor(concepts: readonly ScamConcept[]) {
    this.#concepts = new ConceptPairs(concepts, 's');
  }

  in(text: string): string[] {
    const contacts = new Set<string>(findContacts(text).map(({ kind }) => kind));
    if (hiddenPhone.test(text)) contacts.add('phone');
    return [...[...contacts].map((kind) => `m${kind}`), ...this.#concepts.withSingles(text)];
  }
}
