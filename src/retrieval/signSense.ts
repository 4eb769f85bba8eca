import type { LearntSigns } from './learnSigns.ts';
import { leanOf, type NumberedMessage, type NumberedText } from './numberedMessage.ts';
import type { Sign } from './signReader.ts';

/** Where what is felt becomes a sign. */
export interface SenseBorders {
  /** Above it what is said outright is sure. */
  readonly sure: number;
  /** Above it there is a gentle sign. */
  readonly gentle: number;
  /** A sure wording stays a sure sign unless everything around it leans away further than this. */
  readonly sureWording: number;
  /** The same of a wording that only hints. */
  readonly gentleWording: number;
  /** A sentence on its own says a little less than it seems to: by this much. */
  readonly sentence: number;
}

interface Felt {
  readonly any: number;
  readonly said: number;
  /** What says most: the message or one of its sentences. */
  readonly text: NumberedText;
}

/** Feels what kind of message it is where no wording was written for it, as the editors' examples have taught it. */
export class SignSense {
  readonly #learnt: LearntSigns;
  readonly #borders: SenseBorders;

  constructor(learnt: LearntSigns, borders: SenseBorders) {
    this.#learnt = learnt;
    this.#borders = borders;
  }

  /** What a message shows, with what its wordings have shown: the wordings and the examples correct each other. */
  read(message: NumberedMessage, worded: Sign | undefined): Sign | undefined {
    if (this.#learnt.any.length === 0) return worded;
    const borders = this.#borders;
    const felt = this.#feel(message);
    const isHinted = worded !== undefined && (worded.isSure || felt.any > borders.gentleWording);
    const isWordedSure = worded?.isSure === true && felt.any > borders.sureWording;
    if (!isHinted && felt.any <= borders.gentle && felt.said <= borders.sure) return undefined;
    const kind = worded?.kind ?? this.#kindOf(felt.text);
    const isEverSure = this.#learnt.kinds.some(({ id, isEverSure }) => id === kind && isEverSure);
    if (isWordedSure || (felt.said > borders.sure && isEverSure)) return { kind, isSure: true };
    return isHinted || felt.any > borders.gentle ? { kind, isSure: false } : undefined;
  }

  /** The whole message and each of its sentences: it is often said in passing, in a long story about something else. */
  #feel({ whole, parts }: NumberedMessage): Felt {
    const all = this.#feelText(whole);
    if (parts.length === 0) return all;
    const felt = parts.map((part) => this.#feelText(part));
    const strongest = felt.reduce((best, one) => (one.any > best.any ? one : best));
    const { sentence } = this.#borders;
    return {
      any: Math.max(all.any, strongest.any - sentence),
      said: Math.max(all.said, ...felt.map(({ said }) => said - sentence)),
      text: strongest.any > all.any ? strongest.text : all.text,
    };
  }

  #feelText(text: NumberedText): Felt {
    return { any: leanOf(text, this.#learnt.any), said: leanOf(text, this.#learnt.said), text };
  }

  #kindOf(text: NumberedText): string {
    const [best] = this.#learnt.kinds
      .map(({ id, leans }) => ({ id, lean: leanOf(text, leans) }))
      .sort((one, other) => other.lean - one.lean);
    return best?.id ?? '';
  }
}
