import { brotliCompressSync, gzipSync } from 'node:zlib';
import { firstWords } from './firstWords.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

/** What reaches a browser in one go before it has to ask for more: ten packets (RFC 6928). */
const oneGo = 14_000;

let house: RunningWebchat;

beforeAll(async () => {
  house = await startWebchat();
});

afterAll(() => house.server.close());

describe('the first answer of the server', () => {
  const ask = async (encoding: string, path = '/') => {
    const reply = await fetch(`${house.url}${path}`, {
      headers: { 'accept-encoding': encoding, 'accept-language': 'ja' },
    });
    return { length: Number(reply.headers.get('content-length')), html: await reply.text(), headers: reply.headers };
  };

  it.each(['gzip', 'br'])('fits into one go (%s)', async (encoding) => {
    const { length, html, headers } = await ask(encoding);
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('vary')).toContain('Accept-Encoding');
    expect(length).toBeGreaterThan(1_000);
    expect(length).toBeLessThan(oneGo);
    expect(Buffer.byteLength(html)).toBeGreaterThan(length);
  });

  it('has room left for words four times as long', async () => {
    const { html } = await ask('identity');
    const [style = ''] = /<style[^>]*>[^<]*<\/style>/.exec(html) ?? [];
    const words = html.replace(style, '');
    // Other words do not repeat each other, so they are compressed apart.
    const whole = gzipSync(style).length + 4 * gzipSync(words).length;
    expect(brotliCompressSync(words).length).toBeGreaterThan(500);
    expect(whole).toBeLessThan(2 * oneGo);
  });

  it.each(['ja', 'en'] as const)('holds greeting, question, buttons and whom to call (%s)', async (language) => {
    const { html } = await ask('identity');
    const { greeting, question, buttons, crisisDesks } = firstWords[language];
    const seenWords = html.replaceAll(/<rp .*?<\/rp>|<rt .*?<\/rt>|<\/?ruby>/g, '');
    for (const line of [...greeting, question]) expect(seenWords).toContain(line.replaceAll(/\(.*?\)/g, ''));
    for (const { say: address } of buttons.flat())
      expect(html).toContain(`href="/?say=${address}&amp;lang=${language}"`);
    for (const { number } of crisisDesks) expect(html).toContain(`<b>${number}</b>`);
  });

  it('takes the # of a number for a part of it', async () => {
    expect((await ask('identity')).html).toContain('href="tel:%239110"');
  });

  it('shows readings above their words, to be seen and not to be heard', async () => {
    const rt = (reading: string) =>
      `<rp aria-hidden="true">(</rp><rt aria-hidden="true">${reading}</rt><rp aria-hidden="true">)</rp>`;
    expect((await ask('identity')).html).toContain(`<ruby>果物${rt('くだもの')}</ruby>の話をします。`);
  });

  it('has no field with a name for what a person writes', async () => {
    const { html } = await ask('identity');
    const [form = ''] = /<form id="first-form".*?<\/form>/s.exec(html) ?? [];
    expect(
      [...form.matchAll(/<input[^>]* name="(\w+)" value="(\w+)"/g)].map(([, name, value]) => [name, value]),
    ).toEqual([
      ['typed', '1'],
      ['lang', 'ja'],
    ]);
    expect(form).toMatch(/<input id="first-field"(?![^>]* name=)[^>]*>/);
  });

  it('repeats nothing of an address but what is a button', async () => {
    const { html } = await ask('identity', '/?say=<b>kanari</b>&typed=kanari&lang=kanari');
    expect(html).not.toContain('kanari');
    expect((await ask('identity', '/?say=fruit.apple')).html).toMatch(
      /data-say="fruit.apple"[^>]* aria-current="true"/,
    );
  });

  it('waits for no file before the first words are seen, unless the browser has it already', async () => {
    const { html } = await ask('identity');
    expect(html).not.toContain('<link rel="stylesheet"');
    expect([...html.matchAll(/<script [^>]*>/g)].map(([tag]) => /defer>$/.test(tag))).toEqual([true, true]);
    const again = await fetch(house.url, { headers: { 'cache-control': 'max-age=0' } });
    expect(await again.text()).toMatch(/<script src="\/chat\/assets\/chatPage\.\w+\.js" defer blocking="render">/);
  });
});
