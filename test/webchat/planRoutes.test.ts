import { webchatLimits } from '../../src/webchat/webchatLimits.ts';
import { rawRequest } from '../http/rawRequest.ts';
import { type FakePlans, fakePlanSheets, goodCode } from './fakePlanSheets.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

let plans: FakePlans;
let house: RunningWebchat;

beforeEach(async () => {
  plans = fakePlanSheets();
  house = await startWebchat({ planSheets: plans.planSheets });
});

afterEach(() => house.server.close());

async function conversation(): Promise<{ token: string; id: string }> {
  const answer = await fetch(`${house.url}/v3/directline/tokens/generate`, { method: 'POST' });
  const { token, conversationId } = (await answer.json()) as { token: string; conversationId: string };
  return { token, id: conversationId };
}

const sheetOf = (token: string, query = '') =>
  fetch(`${house.url}/plan/sheet${query}`, { headers: { authorization: `Bearer ${token}` } });

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(house.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('the page of a plan', () => {
  it('may load its own files and make nothing into a program, and is kept nowhere', async () => {
    const { status, headers, body } = await rawRequest(house.url, { method: 'GET', path: '/plan' });
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    );
    expect(headers['cache-control']).toBe('no-store');
    expect(body).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\son\w+=|\sstyle=/);
    expect(body).not.toMatch(/(?:src|href)="(?:https?:)?\/\/(?!www\.jma\.go\.jp)/);
    expect(/<title>(.*)<\/title>/.exec(body)?.[1]).toBe('お知らせ');
    expect(body).not.toMatch(/漏えい|個人情報/);
  });

  it.each([
    ['/plan?lang=en', 'ja', 'en'],
    ['/plan?lang=ja', 'en', 'ja'],
    ['/plan', 'en-GB', 'en'],
    ['/plan?lang=<script>', 'en', 'ja'],
  ])('at %s to a browser of %s speaks %s', async (path, accepted, language) => {
    const { body } = await rawRequest(house.url, {
      method: 'GET',
      path: encodeURI(path),
      headers: { 'accept-language': accepted },
    });
    expect(body).toContain(`<html lang="${language}">`);
    expect(body).not.toContain('<script>');
  });

  it('may be framed where the chat may', async () => {
    const framed = await startWebchat({ widgetOrigins: ['https://shop.example'] });
    const { headers } = await rawRequest(framed.url, { method: 'GET', path: '/plan' });
    expect(headers['content-security-policy']).toContain('frame-ancestors https://shop.example;');
    await framed.server.close();
  });

  it('has files with names that change with them, and no others', async () => {
    const { body } = await rawRequest(house.url, { method: 'GET', path: '/plan' });
    const names = [...body.matchAll(/\/sheet\/assets\/([\w.]+)/g)].map(([, name]) => name);
    expect(names).toHaveLength(2);
    for (const name of names) {
      const { status, headers } = await rawRequest(house.url, { method: 'GET', path: `/sheet/assets/${name}` });
      expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    }
    for (const name of ['planPage.js', 'planPage.0000000000000000.js', '..%5cpackage.json']) {
      const { status } = await rawRequest(house.url, { method: 'GET', path: `/sheet/assets/${name}` });
      expect([400, 404]).toContain(status);
    }
  });
});

describe('the plan of a conversation', () => {
  it('is given to its token, in the language and style asked for', async () => {
    const { token, id } = await conversation();
    plans.conversations.add(id);
    const answer = await sheetOf(token, '?language=en&style=plain');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await answer.json()).toMatchObject({ language: 'en', title: 'Your plan', total: 5 });
    expect(await (await sheetOf(token, '?language=xx&style=yy')).json()).toMatchObject({ language: 'ja' });
  });

  it('is not there for a conversation without one', async () => {
    expect((await sheetOf((await conversation()).token)).status).toBe(404);
  });

  it('is given to nobody without a good token of that very conversation', async () => {
    const [own, other] = [await conversation(), await conversation()];
    plans.conversations.add(own.id);
    expect((await sheetOf(other.token)).status).toBe(404);
    expect((await fetch(`${house.url}/plan/sheet`)).status).toBe(401);
    expect((await fetch(`${house.url}/plan/sheet?token=${own.token}`)).status).toBe(401);
    expect((await sheetOf(own.token, `?t=${own.token}`)).status).toBe(401);
    expect((await sheetOf(`${own.token}x`)).status).toBe(401);
  });

  it('is given to nobody any more after the person has left', async () => {
    const { token, id } = await conversation();
    plans.conversations.add(id);
    await post('/chat/end', { token });
    expect((await sheetOf(token)).status).toBe(401);
  });

  it('is asked for so often and no more, each conversation for itself', async () => {
    const [own, other] = [await conversation(), await conversation()];
    for (const { id } of [own, other]) plans.conversations.add(id);
    for (let asked = 0; asked < webchatLimits.plansPerMinute; asked += 1) await sheetOf(own.token);
    const refused = await sheetOf(own.token);
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
    expect((await sheetOf(other.token)).status).toBe(200);
  });
});

describe('the plan under a code', () => {
  it.each(['bcdf-ghjk-mnpq', 'ＢＣＤＦ　ＧＨＪＫ　ＭＮＰＱ', goodCode])('is opened by %s', async (code) => {
    const answer = await post('/plan/opened', { code, language: 'ja', style: 'standard' });
    expect([answer.status, await answer.json()]).toMatchObject([200, { keptUntil: '2026-12-22' }]);
  });

  it('answers a wrong code, one that never was, and what is none, alike to the byte', async () => {
    const bodies = [
      { code: 'BCDF-GHJK-MNPR', language: 'ja', style: 'standard' },
      { code: '', language: 'ja', style: 'standard' },
      { code: 'x'.repeat(10_000), language: 'en', style: 'plain' },
      { code: 12, language: 'ja' },
      { code: ['BCDF'] },
      {},
    ];
    const answers = await Promise.all(bodies.map((body) => post('/plan/opened', body)));
    const seen = await Promise.all(answers.map(async (answer) => [answer.status, await answer.text()]));
    expect(new Set(seen.map(String))).toEqual(new Set(['404,{"error":"not_found"}']));
  });

  it('tells how long to wait', async () => {
    plans.rule.wait = 61;
    const answer = await post('/plan/opened', { code: goodCode, language: 'ja', style: 'standard' });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '61']);
    expect(await answer.text()).not.toContain('title');
  });

  it('says who guesses, in the language asked for', async () => {
    await post('/plan/opened', { code: goodCode, language: 'en', style: 'plain', more: 'x' });
    expect(plans.calls).toEqual([{ code: goodCode, guesser: '127.0.0.1', language: 'en', style: 'plain' }]);
  });

  it('is marked, and unmarked', async () => {
    const mark = (mark: string) =>
      post('/plan/marked', { code: goodCode, step: 'stop-card', mark, language: 'ja', style: 'standard' });
    expect(await (await mark('done')).json()).toMatchObject({ done: 1 });
    expect(plans.marks.get('stop-card')).toBe('done');
    expect(await (await mark('open')).json()).toMatchObject({ done: 0 });
    expect((await mark('erase')).status).toBe(404);
    expect((await post('/plan/marked', { code: goodCode, step: 'x'.repeat(81), mark: 'done' })).status).toBe(404);
    expect((await post('/plan/marked', { code: 'BCDFGHJKMNPR', step: 'stop-card', mark: 'done' })).status).toBe(404);
    expect(plans.marks.size).toBe(0);
  });

  it('never stands in an address or in the log', async () => {
    await post('/plan/opened', { code: goodCode, language: 'ja', style: 'standard' });
    await post('/plan/opened', { code: 'BCDFGHJKMNPR', language: 'ja', style: 'standard' });
    plans.rule.failing = true;
    expect((await post('/plan/opened', { code: goodCode, language: 'ja', style: 'standard' })).status).toBe(500);
    expect((await fetch(`${house.url}/plan/opened?code=${goodCode}`)).status).toBe(405);
    expect(house.logged.length).toBeGreaterThan(0);
    expect(JSON.stringify(house.logged)).not.toMatch(/BCDF/);
  });

  it('is opened by no page of another site', async () => {
    const answer = await post('/plan/opened', { code: goodCode }, { origin: 'https://elsewhere.example' });
    expect(answer.status).toBe(403);
    expect(plans.calls).toEqual([]);
  });

  it('is asked for so often and no more by one caller, whatever the codes', async () => {
    const asks = Array.from({ length: webchatLimits.plansPerMinute }, () => post('/plan/opened', { code: goodCode }));
    await Promise.all(asks);
    expect((await post('/plan/opened', { code: goodCode })).status).toBe(429);
    expect(plans.calls).toHaveLength(webchatLimits.plansPerMinute);
  });
});

describe('a house without plans', () => {
  it('says that there is none', async () => {
    const bare = await startWebchat();
    const answer = await fetch(`${bare.url}/v3/directline/tokens/generate`, { method: 'POST' });
    const { token } = (await answer.json()) as { token: string };
    const sheet = await fetch(`${bare.url}/plan/sheet`, { headers: { authorization: `Bearer ${token}` } });
    const opened = await fetch(`${bare.url}/plan/opened`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: goodCode }),
    });
    expect([sheet.status, opened.status]).toEqual([404, 404]);
    await bare.server.close();
  });
});
