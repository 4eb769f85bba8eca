import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { type RunningHouse, startHouse } from '../support/runningHouse.ts';
import { openPage, say } from '../webchat/openPage.ts';
import { seriousFaults, tooSmall } from '../webchat/seriousFaults.ts';

// A browser on a busy machine is slow; nothing here is about time.
const patienceMs = 240_000;

/** Different eyes and screens. The last is a desktop with letters four times as large. */
const eyes: readonly [string, BrowserContextOptions & { locale: 'ja-JP' | 'en-US' }][] = [
  ['in Japanese by day', { locale: 'ja-JP', colorScheme: 'light' }],
  ['in Japanese by night', { locale: 'ja-JP', colorScheme: 'dark' }],
  ['in English by night', { locale: 'en-US', colorScheme: 'dark' }],
  ['at 400 %', { locale: 'ja-JP', viewport: { width: 320, height: 256 }, isMobile: false, hasTouch: false }],
];

const words = {
  'ja-JP': {
    taps: ['店・サービスから漏れた', 'カード番号', 'くわしく'],
    texts: ['もう死にたい', 'カードのこと', '離婚したい', '人と話したい', 'あqwせdrftgy'],
  },
  'en-US': {
    taps: ['A shop or service leaked it', 'Card number', 'More'],
    texts: ['I want to kill myself', 'a letter about my card', 'I want a divorce', 'talk to a person'],
  },
} as const;

describeInChromium('every answer', () => {
  let house: RunningHouse;
  let browser: Browser;

  beforeAll(async () => {
    [house, browser] = await Promise.all([startHouse(), launchChromium()]);
  }, patienceMs);

  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  /** The newest button of this name: cards of earlier turns stay on the screen. */
  const button = (page: Page, label: string) => page.locator(`#chat .ac-pushButton[aria-label="${label}"]`).last();

  /** Waits until nothing more comes. */
  async function settle(page: Page): Promise<void> {
    const cards = page.locator('#chat .ac-adaptiveCard');
    let before = -1;
    while (before !== (await cards.count())) {
      before = await cards.count();
      await page.waitForTimeout(1_000);
    }
  }

  it.each(eyes)(
    'can be read and pressed by everybody (%s)',
    async (_name, options) => {
      const { page } = await openPage(browser, { url: house.address }, options);
      await page.locator('#chat .ac-adaptiveCard').first().waitFor();
      const { taps, texts } = words[options.locale];
      for (const label of taps) {
        await button(page, label).click();
        await settle(page);
      }
      expect(await button(page, taps[2]).getAttribute('aria-expanded')).toBe('true');
      for (const text of texts) {
        await say(page, text);
        await settle(page);
      }
      // Everything that was said stands on the page.
      expect(await seriousFaults(page)).toEqual([]);
      expect(await tooSmall(page)).toEqual([]);
      await page.context().close();
    },
    patienceMs,
  );
});
