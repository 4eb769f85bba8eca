import { createRequire } from 'node:module';
import type { Activity, DirectLineOptions, DirectLine as DirectLineType } from 'botframework-directlinejs';
import { DirectLineCalls } from './directLineCalls.ts';
import { greeting, type RunningWebchat, startWebchat } from './startWebchat.ts';

const require = createRequire(import.meta.url);
// The client is made for browsers: it asks by XMLHttpRequest.
Object.assign(globalThis, { XMLHttpRequest: require('xhr2') });
const { DirectLine } = require('botframework-directlinejs') as { DirectLine: typeof DirectLineType };

let house: RunningWebchat;
const clients: Client[] = [];

beforeEach(async () => {
  house = await startWebchat();
});

afterEach(async () => {
  for (const client of clients.splice(0)) client.end();
  await house.server.close();
});

/** Microsoft's own client, and what it has seen. */
class Client {
  readonly seen: Activity[] = [];
  readonly line: DirectLineType;
  readonly #subscription: { unsubscribe(): void };

  constructor(options: Partial<DirectLineOptions>) {
    // Without waiting: the client comes back at a random time between 3 and 15 seconds.
    const quick = { random: () => 0 } as object;
    this.line = new DirectLine({ domain: `${house.url}/v3/directline`, ...quick, ...options } as DirectLineOptions);
    this.#subscription = this.line.activity$.subscribe(
      (activity) => this.seen.push(activity),
      () => {},
    );
    clients.push(this);
  }

  say(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.line.postActivity({ type: 'message', text, from: { id: 'me' } }).subscribe(resolve, reject);
    });
  }

  get texts(): (string | undefined)[] {
    return this.seen.map((activity) => (activity.type === 'message' ? activity.text : undefined));
  }

  async until(count: number): Promise<void> {
    while (this.seen.length < count) await new Promise((resolve) => setTimeout(resolve, 20));
  }

  end(): void {
    this.#subscription.unsubscribe();
    this.line.end();
  }
}

async function newToken(): Promise<string> {
  const reply = await new DirectLineCalls(house.url).call('POST', '/tokens/generate');
  return ((await reply.json()) as { token: string }).token;
}

describe('the Direct Line client of Microsoft', () => {
  it.each([true, false])('is greeted and answered (socket: %s)', async (webSocket) => {
    const client = new Client({ token: await newToken(), webSocket, pollingInterval: 200 });
    await client.until(1);
    expect(await client.say('やあ')).toMatch(/\|\d{13}$/);
    await client.until(3);
    expect(client.texts).toEqual([greeting, 'やあ', 'やあ!']);
  });

  it('keeps the order of two messages that follow each other at once', async () => {
    const client = new Client({ token: await newToken() });
    await client.until(1);
    await Promise.all([client.say('1'), client.say('2')]);
    await client.until(5);
    const told = house.received.slice(1).map(({ text }) => text);
    expect(client.seen.filter(({ from }) => from.role === 'user').map((a) => 'text' in a && a.text)).toEqual(told);
    expect(new Set(client.texts)).toEqual(new Set([greeting, '1', '2', '1!', '2!']));
  });

  it('comes back after its socket was lost, and sees everything once', async () => {
    const client = new Client({ token: await newToken() });
    await client.until(1);
    house.webchat.stream.close();
    await client.say('still here');
    await client.until(3);
    expect(client.texts).toEqual([greeting, 'still here', 'still here!']);
  });

  it('goes on with a conversation from its beginning', async () => {
    const first = new Client({ token: await newToken() });
    await first.until(1);
    await first.say('a');
    await first.until(3);
    const { token, conversationId } = first.line as unknown as { token: string; conversationId: string };
    first.end();
    const second = new Client({ token, conversationId, watermark: '0' });
    await second.until(3);
    expect(second.texts).toEqual([greeting, 'a', 'a!']);
    await second.say('b');
    await second.until(5);
    expect(house.received.filter(({ type }) => type === 'conversationUpdate')).toHaveLength(1);
  });

  it('tells the bot its locale', async () => {
    const client = new Client({ token: await newToken(), conversationStartProperties: { locale: 'en-US' } });
    await client.until(1);
    expect(house.received[0]?.locale).toBe('en-US');
  });
});
