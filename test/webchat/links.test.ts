import type { Browser } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { openPage, say, seen } from './openPage.ts';
import { greeting, type RunningWebchat, startWebchat } from './startWebchat.ts';

const pasted = [
  'https://removal.example.com/pay?id=1',
  'www.removal.example.com',
  '[払う](https://removal.example.com/pay)',
  '<a href="https://removal.example.com/">払う</a>',
  '<https://removal.example.com>',
  '![払う](https://removal.example.com/x.png)',
  'pay@removal.example.com',
  '03-1234-5678',
  'tel:0312345678',
  '[払う][1]\n\n[1]: https://removal.example.com',
];

const linkCard = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      ...pasted.map((text) => ({ type: 'TextBlock', text, wrap: true })),
      ...pasted.map((text) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] })),
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: '188', selectAction: { type: 'Action.OpenUrl', url: 'tel:188', title: '188' } },
        ],
      },
    ],
  },
};

describeInChromium('what was pasted', () => {
  let browser: Browser;
  let house: RunningWebchat;

  beforeAll(async () => {
    house = await startWebchat({
      // As a bot or a person at the desk who repeats it, in every form in which a message may come.
      answer: ({ text }) => [
        { text: `${text}` },
        { text: `${text} `, textFormat: 'markdown' },
        { text: `${text}  `, textFormat: 'plain' },
        ...(text === 'おわり' ? [{ attachments: [linkCard] }] : []),
      ],
    });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
  });

  it('never becomes a link, whoever says it; the links of cards stay', async () => {
    const { page, complaints } = await openPage(browser, house);
    await seen(page, greeting);
    for (const text of pasted) await say(page, text);
    await say(page, 'おわり');
    await page.locator('#chat .ac-anchor').waitFor();
    const words = page.locator('#chat .webchat__bubble', { hasText: 'removal.example.com' });
    expect(await words.count()).toBeGreaterThan(3 * pasted.length - 10);
    const pressable = page.locator('#chat .webchat__bubble').locator('a, [href], [role="link"], button, img');
    expect(await pressable.evaluateAll((elements) => elements.map((element) => element.getAttribute('href')))).toEqual([
      'tel:188',
    ]);
    expect(complaints).toEqual([]);
  });
});
