import type { Browser, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { greetingCard } from './firstWords.ts';
import { openPage, say, seen } from './openPage.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

const run = (text: string) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] });

const readCard = (line: string) => ({
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: '情報(じょうほう)が漏(も)れた', style: 'heading', wrap: true },
      run(line),
      { type: 'Container', id: 'details', isVisible: false, items: [run('警察(けいさつ)に話(はな)す')] },
    ],
    actions: [
      { type: 'Action.ToggleVisibility', title: '詳(くわ)しく', targetElements: ['details'] },
      { type: 'Action.Submit', title: '戻(もど)る', data: { back: true } },
    ],
  },
});

describeInChromium('readings in the chat', () => {
  let browser: Browser;
  let house: RunningWebchat;
  let sentId = '';

  beforeAll(async () => {
    house = await startWebchat({
      greet: () => greetingCard('ja'),
      answer: ({ text, conversation }) => {
        if (text !== '読む') return [{ text: `${text}ですね` }];
        sentId = house.webchat.channel.deliver(conversation?.id ?? '', {
          type: 'message',
          attachments: [readCard('番号(ばんごう)を変(か)える')],
        });
        return [];
      },
    });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
  });

  const open = async (): Promise<{ page: Page; complaints: string[] }> => {
    const { page, complaints } = await openPage(browser, house, {
      viewport: { width: 1280, height: 800 },
      isMobile: false,
    });
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    await say(page, '読む');
    await page.locator('#chat .ac-adaptiveCard', { hasText: '番号' }).waitFor();
    return { page, complaints };
  };

  const readings = (page: Page) => page.locator('#chat .ac-adaptiveCard').last().locator('rt').allTextContents();

  it('stand above their words in every part of a card, also in one that is opened later', async () => {
    const { page } = await open();
    expect(await readings(page)).toEqual(['じょうほう', 'も', 'ばんごう', 'か', 'けいさつ', 'はな', 'くわ', 'もど']);
    await page.locator('.ac-pushButton', { hasText: '詳' }).click();
    const police = page.locator('#chat ruby', { hasText: '警察' });
    await police.waitFor();
    const above = await police.locator('rt').boundingBox();
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(((await police.boundingBox())?.y ?? 0) + 6);
  });

  it('are neither copied nor heard beside their words', async () => {
    const { page } = await open();
    const copied = await page.evaluate<string>(`(() => {
      getSelection().selectAllChildren([...document.querySelectorAll('#chat .ac-adaptiveCard')].at(-1));
      return getSelection().toString();
    })()`);
    expect(copied).toContain('番号を変える');
    expect(copied).not.toMatch(/ばんごう|[()]/);
    const button = page.getByRole('button', { name: '戻る', exact: true });
    expect(await button.getAttribute('title')).toBe('戻る');
    await expectSpoken(page);
  });

  it('are put above again when the card is drawn anew', async () => {
    const { page, complaints } = await open();
    const id = house.received.at(-1)?.conversation?.id ?? '';
    house.webchat.channel.update(id, sentId, {
      type: 'message',
      attachments: [readCard('電話(でんわ)を待(ま)つ')],
    });
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByPlaceholder('What is troubling you?').waitFor();
    await say(page, 'つぎ');
    await seen(page, 'つぎですね');
    const cards = page.locator('#chat .ac-adaptiveCard', { hasText: 'れた' });
    for (const card of await cards.all()) expect(await card.locator('rt').count()).toBe(8);
    expect(await page.locator('#chat .ac-adaptiveCard').allTextContents()).not.toContain('((');
    expect(complaints).toEqual([]);
  });

  it('are left alone in the words of the person', async () => {
    const { page } = await open();
    await say(page, '漏(も)れた');
    await seen(page, '漏(も)れた');
    await seen(page, '漏(も)れたですね');
  });
});

/** What a screen reader is given of the card: each word once. */
async function expectSpoken(page: Page): Promise<void> {
  const snapshot = await page.locator('#chat .ac-adaptiveCard').last().ariaSnapshot();
  expect(snapshot.replaceAll(' ', '')).toContain('番号を変える');
  expect(snapshot).not.toContain('ばんごう');
}
