import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { webchatLimits } from '../../src/webchat/webchatLimits.ts';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { openPage, say, screens, seen } from './openPage.ts';
import { cardButtons, sampleCard } from './sampleCard.ts';
import { startElsewhere } from './startElsewhere.ts';
import { greeting, type RunningWebchat, startWebchat } from './startWebchat.ts';

describeInChromium('the chat page', () => {
  let browser: Browser;
  let house: RunningWebchat;

  beforeAll(async () => {
    house = await startWebchat({
      answer: ({ text }) => (text === 'カード' ? [{ attachments: [sampleCard] }] : [{ text: `${text}ですね` }]),
    });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
  });

  it.each(screens)('greets, listens and answers at %s, and speaks to nobody else', async (_name, screen) => {
    const { page, complaints } = await openPage(browser, house, screen);
    await seen(page, greeting);
    await say(page, 'こんにちは');
    await seen(page, 'こんにちはですね');
    expect(await page.title()).toBe('お知らせ');
    expect(complaints).toEqual([]);
  });

  it('shows a whole answer on one small screen, with buttons large enough for a thumb', async () => {
    const { page, complaints } = await openPage(browser, house);
    await seen(page, greeting);
    await say(page, 'カード');
    const pressable = page.locator('.webchat__bubble button.ac-pushButton');
    await pressable.last().waitFor();
    const [heading, box, header] = await Promise.all(
      [
        page.getByRole('heading', { name: 'カード番号が漏れたとき' }),
        page.getByRole('textbox'),
        page.locator('body > header'),
      ].map((place) => place.boundingBox()),
    );
    expect(heading?.y).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0));
    expect(await pressable.allTextContents()).toEqual(cardButtons);
    for (const button of [
      ...(await pressable.all()),
      page.locator('#quick-exit'),
      page.locator('#languages button:visible'),
    ]) {
      const { x = 0, y = 0, width = 0, height = 0 } = (await button.boundingBox()) ?? {};
      expect([width >= 44, height >= 44, x + width <= 360, y + height <= (box?.y ?? 0)]).toEqual([
        true,
        true,
        true,
        true,
      ]);
    }
    expect(complaints).toEqual([]);
  });

  it('gives the bot what a button stands for', async () => {
    const { page } = await openPage(browser, house);
    await seen(page, greeting);
    await say(page, 'カード');
    await page.locator('button.ac-pushButton', { hasText: 'くわしく' }).click();
    await seen(page, 'くわしくですね');
    expect(house.received.at(-1)).toMatchObject({ text: 'くわしく', value: { chosen: 'くわしく' }, locale: 'ja-JP' });
  });

  it('runs nothing and asks nobody, whatever the bot may say', async () => {
    const elsewhere = await startElsewhere();
    const { page } = await openPage(browser, house);
    await seen(page, greeting);
    const trap = `window.trapped = 1; fetch('${elsewhere.url}')`;
    const payloads = [
      `<img src=x onerror="${trap}">`,
      `<script>${trap}</script>`,
      `<svg onload="${trap}">`,
      `[link](javascript:${encodeURIComponent(trap)})`,
      `![image](${elsewhere.url}image.png)`,
      `<iframe srcdoc="<script>parent.trapped = 1</script>"></iframe>`,
      `<a href="#" ping="${elsewhere.url}" autofocus onfocus="${trap}">x</a>`,
    ];
    const id = house.received.at(-1)?.conversation?.id ?? '';
    for (const text of payloads) {
      house.webchat.channel.deliver(id, { type: 'message', text });
      const content = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] };
      const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content }];
      house.webchat.channel.deliver(id, { type: 'message', attachments });
    }
    house.webchat.channel.deliver(id, { type: 'message', text: 'おわり' });
    await seen(page, 'おわり');
    for (const link of await page.locator('.webchat__bubble a[href^="javascript"]').all()) await link.click();
    expect(await page.evaluate('window.trapped')).toBeUndefined();
    expect(elsewhere.asked).toEqual([]);
    await elsewhere.close();
  });

  it('speaks the other language at a press, in the same conversation', async () => {
    const { page, complaints } = await openPage(browser, house);
    await seen(page, greeting);
    await say(page, '前');
    await seen(page, '前ですね');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByPlaceholder('What is troubling you?').waitFor();
    expect(await page.locator('#quick-exit').textContent()).toBe('Exit now');
    expect(await page.locator('#quick-exit').getAttribute('title')).toMatch(/^Closes this page/);
    expect(await page.locator('#languages').getAttribute('aria-label')).toBe('Language');
    await say(page, 'after');
    await seen(page, 'afterですね');
    await seen(page, '前ですね');
    const last = house.received.at(-1);
    expect(last?.locale).toBe('en-US');
    const told = house.received.filter(({ conversation }) => conversation?.id === last?.conversation?.id);
    expect(told.map(({ type, name }) => name ?? type)).toEqual([
      'conversationUpdate',
      'message',
      'language',
      'message',
    ]);
    expect(complaints).toEqual([]);
  });

  it('speaks English to a browser that asks for it', async () => {
    const { page } = await openPage(browser, house, { locale: 'en-GB' });
    await page.getByPlaceholder('What is troubling you?').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await seen(page, greeting);
    expect(house.received.at(-1)).toMatchObject({ type: 'conversationUpdate', locale: 'en-US' });
  });

  it('goes on with the conversation after it is loaded again', async () => {
    const { page, complaints } = await openPage(browser, house);
    await seen(page, greeting);
    await say(page, '一つ目');
    await seen(page, '一つ目ですね');
    await page.reload();
    await seen(page, '一つ目ですね');
    await say(page, '二つ目');
    await seen(page, '二つ目ですね');
    const ids = house.received.slice(-3).map(({ type, conversation }) => [type, conversation?.id]);
    expect(new Set(ids.map(([, id]) => id)).size).toBe(1);
    expect(ids.map(([type]) => type)).toEqual(['conversationUpdate', 'message', 'message']);
    expect(complaints).toEqual([]);
  });

  it.each(screens)('has no serious fault of accessibility at %s', async (_name, screen) => {
    const { page } = await openPage(browser, house, screen);
    await seen(page, greeting);
    await say(page, 'カード');
    await page.locator('button.ac-pushButton').last().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
  });

  it('names telephones, and can be left, without JavaScript', async () => {
    const { page } = await openPage(browser, house, { javaScriptEnabled: false });
    expect(await page.locator('#without-script').innerText()).toContain('消費者ホットライン: 188');
    expect(await page.locator('#quick-exit').getAttribute('href')).toBe('https://www.jma.go.jp/');
  });

  it('says kindly when more was sent than is taken', async () => {
    const { page } = await openPage(browser, house);
    await seen(page, greeting);
    const last = webchatLimits.postsPerTenSeconds - 1;
    for (let count = 0; count <= last; count += 1) await say(page, `${count}`);
    await seen(page, `${last}ですね`);
    await say(page, 'もう一つ');
    await page.getByText('うまく送れませんでした').first().waitFor();
    expect(house.received.at(-1)?.text).toBe(`${last}`);
  });

  it('says kindly when it cannot connect, and offers to try again', async () => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    const page = await context.newPage();
    await page.route('**/tokens/generate', (route) => route.fulfill({ status: 503, body: '{}' }));
    await page.goto(house.url);
    await page.getByText('つながりませんでした').waitFor();
    await page.unroute('**/tokens/generate');
    await page.getByRole('button', { name: 'はじめから' }).click();
    await seen(page, greeting);
  });
});
