import { Fault } from '../../src/domain/fault.ts';
import type { Route } from '../../src/domain/route.ts';
import { createHttpServer } from '../../src/http/createHttpServer.ts';
import { rawExchange, rawRequest } from './rawRequest.ts';
import { echoRoute, startServer } from './startServer.ts';

type Started = Awaited<ReturnType<typeof startServer>>;
const running: Started[] = [];

async function start(...options: Parameters<typeof startServer>): Promise<Started> {
  const started = await startServer(...options);
  running.push(started);
  return started;
}

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ server }) => server.close()));
});

const json = { 'content-type': 'application/json' };
const failing = (failure: unknown): Route =>
  echoRoute({ method: 'GET', path: '/fail', body: 'none', handle: () => Promise.reject(failure) });

describe('createHttpServer', () => {
  it('refuses a route that does not say who may call it', () => {
    const { access: _, ...route } = echoRoute();
    const options = {
      upgrades: [],
      health: () => ({ mode: 'normal' }) as const,
      clock: Date.now,
      publicUrl: 'http://x',
      allowedOrigins: [],
    };
    const log = { info() {}, warn() {}, error() {} };
    expect(() => createHttpServer({ ...options, log, trustedProxies: [], routes: [route as Route] })).toThrow(
      'POST /echo does not say who may call it',
    );
  });

  it('refuses a route that is declared twice, also under another name for its part', async () => {
    const one = echoRoute({ path: '/things/:id' });
    await expect(startServer({ routes: [one, { ...one, path: '/things/:name' }] })).rejects.toThrow('declared twice');
  });

  it('hands over what was asked', async () => {
    const { url } = await start({ routes: [echoRoute({ path: '/things/:id' })] });
    const response = await fetch(`${url}/things/a%2Fb?x=1&y=2`, {
      method: 'POST',
      headers: json,
      body: '{"a":"窓口"}',
    });
    expect(await response.json()).toMatchObject({
      method: 'POST',
      params: { id: 'a/b' },
      query: [
        ['x', '1'],
        ['y', '2'],
      ],
      address: '127.0.0.1',
      body: { a: '窓口' },
    });
  });

  it('sends the same security headers with every kind of answer', async () => {
    const { url } = await start({ routes: [echoRoute(), failing(new Error('secret'))] });
    const answers = await Promise.all([
      rawRequest(url, { method: 'GET', path: '/livez' }),
      rawRequest(url, { method: 'HEAD', path: '/livez' }),
      rawRequest(url, { method: 'GET', path: '/nothing' }),
      rawRequest(url, { method: 'GET', path: '/echo' }),
      rawRequest(url, { method: 'GET', path: '/fail' }),
      rawRequest(url, { method: 'POST', path: '/echo' }),
      rawRequest(url, { method: 'POST', path: '/echo', headers: json, body: Buffer.from('{') }),
      rawRequest(url, { method: 'GET', path: `/${'a'.repeat(3_000)}` }),
      rawRequest(url, { method: 'OPTIONS', path: '/echo' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 405, 500, 415, 400, 414, 204]);
    for (const { headers } of answers) {
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
      expect(headers['permissions-policy']).toContain('geolocation=()');
      expect(headers.server).toBeUndefined();
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['strict-transport-security']).toBeUndefined();
    }
  });

  it('asks for https from then on where the public address is https', async () => {
    const { url } = await start({ publicUrl: 'https://madoguchi.example.jp' });
    const { headers } = await rawRequest(url, { method: 'GET', path: '/livez' });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it('tells a caller nothing of what went wrong, and the log no words', async () => {
    const { url, logged } = await start({ routes: [failing(new Error('password=SECRET in /etc/x.ts'))] });
    const { body } = await rawRequest(url, { method: 'GET', path: '/fail' });
    expect(JSON.parse(body)).toEqual({ error: 'unexpected', requestId: expect.stringMatching(/^[0-9a-f]{16}$/) });
    expect(logged).toEqual([
      {
        event: 'http.failed',
        facts: { requestId: JSON.parse(body).requestId, route: '/fail', code: 'UNEXPECTED', kind: 'Error' },
      },
    ]);
  });

  it('says when to come back where a conversation or the store is busy', async () => {
    const busy = echoRoute({
      method: 'GET',
      path: '/busy',
      body: 'none',
      handle: () => Promise.reject(new Fault('CONVERSATION_BUSY')),
    });
    const { url } = await start({ routes: [busy, failing(new Fault('STORE_UNAVAILABLE'))] });
    const answers = [await fetch(`${url}/busy`), await fetch(`${url}/fail`)];
    expect(answers.map((answer) => [answer.status, answer.headers.get('retry-after')])).toEqual([
      [429, '2'],
      [503, '2'],
    ]);
  });

  it('names the methods of a path when the method is wrong', async () => {
    const { url } = await start();
    const { status, headers } = await rawRequest(url, { method: 'DELETE', path: '/echo' });
    expect([status, headers.allow]).toEqual([405, 'OPTIONS, POST']);
  });

  it.each(['//evil.example/livez', '/%00', '/%E0%A4', '/a/../livez', '/a/%2e%2e/livez', '/a/..%5clivez', '*'])(
    'refuses the address %s',
    async (path) => {
      const { url } = await start();
      expect((await rawRequest(url, { method: 'GET', path })).status).toBe(400);
    },
  );

  it.each(['bad host', 'a/b', 'x@y', ':80'])('refuses the host %j and lives on', async (host) => {
    const { url } = await start();
    expect((await rawRequest(url, { method: 'GET', path: '/livez', headers: { host } })).status).toBe(400);
    expect((await rawRequest(url, { method: 'GET', path: '/livez' })).status).toBe(200);
  });

  it('refuses more than 64 headers, and heads of more than 16 KB', async () => {
    const { url } = await start();
    const many = Object.fromEntries(Array.from({ length: 80 }, (_, index) => [`x-${index}`, '1']));
    expect((await rawRequest(url, { method: 'GET', path: '/livez', headers: many })).status).toBe(431);
    expect(
      (await rawRequest(url, { method: 'GET', path: '/livez', headers: { 'x-a': 'a'.repeat(20_000) } })).status,
    ).toBe(431);
  });

  it('answers what is not HTTP with a refusal and closes', async () => {
    const { url } = await start();
    const answer = await rawExchange(url, 'HELLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('x-content-type-options: nosniff');
  });

  it('lets pages of listed sites call, and no others', async () => {
    const { url } = await start({ allowedOrigins: ['https://portal.example.jp'] });
    const ask = (method: string, origin: string) =>
      rawRequest(url, {
        method,
        path: method === 'GET' ? '/livez' : '/echo',
        headers: { origin, ...json },
        body: Buffer.from('{}'),
      });
    const listed = await ask('OPTIONS', 'https://portal.example.jp');
    expect([listed.status, listed.headers['access-control-allow-origin']]).toEqual([204, 'https://portal.example.jp']);
    expect(listed.headers['access-control-allow-methods']).toBe('POST');
    for (const method of ['OPTIONS', 'POST', 'GET']) {
      const foreign = await ask(method, 'https://evil.example');
      expect([method, foreign.status]).toEqual([method, method === 'GET' ? 200 : 403]);
      expect(Object.keys(foreign.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('is ready only while it can answer', async () => {
    const modes = ['normal', 'degraded', 'draining', 'noKnowledge'] as const;
    let index = 0;
    const { url } = await start({ health: () => ({ mode: modes[index] ?? 'normal' }) });
    const statuses: number[] = [];
    for (; index < modes.length; index += 1) statuses.push((await fetch(`${url}/readyz`)).status);
    expect(statuses).toEqual([200, 200, 503, 503]);
  });

  it('tells who guesses addresses to wait, and goes on serving', async () => {
    const { url } = await start();
    const statuses: number[] = [];
    for (let guess = 0; guess < 70; guess += 1) statuses.push((await fetch(`${url}/guess/${guess}`)).status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(60);
    expect(statuses.slice(60).every((status) => status === 429)).toBe(true);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
  });

  it('compresses what never changes, for those who can read it', async () => {
    const bytes = Buffer.from('窓口'.repeat(1_000));
    const asset = echoRoute({
      method: 'GET',
      path: '/asset',
      body: 'none',
      handle: () => ({
        status: 200,
        headers: { 'cache-control': 'public, immutable', 'content-type': 'text/css' },
        body: bytes,
      }),
    });
    const { url } = await start({ routes: [asset] });
    for (const encoding of ['br', 'gzip', 'identity']) {
      const response = await fetch(`${url}/asset`, { headers: { 'accept-encoding': encoding } });
      expect(response.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
    }
  });

  it('compresses a page that is made anew, and never what holds words of people', async () => {
    const text = 'ひみつ'.repeat(1_000);
    const route = (path: string, headers: Record<string, string>, body: unknown) =>
      echoRoute({ method: 'GET', path, body: 'none', handle: () => ({ status: 200, headers, body }) });
    const html = { 'content-type': 'text/html; charset=utf-8' };
    const json = { 'content-type': 'application/json; charset=utf-8' };
    const routes = [
      route('/page', html, text),
      route('/json', json, JSON.stringify(text)),
      route('/object', {}, { text }),
    ];
    const { url } = await start({ routes });
    const ask = (path: string) => fetch(url + path, { headers: { 'accept-encoding': 'br' } });
    const page = await ask('/page');
    expect([page.headers.get('content-encoding'), page.headers.get('vary')]).toEqual(['br', 'Accept-Encoding']);
    expect(Number(page.headers.get('content-length'))).toBeLessThan(1_000);
    expect(await page.text()).toBe(text);
    for (const path of ['/json', '/object']) expect((await ask(path)).headers.get('content-encoding')).toBeNull();
  });
});
