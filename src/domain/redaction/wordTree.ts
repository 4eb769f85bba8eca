import { Letters, noCode } from './letters.ts';

interface Node<Meaning> {
  readonly next: Map<number, Node<Meaning>>;
  readonly meanings: Meaning[];
}

/** A word found in a text: the letter after its last one, and all it may mean. */
export interface FoundWord<Meaning> {
  readonly to: number;
  readonly meanings: readonly Meaning[];
}

const isLatin = (code: number): boolean => code >= 0x61 && code <= 0x7a;

const goesOnInLatin = (letters: Letters, at: number): boolean =>
  isLatin(letters.codeAt(at)) || (letters.codeAt(at) === hyphen && isLatin(letters.codeAt(at + 1)));

const hyphen = 0x2d;

/** Words to be looked for in a text, letter by letter, each with what it means. A look-up takes as long as the longest word. */
export class WordTree<Meaning> {
  readonly #root: Node<Meaning> = { next: new Map(), meanings: [] };

  /** A word is folded as texts are; one that shows nothing is not added. */
  add(word: string, meaning: Meaning): void {
    const letters = new Letters(word.toWellFormed());
    let node = this.#root;
    for (let at = 0; at < letters.size; at += 1) {
      const code = letters.codeAt(at);
      const next = node.next.get(code) ?? { next: new Map(), meanings: [] };
      node.next.set(code, next);
      node = next;
    }
    if (letters.size > 0) node.meanings.push(meaning);
  }

  /** The longest word that begins at this letter. A word in Latin letters stands alone: `pin` is not in `shopping` or `pin-up`. */
  longestAt(letters: Letters, from: number): FoundWord<Meaning> | undefined {
    if (isLatin(letters.codeAt(from)) && isLatin(letters.codeAt(from - 1))) return undefined;
    let found: FoundWord<Meaning> | undefined;
    let node: Node<Meaning> | undefined = this.#root;
    for (let at = from; node !== undefined; at += 1) {
      const code = letters.codeAt(at);
      const endsInWord = isLatin(letters.codeAt(at - 1)) && goesOnInLatin(letters, at);
      if (node.meanings.length > 0 && !endsInWord) found = { to: at, meanings: node.meanings };
      node = code === noCode ? undefined : node.next.get(code);
    }
    return found;
  }
}
