import type { Knowledge } from '../domain/knowledge.ts';
import { ConceptPairs } from './conceptPairs.ts';
import { type Field, findablesOf } from './findable.ts';
import { type Leans, learnLeans } from './learnLeans.ts';
import { type LearntSigns, learnSigns } from './learnSigns.ts';
import { type LikenessLines, likenessLines } from './likeness.ts';
import { LinePack } from './linePack.ts';
import { squeeze } from './normalise.ts';
import { markWeight, ScamMarks } from './scamMarks.ts';
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
  readonly danger: LearntSigns;
  readonly scam: LearntSigns;
  /** Titles and phrasings, squeezed, with the place of what they belong to; −1 for what several claim. */
  readonly ownLines: ReadonlyMap<string, number>;
}

/** Turns every text into the numbers of its terms, once. */
class Reader {
  readonly table = new TermTable();
  readonly terms = new LinePack();
  readonly #texts: string[] = [];
  /** The place of the line in the pack. */
  read(text: string): number {
    visitTerms(text, (term, weight) => this.terms.add(this.table.add(term), weight));
    this.#texts.push(text);
    return this.terms.end();
  }

  /** The pairs of concepts in each line that was read: only the border needs them. */
  pairsOfLines(concepts: ConceptPairs): LinePack {
    const pack = new LinePack();
    for (const text of this.#texts) {
      for (const pair of concepts.in(text)) pack.add(this.table.add(pair), 1);
      pack.end();
    }
    return pack;
  }

  /** A line that was read, once more with its marks: only the sense of scams needs them. */
  mark(line: number, marks: ScamMarks): number {
    const text = this.#texts[line] ?? '';
    for (let slot = this.terms.starts[line] ?? 0; slot < (this.terms.starts[line + 1] ?? 0); slot += 1)
      this.terms.add(this.terms.numbers[slot] ?? 0, this.terms.weights[slot] ?? 0);
    for (const mark of marks.in(text)) this.terms.add(this.table.add(mark), markWeight);
    this.#texts.push(text);
    return this.terms.end();
  }
}

/** The index of the sections, and the lines it was made of. */
export interface IndexedKnowledge {
  readonly index: IndexedTerms;
  readonly reader: Reader;
  /** By id: the lines of each section in the words that people use, not in those said about it. */
  readonly inside: ReadonlyMap<string, readonly number[]>;
}

/** There are three times as many look-alikes of danger as of scams. */
const lookAlikeWorth = { danger: 3, scam: 8 };

const isSaidAboutIt = (field: Field) => field === 'synonyms';

/** The first part of learning: all that finding a section takes. */
export function indexKnowledge(knowledge: Knowledge): IndexedKnowledge {
  const reader = new Reader();
  const inside = new Map<string, readonly number[]>();
  const documents = findablesOf(knowledge).map(({ id, lines }) => {
    const own = lines().map(({ field, text }) => ({ field, line: reader.read(text) }));
    inside.set(
      id,
      own.filter(({ field }) => !isSaidAboutIt(field)).map(({ line }) => line),
    );
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

/** What a scam is told from, besides other subjects. Sections that answer it say of themselves what it is and teach neither side. */
function otherThanScam(knowledge: Knowledge, { inside, reader }: IndexedKnowledge): number[] {
  const { danger, dangerLookAlikes, scam } = knowledge;
  const answering = new Set([...scam.kinds.values()].map(({ section }) => section));
  const others = [...inside].flatMap(([id, lines]) => (answering.has(id) ? [] : lines));
  const inDanger = [...danger.values()].flatMap(({ said }) => said);
  return [...others, ...[...inDanger, ...dangerLookAlikes].map((text) => reader.read(text))];
}

/**
 * Works out the ranking of sections, the border of the subject, the sense of danger and that of scams. Always the same for
 * the same knowledge.
 */
export function learnKnowledge(knowledge: Knowledge): Learnt {
  const indexed = indexKnowledge(knowledge);
  const { index, reader } = indexed;
  const { table, terms } = reader;
  const inside = [...indexed.inside.values()].flat();
  const outside = knowledge.offSubject.map((text) => reader.read(text));
  const ordinary = [...inside, ...outside];
  const pairs = reader.pairsOfLines(new ConceptPairs(knowledge.synonyms));
  const leans = learnLeans({ terms, pairs, lines: inside }, { terms, pairs, lines: outside }, table);
  const known = new TermIndex(table, index);
  const rarity = (number: number) => known.rarityAt(number);
  const off = likenessLines({ pack: terms, lines: outside }, { termCount: table.size, rarity });
  const dangerExamples = {
    kinds: [...knowledge.danger.values()],
    lookAlikes: knowledge.dangerLookAlikes,
    lookAlikeWorth: lookAlikeWorth.danger,
  };
  const danger = learnSigns(dangerExamples, { terms, table, ordinary, read: (text) => reader.read(text) });
  const marks = new ScamMarks(knowledge.scam.concepts);
  const scamExamples = {
    kinds: [...knowledge.scam.kinds.values()],
    lookAlikes: knowledge.scam.lookAlikes,
    lookAlikeWorth: lookAlikeWorth.scam,
  };
  const scam = learnSigns(scamExamples, {
    terms,
    table,
    ordinary: [...otherThanScam(knowledge, indexed), ...outside].map((line) => reader.mark(line, marks)),
    read: (text) => reader.mark(reader.read(text), marks),
  });
  return { terms: table.write(), index, leans, off, danger, scam, ownLines: ownLinesOf(knowledge) };
}
