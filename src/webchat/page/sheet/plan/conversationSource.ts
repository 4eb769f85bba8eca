import { type ChatSession, directLineUrl, keepSession } from '../../chatSession.ts';
import { type Marking, markOn, type PlanReply, type PlanSource, type PlanView, replyOf } from './planSource.ts';

/** A turn of the bot takes a moment; after so many milliseconds each it is looked whether the mark is there. */
const looks = [50, 100, 200, 400, 800, 1_600, 3_000];

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The plan of the conversation that this tab came from. A mark is a message in that conversation. */
export class ConversationSource implements PlanSource {
  #session: ChatSession;

  constructor(session: ChatSession) {
    this.#session = session;
  }

  get token(): string {
    return this.#session.token;
  }

  async read({ language, style }: PlanView): Promise<PlanReply> {
    return replyOf(await this.#fetch(`/plan/sheet?language=${language}&style=${style}`));
  }

  async mark({ step, mark }: Marking, view: PlanView): Promise<PlanReply> {
    const activity = {
      type: 'message',
      value: { do: 'mark', step, mark, turn: 0 },
      // Not to be seen as a bubble of the person.
      channelData: { postBack: true },
    };
    const { conversationId } = this.#session;
    const response = await this.#fetch(`${directLineUrl}/conversations/${conversationId}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    if (!response.ok) return replyOf(response);
    return this.#readMarked({ step, mark }, view);
  }

  /** The message is taken at once, the turn runs a moment later. */
  async #readMarked({ step, mark }: Marking, view: PlanView): Promise<PlanReply> {
    for (const milliseconds of looks) {
      await pause(milliseconds);
      const reply = await this.read(view);
      if (reply.outcome !== 'found' || markOn(reply.sheet, step) === mark) return reply;
    }
    throw new Error('not marked');
  }

  /** Goes on with the conversation, so that it is still there when the person returns to the chat. */
  async renew(seenAt: number): Promise<void> {
    const response = await this.#fetch(`${directLineUrl}/tokens/refresh`, { method: 'POST' });
    if (!response.ok) return;
    const { token } = (await response.json()) as ChatSession;
    this.#session = { ...this.#session, token };
    this.keep(seenAt);
  }

  /** The chat keeps its conversation in this tab, and nothing else is kept here: it only learns when somebody was last seen. */
  keep(seenAt: number): void {
    const { token, conversationId } = this.#session;
    keepSession({ token, conversationId }, seenAt);
  }

  #fetch(
    url: string,
    { headers = {}, ...init }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) {
    return fetch(url, { ...init, headers: { ...headers, authorization: `Bearer ${this.#session.token}` } });
  }
}
