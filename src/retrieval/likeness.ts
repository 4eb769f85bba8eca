import type { LinePack } from './linePack.ts';
import type { IndexedTerms, WeightedTerms } from './termIndex.ts';
import type { TermTable } from './termTable.ts';

/** How much a term says, whichever line it stands in. */
type Worth = (term: string, weight: number) => number;

/** Lines to be compared with. Plain arrays, so that they can be made in one thread and used in another. */
export interface LikenessLines extends Pick<IndexedTerms, 'starts' | 'places'> {
  /** By line: what all its terms are worth together. */
  readonly sizes: Float64Array;
}

/** Of the given lines of a pack. `termCount`: all their numbers are below it. `rarity`: of a term by its number. */
export function likenessLines(
  { pack, lines }: { pack: LinePack; lines: readonly number[] },
  { termCount, rarity }: { termCount: number; rarity: (number: number) => number },
): LikenessLines {
  const sizes = new Float64Array(lines.length);
  const linesOf: number[][] = Array.from({ length: termCount }, () => []);
  for (const [at, line] of lines.entries()) {
    const end = pack.starts[line + 1] ?? 0;
    for (let slot = pack.starts[line] ?? 0; slot < end; slot += 1) {
      const number = pack.numbers[slot] ?? 0;
      linesOf[number]?.push(at);
      sizes[at] = (sizes[at] ?? 0) + (pack.weights[slot] ?? 0) * rarity(number);
    }
  }
  const starts = new Uint32Array(termCount + 1);
  for (const [number, at] of linesOf.entries()) starts[number + 1] = (starts[number] ?? 0) + at.length;
  return { starts, places: Uint16Array.from(linesOf.flat()), sizes };
}

/** Compares a question with single lines instead of with everything about a subject. */
export class Likeness {
  readonly #table: TermTable;
  readonly #lines: LikenessLines;
  readonly #worth: Worth;

  constructor(table: TermTable, lines: LikenessLines, worth: Worth) {
    this.#table = table;
    this.#lines = lines;
    this.#worth = worth;
  }

  /** The likeness (0 to 1) of the most alike line; 0 when none has anything in common with the question. */
  nearest(question: WeightedTerms): number {
    const { sizes } = this.#lines;
    const common = new Float64Array(sizes.length);
    let whole = 0;
    for (const [term, weight] of question) {
      const worth = this.#worth(term, weight);
      whole += worth;
      this.#share(term, worth, common);
    }
    let best = 0;
    for (const [line, shared] of common.entries()) {
      best = Math.max(best, shared / Math.sqrt(whole * (sizes[line] ?? 0) || 1));
    }
    return Math.min(1, best);
  }

  #share(term: string, worth: number, common: Float64Array): void {
    const number = this.#table.numberOf(term);
    if (number === undefined) return;
    const { starts, places } = this.#lines;
    const end = starts[number + 1] ?? 0;
    for (let slot = starts[number] ?? end; slot < end; slot += 1) {
      const line = places[slot] ?? 0;
      common[line] = (common[line] ?? 0) + worth;
    }
  }
}
