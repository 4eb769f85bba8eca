import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { DirectLinePerson } from '../support/directLinePerson.ts';
import { type RunningHouse, startHouse } from '../support/runningHouse.ts';
import { openPage } from '../webchat/openPage.ts';

// A busy machine is slow; nothing here is about time.
const patienceMs = 120_000;
/** What reaches a browser in one go before it has to ask for more: ten packets (RFC 6928). */
const oneGo = 14_000;

/** The text of a piece of HTML, without the readings above its words. */
function textOf(html: string): string {
  return html
    .replaceAll(/<r[pt][^>]*>.*?<\/r[pt]>|<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

describe('the page before the chat is there', () => {
  let house: RunningHouse;

  beforeAll(async () => {
    house = await startHouse();
  }, patienceMs);

  afterAll(() => house.stop());

  const ask = (language: string, encoding: string) =>
    fetch(house.address, { headers: { 'accept-language': language, 'accept-encoding': encoding } });

  const partOf = (html: string, language: string): string =>
    new RegExp(`<section class="first-card" data-words="${language}".*?</section>`, 's').exec(html)?.[0] ?? '';

  it.each(['gzip', 'br'])('comes in one go (%s)', async (encoding) => {
    const { headers } = await ask('ja', encoding);
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(Number(headers.get('content-length'))).toBeLessThan(oneGo);
  });

  it.each([
    ['ja', 'ja-JP'],
    ['en', 'en-US'],
  ])('says what the bot greets with, button for button (%s)', async (language, locale) => {
    const person = await DirectLinePerson.open(house.address, locale);
    const [bubble] = person.bubbles;
    person.end();
    const card = partOf(await (await ask(language, 'identity')).text(), language);
    const lines = [...card.matchAll(/<(p|h2)>(.*?)<\/\1>/g)].map(([, , line = '']) => textOf(line));
    const labels = [...card.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, label = '']) => textOf(label));
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(bubble?.text).toContain(line);
    expect(labels).toEqual(bubble?.titles);
  });

  it('names the desks that answer day and night when somebody is in danger', async () => {
    const html = await (await ask('ja', 'identity')).text();
    const [crisis = ''] = /<div id="crisis">.*?<\/ul><\/div>/s.exec(html) ?? [];
    expect([...crisis.matchAll(/href="(tel:\d+)"/g)].map(([, number]) => number)).toEqual([
      'tel:110',
      'tel:0120279338',
    ]);
  });

  describeInChromium('in a browser', () => {
    it(
      'goes on where a link of it leads',
      async () => {
        const browser = await launchChromium();
        const { page, complaints } = await openPage(
          browser,
          { url: house.address },
          { path: '/?say=relation.shop&lang=ja' },
        );
        await page.locator('#chat .ac-adaptiveCard', { hasText: '漏れた情報はどれですか' }).waitFor();
        expect(page.url()).toBe(`${house.address}/?lang=ja`);
        expect(complaints).toEqual([]);
        await browser.close();
      },
      patienceMs,
    );
  });
});
