import { once } from 'node:events';
import { WebSocket } from 'ws';
import { DirectLineCalls, type Session } from './directLineCalls.ts';
import { greeting, type RunningWebchat, startWebchat } from './startWebchat.ts';

let house: RunningWebchat;
let calls: DirectLineCalls;

beforeEach(async () => {
  house = await startWebchat();
  calls = new DirectLineCalls(house.url);
});

afterEach(() => house.server.close());

interface Frame {
  readonly activities: { readonly text?: string }[];
  readonly watermark: string;
}

class Reader {
  readonly frames: Frame[] = [];
  readonly socket: WebSocket;

  constructor(streamUrl: string) {
    this.socket = new WebSocket(streamUrl);
    this.socket.on('message', (data) => this.frames.push(JSON.parse(String(data)) as Frame));
    this.socket.on('error', () => {});
  }

  get texts(): (string | undefined)[] {
    return this.frames.flatMap(({ activities }) => activities.map(({ text }) => text));
  }

  async until(count: number): Promise<void> {
    while (this.texts.length < count) await once(this.socket, 'message');
  }
}

async function again(session: Session, watermark: string): Promise<Session> {
  const path = `/conversations/${session.conversationId}?watermark=${watermark}`;
  return (await (await calls.call('GET', path, session)).json()) as Session;
}

async function refusalOf(streamUrl: string): Promise<number | undefined> {
  const socket = new WebSocket(streamUrl);
  const [, response] = await once(socket, 'unexpected-response');
  return (response as { statusCode?: number }).statusCode;
}

describe('the stream', () => {
  it('brings what was said before it was opened, and what comes after', async () => {
    const session = await calls.begin();
    await calls.say(session, 'a');
    const reader = new Reader(session.streamUrl);
    await reader.until(3);
    await calls.say(session, 'b');
    await reader.until(5);
    expect(reader.texts).toEqual([greeting, 'a', 'a!', 'b', 'b!']);
    const { activities } = await calls.read(session);
    expect(reader.frames.at(-1)?.watermark).toBe(activities.at(-1)?.id?.split('|')[1]);
  });

  it('goes on after a lost socket without losing or doubling anything', async () => {
    const session = await calls.begin();
    const first = new Reader(session.streamUrl);
    await first.until(1);
    first.socket.terminate();
    await calls.say(session, 'while away');
    const second = new Reader((await again(session, first.frames.at(-1)?.watermark ?? '')).streamUrl);
    await second.until(2);
    expect([...first.texts, ...second.texts]).toEqual([greeting, 'while away', 'while away!']);
  });

  it('is opened once with a ticket, and with nothing else', async () => {
    const session = await calls.begin();
    const reader = new Reader(session.streamUrl);
    await reader.until(1);
    expect(await refusalOf(session.streamUrl)).toBe(401);
    const address = session.streamUrl.split('?')[0];
    expect(await refusalOf(`${address}?t=${session.token}`)).toBe(401);
    expect(await refusalOf(`${address}/elsewhere`)).toBe(404);
  });

  it('is not opened with a ticket that is a minute old', async () => {
    const session = await calls.begin();
    house.time.ahead = 60_000;
    expect(await refusalOf(session.streamUrl)).toBe(401);
  });

  it('keeps three sockets of a conversation, the newest', async () => {
    const session = await calls.begin();
    const readers: Reader[] = [];
    for (let count = 0; count < 4; count += 1) {
      const reader = new Reader((await again(session, '0')).streamUrl);
      await reader.until(1);
      readers.push(reader);
    }
    const [code] = await once(readers[0]?.socket as WebSocket, 'close');
    expect(code).toBe(1008);
    expect(readers.slice(1).map(({ socket }) => socket.readyState)).toEqual([1, 1, 1]);
  });

  it('ends when the person leaves', async () => {
    const session = await calls.begin();
    const reader = new Reader(session.streamUrl);
    await reader.until(1);
    const closed = once(reader.socket, 'close');
    expect((await calls.call('POST', `/conversations/${session.conversationId}/end`, session)).status).toBe(204);
    expect((await closed)[0]).toBe(1000);
  });

  it('ends with the house, with the code that tells clients to come back', async () => {
    const session = await calls.begin();
    const reader = new Reader(session.streamUrl);
    await reader.until(1);
    const closed = once(reader.socket, 'close');
    await house.server.close();
    expect((await closed)[0]).toBe(1012);
  });

  it('does not mind what a browser sends on it', async () => {
    const session = await calls.begin();
    const reader = new Reader(session.streamUrl);
    await reader.until(1);
    for (const text of ['', '{', 'x'.repeat(60_000)]) reader.socket.send(text);
    await calls.say(session, 'a');
    await reader.until(3);
    expect(reader.socket.readyState).toBe(1);
  });
});
