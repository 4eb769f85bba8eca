import type { Distances } from './distances.ts';
import type { Mention } from './mentions.ts';
import type { RedactionKind } from './redactionKind.ts';

interface Span {
  readonly from: number;
  readonly to: number;
}

/** How far a mention is from a number, in letters that are said between them and in ends of sentences. */
export interface NearMention {
  readonly mention: Mention;
  readonly said: number;
  readonly ends: number;
}

/** The mentions around a number: the last name, hint and word for the end of a card before it, and the next mention behind it. */
export interface Around {
  readonly name?: NearMention;
  readonly hint?: NearMention;
  readonly expiry?: NearMention;
  readonly next?: NearMention;
}

/** The kind that is mentioned so near in the same sentence. */
export const kindWithin = (near: NearMention | undefined, reach: number): RedactionKind | undefined =>
  near !== undefined && near.ends === 0 && near.said <= reach ? near.mention.kind : undefined;

/** Looks for the mentions around numbers that are asked about in the order of the text: all of them take one walk. */
export class MentionWalk {
  readonly #mentions: readonly Mention[];
  readonly #distances: Distances;
  #at = 0;
  readonly #last: { [Role in Mention['as']]?: Mention } = {};

  constructor(mentions: readonly Mention[], distances: Distances) {
    this.#mentions = mentions;
    this.#distances = distances;
  }

  around({ from, to }: Span): Around {
    for (; (this.#mentions[this.#at]?.to ?? Number.POSITIVE_INFINITY) <= from; this.#at += 1) {
      const mention = this.#mentions[this.#at];
      if (mention !== undefined) this.#last[mention.as] = mention;
    }
    const next = this.#mentions[this.#at];
    const before = Object.values(this.#last).map((mention) => [mention.as, this.#near(mention, mention.to, from)]);
    const behind = next === undefined || next.from < to ? [] : [['next', this.#near(next, to, next.from)]];
    return Object.fromEntries([...before, ...behind]);
  }

  #near(mention: Mention, from: number, to: number): NearMention {
    return { mention, said: this.#distances.between(from, to), ends: this.#distances.endsBetween(from, to) };
  }
}
