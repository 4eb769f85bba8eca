import type { ScamKnowledge, ScamSign } from '../domain/scam.ts';
import type { HeardMessage } from './heardMessage.ts';
import type { LearntSigns } from './learnSigns.ts';
import { type NumberedMessage, withNotes } from './numberedMessage.ts';
import { markWeight, ScamMarks } from './scamMarks.ts';
import { scamBorders } from './senseBorders.ts';
import { SignReader } from './signReader.ts';
import { SignSense } from './signSense.ts';
import type { TermTable } from './termTable.ts';

/** A message in every form in which it is looked at. */
interface ReadMessage {
  readonly text: string;
  readonly heard: HeardMessage;
  readonly numbered: NumberedMessage;
}

/** Sees messages by which people are cheated, pasted or told about, and questions whether a message is genuine. */
export class ScamReader {
  readonly #wordings: SignReader;
  readonly #sense: SignSense;
  readonly #marks: ScamMarks;
  readonly #table: TermTable;

  constructor({ kinds, concepts }: ScamKnowledge, { table, learnt }: { table: TermTable; learnt: LearntSigns }) {
    this.#wordings = new SignReader(kinds.values());
    this.#sense = new SignSense(learnt, scamBorders);
    this.#marks = new ScamMarks(concepts);
    this.#table = table;
  }

  read({ text, heard, numbered: { whole, parts } }: ReadMessage): ScamSign | undefined {
    const marks = this.#marks.in(text).flatMap((mark) => this.#table.numberOf(mark) ?? []);
    return this.#sense.read({ whole: withNotes(whole, marks, markWeight), parts }, this.#wordings.read(heard));
  }
}
