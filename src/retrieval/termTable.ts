/** Numbers for terms, counted from 0 in the order in which they came. One table serves all that is learnt from a knowledge. */
export class TermTable {
  readonly #numbers: Map<string, number>;
  /** By number; only of terms that were added, for only learning asks. */
  readonly #heard: boolean[] = [];

  /** With the terms that another table has written down, each gets the number it had there. */
  constructor(written = '') {
    const terms = written === '' ? [] : written.split('\n');
    this.#numbers = new Map(terms.map((term, number) => [term, number]));
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** Undefined for a term that never came. */
  numberOf(term: string): number | undefined {
    return this.#numbers.get(term);
  }

  /** The number of the term, a new one when it comes for the first time. */
  add(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    this.#heard.push(/^[rwbms]/.test(term));
    return number;
  }

  /** Whether the term with that number is a sound, a Latin word or a note: what is left of a text without any kanji. */
  isHeard(number: number): boolean {
    return this.#heard[number] ?? false;
  }

  /** All terms in one text; none of them holds the end of a line. */
  write(): string {
    return [...this.#numbers.keys()].join('\n');
  }
}
