import { createRequire } from 'node:module';
import type { Activity, DirectLineOptions, DirectLine as DirectLineType } from 'botframework-directlinejs';
import { buttonsOf, textsOf } from './cardReader.ts';

const require = createRequire(import.meta.url);
// The client is made for browsers: it asks by XMLHttpRequest.
Object.assign(globalThis, { XMLHttpRequest: require('xhr2') });
const { DirectLine } = require('botframework-directlinejs') as { DirectLine: typeof DirectLineType };

const patienceMs = 8_000;

/** One bubble of the bot as it came over the wire. */
export interface WireBubble {
  readonly text: string;
  readonly sectionId: string | undefined;
  readonly titles: readonly string[];
}

type Card = Readonly<Record<string, unknown>>;

/** Somebody with Microsoft's own Direct Line client, talking with a running house. */
export class DirectLinePerson {
  readonly #line: DirectLineType;
  readonly #subscription: { unsubscribe(): void };
  readonly #fromBot: Activity[] = [];

  private constructor(options: Partial<DirectLineOptions>) {
    this.#line = new DirectLine(options as DirectLineOptions);
    this.#subscription = this.#line.activity$.subscribe(
      (activity) => {
        if (activity.type === 'message' && activity.from.role === 'bot') this.#fromBot.push(activity);
      },
      // The client reports its own end as an error.
      () => {},
    );
  }

  /** Opens a conversation and waits for the greeting. */
  static async open(address: string, locale: string): Promise<DirectLinePerson> {
    const reply = await fetch(`${address}/v3/directline/tokens/generate`, { method: 'POST' });
    const { token } = (await reply.json()) as { token: string };
    const person = new DirectLinePerson({
      domain: `${address}/v3/directline`,
      token,
      conversationStartProperties: { locale },
    });
    await person.#until(1);
    return person;
  }

  /** Everything the bot said so far. */
  get bubbles(): readonly WireBubble[] {
    return this.#fromBot.map((activity) => {
      const attachments = (activity as { attachments?: readonly { content: Card }[] }).attachments ?? [];
      const card = attachments[0]?.content ?? {};
      return {
        text: textsOf(card, { isFoldedSeen: true }).join('\n'),
        sectionId: (activity.channelData as { sectionId?: string } | undefined)?.sectionId,
        titles: buttonsOf(card).map((button) => button.title),
      };
    });
  }

  /** Types a message and gives back the bubbles that answered it. */
  async say(text: string, locale = 'ja-JP'): Promise<readonly WireBubble[]> {
    const before = this.#fromBot.length;
    await this.post({ type: 'message', text, locale, from: { id: 'me' } } as Activity);
    await this.#until(before + 1);
    return this.bubbles.slice(before);
  }

  /** Sends without waiting for an answer. */
  post(activity: Activity): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#line.postActivity(activity).subscribe(resolve, reject);
    });
  }

  /** Waits until the bot has said this many bubbles in all. */
  async #until(count: number): Promise<void> {
    const giveUpAt = Date.now() + patienceMs;
    while (this.#fromBot.length < count) {
      if (Date.now() > giveUpAt) throw new Error(`the bot said ${this.#fromBot.length} bubbles instead of ${count}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    // A turn says at most two bubbles, one right after the other.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }

  end(): void {
    this.#subscription.unsubscribe();
    this.#line.end();
  }
}
