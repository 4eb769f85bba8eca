import type { ChatActivity } from '../../src/domain/activity.ts';

export interface Session {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
}

/** The calls of the protocol, as a client makes them. */
export class DirectLineCalls {
  readonly #url: string;

  constructor(url: string) {
    this.#url = `${url}/v3/directline`;
  }

  call(method: string, path: string, options: { token?: string | undefined; body?: unknown } = {}): Promise<Response> {
    const { token, body } = options;
    return fetch(`${this.#url}${path}`, {
      method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  async begin(body?: object): Promise<Session> {
    const { token } = (await (await this.call('POST', '/tokens/generate')).json()) as Session;
    return (await (await this.call('POST', '/conversations', { token, body })).json()) as Session;
  }

  post({ conversationId, token }: Session, activity: object): Promise<Response> {
    return this.call('POST', `/conversations/${conversationId}/activities`, { token, body: activity });
  }

  say(session: Session, text: string): Promise<Response> {
    return this.post(session, { type: 'message', text, from: { id: 'me' } });
  }

  async read(session: Session, watermark = ''): Promise<{ activities: ChatActivity[]; watermark: string }> {
    const path = `/conversations/${session.conversationId}/activities?watermark=${watermark}`;
    const response = await this.call('GET', path, { token: session.token });
    return (await response.json()) as { activities: ChatActivity[]; watermark: string };
  }

  /** Reads until there are so many activities. */
  async readUntil(session: Session, count: number): Promise<ChatActivity[]> {
    for (;;) {
      const { activities } = await this.read(session);
      if (activities.length >= count) return activities;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
