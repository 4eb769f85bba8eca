import { once } from 'node:events';
import { WebSocket } from 'ws';
import { badInputs } from '../http/badInputEntries.ts';
import { rawRequest } from '../http/rawRequest.ts';
import { DirectLineCalls, type Session } from './directLineCalls.ts';
import { type RunningWebchat, startWebchat, type WebchatOverrides } from './startWebchat.ts';

const running: RunningWebchat[] = [];

async function start(overrides: WebchatOverrides = {}) {
  const started = await startWebchat(overrides);
  running.push(started);
  const calls = new DirectLineCalls(started.url);
  return { ...started, calls, session: await calls.begin() };
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ server }) => server.close()));
});

function open({ streamUrl }: Session, options: { origin?: string } = {}): Promise<WebSocket | number> {
  const socket = new WebSocket(streamUrl, options);
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(socket));
    socket.once('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.once('error', reject);
  });
}

async function opened(session: Session): Promise<WebSocket> {
  const socket = await open(session);
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  return socket;
}

/** Each entry of the corpus, as a story of its own. */
const stories: Record<string, () => Promise<void>> = {
  async D001() {
    const { calls, session } = await start();
    expect((await calls.call('GET', `/conversations/${session.conversationId}/activities`)).status).toBe(401);
  },
  async D002() {
    const { calls, session } = await start();
    const other = await calls.begin();
    const answers = [other.conversationId, 'f'.repeat(32)].map(async (id) => {
      const response = await calls.call('GET', `/conversations/${id}/activities`, { token: session.token });
      const { requestId: _, ...body } = (await response.json()) as { requestId: string };
      return [response.status, body];
    });
    const [foreign, missing] = await Promise.all(answers);
    expect(foreign).toEqual([404, { error: 'not_found' }]);
    expect(missing).toEqual(foreign);
  },
  async D004() {
    const { calls, session, time } = await start();
    time.ahead = 30 * 60_000;
    expect((await calls.call('GET', `/conversations/${session.conversationId}/activities`, session)).status).toBe(401);
  },
  async D006() {
    const { calls, session, logged } = await start();
    const path = `/conversations/${session.conversationId}/activities?t=${session.token}`;
    expect((await calls.call('GET', path)).status).toBe(401);
    expect((await calls.call('GET', path, session)).status).toBe(401);
    expect(JSON.stringify(logged)).not.toContain(session.token.slice(0, 20));
  },
  async D007() {
    const { calls, session, received } = await start();
    expect((await calls.post(session, { type: 'message', from: { id: 'dl_other' }, text: 'x' })).status).toBe(200);
    expect(received.at(-1)?.from?.id).toBe(received[0]?.from?.id);
    expect((await calls.readUntil(session, 2))[1]?.from?.id).toBe(received[0]?.from?.id);
  },
  async D009() {
    const { calls, session } = await start();
    const statuses: number[] = [];
    for (let guess = 0; guess < 300; guess += 1) {
      const id = guess.toString(16).padStart(32, '0');
      statuses.push((await calls.call('GET', `/conversations/${id}/activities`, session)).status);
    }
    expect([...new Set(statuses.slice(0, 60))]).toEqual([404]);
    expect([...new Set(statuses.slice(60))]).toEqual([429]);
    expect((await calls.say(session, 'x')).status).toBe(200);
  },
  async D011() {
    const { url } = await start();
    const headers = { origin: 'https://evil.example', 'access-control-request-method': 'POST' };
    const answer = await rawRequest(url, { method: 'OPTIONS', path: '/v3/directline/tokens/generate', headers });
    expect(answer.status).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  },
  async D013() {
    const { session } = await start();
    expect(await open(session, { origin: 'https://evil.example' })).toBe(403);
    expect(await open(session, { origin: 'null' })).toBe(403);
  },
  async D015() {
    const { session, url } = await start();
    const socket = await opened(session);
    socket.send('a'.repeat(1_000_000));
    const [code] = await once(socket, 'close');
    expect(code).toBe(1009);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  },
  async D018() {
    const { session, calls, webchat } = await start();
    const socket = await opened(session);
    socket.pause();
    const closed = once(socket, 'close');
    for (let count = 0; count < 1_000; count += 1) {
      webchat.channel.deliver(session.conversationId, { type: 'message', text: `${count} ${'x'.repeat(10_000)}` });
      if (count % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    socket.resume();
    const [code] = await closed;
    expect(code).toBe(1006);
    const { activities } = await calls.read(session);
    expect(activities.slice(1).map(({ text }) => Number.parseInt(text ?? '', 10))).toEqual(
      Array.from({ length: 1_000 }, (_, i) => i),
    );
  },
  async D022() {
    const { session, calls, received, url } = await start();
    const body = JSON.stringify({ token: session.token });
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(`${url}/chat/end`, { method: 'POST', headers, body })).status).toBe(204);
    expect((await calls.say(session, 'x')).status).toBe(401);
    expect((await calls.call('POST', '/tokens/refresh', session)).status).toBe(401);
    expect((await calls.call('POST', '/conversations', session)).status).toBe(401);
    expect(received.at(-1)?.type).toBe('endOfConversation');
    expect((await fetch(`${url}/chat/end`, { method: 'POST', headers, body })).status).toBe(401);
  },
  async D024() {
    const { url } = await start({ widgetOrigins: ['https://portal.example.jp'] });
    const listed = await rawRequest(url, { method: 'GET', path: '/chat', headers: { 'sec-fetch-dest': 'iframe' } });
    expect(listed.status).toBe(200);
    expect(listed.headers['content-security-policy']).toContain('frame-ancestors https://portal.example.jp');
    const alone = await rawRequest((await start()).url, { method: 'GET', path: '/chat' });
    expect(alone.headers['content-security-policy']).toMatch(/frame-ancestors 'none'$/);
  },
  async H044() {
    const { url } = await start();
    const statuses: number[] = [];
    for (let count = 0; count < 200; count += 1) {
      const headers = { 'x-forwarded-for': `10.0.${count}.1` };
      statuses.push((await fetch(`${url}/v3/directline/tokens/generate`, { method: 'POST', headers })).status);
    }
    // The session of this test took the first token.
    expect(statuses.slice(0, 29).every((status) => status === 200)).toBe(true);
    expect(statuses.slice(29).every((status) => status === 429)).toBe(true);
  },
};

describe('bad input at the web chat door', () => {
  const entries = [...badInputs('directline'), ...badInputs('http').filter(({ id }) => id === 'H044')];

  it.each(entries.map(({ id, name }) => [id, name]))('%s: %s does no harm', async (id) => {
    const story = stories[id];
    expect(story).toBeDefined();
    await story?.();
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    const [first] = running;
    expect((await fetch(`${first?.url}/livez`)).status).toBe(200);
  });
});
