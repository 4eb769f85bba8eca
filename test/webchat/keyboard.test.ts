import type { Browser, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { firstWords, greetingCard } from './firstWords.ts';
import { openEarly } from './openEarly.ts';
import { openPage, say, seen } from './openPage.ts';
import { cardButtons, sampleCard } from './sampleCard.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

interface Stop {
  readonly name: string;
  /** True when one sees where one is. */
  readonly isOutlined: boolean;
  readonly isInSight: boolean;
}

const readStop = `(() => {
  const element = document.activeElement;
  const { x, y, width, height } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return {
    name: element === document.body ? '' : element.id || element.getAttribute('aria-label') || element.title || element.innerText,
    isOutlined: style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 3,
    isInSight: width > 0 && height > 0 && x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight,
  };
})()`;

/** Presses Tab until the page has been gone through once. */
async function goThrough(page: Page, key = 'Tab'): Promise<readonly Stop[]> {
  await page.evaluate('document.activeElement.blur()');
  // From the beginning, wherever somebody was before.
  await page.evaluate('getSelection().removeAllRanges(); document.querySelector("#quick-exit").focus()');
  const stops: Stop[] = [];
  for (let press = 0; press < 60; press += 1) {
    const stop = await page.evaluate<Stop>(readStop);
    if (stop.name === '' || (press > 0 && stop.name === 'quick-exit')) return stops;
    stops.push(stop);
    await page.keyboard.press(key);
  }
  throw new Error('Tab never comes to an end');
}

const namesOf = (stops: readonly Stop[]) => stops.map(({ name }) => name);
const desktop = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };
const fourfold = { viewport: { width: 320, height: 256 }, isMobile: false, hasTouch: false };

describeInChromium('without a mouse', () => {
  let browser: Browser;
  let house: RunningWebchat;
  const greeted = firstWords.ja.buttons.flat().map(({ label }) => label.replace(/\(.*\)/, ''));

  beforeAll(async () => {
    house = await startWebchat({
      greet: () => greetingCard('ja'),
      answer: ({ text }) => (text === 'カード' ? [{ attachments: [sampleCard] }] : [{ text: `${text}ですね` }]),
    });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
  });

  it.each([
    ['1280 x 800', desktop],
    ['letters four times as large', fourfold],
  ])(
    'everything that can be pressed is reached, in the order in which it stands, and seen (%s)',
    async (_name, screen) => {
      const { page } = await openPage(browser, house, screen);
      await page.locator('#chat .ac-adaptiveCard').waitFor();
      await say(page, 'カード');
      await page.locator('#chat .ac-adaptiveCard').nth(1).waitFor();
      // Web Chat moves the answer into sight by itself for a while, also against the one who tabs.
      await page.waitForTimeout(2_000);
      const stops = await goThrough(page);
      const languages = screen === desktop ? ['日本語', 'English'] : ['English'];
      const pressed = namesOf(stops).filter((name) => !name.startsWith('チャット履歴'));
      expect(pressed).toEqual([
        'quick-exit',
        ...languages,
        ...greeted,
        ...cardButtons,
        'メッセージ入力ボックス',
        '送信',
      ]);
      expect(stops.filter(({ isOutlined, isInSight }) => !isOutlined || !isInSight)).toEqual([]);
    },
  );

  it('the first block is gone through alike, and Web Chat under it not at all', async () => {
    const { page } = await openEarly(browser, house, desktop);
    const stops = await goThrough(page);
    const desks = ['警察 110', '相談 #9110'];
    const names = namesOf(stops).map((name) => name.replaceAll(/\(.*?\)|そうだん|かき/g, '').replaceAll(/\s+/g, ' '));
    expect(names).toEqual(['quick-exit', '日本語', 'English', ...desks, ...greeted, 'first-field', '送信']);
    expect(stops.filter(({ isOutlined, isInSight }) => !isOutlined || !isInSight)).toEqual([]);
  });

  it('one goes back the same way', async () => {
    const { page } = await openPage(browser, house, desktop);
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    await page.getByRole('textbox').focus();
    await page.keyboard.press('Shift+Tab');
    expect((await page.evaluate<Stop>(readStop)).name).toBe('ほか');
  });

  it('one stays where one was when an answer comes', async () => {
    const { page } = await openPage(browser, house, desktop);
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    await page.locator('#chat .ac-pushButton').first().focus();
    await page.keyboard.press('Enter');
    await seen(page, 'りんごですね');
    expect((await page.evaluate<Stop>(readStop)).name).toBe('りんご');
    await page.keyboard.press('Tab');
    expect((await page.evaluate<Stop>(readStop)).name).toBe('柿');
    await say(page, 'はい');
    await seen(page, 'はいですね');
    expect((await page.evaluate<Stop>(readStop)).name).toBe('メッセージ入力ボックス');
  });
});
