import { type Marking, type PlanReply, type PlanSource, type PlanView, replyOf } from './planSource.ts';

/** The plan under a return code. The code is kept in memory alone, and sent in the body of a request alone. */
export class CodeSource implements PlanSource {
  readonly #code: string;

  constructor(code: string) {
    this.#code = code;
  }

  read(view: PlanView): Promise<PlanReply> {
    return this.#ask('/plan/opened', view);
  }

  mark(marking: Marking, view: PlanView): Promise<PlanReply> {
    return this.#ask('/plan/marked', { ...view, ...marking });
  }

  async #ask(path: string, question: object): Promise<PlanReply> {
    const body = JSON.stringify({ code: this.#code, ...question });
    return replyOf(await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
  }
}
