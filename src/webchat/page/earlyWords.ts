/** A button that was pressed before anything could be sent. */
export interface EarlyChoice {
  /** What stands for it in an address: enumerated ids. */
  readonly say: string;
  readonly label: string;
  /** What the bot is sent for it. */
  readonly value: object;
}

export type EarlyWord =
  | { readonly kind: 'choice'; readonly choice: EarlyChoice }
  | { readonly kind: 'text'; readonly text: string };

/**
 * What a person pressed or wrote before Web Chat could send it: in memory only, in the order in which it was said. Of several
 * buttons the last one counts, pressed however often; every text is kept. Whatever is taken to be sent is never given again.
 */
export class EarlyWords {
  #waiting: readonly EarlyWord[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** The button that counts. */
  get choice(): EarlyChoice | undefined {
    return this.#waiting.flatMap((word) => (word.kind === 'choice' ? [word.choice] : []))[0];
  }

  /** The same button again keeps its place in the order; it may have another label by then, in another language. */
  choose(choice: EarlyChoice): void {
    const word: EarlyWord = { kind: 'choice', choice };
    const isSame = this.choice?.say === choice.say;
    const texts = this.#waiting.filter(({ kind }) => kind !== 'choice');
    this.#waiting = isSame ? this.#waiting.map((one) => (one.kind === 'choice' ? word : one)) : [...texts, word];
  }

  /** Nothing but spaces is no text. */
  write(text: string): void {
    if (text.trim() !== '') this.#waiting = [...this.#waiting, { kind: 'text', text }];
  }

  /** Everything that waits, to be sent by whoever asks; from now on nothing waits. */
  take(): readonly EarlyWord[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
