import type { TermTable } from './termTable.ts';

/** Terms with their weights; a document to be found, or a question. */
export type WeightedTerms = ReadonlyMap<string, number>;

/** The same by the numbers of a `TermTable`. */
export type NumberedTerms = ReadonlyMap<number, number>;

/** What was found: the place of the document in the list the index was made from. */
export interface Scored {
  readonly place: number;
  readonly score: number;
  /** The share of the question's weight that the document knows: 0 to 1. */
  readonly coverage: number;
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

  /** What each document gains from one term. */
  #gains(term: string, visit: (place: number, gain: number) => void): void {
    const number = this.#table.numberOf(term);
    if (number === undefined) return;
    const { starts, places, gains } = this.#index;
    const end = starts[number + 1] ?? 0;
    for (let slot = starts[number] ?? end; slot < end; slot += 1) visit(places[slot] ?? 0, gains[slot] ?? 0);
  }

  /** The score and coverage of every document for a question, by place. */
  scoreAll(question: WeightedTerms): Scored[] {
    const scores = new Float64Array(this.#index.size);
    const covered = new Float64Array(this.#index.size);
    let whole = 0;
    for (const [term, weight] of question) {
      const worth = weight * this.rarity(term);
      whole += worth;
      this.#gains(term, (place, gain) => {
        scores[place] = (scores[place] ?? 0) + worth * gain;
        covered[place] = (covered[place] ?? 0) + worth;
      });
    }
    return Array.from(scores, (score, place) => ({
      place,
      score,
      coverage: whole === 0 ? 0 : (covered[place] ?? 0) / whole,
    }));
  }
}
