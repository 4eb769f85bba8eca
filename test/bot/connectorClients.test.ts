import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { publicServiceUrls } from '../../src/bot/serviceUrls.ts';
import { buildBot, buildMessage } from './botStand.ts';

/** A server on loopback that remembers who came. */
async function startServer(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const requests: { method: string; url: string; body: string; headers: IncomingMessage['headers'] }[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({ method: request.method ?? '', url: request.url ?? '', body, headers: request.headers });
    answer(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { requests, url, close };
}

const good = (_: IncomingMessage, response: ServerResponse) => {
  response.setHeader('content-type', 'application/json').end('{"id":"r1"}');
};

describe('what is sent to a channel', () => {
  const servers: { close: () => Promise<void> }[] = [];
  const start = async (answer: Parameters<typeof startServer>[0] = good) => {
    const server = await startServer(answer);
    servers.push(server);
    return server;
  };
  afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

  const callFrom = (serviceUrl: string, patch: object = {}) => ({
    authorization: undefined,
    address: '127.0.0.1',
    body: buildMessage({ channelId: 'msteams', serviceUrl, ...patch }),
  });

  it('goes to the address of the call, as a reply', async () => {
    const channel = await start();
    const { chatBot, queue, channel: embedded } = buildBot();
    expect(await chatBot.receiveChannel(callFrom(channel.url, { id: 'a/1' }))).toBe(200);
    await queue.idle();
    expect(channel.requests).toMatchObject([{ method: 'POST', url: '/v3/conversations/c1/activities/a%2F1' }]);
    expect(JSON.parse(channel.requests[0]?.body ?? '')).toMatchObject({ text: '1 こんにちは', textFormat: 'plain' });
    expect(channel.requests[0]?.headers.authorization).toBeUndefined();
    expect(embedded.calls).toEqual([]);
  });

  it('may be updated and taken back', async () => {
    const channel = await start();
    const { chatBot, queue } = buildBot({
      talk: {
        respond: async (context) => {
          await context.updateActivity({ type: 'message', id: 'x', text: 'new' });
          await context.deleteActivity('y');
        },
      },
    });
    await chatBot.receiveChannel(callFrom(channel.url));
    await queue.idle();
    expect(channel.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT /v3/conversations/c1/activities/x',
      'DELETE /v3/conversations/c1/activities/y',
    ]);
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    const trap = await start();
    const channel = await start((_, response) => {
      response.writeHead(status, { location: `${trap.url}steal` });
      response.end();
    });
    const { chatBot, queue, log } = buildBot();
    expect(await chatBot.receiveChannel(callFrom(channel.url))).toBe(200);
    await queue.idle();
    expect(channel.requests).toHaveLength(1);
    expect(trap.requests).toEqual([]);
    expect(log.lines).toContain('{"event":"repliesNotSent","code":"CHANNEL_REFUSED"}');
  });

  it('does not go where a stored reference leads, unless the address is listed', async () => {
    const trap = await start();
    const credentials = {
      appId: '2b1c9a44-7a55-4d0e-9d3f-6f6f0c1d2e3f',
      tenantId: '91d2aa54-0c4b-4e0f-8a77-3f3f4b5c6d7e',
      kind: 'SingleTenant' as const,
      password: 'q8~Zr1vK.h2mXw9Lk4Pt',
    };
    const { adapter } = buildBot({ credentials, serviceUrls: publicServiceUrls(['smba.trafficmanager.net']) });
    for (const serviceUrl of [trap.url, 'https://smba.trafficmanager.net@127.0.0.1/', 'https://evil.example/']) {
      const reference = { serviceUrl, channelId: 'msteams', conversation: { id: 'c1' } as never };
      await expect(adapter.sendTo(reference, [{ type: 'message', text: 'a' }])).rejects.toMatchObject({
        code: 'CHANNEL_REFUSED',
      });
    }
    expect(trap.requests).toEqual([]);
  });

  it('never fetches a file', async () => {
    const trap = await start();
    const channel = await start();
    const { chatBot, queue } = buildBot();
    const attachments = [{ contentType: 'image/png', contentUrl: `${trap.url}x`, thumbnailUrl: `${trap.url}y` }];
    await chatBot.receiveChannel(callFrom(channel.url, { attachments }));
    await chatBot.receiveChannel(callFrom(channel.url, { attachments, text: undefined }));
    await queue.idle();
    expect(channel.requests).toHaveLength(2);
    expect(trap.requests).toEqual([]);
  });

  it('is tried again when the channel asks for it, and goes on when it refuses', async () => {
    let asked = 0;
    const refusals = new Map([
      [1, { status: 429, retryAfter: '0', body: '' }],
      [3, { status: 403, retryAfter: '86400', body: '{"error":{"code":"Forbidden"}}' }],
    ]);
    const channel = await start((request, response) => {
      asked += 1;
      const refusal = refusals.get(asked);
      if (refusal === undefined) return good(request, response);
      response.writeHead(refusal.status, { 'retry-after': refusal.retryAfter });
      return response.end(refusal.body);
    });
    const { chatBot, queue, log } = buildBot();
    for (let sent = 0; sent < 3; sent += 1) await chatBot.receiveChannel(callFrom(channel.url));
    await queue.idle();
    expect(asked).toBe(4);
    expect(log.lines.filter((line) => line.includes('repliesNotSent'))).toHaveLength(1);
  });

  it('is not waited for without end by a reply that is too large', async () => {
    const channel = await start((_, response) => void response.end(Buffer.alloc(100_000)));
    const { chatBot, queue, log } = buildBot();
    await chatBot.receiveChannel(callFrom(channel.url));
    await queue.idle();
    expect(log.lines).toContain('{"event":"repliesNotSent","code":"CHANNEL_REFUSED"}');
  });

  it('uses one client for each address, and keeps sixty-four of them', async () => {
    const channel = await start();
    const { chatBot, queue } = buildBot();
    for (let index = 0; index < 70; index += 1) await chatBot.receiveChannel(callFrom(`${channel.url}p${index}/`));
    await queue.idle();
    expect(channel.requests).toHaveLength(70);
    expect(channel.requests.at(-1)?.url).toMatch(/^\/p69\/v3\/conversations\/c1\/activities\//);
  });
});
