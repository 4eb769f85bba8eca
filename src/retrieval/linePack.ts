/**
 * Lines by the numbers of their terms, one behind the other in two arrays: thousands of small arrays would cost more than
 * all that they hold. In a line each number stands once, with its greatest weight.
 */
export class LinePack {
  /** The first slot of each line, and one more entry behind the last. */
  readonly starts: number[] = [0];
  #numbers = new Uint32Array(1 << 14);
  #weights = new Float32Array(1 << 14);
  #used = 0;
  /** By number: the slot where it stood last. */
  #lastSlot = new Int32Array(1 << 14).fill(-1);

  get count(): number {
    return this.starts.length - 1;
  }

  /** By slot. */
  get numbers(): Uint32Array {
    return this.#numbers;
  }

  /** By slot. */
  get weights(): Float32Array {
    return this.#weights;
  }

  /** Adds a term to the line that is being written. */
  add(number: number, weight: number): void {
    const slot = this.#slotOf(number);
    if (slot === undefined) this.#append(number, weight);
    else if ((this.#weights[slot] ?? 0) < weight) this.#weights[slot] = weight;
  }

  /** Ends the line that is being written and gives its place. */
  end(): number {
    this.starts.push(this.#used);
    return this.count - 1;
  }

  #slotOf(number: number): number | undefined {
    const slot = this.#lastSlot[number] ?? -1;
    return slot >= (this.starts.at(-1) ?? 0) ? slot : undefined;
  }

  #append(number: number, weight: number): void {
    if (this.#used === this.#numbers.length) {
      this.#numbers = grown(this.#numbers, new Uint32Array(this.#used * 2));
      this.#weights = grown(this.#weights, new Float32Array(this.#used * 2));
    }
    while (number >= this.#lastSlot.length) {
      this.#lastSlot = grown(this.#lastSlot, new Int32Array(this.#lastSlot.length * 2).fill(-1));
    }
    this.#numbers[this.#used] = number;
    this.#weights[this.#used] = weight;
    this.#lastSlot[number] = this.#used;
    this.#used += 1;
  }
}

function grown<Numbers extends Uint32Array | Float32Array | Int32Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}
