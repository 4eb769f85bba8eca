import type { TermTable } from './termTable.ts';

/** Terms with their weights; a document to be found, or a question. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** The same by the numbers of a `TermTable`. */
export type NumberedTerms = ReadonlyMap<number, number>;

/** The score and coverage of every document for a question, by place. Coverage: the share of its weight known, 0 to 1. */
export interface Scores {
  readonly scores: Float64Array;
  readonly coverage: Float64Array;
}

/** How fast more of the same term stops counting, and how much long documents are held back (BM25's k1 and b). */
export interface Saturation {
  readonly k1: number;
  readonly b: number;
}

/** What an index holds: plain arrays, so that it can be made in one thread and used in another. */
export interface IndexedTerms {
  /** How many documents there are. */
  readonly size: number;
  /** By the number of a term: where its run of postings begins; one more entry ends the last run. */
  readonly starts: Uint32Array;
  /** By posting: the document, and what it gains from the term. */
  readonly places: Uint16Array;
  readonly gains: Float32Array;
  /** By the number of a term: how rare it is. */
  readonly rarities: Float32Array;
}

const rarityOf = (count: number, size: number) => Math.log(1 + (size - count + 0.5) / (count + 0.5));

/** Works out beforehand what BM25 needs of each document. `termCount`: all numbers in the documents are below it. */
export function indexTerms(
  documents: readonly NumberedTerms[],
  { termCount, k1, b }: Saturation & { termCount: number },
): IndexedTerms {
  const starts = new Uint32Array(termCount + 1);
  const rarities = new Float32Array(termCount);
  for (const document of documents) {
    for (const number of document.keys()) starts[number + 1] = (starts[number + 1] ?? 0) + 1;
  }
  for (let number = 0; number < termCount; number += 1) {
    const count = starts[number + 1] ?? 0;
    rarities[number] = rarityOf(count, documents.length);
    starts[number + 1] = (starts[number] ?? 0) + count;
  }
  const total = starts[termCount] ?? 0;
  const index = {
    size: documents.length,
    starts,
    rarities,
    places: new Uint16Array(total),
    gains: new Float32Array(total),
  };
  fill(index, documents, { k1, b });
  return index;
}

function fill({ starts, places, gains }: IndexedTerms, documents: readonly NumberedTerms[], { k1, b }: Saturation) {
  const lengths = documents.map((document) => [...document.values()].reduce((sum, weight) => sum + weight, 0));
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  const next = starts.slice();
  for (const [place, document] of documents.entries()) {
    const held = k1 * (1 - b + (b * (lengths[place] ?? 0)) / usual);
    for (const [number, weight] of document) {
      const slot = next[number] ?? 0;
      next[number] = slot + 1;
      places[slot] = place;
      gains[slot] = (weight * (k1 + 1)) / (weight + held);
    }
  }
}

/** An inverted index over weighted terms, ranked by BM25: a search only adds up. */
export class TermIndex {
  readonly #table: TermTable;
  readonly #index: IndexedTerms;
  readonly #unknownRarity: number;

  constructor(table: TermTable, index: IndexedTerms) {
    this.#table = table;
    this.#index = index;
    this.#unknownRarity = rarityOf(1, index.size);
  }

  /** How rare a term is among the documents; one that none of them knows is as rare as one of a single document. */
  rarity(term: string): number {
    const number = this.#table.numberOf(term);
    return number === undefined ? this.#unknownRarity : this.rarityAt(number);
  }

  /** The same by the number of the term. */
  rarityAt(number: number): number {
    return this.#index.rarities[number] ?? this.#unknownRarity;
  }

  /** The score and coverage of every document for a question. The work grows with the postings of its terms alone. */
  scoreAll(question: WeightedTerms): Scores {
    const scores = new Float64Array(this.#index.size);
    const coverage = new Float64Array(this.#index.size);
    let whole = 0;
    for (const [term, weight] of question) {
      const worth = weight * this.rarity(term);
      whole += worth;
      this.#add(term, worth, { scores, coverage });
    }
    if (whole > 0)
      for (let place = 0; place < coverage.length; place += 1) coverage[place] = (coverage[place] ?? 0) / whole;
    return { scores, coverage };
  }

  #add(term: string, worth: number, { scores, coverage }: Scores): void {
    const number = this.#table.numberOf(term);
    if (number === undefined) return;
    const { starts, places, gains } = this.#index;
    const end = starts[number + 1] ?? 0;
    for (let slot = starts[number] ?? end; slot < end; slot += 1) {
      const place = places[slot] ?? 0;
      scores[place] = (scores[place] ?? 0) + worth * (gains[slot] ?? 0);
      coverage[place] = (coverage[place] ?? 0) + worth;
    }
  }
}
