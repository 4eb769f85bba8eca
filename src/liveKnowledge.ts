import { setTimeout as after } from 'node:timers/promises';
import type { KnownAudience } from './domain/audience.ts';
import type { Knowledge } from './domain/knowledge.ts';
import type { Language } from './domain/language.ts';
import type { Log } from './domain/log.ts';
import { type Reading, renameFinding } from './domain/match.ts';
import type { Problem } from './domain/problem.ts';
import type { OpenTranslator, Translate } from './i18n/translator.ts';
import type { Studied, ThreadOpening } from './knowledge/openInThread.ts';
import type { Learnt } from './retrieval/learnKnowledge.ts';
import { QuestionReader } from './retrieval/questionReader.ts';

/** The knowledge and the sentences as they are opened, at the start or to take the place of those that answer. */
export interface Opened {
  readonly knowledge: ThreadOpening;
  readonly sentences: OpenTranslator;
}

interface Reopening {
  reopen(): Promise<Opened>;
  readonly log: Log;
  /** Where somebody sits in front of the program: says what a save has done, in lines for people. */
  readonly announce?: (lines: readonly string[]) => void;
  /** Between two attempts on a busy machine. */
  readonly pauseMs?: number;
}

const learntIn = (studied: Studied | undefined) => studied?.learnt as Learnt | undefined;

/** More are not said at once: whoever mends the first twenty asks again. */
const mostProblems = 20;

/** How often a save is tried on a machine that has no time for it: some ten minutes. */
const mostAttempts = 20;

/** The machine, and not the knowledge, is the reason that the folder was not read. */
export const wasTooBusy = ({ problems }: Pick<ThreadOpening, 'problems'>): boolean =>
  problems.some(({ code }) => code === 'FOLDER_TOO_SLOW');

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** What is wrong, where, and its cure: for whoever keeps the knowledge. */
function complaintOf({ code, file, line, values }: Problem, say: Translate): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  return `- ${place} ${say('ja', `problem.${code}`, values)} (${code})`;
}

/** The first of them, each with its cure, and how many there are besides. */
export function complaintsOf(problems: readonly Problem[], say: Translate): string[] {
  const lines = problems.slice(0, mostProblems).map((problem) => complaintOf(problem, say));
  const count = problems.length - lines.length;
  return count > 0 ? [...lines, say('ja', 'start.more', { count })] : lines;
}

type Reader = Pick<QuestionReader, 'read'>;

/** Finds in a knowledge by what was learnt of the one before it: its new texts at once, its new wordings a moment later. */
function readerBefore(before: Reader, { sections, related, moved }: Knowledge): Reader {
  const rename = (id: string): string | undefined => {
    const now = moved.get(id) ?? id;
    return sections.has(now) || related.has(now) ? now : undefined;
  };
  return {
    read: (text, context) => {
      const reading = before.read(text, context);
      return { ...reading, finding: renameFinding(reading.finding, rename) };
    },
  };
}

/**
 * What the house answers with now. A save of the editors puts another knowledge in its place, whole and at once; one with an
 * error is reported and changes nothing. A turn takes `knowledge` once and reads by that, so it is never half old, half new.
 * A new one is searched by what was learnt of the old until it is learnt itself; if it then proves not to be found by its own
 * words, the old one comes back.
 */
export class LiveKnowledge {
  readonly #readers = new WeakMap<Knowledge, Reader>();
  readonly #reopening: Reopening;
  #knowledge: Knowledge;
  #sentences: OpenTranslator;
  #problems: readonly Problem[];
  /** What was reported last, so that the same is not said again at every save. */
  #reported = '';

  /** `knowledge.knowledge` must be there: without any there is no house. */
  constructor({ knowledge, sentences }: Opened & { knowledge: { knowledge: Knowledge } }, reopening: Reopening) {
    this.#knowledge = knowledge.knowledge;
    this.#sentences = sentences;
    this.#problems = [...knowledge.problems.filter(isError), ...sentences.problems];
    this.#reported = JSON.stringify(this.#problems);
    this.#reopening = reopening;
    const first = this.#knowledge;
    // A question that comes before it is learnt does not wait, but learns for itself.
    void knowledge.studied.then((studied) => {
      if (!this.#readers.has(first)) this.#readers.set(first, new QuestionReader(first, learntIn(studied)));
    });
  }

  get knowledge(): Knowledge {
    return this.#knowledge;
  }

  /** The errors because of which something older answers; empty when today's words do. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** What is wrong and its cure, a line for each error. */
  get complaints(): readonly string[] {
    return complaintsOf(this.#problems, this.say);
  }

  readonly say: Translate = (language, key, values) => this.#sentences.say(language, key, values);

  read(text: string, context: { knowledge: Knowledge; audience: KnownAudience; language: Language }): Reading {
    return this.#readerOf(context.knowledge).read(text, context);
  }

  #readerOf(knowledge: Knowledge): Reader {
    const reader = this.#readers.get(knowledge) ?? new QuestionReader(knowledge);
    this.#readers.set(knowledge, reader);
    return reader;
  }

  /** Takes over what the folder holds now, if it is sound. A machine that is too busy is asked again. Never rejects. */
  async reload(): Promise<void> {
    const { log, announce, pauseMs = 10_000 } = this.#reopening;
    for (let attempt = 1; !(await this.#takeOver()); attempt += 1) {
      if (attempt === mostAttempts) return log.error('knowledgeReloadFailed');
      if (attempt === 1) announce?.([this.say('ja', 'start.reloadBusy')]);
      log.warn('knowledgeReloadLate');
      await after(pauseMs, undefined, { ref: false });
    }
  }

  /** False when there was no time to read the folder to its end: then nothing is known of it. */
  async #takeOver(): Promise<boolean> {
    const begun = performance.now();
    const before = this.#version;
    try {
      const { knowledge: opened, sentences } = await this.#reopening.reopen();
      if (wasTooBusy(opened)) return false;
      if (sentences.problems.length === 0) this.#sentences = sentences;
      this.#problems = [...opened.problems.filter(isError), ...sentences.problems];
      const old = this.#knowledge;
      const isNew = opened.knowledge !== undefined && opened.knowledge.version !== old.version;
      if (isNew) this.#begin(opened.knowledge, old);
      this.#report({ isNew: this.#version !== before, ms: Math.round(performance.now() - begun) });
      if (isNew) this.#settle(opened.knowledge, { old, studied: await opened.studied });
    } catch {
      this.#reopening.log.error('knowledgeReloadFailed');
    }
    return true;
  }

  #begin(knowledge: Knowledge, old: Knowledge): void {
    this.#readers.set(knowledge, readerBefore(this.#readerOf(old), knowledge));
    this.#knowledge = knowledge;
  }

  /** Ends the time in which the new texts are searched by what was learnt of the old ones. */
  #settle(knowledge: Knowledge, { old, studied }: { old: Knowledge; studied: Studied | undefined }): void {
    const doubts = studied?.doubts.filter(isError) ?? [];
    if (doubts.length === 0) {
      // Nothing learnt of it: it goes on as it began.
      if (studied !== undefined) this.#readers.set(knowledge, new QuestionReader(knowledge, learntIn(studied)));
      return;
    }
    this.#knowledge = old;
    this.#problems = [...this.#problems, ...doubts];
    this.#report({ isNew: true, ms: 0 });
  }

  get #version(): string {
    return `${this.#knowledge.version} ${this.#sentences.version}`;
  }

  #report({ isNew, ms }: { isNew: boolean; ms: number }): void {
    const now = JSON.stringify(this.#problems);
    const isSaid = now === this.#reported;
    this.#reported = now;
    if (this.#problems.length > 0 && !isSaid) this.#complain();
    else if (isNew || !isSaid) this.#confirm(ms);
  }

  #complain(): void {
    const { log, announce } = this.#reopening;
    if (announce !== undefined) {
      announce([this.say('ja', 'start.reloadRefused', { count: this.#problems.length }), ...this.complaints]);
      return;
    }
    for (const problem of this.#problems.slice(0, mostProblems)) {
      const { code, file, line } = problem;
      log.error('knowledgeRejected', { code, file, line, cure: complaintOf(problem, this.say) });
    }
  }

  #confirm(ms: number): void {
    const { log, announce } = this.#reopening;
    const { version, sections } = this.#knowledge;
    log.info('knowledgeReloaded', { version, sections: sections.size, ms });
    announce?.([this.say('ja', 'start.reloaded', { count: sections.size })]);
  }
}
