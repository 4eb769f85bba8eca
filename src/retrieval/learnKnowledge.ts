import type { Knowledge } from '../domain/knowledge.ts';
import { ConceptPairs } from './conceptPairs.ts';
import { type Field, findablesOf } from './findable.ts';
import { type LearntDanger, learnDanger } from './learnDanger.ts';
import { type Leans, learnLeans } from './learnLeans.ts';
import { type LikenessLines, likenessLines } from './likeness.ts';
import { LinePack } from './linePack.ts';
import { squeeze } from './normalise.ts';
import { saturation, weighLines } from './sectionRanker.ts';
import { type IndexedTerms, indexTerms, TermIndex } from './termIndex.ts';
import { visitTerms } from './termsOf.ts';
import { TermTable } from './termTable.ts';

/**
 * Everything that takes long to work out of a knowledge before questions can be read: plain values, so that another thread
 * can do it. It belongs to that knowledge and to no other.
 */
export interface Learnt {
  /** A `TermTable` as it is written; the arrays go by its numbers. */
  readonly terms: string;
  readonly index: IndexedTerms;
  readonly leans: Leans;
  readonly off: LikenessLines;
  readonly danger: LearntDanger;
  /** Titles and phrasings, squeezed, with the place of what they belong to; −1 for what several claim. */
  readonly ownLines: ReadonlyMap<string, number>;
}

/** Turns every text into the numbers of its terms, once. */
class Reader {
  readonly table = new TermTable();
  readonly terms = new LinePack();
  readonly #texts: string[] = [];
  readonly #concepts: ConceptPairs;

  constructor({ synonyms }: Knowledge) {
    this.#concepts = new ConceptPairs(synonyms);
  }

  /** The place of the line in the pack. */
  read(text: string): number {
    visitTerms(text, (term, weight) => this.terms.add(this.table.add(term), weight));
    this.#texts.push(text);
    return this.terms.end();
  }

  /** The pairs of concepts in each line that was read: only the border needs them. */
  pairsOfLines(): LinePack {
    const pack = new LinePack();
    for (const text of this.#texts) {
      for (const pair of this.#concepts.in(text)) pack.add(this.table.add(pair), 1);
      pack.end();
    }
    return pack;
  }
}

/** The index of the sections, and the lines it was made of. */
export interface IndexedKnowledge {
  readonly index: IndexedTerms;
  readonly reader: Reader;
  /** The lines of the sections in the words that people use, not in those said about them. */
  readonly inside: readonly number[];
}

const isSaidAboutIt = (field: Field) => field === 'synonyms';

/** The first part of learning: all that finding a section takes. */
export function indexKnowledge(knowledge: Knowledge): IndexedKnowledge {
  const reader = new Reader(knowledge);
  const inside: number[] = [];
  const documents = findablesOf(knowledge).map(({ lines }) => {
    const own = lines().map(({ field, text }) => {
      const line = reader.read(text);
      if (!isSaidAboutIt(field)) inside.push(line);
      return { field, line };
    });
    return weighLines(own, reader.terms);
  });
  return { reader, inside, index: indexTerms(documents, { ...saturation, termCount: reader.table.size }) };
}

function ownLinesOf(knowledge: Knowledge): Map<string, number> {
  const owners = new Map<string, number>();
  for (const [place, { lines }] of findablesOf(knowledge).entries()) {
    for (const { field, text } of lines()) {
      if (field !== 'title' && field !== 'phrasings') continue;
      const line = squeeze(text);
      const known = owners.get(line) ?? place;
      owners.set(line, known === place ? place : -1);
    }
  }
  return owners;
}

/** Works out the ranking of sections, the border of the subject and the sense of danger. Always the same for the same knowledge. */
export function learnKnowledge(knowledge: Knowledge): Learnt {
  const { index, reader, inside } = indexKnowledge(knowledge);
  const { table, terms } = reader;
  const outside = knowledge.offSubject.map((text) => reader.read(text));
  const ordinary = [...inside, ...outside];
  const pairs = reader.pairsOfLines();
  const leans = learnLeans({ terms, pairs, lines: inside }, { terms, pairs, lines: outside }, table);
  const known = new TermIndex(table, index);
  const rarity = (number: number) => known.rarityAt(number);
  const off = likenessLines({ pack: terms, lines: outside }, { termCount: table.size, rarity });
  const danger = learnDanger(knowledge, { terms, table, ordinary, read: (text) => reader.read(text) });
  return { terms: table.write(), index, leans, off, danger, ownLines: ownLinesOf(knowledge) };
}
