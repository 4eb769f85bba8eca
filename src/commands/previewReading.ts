import type { Knowledge } from '../domain/knowledge.ts';
import type { Problem } from '../domain/problem.ts';
import { readSentencesInThread } from '../i18n/readSentencesInThread.ts';
import { readSentences } from '../i18n/sentences.ts';
import { type OpenTranslator, openTranslator } from '../i18n/translator.ts';
import { openInThread, type ThreadOpening } from '../knowledge/openInThread.ts';
import { openSentences } from '../openSentences.ts';
import { ownLocales } from '../ownLocales.ts';
import { findUnfound } from '../retrieval/findUnfound.ts';
import type { Learnt } from '../retrieval/learnKnowledge.ts';
import { QuestionReader } from '../retrieval/questionReader.ts';

/** What the preview is of, and where. */
export interface PreviewPlace {
  readonly id: string;
  readonly dir: string;
  /** The folder of the sentences. */
  readonly locales: string;
  /** A folder of the preview's own: the last good copy of a desk that runs beside it is not touched. */
  readonly dataDir: string;
}

/** What was read last, and what is shown of it. */
export interface Reading {
  /** Counts up with everything that is read or found out. */
  readonly serial: number;
  readonly sentences: OpenTranslator;
  /** The newest knowledge without errors in which the section is; absent while there was none. */
  readonly knowledge?: Knowledge;
  /** When that was read. */
  readonly readAtMs: number;
  readonly problems: readonly Problem[];
  /** True when the files are in order and the section is not among them. */
  readonly isGone: boolean;
  /** The id that took its place, when it is gone because it has moved. */
  readonly movedTo?: string;
  /** The section's own phrasings that do not find it; undefined until that is known. */
  readonly unfound?: readonly string[];
}

const study = new URL('../retrieval/study.ts', import.meta.url);
const longestWaitMs = 20_000;

/** Reads the editors' folder again and again, and tells who waits for something newer. */
export class PreviewReading {
  readonly #place: PreviewPlace;
  readonly #waiting = new Set<() => void>();
  #reading: Reading;

  private constructor(place: PreviewPlace, sentences: OpenTranslator) {
    this.#place = place;
    this.#reading = { serial: 0, sentences, readAtMs: 0, problems: [], isGone: false };
  }

  /** Reads for the first time. */
  static async open(place: PreviewPlace): Promise<PreviewReading> {
    const reading = new PreviewReading(place, await openTranslator({ dir: place.locales, dataDir: place.dataDir }));
    await reading.read();
    return reading;
  }

  get now(): Reading {
    return this.#reading;
  }

  /** Reads what the files hold now. What is wrong with them is a problem of the reading. */
  readonly read = async (): Promise<void> => {
    const { id, dir, dataDir, locales } = this.#place;
    const [opened, read] = await Promise.all([
      openInThread({ dir, dataDir, clock: Date.now, study, ownLocales }),
      readSentencesInThread(locales),
    ]);
    const { knowledge: opening, sentences: fresh } = await openSentences(
      { dir: locales, dataDir },
      { knowledge: opened, read: read ?? readSentences(locales) },
    );
    const { knowledge, isDegraded } = opening;
    const isSound = knowledge !== undefined && !isDegraded;
    const isThere = isSound && knowledge.sections.has(id);
    const { movedTo: _earlier, ...before } = this.#reading;
    const movedTo = isSound ? knowledge.moved.get(id) : undefined;
    const sentences = fresh.problems.length === 0 ? fresh : before.sentences;
    const problems = [...opening.problems, ...fresh.problems];
    if (!isThere) {
      this.#tell({ ...before, sentences, problems, isGone: isSound, ...(movedTo === undefined ? {} : { movedTo }) });
      return;
    }
    const { unfound: _older, ...kept } = before;
    this.#tell({ ...kept, sentences, problems, isGone: false, knowledge, readAtMs: Date.now() });
    void this.#askPhrasings(knowledge, opening);
  };

  /** Fulfilled when there is something newer than this, or after a while. */
  async newerThan(serial: number): Promise<void> {
    if (this.#reading.serial !== serial) return;
    const { promise, resolve } = Promise.withResolvers<void>();
    const limit = setTimeout(resolve, longestWaitMs);
    this.#waiting.add(resolve);
    await promise;
    clearTimeout(limit);
    this.#waiting.delete(resolve);
  }

  /** Asks the section's own phrasings, once the thread has learnt the knowledge. */
  async #askPhrasings(knowledge: Knowledge, { studied }: ThreadOpening): Promise<void> {
    const known = (await studied)?.learnt as Learnt | undefined;
    const section = knowledge.sections.get(this.#place.id);
    if (section === undefined || this.#reading.knowledge !== knowledge) return;
    const reader = new QuestionReader(knowledge, known);
    const found = findUnfound({ sections: new Map([[section.id, section]]) }, reader);
    const unfound = (found[0]?.phrasings ?? []).map((at) => section.phrasings[at] ?? '');
    this.#tell({ ...this.#reading, unfound });
  }

  #tell(reading: Reading): void {
    this.#reading = { ...reading, serial: this.#reading.serial + 1 };
    for (const resolve of this.#waiting) resolve();
  }
}
