/** Stands where something was taken out: no letter, digit, space or sign. */
const gap = '\u0000';

/** A text from which finds are taken out, so that nothing is read twice. */
export class TextScan {
  #rest: string;

  constructor(text: string) {
    this.#rest = text;
  }

  /** Everything that a pattern with the flag g finds, in order; it is gone from the text afterwards. */
  take(pattern: RegExp): readonly RegExpExecArray[] {
    const found = [...this.#rest.matchAll(pattern)];
    this.#rest = this.#rest.replace(pattern, gap);
    return found;
  }
}
