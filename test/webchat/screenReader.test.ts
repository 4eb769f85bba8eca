import type { Browser, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { greetingCard } from './firstWords.ts';
import { openPage, say, seen } from './openPage.ts';
import { sampleCard } from './sampleCard.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

interface Announcement {
  readonly text: string;
  readonly lang: string | null;
}

/** Notes from the beginning on what a screen reader is given to read: whatever comes into a live region and is not hidden. */
const listen = `
  window.heard = [];
  const note = () => {
    for (const element of document.querySelectorAll('[role="log"] > *')) {
      if (element.noted || element.closest('#desk[data-stage="first"]') || getComputedStyle(element).display === 'none') continue;
      element.noted = true;
      if (element.textContent.trim() !== '') window.heard.push({ text: element.innerText, lang: element.getAttribute('lang') });
    }
  };
  // After everybody else has seen the change.
  new MutationObserver(() => setTimeout(note)).observe(document, { childList: true, subtree: true, attributes: true });
`;

const heard = (page: Page) => page.evaluate<Announcement[]>('window.heard');

describeInChromium('a person who listens', () => {
  let browser: Browser;
  let house: RunningWebchat;

  beforeAll(async () => {
    house = await startWebchat({
      greet: ({ locale }) => greetingCard(locale === 'en-US' ? 'en' : 'ja'),
      answer: ({ text }) => (text === 'カード' ? [{ attachments: [sampleCard] }] : [{ text: `${text}ですね` }]),
    });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
  });

  const open = async (options: Parameters<typeof openPage>[2] = {}) => {
    const { page } = await openPage(browser, house, { ...options, path: '/livez' });
    await page.addInitScript(listen);
    await page.goto(house.url);
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    return page;
  };

  it('hears the greeting once: it stands in the first block, and is not read again', async () => {
    const page = await open();
    await say(page, 'はい');
    await seen(page, 'はいですね');
    const texts = (await heard(page)).map(({ text }) => text).join('\n');
    expect(texts).not.toContain('果物');
    expect(texts.match(/はいですね/g)).toHaveLength(1);
  });

  it('hears each answer once, with all that is seen of it and no reading beside its word', async () => {
    const page = await open();
    await say(page, 'カード');
    await page.locator('#chat .ac-adaptiveCard').nth(1).waitFor();
    const answers = (await heard(page)).filter(({ text }) => text.includes('カード番号が漏れたとき'));
    expect(answers).toHaveLength(1);
    const text = answers[0]?.text ?? '';
    expect(text).toContain('カード会社に電話して、カードを止めます。');
    expect(text).toMatch(/くわしく\s+ほかにも漏れた\s+人に相談する\s+最初から$/);
    expect((await heard(page)).filter(({ text: words }) => words.includes('Shift'))).toEqual([]);
  });

  it('hears each language in its own voice', async () => {
    const page = await open();
    await say(page, 'カード');
    await page.locator('#chat .ac-adaptiveCard').nth(1).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await say(page, 'Thank you');
    await seen(page, 'Thank youですね');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('#chat .ac-adaptiveCard').last().getAttribute('lang')).toBe('ja');
    expect(await page.locator('.webchat__bubble__content', { hasText: /^Thank you$/ }).getAttribute('lang')).toBe('en');
    const said = (await heard(page)).find(({ text }) => text.includes('カード番号が漏れたとき'));
    expect(said?.lang).toBe('ja');
  });

  it('hears nothing again of a conversation that goes on', async () => {
    const page = await open();
    await say(page, 'はい');
    await seen(page, 'はいですね');
    await page.reload();
    await seen(page, 'はいですね');
    await say(page, 'つぎ');
    await seen(page, 'つぎですね');
    const texts = (await heard(page)).map(({ text }) => text).join('\n');
    expect(texts).not.toContain('はい');
    expect(texts.match(/つぎですね/g)).toHaveLength(1);
  });

  it('finds headings, a log and every message', async () => {
    const page = await open();
    await say(page, 'カード');
    await page.locator('#chat .ac-adaptiveCard').nth(1).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).allInnerTexts()).toEqual(['窓口']);
    expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toContain('カード番号が漏れたとき');
    expect(await page.getByRole('log').count()).toBeGreaterThan(0);
    expect(await page.getByRole('main').count()).toBe(1);
    expect(await page.locator('#chat article[aria-hidden="true"]').count()).toBe(0);
  });
});
