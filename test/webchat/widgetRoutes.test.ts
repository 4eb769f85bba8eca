import { connect } from 'node:net';
import { loadTranslator } from '../../src/i18n/translator.ts';
import { bundlePage } from '../../src/webchat/pageAssets.ts';
import { widgetRoutes } from '../../src/webchat/widgetRoutes.ts';
import { type RawAnswer, rawRequest } from '../http/rawRequest.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

const listed = 'https://www.city.jp';
const unlisted = 'https://www.other.jp';

let house: RunningWebchat;

beforeAll(async () => {
  house = await startWebchat({ widgetOrigins: [listed] });
});

afterAll(() => house.server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(house.url, { method: 'GET', path, headers });

/** The script of a desk at this address. */
async function scriptOf(publicUrl: string): Promise<string> {
  const settings = { publicUrl, widgetOrigins: [listed], quickExitUrl: 'https://weather.jp/' };
  const [route] = widgetRoutes({ translate: (_, key) => key, settings });
  return String((await route?.handle({} as never))?.body);
}

function upgrade(origin: string): Promise<string> {
  const { hostname, port } = new URL(house.url);
  const lines = [
    'GET /v3/directline/stream?t=x HTTP/1.1',
    `Host: ${hostname}:${port}`,
    ...[
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: eHh4eHh4eHh4eHh4eHh4eA==',
    ],
    `Origin: ${origin}`,
  ];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(`${lines.join('\r\n')}\r\n\r\n`));
    socket.once('data', (bytes) => {
      socket.destroy();
      resolve(bytes.toString().split('\r\n', 1)[0] ?? '');
    });
    socket.once('error', reject);
  });
}

describe('widget.js', () => {
  it('may be loaded by any page, for a short while', async () => {
    const { status, headers } = await get('/widget.js');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  it('is the only thing that other origins may load', async () => {
    const { body } = await get('/chat');
    const assets = [...body.matchAll(/(?:src|href)="(\/chat\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(assets.length).toBeGreaterThan(0);
    for (const path of ['/', '/chat', '/livez', '/v3/directline/conversations/x', ...assets]) {
      expect([path, (await get(path)).headers['cross-origin-resource-policy']]).toEqual([path, 'same-origin']);
    }
  });

  it('is small, and asks for nothing of anybody', async () => {
    const { body } = await get('/widget.js');
    expect(body.length).toBeLessThan(14_000);
    expect(body).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|\beval\b|localStorage|cookie|fetch\(/);
    expect(body).not.toMatch(/https?:\/\/(?!www\.w3\.org\/2000\/svg|www\.jma\.go\.jp\/)/);
  });

  it('holds the words of today, in both languages', async () => {
    const { body } = await get('/widget.js');
    const say = await loadTranslator('knowledge/locales');
    for (const language of ['ja', 'en'] as const) {
      for (const word of ['open', 'panel', 'close', 'notShown', 'openAlone']) {
        expect(body).toContain(JSON.stringify(say(language, `widget.${word}`)));
      }
    }
  });

  it('knows its desk by the public address, and otherwise by where it came from', async () => {
    expect(await scriptOf('https://madoguchi.city.jp')).toContain('"origin":"https://madoguchi.city.jp"');
    expect(await scriptOf('http://localhost:3978')).toContain('"origin":""');
  });

  it('is built also while the page is', async () => {
    const built = await Promise.all([
      bundlePage(['widget/widget.ts']),
      bundlePage(['chatPage.ts']),
      bundlePage(['chatPage.css']),
    ]);
    expect(built.flat().map(({ name }) => name.replace(/\.\w{16}/, ''))).toEqual([
      'widget.js',
      'chatPage.js',
      'chatPage.css',
    ]);
  });
});

describe('a site', () => {
  it('may show the chat in a frame when it is on the list, and not otherwise', async () => {
    for (const path of ['/', '/chat', '/chat?lang=en']) {
      const { headers } = await get(path);
      expect(headers['content-security-policy']).toMatch(/; frame-ancestors https:\/\/www\.city\.jp$/);
    }
    const closed = await startWebchat();
    const { headers } = await rawRequest(closed.url, { method: 'GET', path: '/chat' });
    expect(headers['content-security-policy']).toMatch(/; frame-ancestors 'none'$/);
    await closed.server.close();
  });

  it.each([
    [listed, 200, 401],
    [unlisted, 403, 403],
    [`${listed}:8443`, 403, 403],
    ['http://www.city.jp', 403, 403],
    ['https://city.jp', 403, 403],
    ['null', 403, 403],
  ])('is answered by Direct Line when it is on the list: %s', async (origin, calls, streams) => {
    const path = '/v3/directline/tokens/generate';
    const answer: RawAnswer = await rawRequest(house.url, { method: 'POST', path, headers: { origin } });
    expect(answer.status).toBe(calls);
    expect(answer.headers['access-control-allow-origin']).toBe(calls === 200 ? origin : undefined);
    const asked = { origin, 'access-control-request-method': 'POST' };
    expect((await rawRequest(house.url, { method: 'OPTIONS', path, headers: asked })).status).toBe(
      calls === 200 ? 204 : 403,
    );
    expect(await upgrade(origin)).toContain(` ${streams} `);
  });

  it.each([
    ['/chat?lang=en', 'ja-JP', 'en'],
    ['/chat?lang=ja', 'en-US', 'ja'],
    ['/chat?lang=%22%3E%3Cscript%3E', 'en-US', 'ja'],
    ['/chat', 'en-US', 'en'],
  ])('is shown %s to a browser of %s in %s', async (path, accepted, language) => {
    const { body } = await get(path, { 'accept-language': accepted });
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).not.toContain('"><script>');
  });
});
