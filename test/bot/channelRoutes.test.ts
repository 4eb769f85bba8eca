import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChannelAuth } from '../../src/bot/channelAuth.ts';
import { ChannelKeys } from '../../src/bot/channelKeys.ts';
import { channelRoutes } from '../../src/bot/channelRoutes.ts';
import { publicServiceUrls } from '../../src/bot/serviceUrls.ts';
import { openSqliteRepository } from '../../src/store/sqliteRepository.ts';
import { buildBot, RecordedLog } from './botStand.ts';
import { appId, buildToken, startKeyServer, type TokenRecipe } from './keyServer.ts';

const { jest } = import.meta as unknown as { jest: typeof globalThis.jest };

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly payload?: { patch: object; token?: TokenRecipe | null };
  readonly recipe?: { patch?: object };
  readonly expected: {
    status?: readonly number[];
    turns?: number;
    replies?: unknown;
    stored?: number;
    outboundConnections?: unknown;
    storedMustNotContain?: readonly string[];
  };
}

const { activityText } = (await import(join(import.meta.dirname, '../fixtures/badInputsExpand.mjs'))) as {
  activityText(patch: object): string;
};
const corpus = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/badInputs.json'), 'utf8').replaceAll('{{appId}}', appId),
) as Entry[];
const activities = corpus.filter(({ kind }) => kind === 'activity');
const single = activities.filter(({ payload }) => payload !== undefined);

/** A desk with channels whose key service is on loopback; whatever it sends is caught. */
async function openDesk() {
  const server = await startKeyServer();
  const repository = openSqliteRepository({ path: ':memory:', clock: Date.now });
  const stored: string[] = [];
  const put = repository.put.bind(repository);
  repository.put = (record, write) => {
    if (record.collection === 'conversation') stored.push(JSON.stringify(write.value));
    return put(record, write);
  };
  const log = new RecordedLog();
  const keys = new ChannelKeys({ repository, clock: Date.now, log, metadataUrl: server.metadataUrl });
  let turns = 0;
  const bot = buildBot({
    repository,
    callers: new ChannelAuth({ keys, appId, clock: Date.now }),
    serviceUrls: publicServiceUrls(['smba.trafficmanager.net']),
    talk: ({ state }) => {
      const count = state.property<number>('count');
      const answer = (text: string) => async (context: Parameters<typeof bot.talk.respond>[0]) => {
        turns += 1;
        await count.set(context, (await count.get(context, 0)) + 1);
        await context.sendActivity(text);
      };
      return { respond: answer('answer'), refuseFiles: answer('no files') };
    },
  });
  const replies: { url: string; text: string }[] = [];
  const network = globalThis.fetch;
  const spoken = jest.spyOn(console, 'error');
  const fetch = jest.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    if (String(input).startsWith(new URL(server.metadataUrl).origin)) return network(input, init);
    replies.push({ url: String(input), text: String(JSON.parse(String(init?.body)).text) });
    return new Response('{"id":"r1"}', { status: 200, headers: { 'content-type': 'application/json' } });
  });
  const [route] = channelRoutes(bot.chatBot);
  const send = async (patch: object, token: TokenRecipe | null | undefined = {}) => {
    const authorization = token === null ? undefined : `Bearer ${buildToken(token)}`;
    const request = {
      ...{ method: 'POST', path: '/api/messages', params: {}, query: new Map() },
      ...{ headers: { authorization }, address: '203.0.113.7', body: JSON.parse(activityText(patch)) as unknown },
    };
    const reply = await route?.handle(request);
    await bot.queue.idle();
    return reply;
  };
  const close = async () => {
    fetch.mockRestore();
    // The SDK tells the console about tokens and keys; none of its ways there may be open.
    expect(spoken).not.toHaveBeenCalled();
    spoken.mockRestore();
    await server.close();
  };
  return { ...bot, server, stored, replies, send, close, turns: () => turns };
}

type Desk = Awaited<ReturnType<typeof openDesk>>;
let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => desk.close());

function expectCounts(
  { turns, replies, stored }: Entry['expected'],
  { turns: taken, replies: sent, stored: kept }: Desk,
) {
  if (turns !== undefined) expect(taken()).toBe(turns);
  if (typeof replies === 'number') expect(sent).toHaveLength(replies);
  if (stored !== undefined) expect(kept).toHaveLength(stored);
}

describe('a bad call to the channels', () => {
  it.each(single.map((entry) => [entry.id, entry.name, entry] as const))('%s: %s', async (_id, _name, entry) => {
    const { expected, payload } = entry;
    const reply = await desk.send(payload?.patch ?? {}, payload?.token);
    expect(expected.status).toContain(reply?.status);
    expect(reply?.body).toBeUndefined();
    expectCounts(expected, desk);
    if (reply?.status !== 200) expect([desk.stored, desk.replies]).toEqual([[], []]);
    const kept = JSON.stringify([desk.stored, desk.log.lines, desk.replies]);
    for (const secret of expected.storedMustNotContain ?? []) expect(kept).not.toContain(secret);
    expect(kept).not.toMatch(/evil|trap|利用者|x{100}/);
    expect(({} as Record<string, unknown>).isStaff).toBeUndefined();
    expect((await desk.send({ id: 'good-afterwards' }))?.status).toBe(200);
    for (const { url } of desk.replies) expect(url).toMatch(/^https:\/\/smba\.trafficmanager\.net\/jp\/v3\//);
  });

  it('A018: forged tokens are refused one like the other', async () => {
    for (let sent = 0; sent < 20; sent += 1) {
      const claims = { iss: 'nobody', tid: crypto.randomUUID() };
      expect((await desk.send({}, { claims, sign: 'attacker' }))?.status).toBe(401);
    }
    expect(desk.turns()).toBe(0);
  });

  it('A019: unknown keys while the key service is down are refused, and it is left alone', async () => {
    desk.server.mode = 'down';
    for (let sent = 0; sent < 100; sent += 1) {
      expect((await desk.send({}, { kid: crypto.randomUUID() }))?.status).toBe(401);
    }
    expect(desk.server.requests.length).toBeLessThanOrEqual(3);
  });

  it('A059, A061: an activity that is sent again is answered once', async () => {
    for (let sent = 0; sent < 2; sent += 1) expect((await desk.send({ id: '1' }))?.status).toBe(200);
    expect([desk.turns(), desk.replies.length]).toEqual([1, 1]);
  });

  it('A060: the same activity fifty times at once is answered once', async () => {
    const replies = await Promise.all(Array.from({ length: 50 }, () => desk.send({ id: 'dup-1' })));
    expect(replies.every((reply) => reply?.status === 200)).toBe(true);
    expect([desk.turns(), desk.replies.length]).toEqual([1, 1]);
  });

  it('A064: twenty activities at once are twenty turns', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => desk.send({ id: crypto.randomUUID(), text: `${index}` })),
    );
    expect(desk.turns()).toBe(20);
    expect(JSON.parse(desk.stored.at(-1) ?? '')).toMatchObject({ properties: { count: 20 } });
  });

  it('is tried for every entry of the corpus', () => {
    const elsewhere = ['A018', 'A019', 'A029', 'A059', 'A060', 'A061', 'A064'];
    expect([...single.map(({ id }) => id), ...elsewhere].toSorted()).toEqual(activities.map(({ id }) => id).toSorted());
  });
});

describe('a good call', () => {
  it('is answered at once, and then at the address it names', async () => {
    expect(await desk.send({})).toEqual({ status: 200 });
    expect(desk.replies).toEqual([
      {
        url: 'https://smba.trafficmanager.net/jp/v3/conversations/a%3Atest-conversation/activities/good-1',
        text: 'answer',
      },
    ]);
  });

  it('is answered with 429 when too much is waiting', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    desk.talk.respond = () => promise;
    const calls = Array.from({ length: 21 }, (_, index) =>
      desk.chatBot.receiveChannel({
        authorization: `Bearer ${buildToken()}`,
        address: '203.0.113.7',
        body: JSON.parse(activityText({ id: `n${index}` })),
      }),
    );
    // All others wait: the first to be answered is the one too many.
    expect(await Promise.race(calls)).toBe(429);
    resolve();
    expect((await Promise.all(calls)).toSorted()).toEqual([...Array.from({ length: 20 }, () => 200), 429]);
  });

  it('without any channel connected is refused', async () => {
    const { chatBot } = buildBot({ callers: { isGenuine: async () => false } });
    const call = { authorization: `Bearer ${buildToken()}`, address: '127.0.0.1', body: JSON.parse(activityText({})) };
    expect(await chatBot.receiveChannel(call)).toBe(401);
  });
});
