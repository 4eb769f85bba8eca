/** Terms with their weights; a document to be found, or a question. */
export type WeightedTerms = ReadonlyMap<string, number>;

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

/**
 * An inverted index over weighted terms, ranked by BM25. Postings lie in typed arrays, one run for each term; what BM25 needs
 * of a document is worked out beforehand, so that a search only adds up.
 */
export class TermIndex {
  readonly size: number;
  readonly #numbers = new Map<string, number>();
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;
  readonly #gains: Float32Array;
  readonly #rarities: Float32Array;
  readonly #unknownRarity: number;

  constructor(documents: readonly WeightedTerms[], saturation: Saturation) {
    this.size = documents.length;
    const counts: number[] = [];
    for (const document of documents) {
      for (const term of document.keys()) {
        const number = this.#numbers.get(term) ?? this.#numbers.size;
        this.#numbers.set(term, number);
        counts[number] = (counts[number] ?? 0) + 1;
      }
    }
    this.#starts = new Uint32Array(counts.length + 1);
    this.#rarities = new Float32Array(counts.length);
    counts.forEach((count, number) => {
      this.#starts[number + 1] = (this.#starts[number] ?? 0) + count;
      this.#rarities[number] = this.#rarityOf(count);
    });
    this.#unknownRarity = this.#rarityOf(1);
    const total = this.#starts.at(-1) ?? 0;
    this.#places = new Uint32Array(total);
    this.#gains = new Float32Array(total);
    this.#fill(documents, saturation);
  }

  #rarityOf(count: number): number {
    return Math.log(1 + (this.size - count + 0.5) / (count + 0.5));
  }

  #fill(documents: readonly WeightedTerms[], { k1, b }: Saturation): void {
    const lengths = documents.map((document) => [...document.values()].reduce((sum, weight) => sum + weight, 0));
    const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
    const next = this.#starts.slice();
    documents.forEach((document, place) => {
      const held = k1 * (1 - b + (b * (lengths[place] ?? 0)) / usual);
      for (const [term, weight] of document) {
        const number = this.#numbers.get(term) ?? 0;
        const slot = next[number] ?? 0;
        next[number] = slot + 1;
        this.#places[slot] = place;
        this.#gains[slot] = (weight * (k1 + 1)) / (weight + held);
      }
    });
  }

  /** How rare a term is among the documents; one that none of them knows is as rare as one of a single document. */
  rarity(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? this.#unknownRarity : (this.#rarities[number] ?? 0);
  }

  knows(term: string): boolean {
    return this.#numbers.has(term);
  }

  /** What each document gains from one term. */
  gains(term: string, visit: (place: number, gain: number) => void): void {
    const number = this.#numbers.get(term);
    if (number === undefined) return;
    const end = this.#starts[number + 1] ?? 0;
    for (let slot = this.#starts[number] ?? 0; slot < end; slot += 1) {
      visit(this.#places[slot] ?? 0, this.#gains[slot] ?? 0);
    }
  }

  /** The score and coverage of every document for a question, by place. */
  scoreAll(question: WeightedTerms): Scored[] {
    const scores = new Float64Array(this.size);
    const covered = new Float64Array(this.size);
    let whole = 0;
    for (const [term, weight] of question) {
      const worth = weight * this.rarity(term);
      whole += worth;
      this.gains(term, (place, gain) => {
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
