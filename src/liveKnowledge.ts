import type { KnownAudience } from './domain/audience.ts';
import type { Knowledge } from './domain/knowledge.ts';
import type { Language } from './domain/language.ts';
import type { Log } from './domain/log.ts';
import type { Reading } from './domain/match.ts';
import type { Problem } from './domain/problem.ts';
import type { OpenTranslator, Translate } from './i18n/translator.ts';
import type { ThreadOpening } from './knowledge/openInThread.ts';
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
}

/** More are not said at once: whoever mends the first twenty asks again. */
const mostProblems = 20;

const isError = ({ severity }: Problem): boolean => severity === 'error';

/** What is wrong, where, and its cure: for whoever keeps the knowledge. */
export function complaintOf({ code, file, line, values }: Problem, say: Translate): string {
  const place = [file, line].filter((part) => part !== undefined).join(':');
  const key = code.startsWith('LOCALE_') ? `start.problem.${code}` : `problem.${code}`;
  return `- ${place} ${say('ja', key, values)} (${code})`;
}

/**
 * What the house answers with now. A save of the editors puts another knowledge in its place, whole and at once; one with an
 * error is reported and changes nothing. A turn takes `knowledge` once and reads by that, so it is never half old, half new.
 */
export class LiveKnowledge {
  readonly #readers = new WeakMap<Knowledge, QuestionReader>();
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
    void (knowledge.learnt as Promise<Learnt | undefined>).then((learnt) => {
      if (!this.#readers.has(first)) this.#readers.set(first, new QuestionReader(first, learnt));
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
    return this.#problems.slice(0, mostProblems).map((problem) => complaintOf(problem, this.say));
  }

  readonly say: Translate = (language, key, values) => this.#sentences.say(language, key, values);

  read(text: string, context: { knowledge: Knowledge; audience: KnownAudience; language: Language }): Reading {
    const reader = this.#readers.get(context.knowledge) ?? new QuestionReader(context.knowledge);
    this.#readers.set(context.knowledge, reader);
    return reader.read(text, context);
  }

  /** Takes over what the folder holds now, if it is sound. Never rejects. */
  async reload(): Promise<void> {
    const begun = performance.now();
    const before = this.#version;
    try {
      const { knowledge, sentences } = await this.#reopening.reopen();
      const isTaken = await this.#take(knowledge);
      if (sentences.problems.length === 0) this.#sentences = sentences;
      this.#problems = [...(isTaken ? [] : knowledge.problems.filter(isError)), ...sentences.problems];
    } catch {
      this.#reopening.log.error('knowledgeReloadFailed');
      return;
    }
    this.#report({ isNew: this.#version !== before, ms: Math.round(performance.now() - begun) });
  }

  get #version(): string {
    return `${this.#knowledge.version} ${this.#sentences.version}`;
  }

  async #take({ knowledge, isDegraded, learnt }: ThreadOpening): Promise<boolean> {
    // What answers may be newer than the copy on the disk that came back in place of a broken folder.
    if (knowledge === undefined || isDegraded) return false;
    const known = (await learnt) as Learnt | undefined;
    if (knowledge.version === this.#knowledge.version) return true;
    this.#readers.set(knowledge, new QuestionReader(knowledge, known));
    this.#knowledge = knowledge;
    return true;
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
