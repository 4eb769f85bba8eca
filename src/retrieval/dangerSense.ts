import type { DangerSign } from '../domain/danger.ts';
import type { LearntDanger } from './learnDanger.ts';
import type { Leans } from './learnLeans.ts';
import type { WeightedTerms } from './termIndex.ts';
import { type ReadSentence, termsOfAll } from './termsOfQuestion.ts';
import type { TermTable } from './termTable.ts';

/** Found by measuring on sentences that were not learnt from; see README. */
const borders = {
  /** Above it what leans to danger said outright is sure. */
  sure: 1.8,
  /** Above it what leans to danger gets a gentle line. */
  gentle: 0.5,
  /** A wording of danger stays a sure sign unless everything around it leans away further than this. */
  sureWording: -0.1,
  /** The same of a wording that only hints. */
  gentleWording: -0.5,
  /** A sentence on its own says a little less than it seems to. */
  sentence: 1,
};

/** Shorter sentences say too little on their own. In letters. */
const shortestSentence = 4;

interface Felt {
  readonly any: number;
  readonly said: number;
  readonly terms: WeightedTerms;
}

/** Feels danger in messages that no wording was written for, as the editors' examples have taught it. */
export class DangerSense {
  readonly #table: TermTable;
  readonly #learnt: LearntDanger;

  constructor(table: TermTable, learnt: LearntDanger) {
    this.#table = table;
    this.#learnt = learnt;
  }

  /** What a message shows, with what its wordings have shown: the wordings and the examples correct each other. */
  read(sentences: readonly ReadSentence[], worded: DangerSign | undefined): DangerSign | undefined {
    if (this.#learnt.any.length === 0) return worded;
    const felt = this.#feel(sentences);
    const kind = worded?.kind ?? this.#kindOf(felt.terms);
    const isEverSure = this.#learnt.kinds.some(({ id, isEverSure }) => id === kind && isEverSure);
    const isFeltSure = felt.said > borders.sure && isEverSure;
    const isWordedSure = worded?.isSure === true && felt.any > borders.sureWording;
    if (isFeltSure || isWordedSure) return { kind, isSure: true };
    const isHinted = worded !== undefined && (worded.isSure || felt.any > borders.gentleWording);
    return isHinted || felt.any > borders.gentle ? { kind, isSure: false } : undefined;
  }

  /** The whole message and each of its sentences: danger is often said in passing, in a long story about something else. */
  #feel(sentences: readonly ReadSentence[]): Felt {
    const whole = this.#feelTerms(termsOfAll(sentences));
    const parts = sentences.filter(({ text }) => text.trim().length >= shortestSentence);
    if (parts.length < 2) return whole;
    const felt = parts.map(({ terms }) => this.#feelTerms(terms));
    const strongest = felt.reduce((best, one) => (one.any > best.any ? one : best));
    return {
      any: Math.max(whole.any, strongest.any - borders.sentence),
      said: Math.max(whole.said, ...felt.map(({ said }) => said - borders.sentence)),
      terms: strongest.any > whole.any ? strongest.terms : whole.terms,
    };
  }

  #feelTerms(terms: WeightedTerms): Felt {
    return { any: this.#lean(terms, this.#learnt.any), said: this.#lean(terms, this.#learnt.said), terms };
  }

  #kindOf(terms: WeightedTerms): string {
    const [best] = this.#learnt.kinds
      .map(({ id, leans }) => ({ id, lean: this.#lean(terms, leans) }))
      .sort((one, other) => other.lean - one.lean);
    return best?.id ?? '';
  }

  #lean(terms: WeightedTerms, leans: Leans): number {
    let sum = 0;
    for (const [term, weight] of terms) {
      const number = this.#table.numberOf(term);
      if (number !== undefined) sum += weight * (leans[number] ?? 0);
    }
    return sum / (Math.hypot(...terms.values()) || 1);
  }
}
