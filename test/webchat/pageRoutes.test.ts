import { createHash } from 'node:crypto';
import { loadPageAssets } from '../../src/webchat/pageAssets.ts';
import { rawRequest } from '../http/rawRequest.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

let house: RunningWebchat;

beforeAll(async () => {
  house = await startWebchat();
});

afterAll(() => house.server.close());

const get = (path: string, headers: Record<string, string> = {}) =>
  rawRequest(house.url, { method: 'GET', path, headers });

describe('the page', () => {
  it('serves Web Chat exactly as its makers published it', async () => {
    const { webChat } = await loadPageAssets();
    expect(createHash('sha256').update(webChat.bytes).digest('hex')).toBe(
      '0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff',
    );
  });

  it('leaves no process behind after it has been built', async () => {
    await loadPageAssets();
    await house.webchat.prepare();
    expect(process.getActiveResourcesInfo()).not.toContain('ProcessWrap');
  });

  it('keeps its files for ever under names that change with them', async () => {
    for (const { name, type, bytes } of Object.values(await loadPageAssets())) {
      expect(name).toMatch(/^\w+\.[0-9a-f]{16}\.(js|css)$/);
      const { status, headers } = await get(`/chat/assets/${name}`);
      expect([status, headers['content-type'], headers['content-length']]).toEqual([200, type, String(bytes.length)]);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
  });

  it.each(['chatPage.js', 'webchat.js', 'chatPage.0000000000000000.js', '..%5cpackage.json', 'x'.repeat(200)])(
    'has no file called %s',
    async (name) => {
      expect([400, 404]).toContain((await get(`/chat/assets/${name}`)).status);
    },
  );

  it('allows nothing but what is its own', async () => {
    const first = (await get('/')).headers['content-security-policy'];
    const second = (await get('/')).headers['content-security-policy'];
    expect(first).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w+/=]{24}' 'sha256-[\w+/=]{44}'; connect-src 'self' ws:\/\/localhost:3978; img-src 'self' data: blob:; worker-src blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/,
    );
    expect(second).not.toBe(first);
  });

  it('is not kept by anybody, and holds no script of its own', async () => {
    const { headers, body } = await get('/chat');
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|<style(?! nonce="[\w+/=]{24}">)|\son\w+=|\sstyle=/);
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!www\.jma\.go\.jp)/);
  });

  it.each([
    ['en-US,en;q=0.9', 'en'],
    ['ja-JP', 'ja'],
    ['fr-FR', 'ja'],
    ['../../etc/passwd', 'ja'],
    ['', 'ja'],
  ])('answers %j in %s', async (accepted, language) => {
    const { body } = await get('/', { 'accept-language': accepted });
    expect(body).toContain(`<html lang="${language}">`);
  });

  it('says nothing outside of what it is about', async () => {
    const { body } = await get('/');
    expect(/<title>(.*)<\/title>/.exec(body)?.[1]).toBe('お知らせ');
  });
});
