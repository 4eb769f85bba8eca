import { Fault } from '../../src/domain/fault.ts';
import { DirectLineCalls } from './directLineCalls.ts';
import { greeting, type RunningWebchat, startWebchat, type WebchatOverrides } from './startWebchat.ts';

const running: RunningWebchat[] = [];

async function start(overrides: WebchatOverrides = {}) {
  const started = await startWebchat(overrides);
  running.push(started);
  return { ...started, calls: new DirectLineCalls(started.url) };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ server }) => server.close()));
});

describe('Direct Line', () => {
  it('greets, and answers what was said, in order and with ids', async () => {
    const { calls } = await start();
    const session = await calls.begin();
    const reply = await calls.say(session, '最初');
    const { id } = (await reply.json()) as { id: string };
    const activities = await calls.readUntil(session, 3);
    expect(activities.map(({ text, from }) => [text, from?.role])).toEqual([
      [greeting, 'bot'],
      ['最初', 'user'],
      ['最初!', 'bot'],
    ]);
    expect([reply.status, id]).toEqual([200, activities[1]?.id]);
    const places = activities.map((activity) => activity.id?.split('|') ?? []);
    expect(places.map(([conversation]) => conversation)).toEqual(Array(3).fill(session.conversationId));
    const [first = 0, ...next] = places.map(([, place]) => Number(place));
    expect(next).toEqual([first + 1, first + 2]);
    expect(activities.every(({ timestamp }) => timestamp !== undefined && !Number.isNaN(Date.parse(timestamp)))).toBe(
      true,
    );
  });

  it('gives only what is new after a watermark', async () => {
    const { calls } = await start();
    const session = await calls.begin();
    const { watermark } = await calls.read(session);
    await calls.say(session, 'a');
    await calls.readUntil(session, 3);
    expect((await calls.read(session, watermark)).activities.map(({ text }) => text)).toEqual(['a', 'a!']);
  });

  it.each([{ locale: 'en-US' }, { conversationStartProperties: { locale: 'en-US' } }])(
    'tells the bot the locale a conversation begins with: %j',
    async (body) => {
      const { calls, received } = await start();
      await calls.begin(body);
      expect(received[0]).toMatchObject({ type: 'conversationUpdate', locale: 'en-US', channelId: 'directline' });
    },
  );

  it('greets once, however often a conversation is begun', async () => {
    const { calls, received } = await start();
    const session = await calls.begin();
    expect((await calls.call('POST', '/conversations', { token: session.token })).status).toBe(200);
    expect(received).toHaveLength(1);
  });

  it('knows a sender by the token, whoever they say they are', async () => {
    const { calls, received } = await start();
    const session = await calls.begin();
    await calls.post(session, { type: 'message', text: 'x', from: { id: 'dl_other', role: 'bot' } });
    expect(received[1]?.from).toEqual({ id: expect.stringMatching(/^dl_[0-9a-f]{32}$/), role: 'user' });
  });

  it('shows a client its own message as it sent it', async () => {
    const { calls } = await start();
    const session = await calls.begin();
    const channelData = { clientActivityID: 'abc', 'webchat:own': { x: 1 } };
    await calls.post(session, { type: 'message', text: 'x', channelData });
    expect((await calls.readUntil(session, 2))[1]?.channelData).toEqual(channelData);
  });

  it('takes that someone types or joins without a word to the bot, and refuses other types', async () => {
    const { calls, received } = await start();
    const session = await calls.begin();
    const statuses: number[] = [];
    for (const type of ['typing', 'conversationUpdate', 'invoke', 'endOfConversation']) {
      statuses.push((await calls.post(session, { type })).status);
    }
    expect(statuses).toEqual([200, 200, 400, 400]);
    expect(received).toHaveLength(1);
    expect((await calls.read(session)).activities).toHaveLength(1);
  });

  it('keeps the order of messages that are sent at once', async () => {
    const { calls, received } = await start();
    const session = await calls.begin();
    await Promise.all(['a', 'b', 'c', 'd'].map((text) => calls.say(session, text)));
    const echoes = (await calls.readUntil(session, 9)).filter(({ from }) => from?.role === 'user');
    expect(echoes.map(({ text }) => text)).toEqual(received.slice(1).map(({ text }) => text));
  });

  it('answers before the bot does', async () => {
    const never = { receive: () => new Promise<void>(() => {}) };
    const { calls } = await start({ bot: never });
    const session = await calls.begin();
    expect((await calls.say(session, 'x')).status).toBe(200);
  });

  it.each([
    ['CONVERSATION_BUSY', 429],
    ['STORE_UNAVAILABLE', 503],
  ] as const)('says %s when the bot cannot take a turn, and keeps nothing of it', async (code, status) => {
    let isBusy = false;
    const bot = { receive: async () => (isBusy ? Promise.reject(new Fault(code)) : undefined) };
    const { calls } = await start({ bot });
    const session = await calls.begin();
    isBusy = true;
    const reply = await calls.say(session, 'x');
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([status, '2']);
    expect((await calls.read(session)).activities).toEqual([]);
  });

  it('writes a turn that fails later to the log, without a word of it', async () => {
    const bot = { receive: () => new Promise<void>((_, reject) => setTimeout(reject, 20, new Error('SECRET'))) };
    const { calls, logged } = await start({ bot });
    const session = await calls.begin();
    await calls.say(session, '秘密');
    while (logged.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    const place = expect.stringMatching(/^src\/webchat\/directLine\.ts:\d+$/);
    expect(logged[1]).toEqual({ event: 'webchat.turnFailed', facts: { code: 'UNEXPECTED', place, type: 'message' } });
  });

  it('renews a token', async () => {
    const { calls, time } = await start();
    const session = await calls.begin();
    time.ahead = 20 * 60_000;
    const renewed = (await (
      await calls.call('POST', '/tokens/refresh', { token: session.token })
    ).json()) as typeof session;
    expect(renewed.conversationId).toBe(session.conversationId);
    time.ahead = 40 * 60_000;
    expect((await calls.say(session, 'x')).status).toBe(401);
    expect((await calls.say({ ...session, token: renewed.token }, 'x')).status).toBe(200);
  });

  it('gives the bot a way to change and take back what it said', async () => {
    const { calls, webchat } = await start();
    const session = await calls.begin();
    const id = webchat.channel.deliver(session.conversationId, {
      type: 'message',
      text: 'old',
      serviceUrl: 'https://inside',
    });
    webchat.channel.update(session.conversationId, id, { type: 'message', text: 'new' });
    const [, changed] = (await calls.read(session)).activities;
    expect(changed).toMatchObject({ id, text: 'new', from: { role: 'bot' } });
    expect(changed?.serviceUrl).toBeUndefined();
    webchat.channel.remove(session.conversationId, id);
    expect((await calls.read(session)).activities).toHaveLength(1);
    expect(() => webchat.channel.deliver('nobody', { type: 'message' })).toThrow('CHANNEL_REFUSED');
  });
});
