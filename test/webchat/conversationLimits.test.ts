import { webchatLimits } from '../../src/webchat/webchatLimits.ts';
import { buildBot } from '../bot/botStand.ts';
import { DirectLineCalls, type Session } from './directLineCalls.ts';
import { type RunningWebchat, startWebchat, type WebchatOverrides } from './startWebchat.ts';

const running: RunningWebchat[] = [];

async function start(overrides: WebchatOverrides = {}) {
  const started = await startWebchat(overrides);
  running.push(started);
  return { ...started, calls: new DirectLineCalls(started.url) };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ server }) => server.close()));
});

const sayOften = async (calls: DirectLineCalls, session: Session, times: number) => {
  const statuses: number[] = [];
  for (let count = 0; count < times; count += 1) statuses.push((await calls.say(session, 'x')).status);
  return statuses;
};

describe('one conversation', () => {
  it('is heard twenty times in ten seconds, and told when it is heard again', async () => {
    const { calls, time, received } = await start();
    const [session, other] = [await calls.begin(), await calls.begin()];
    expect(await sayOften(calls, session, 22)).toEqual([...Array<number>(20).fill(200), 429, 429]);
    const refused = await calls.say(session, 'x');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(10);
    expect(received.filter(({ type }) => type === 'message')).toHaveLength(20);
    const { activities } = await calls.read(session);
    expect(activities.filter(({ from }) => from?.role === 'user')).toHaveLength(20);
    expect((await calls.say(other, 'x')).status).toBe(200);
    time.ahead += 10_000;
    expect((await calls.say(session, 'x')).status).toBe(200);
  });

  it('is heard a hundred and twenty times in five minutes', async () => {
    const { calls, time } = await start();
    const session = await calls.begin();
    for (let round = 0; round < 6; round += 1) {
      expect(await sayOften(calls, session, 20)).toEqual(Array<number>(20).fill(200));
      time.ahead += 10_000;
    }
    expect(await sayOften(calls, session, 1)).toEqual([429]);
    time.ahead += 240_000;
    expect(await sayOften(calls, session, 1)).toEqual([200]);
  });

  it('is always heard when it is urgent', async () => {
    const { calls, received } = await start({ isUrgent: (text) => text.includes('助けて') });
    const session = await calls.begin();
    await sayOften(calls, session, 21);
    expect((await calls.say(session, '助けて')).status).toBe(200);
    expect(received.at(-1)?.text).toBe('助けて');
    expect((await calls.say(session, 'x')).status).toBe(429);
  });

  it('is given ten streams a minute, whether it begins or comes back', async () => {
    const { calls, time } = await start();
    const session = await calls.begin();
    const other = await calls.begin();
    const path = `/conversations/${session.conversationId}`;
    const statuses: number[] = [];
    for (let count = 0; count < webchatLimits.reconnectsPerMinute; count += 1) {
      statuses.push((await calls.call('GET', path, session)).status);
    }
    expect(statuses).toEqual([...Array<number>(9).fill(200), 429]);
    const begun = await calls.call('POST', '/conversations', { token: session.token });
    expect([begun.status, begun.headers.get('retry-after')]).toEqual([429, expect.stringMatching(/^\d+$/)]);
    expect((await calls.call('GET', `/conversations/${other.conversationId}`, other)).status).toBe(200);
    time.ahead += 60_000;
    expect((await calls.call('GET', path, session)).status).toBe(200);
  });
});

describe('what the bot does not take', () => {
  const nested = (depth: number): object => (depth === 0 ? {} : { a: nested(depth - 1) });

  it('is refused, and leaves nothing behind', async () => {
    const { chatBot } = buildBot();
    const { calls } = await start({ bot: chatBot });
    const session = await calls.begin();
    const reply = await calls.post(session, { type: 'message', text: 'x', value: nested(12) });
    expect(reply.status).toBe(400);
    expect((await calls.read(session)).activities).toEqual([]);
    expect((await calls.post(session, { type: 'message', text: 'x', value: nested(3) })).status).toBe(200);
  });

  it('is cut once: the talk is told so, and the person sees as much as was read', async () => {
    const told: unknown[] = [];
    const { chatBot, queue } = buildBot({
      talk: {
        respond: async ({ activity }) => void told.push([activity.text?.length, activity.channelData]),
      },
    });
    const { calls } = await start({ bot: chatBot });
    const session = await calls.begin();
    for (const length of [4_000, 4_001]) await calls.say(session, 'あ'.repeat(length));
    await queue.idle();
    expect(told).toEqual([
      [4_000, undefined],
      [4_000, { wasCut: true }],
    ]);
    const { activities } = await calls.read(session);
    expect(activities.map(({ text }) => text?.length)).toEqual([4_000, 4_000]);
  });
});
