import { WebSocket } from 'ws';
import { createHostRule } from '../../src/http/hostRule.ts';
import { rawRequest } from './rawRequest.ts';
import { echoRoute, startServer } from './startServer.ts';

describe('createHostRule', () => {
  const local = createHostRule('http://localhost:3978');
  const open = createHostRule('https://madoguchi.example.jp');

  it.each(['localhost', 'LOCALHOST:1', 'localhost:65535', '127.0.0.1:3978', '127.200.0.3', '[::1]', '[::1]:80'])(
    'knows %s as a name of this machine',
    (host) => {
      expect(local.allows(host)).toBe(true);
    },
  );

  it.each(['', 'rebound.example', 'localhost.evil.example:3978', '127.0.0.1.evil.example', '10.0.0.1', '[::2]', 'x'])(
    'does not take %j for this machine',
    (host) => {
      expect(local.allows(host)).toBe(false);
    },
  );

  it.each(['madoguchi.example.jp', 'madoguchi.example.jp:443', 'Madoguchi.Example.JP'])(
    'knows the public name %s',
    (host) => {
      expect(open.allows(host)).toBe(true);
    },
  );

  it.each(['localhost', '127.0.0.1', 'madoguchi.example.jp:8443', 'evil.madoguchi.example.jp', '', '['])(
    'does not take %j for the public name',
    (host) => {
      expect(open.allows(host)).toBe(false);
    },
  );
});

describe('a server that is called by a name that is not its own', () => {
  const json = { 'content-type': 'application/json' };
  const body = Buffer.from('{}');
  const post = (url: string, headers: Record<string, string>) =>
    rawRequest(url, { method: 'POST', path: '/echo', headers: { ...json, ...headers }, body });

  it('refuses it on one machine alone, also where a page says the same name', async () => {
    const door = { path: '/stream', accept: () => {}, close: () => {} };
    const { server, url, port } = await startServer({ upgrades: [door] });
    const host = `rebound.example:${port}`;
    expect((await post(url, { host, origin: `http://${host}` })).status).toBe(400);
    expect(
      (await rawRequest(url, { method: 'GET', path: '/readyz', headers: { host, origin: 'http://a' } })).status,
    ).toBe(400);
    expect((await post(url, { origin: `http://${host}` })).status).toBe(403);
    expect((await post(url, { origin: `http://127.0.0.1:${port}` })).status).toBe(200);
    const socket = new WebSocket(`ws://127.0.0.1:${port}/stream`, { headers: { host } });
    socket.on('error', () => {});
    const [, response] = await new Promise<unknown[]>((resolve) =>
      socket.once('unexpected-response', (...told) => resolve(told)),
    );
    expect((response as { statusCode: number }).statusCode).toBe(400);
    await server.close();
  });

  it('refuses it in public, but for the question how it is doing', async () => {
    const read = echoRoute({ method: 'GET', path: '/read', body: 'none' });
    const { server, url } = await startServer({
      publicUrl: 'https://madoguchi.example.jp',
      routes: [echoRoute(), read],
    });
    const get = async (path: string, headers: Record<string, string> = {}) =>
      (await rawRequest(url, { method: 'GET', path, headers })).status;
    const host = 'madoguchi.example.jp';
    expect([await get('/livez'), await get('/readyz?x'), await get('/read')]).toEqual([200, 200, 400]);
    expect(await get('/read', { host })).toBe(200);
    expect(await get('/livez', { origin: 'https://evil.example' })).toBe(400);
    expect((await post(url, { host, origin: `https://${host}` })).status).toBe(200);
    expect((await post(url, { host: 'evil.example', origin: 'https://evil.example' })).status).toBe(400);
    await server.close();
  });
});
