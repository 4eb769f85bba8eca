import { randomBytes } from 'node:crypto';
import { Fault } from '../../src/domain/fault.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { endedConversations } from '../../src/webchat/endedConversations.ts';
import { buildBot } from '../bot/botStand.ts';
import { DirectLineCalls, type Session } from './directLineCalls.ts';
import { type RunningWebchat, startWebchat, type WebchatOverrides } from './startWebchat.ts';

const signingKey = randomBytes(32);
const running: RunningWebchat[] = [];

async function start(overrides: WebchatOverrides = {}) {
  const started = await startWebchat({ signingKey, ...overrides });
  running.push(started);
  return { ...started, calls: new DirectLineCalls(started.url) };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ server }) => server.close()));
});

/** A bot with a store that outlives it, behind the door. */
function housesOf() {
  const repository = openSqliteRepository({ path: ':memory:', clock: Date.now });
  const secret = randomBytes(32);
  return async () => {
    const bot = buildBot({ repository, secret });
    const house = await start({ bot: bot.chatBot, ended: endedConversations(repository, Date.now) });
    return { ...house, ...bot };
  };
}

const goOn = async (calls: DirectLineCalls, { token }: Session) =>
  (await (await calls.call('POST', '/conversations', { token })).json()) as Session;
const endOf = (url: string, { token }: Session) =>
  fetch(`${url}/chat/end`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token }),
  });

describe('a conversation that begins again after a restart', () => {
  it('is answered: nothing in it is taken for what was said before', async () => {
    const build = housesOf();
    const before = await build();
    const session = await before.calls.begin();
    for (const text of ['a', 'b']) await before.calls.say(session, text);
    await before.queue.idle();
    const after = await build();
    const again = await goOn(after.calls, session);
    for (const text of ['c', 'd']) await after.calls.say(again, text);
    await after.queue.idle();
    expect([before.channel.texts, after.channel.texts]).toEqual([
      ['welcome', '1 a', '2 b'],
      ['3 c', '4 d'],
    ]);
  });

  it('is forgotten at the quick exit, though nobody here knows it any more', async () => {
    const build = housesOf();
    const before = await build();
    const session = await before.calls.begin();
    await before.calls.say(session, 'a');
    await before.queue.idle();
    const after = await build();
    const state = after.state.keyOf({
      type: 'message',
      serviceUrl: 'https://embedded.invalid/',
      conversation: { id: session.conversationId },
    });
    const record = { collection: 'conversation', key: state.conversation };
    expect(await after.repository.get(record)).toBeDefined();
    expect((await endOf(after.url, session)).status).toBe(204);
    await after.queue.idle();
    expect(await after.repository.get(record)).toBeUndefined();
  });

  it('stays ended when it was ended before', async () => {
    const build = housesOf();
    const before = await build();
    const session = await before.calls.begin();
    expect((await endOf(before.url, session)).status).toBe(204);
    const after = await build();
    expect((await after.calls.call('POST', '/conversations', { token: session.token })).status).toBe(401);
    expect((await after.calls.call('POST', '/tokens/refresh', { token: session.token })).status).toBe(401);
    expect((await endOf(after.url, session)).status).toBe(401);
  });
});

describe('leaving', () => {
  it('is told to a bot that is too busy until it has heard it', async () => {
    let refusals = 2;
    const heard: string[] = [];
    const bot = {
      receive: async ({ type }: { type: string }) => {
        if (type === 'endOfConversation' && refusals-- > 0) throw new Fault('CONVERSATION_BUSY');
        heard.push(type);
      },
    };
    const { calls, url } = await start({ bot });
    const session = await calls.begin();
    expect((await endOf(url, session)).status).toBe(204);
    expect(heard).toEqual(['conversationUpdate']);
    while (heard.length < 2) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['conversationUpdate', 'endOfConversation']);
  });

  it('works while nobody can say or keep what was ended', async () => {
    const fault = () => Promise.reject(new Fault('STORE_UNAVAILABLE'));
    let isThere = true;
    const ended = { isEnded: () => (isThere ? Promise.resolve(false) : fault()), end: fault };
    const { calls, url, received } = await start({ ended });
    const session = await calls.begin();
    isThere = false;
    expect((await calls.say(session, 'x')).status).toBe(503);
    expect((await endOf(url, session)).status).toBe(204);
    expect(received.at(-1)?.type).toBe('endOfConversation');
    isThere = true;
    expect((await calls.say(session, 'x')).status).toBe(404);
  });
});
