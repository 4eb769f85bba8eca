import type { Letters } from './letters.ts';
import { type RedactionKind, redactionKinds } from './redactionKind.ts';

/** Takes letters out at once: what comes after sees a wall there. */
export type Hide = (span: { readonly from: number; readonly to: number }, kind: RedactionKind) => void;

/** Which letters of a text are taken out, and as what. What was taken out first stays what it is. */
export class Cover {
  readonly #kinds: Uint8Array;

  constructor(size: number) {
    this.#kinds = new Uint8Array(size);
  }

  /** Takes out the letters from `from` to before `to` that are not yet. */
  hide({ from, to }: { readonly from: number; readonly to: number }, kind: RedactionKind): void {
    const mark = redactionKinds.indexOf(kind) + 1;
    for (let at = Math.max(from, 0); at < Math.min(to, this.#kinds.length); at += 1) this.#kinds[at] ||= mark;
  }

  kindAt(at: number): RedactionKind | undefined {
    return redactionKinds[(this.#kinds[at] ?? 0) - 1];
  }

  isHidden(at: number): boolean {
    return (this.#kinds[at] ?? 0) > 0;
  }

  /** The kinds that were taken out, in the order of the list of kinds. */
  kinds(): RedactionKind[] {
    const found = new Set(this.#kinds);
    return redactionKinds.filter((_, index) => found.has(index + 1));
  }

  /** The text with a label in the place of each stretch of letters taken out as one kind; everything else as it was written. */
  render(letters: Letters, labelOf: (kind: RedactionKind) => string): string {
    const pieces: string[] = [letters.raw.slice(0, letters.startOf(0))];
    for (let from = 0; from < letters.size; ) {
      const kind = this.kindAt(from);
      let to = from + 1;
      while (to < letters.size && this.kindAt(to) === kind) to += 1;
      pieces.push(kind === undefined ? letters.raw.slice(letters.startOf(from), letters.startOf(to)) : labelOf(kind));
      from = to;
    }
    return pieces.join('');
  }
}
