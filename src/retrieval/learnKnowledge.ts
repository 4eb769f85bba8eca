import type { Knowledge } from '../domain/knowledge.ts';
import { ConceptPairs } from './conceptPairs.ts';
import { type Findable, findablesOf } from './findable.ts';
import { type LessonLine, learnLeans } from './learnLeans.ts';
import { type LikenessLines, likenessLines } from './likeness.ts';
import type { Leans } from './scope.ts';
import { type NumberedLine, saturation, weighLines } from './sectionRanker.ts';
import { type IndexedTerms, indexTerms, TermIndex } from './termIndex.ts';
import { termsOf } from './termsOf.ts';
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
}

/** Turns every text into the numbers of its terms, once. */
class Lesson {
  readonly table = new TermTable();
  readonly #concepts: ConceptPairs;

  constructor({ synonyms }: Knowledge) {
    this.#concepts = new ConceptPairs(synonyms);
  }

  read(text: string): Omit<LessonLine, 'pairs'> {
    const terms = termsOf(text);
    const numbers = new Uint32Array(terms.size);
    const weights = new Float64Array(terms.size);
    let at = 0;
    for (const [term, weight] of terms) {
      numbers[at] = this.table.add(term);
      weights[at] = weight;
      at += 1;
    }
    return { numbers, weights };
  }

  pairsIn(text: string): number[] {
    return this.#concepts.in(text).map((pair) => this.table.add(pair));
  }
}

/** Lines as documents are made of; what lies inside the subject are the words that people use, not those said about them. */
function readLines({ lines }: Findable, lesson: Lesson): { own: NumberedLine[]; inside: LessonLine[] } {
  const inside: LessonLine[] = [];
  const own = lines().map(({ field, text }) => {
    const line = lesson.read(text);
    if (field !== 'synonyms' && field !== 'body') inside.push({ ...line, pairs: lesson.pairsIn(text) });
    return { field, numbers: line.numbers };
  });
  return { own, inside };
}

/** Works out the ranking of sections and the border of the subject. Always the same for the same knowledge. */
export function learnKnowledge(knowledge: Knowledge): Learnt {
  const lesson = new Lesson(knowledge);
  const { table } = lesson;
  const read = findablesOf(knowledge).map((findable) => readLines(findable, lesson));
  const documents = read.map(({ own }) => weighLines(own));
  const index = indexTerms(documents, { ...saturation, termCount: table.size });
  const known = new TermIndex(table, index);
  const inside = read.flatMap((one) => one.inside);
  const outside = knowledge.offSubject.map((text) => ({ ...lesson.read(text), pairs: lesson.pairsIn(text) }));
  const leans = learnLeans({ inside, outside }, table);
  const off = likenessLines(outside, { termCount: table.size, rarity: (number) => known.rarityAt(number) });
  return { terms: table.write(), index, leans, off };
}
