import type { LetterSheet } from '../../src/domain/letterSheet.ts';
import { letterSheets } from '../../src/domain/letterSheet.ts';
import { loadKnowledge } from '../../src/knowledge/loadKnowledge.ts';
import { rawRequest } from '../http/rawRequest.ts';
import { toyDir, toyNow } from '../knowledge/toyKnowledge.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

let house: RunningWebchat;
let letters: readonly LetterSheet[];

beforeAll(async () => {
  const { knowledge } = loadKnowledge(toyDir, { clock: () => toyNow });
  if (knowledge === undefined) throw new Error('the toy is broken');
  letters = letterSheets(knowledge, { now: toyNow, requiresReview: false });
  house = await startWebchat({ letters: () => letters });
});

afterAll(() => house.server.close());

const get = (path: string) => rawRequest(house.url, { method: 'GET', path });

describe('the page of letters', () => {
  it.each(['/letters', '/letters?of=ask-tengu', '/letters?of=ask-tengu&lang=en'])(
    'is the same strict page at %s',
    async (path) => {
      const { status, headers, body } = await get(path);
      expect(status).toBe(200);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'$/,
      );
      expect(headers['cache-control']).toBe('no-store');
      expect(/<title>(.*)<\/title>/.exec(body)?.[1]).toMatch(/^(お知らせ|Notice)$/);
      expect(body).not.toMatch(/天狗|tengu/);
      expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=|<form/);
    },
  );

  it.each(['nobody', '', '../plan', '%3Cscript%3E', 'x'.repeat(1_000)])(
    'has no letter %j, and shows those it has',
    async (id) => {
      const { status, body } = await get(`/letters?of=${id}`);
      expect(status).toBe(404);
      expect(body).toContain('<main id="sheet">');
      expect(body).not.toMatch(/nobody|<script>|xxxx/);
    },
  );

  it('gives the letters to anybody, kept by nobody', async () => {
    const { status, headers, body } = await get('/letters/texts');
    expect([status, headers['cache-control'], headers['content-type']]).toEqual([
      200,
      'no-store',
      'application/json; charset=utf-8',
    ]);
    expect(JSON.parse(body)).toEqual({ letters });
  });

  it('takes nothing: there is no route that a letter could be sent to', () => {
    const own = house.webchat.routes.filter(({ path }) => path.startsWith('/letters'));
    expect(own.map(({ method, body }) => [method, body])).toEqual([
      ['GET', 'none'],
      ['GET', 'none'],
    ]);
  });

  it('is there without any letters too', async () => {
    const bare = await startWebchat();
    const texts = await rawRequest(bare.url, { method: 'GET', path: '/letters/texts' });
    expect([texts.status, texts.body]).toEqual([200, '{"letters":[]}']);
    await bare.server.close();
  });
});
