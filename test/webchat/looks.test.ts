import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { greetingCard } from './firstWords.ts';
import { openEarly } from './openEarly.ts';
import { openPage, say } from './openPage.ts';
import { sampleCard } from './sampleCard.ts';
import { outOfSight, seriousFaults, tooSmall } from './seriousFaults.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

/** The page as people with different eyes and screens have it. The last is a desktop with letters four times as large. */
const eyes: readonly [string, BrowserContextOptions][] = [
  ['by day', { colorScheme: 'light' }],
  ['by night', { colorScheme: 'dark' }],
  ['in English by night', { colorScheme: 'dark', locale: 'en-US' }],
  ['with colours of their own', { forcedColors: 'active' }],
  ['320 px wide', { viewport: { width: 320, height: 640 } }],
  ['at 400 %', { viewport: { width: 320, height: 256 }, isMobile: false, hasTouch: false }],
];

const numberCard = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: ['188', ''].map((number) => ({
      type: 'RichTextBlock',
      inlines: [
        { type: 'TextRun', text: '消費者ホットライン ' },
        ...(number === ''
          ? []
          : [
              {
                type: 'TextRun',
                text: number,
                selectAction: { type: 'Action.OpenUrl', url: `tel:${number}`, title: number },
              },
            ]),
      ],
    })),
  },
};

describeInChromium('the page around the chat', () => {
  let browser: Browser;
  let house: RunningWebchat;

  beforeAll(async () => {
    house = await startWebchat({
      greet: ({ locale }) => greetingCard(locale === 'en-US' ? 'en' : 'ja'),
      answer: ({ text }) => [{ attachments: [text === '電話' ? numberCard : sampleCard] }],
    });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
  });

  const fits = (page: Page) =>
    page.evaluate<boolean>(
      'document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight',
    );

  /** What is wrong with the page as it is now. */
  async function faults(page: Page): Promise<unknown> {
    const exit = await page.locator('#quick-exit').boundingBox();
    return {
      serious: await seriousFaults(page),
      small: await tooSmall(page),
      outside: await outOfSight(page),
      isTooWide: !(await fits(page)),
      isExitHidden: exit === null || exit.y < 0 || exit.width < 44,
    };
  }

  const none = { serious: [], small: [], outside: [], isTooWide: false, isExitHidden: false };

  it.each(eyes)('has no serious fault before Web Chat is there, and while words wait (%s)', async (_name, options) => {
    const { page } = await openEarly(browser, house, options);
    expect(await faults(page)).toEqual(none);
    await page.locator('.choices a:visible').first().click();
    await page.locator('#first-field').fill('長い文です。'.repeat(20));
    await page.locator('#first-field').press('Enter');
    expect(await faults(page)).toEqual(none);
    await page.context().close();
  });

  it.each(eyes)('has none with the greeting and with an answer (%s)', async (_name, options) => {
    const { page } = await openPage(browser, house, options);
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    expect(await faults(page)).toEqual(none);
    await say(page, 'カード');
    await page.locator('#chat .ac-adaptiveCard').nth(1).waitFor();
    expect(await faults(page)).toEqual(none);
    await page.context().close();
  });

  it.each(eyes.slice(1, 3))('has none when it cannot connect (%s)', async (_name, options) => {
    const { page, letIn } = await openEarly(browser, house, options);
    await page.route('**/tokens/generate', (route) => route.fulfill({ status: 503, body: '{}' }));
    letIn();
    await page.reload();
    await page.locator('#notice button').waitFor();
    expect(await faults(page)).toEqual(none);
    await page.context().close();
  });

  it('has none when all was forgotten', async () => {
    const context = await browser.newContext({ locale: 'ja-JP', colorScheme: 'dark' });
    const page = await context.newPage();
    await page.clock.install();
    await page.goto(house.url);
    await page.clock.runFor(5_000);
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    await page.clock.fastForward(31 * 60_000);
    await page.clock.runFor(30_000);
    await page.getByText('しばらく操作がなかったので').waitFor();
    await page.clock.resume();
    expect(await faults(page)).toEqual(none);
    await context.close();
  });

  it('lets a thumb meet a number within a sentence', async () => {
    const { page } = await openPage(browser, house);
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    await say(page, '電話');
    const link = page.locator('#chat .ac-anchor');
    await link.waitFor();
    const { x = 0, y = 0, width = 0, height = 0 } = (await link.boundingBox()) ?? {};
    const middle = y + height / 2;
    for (const at of [middle - 21, middle, middle + 21]) {
      const met = await page.evaluate<string>(`document.elementFromPoint(${x + width / 2}, ${at}).innerText`);
      expect(met).toBe('188');
    }
  });

  it('moves nothing for those who want no movement', async () => {
    const { page } = await openPage(browser, house, { reducedMotion: 'reduce' });
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    const moving = await page.evaluate<string[]>(`
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element);
          return style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0.001 || parseFloat(style.animationDuration) > 0.001;
        })
        .map((element) => element.outerHTML.slice(0, 120))
    `);
    expect(moving).toEqual([]);
  });

  it('follows when night falls, without being loaded again', async () => {
    const { page } = await openPage(browser, house, { colorScheme: 'light' });
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    const ground = () =>
      page
        .locator('#chat .ac-adaptiveCard')
        .evaluate((card: { style: { backgroundColor: string } }) => card.style.backgroundColor);
    const seen = () =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('#chat .ac-adaptiveCard')).backgroundColor`);
    expect([await ground(), await seen()]).toEqual(['var(--paper)', 'rgb(255, 255, 255)']);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await seen()).toBe('rgb(29, 36, 40)');
    expect(await seriousFaults(page)).toEqual([]);
  });
});
