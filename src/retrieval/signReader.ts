import type { KindWordings } from '../domain/wording.ts';
import { type HeardMessage, Passage, readAloud } from './heardMessage.ts';
import { asHeard, asWritten, type Spelling, type Wording, wordingsOf } from './wording.ts';

/** What a message shows: the id of a kind, and whether it says so outright. */
export interface Sign {
  readonly kind: string;
  readonly isSure: boolean;
}

type Level = 'sure' | 'gentle';

/** The wordings of a kind in one spelling. */
class Ear {
  readonly #wordings: Readonly<Record<Level | 'ordinary', readonly Wording[]>>;

  constructor(kind: KindWordings, spelling: Spelling) {
    this.#wordings = {
      sure: wordingsOf(kind.sure, spelling),
      gentle: wordingsOf(kind.gentle, spelling),
      ordinary: wordingsOf(kind.ordinary, spelling),
    };
  }

  withoutOrdinary(passage: Passage): Passage {
    const rest = this.#wordings.ordinary.reduce((left, wording) => wording.takenOut(left, passage), passage.text);
    return rest === passage.text ? passage : new Passage(rest);
  }

  hears(level: Level, passage: Passage): boolean {
    return this.#wordings[level].some((wording) => wording.isIn(passage));
  }
}

class Listener {
  readonly id: string;
  readonly #reading: Ear;
  readonly #hearing: Ear;

  constructor(kind: KindWordings) {
    this.id = kind.id;
    this.#reading = new Ear(kind, asWritten);
    this.#hearing = new Ear(kind, asHeard);
  }

  /** Tells whether a message holds a sign of a level. Ordinary uses leave it before it is read aloud. */
  listenTo(message: HeardMessage): (level: Level) => boolean {
    const written = this.#reading.withoutOrdinary(message.written);
    const aloud = written === message.written ? message.aloud : readAloud(written);
    const heard = this.#hearing.withoutOrdinary(aloud);
    return (level) => this.#reading.hears(level, written) || this.#hearing.hears(level, heard);
  }
}

/**
 * Looks for the wordings that show a kind of message, as they are written and as they sound (しにたい, 氏にたい), each inside one
 * sentence. Ordinary uses of the same words are taken out first. A sure sign of any kind comes before a gentle one.
 */
export class SignReader {
  readonly #listeners: readonly Listener[];

  constructor(kinds: Iterable<KindWordings>) {
    this.#listeners = [...kinds].map((kind) => new Listener(kind));
  }

  read(message: HeardMessage): Sign | undefined {
    const heard = this.#listeners.map((listener) => ({ kind: listener.id, has: listener.listenTo(message) }));
    const sure = heard.find(({ has }) => has('sure'));
    if (sure !== undefined) return { kind: sure.kind, isSure: true };
    const gentle = heard.find(({ has }) => has('gentle'));
    return gentle && { kind: gentle.kind, isSure: false };
  }
}
