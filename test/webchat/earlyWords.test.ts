import type { Browser, Page } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { firstWords, greetingCard } from './firstWords.ts';
import { openEarly, programRuns } from './openEarly.ts';
import { say, seen } from './openPage.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

describeInChromium('before Web Chat is there', () => {
  let browser: Browser;
  let house: RunningWebchat;

  beforeAll(async () => {
    house = await startWebchat({
      greet: ({ locale }) => greetingCard(locale === 'en-US' ? 'en' : 'ja'),
      answer: ({ text }) => [{ text: `${text}ですね` }],
    });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
  });

  /** What was sent in the conversation that began last. */
  const sent = () => {
    const last = house.received.findLast(({ type }) => type === 'conversationUpdate')?.conversation?.id;
    return house.received
      .filter(({ type, conversation }) => type === 'message' && conversation?.id === last)
      .map(({ text, value }) => ({ text, value }));
  };

  const press = (page: Page, label: string) => page.locator('.choices a:visible', { hasText: label }).click();
  const status = (page: Page) => page.locator('#first-status').innerText();
  const apple = { text: 'りんご', value: firstWords.ja.buttons[0]?.[0]?.value };

  it('sends what was pressed once, however often, when Web Chat is there', async () => {
    const { page, letIn } = await openEarly(browser, house);
    await press(page, 'ほか');
    for (let count = 0; count < 3; count += 1) await press(page, 'りんご');
    expect(await page.locator('.choices a[aria-current]:visible').allInnerTexts()).toEqual(['りんご']);
    expect(await status(page)).toMatch(/^りんご: 送ります/);
    letIn();
    await seen(page, 'りんごですね');
    await say(page, 'つぎ');
    await seen(page, 'つぎですね');
    expect(sent()).toEqual([apple, { text: 'つぎ', value: undefined }]);
  });

  it('sends what was written, in order, and no address ever holds a word of it', async () => {
    const { page, letIn, asked } = await openEarly(browser, house);
    const field = page.locator('#first-field');
    await field.fill('ひみつ一');
    await field.press('Enter');
    await field.press('Enter');
    await press(page, 'りんご');
    await field.fill('ひみつ二');
    await page.locator('#first-form button').click();
    expect(await page.locator('#first-said').innerText()).toMatch(/^ひみつ一\s+ひみつ二$/);
    letIn();
    await seen(page, 'ひみつ二ですね');
    expect(sent().map(({ text }) => text)).toEqual(['ひみつ一', 'りんご', 'ひみつ二']);
    expect(decodeURIComponent(asked.join())).not.toContain('ひみつ');
    expect(page.url()).toBe(`${house.url}/`);
  });

  it('sends once what was pressed before any program ran, also when the page is loaded again', async () => {
    const { page, letIn } = await openEarly(browser, house, { isProgramAway: true });
    await Promise.all([page.waitForURL(/say=fruit.apple/, { waitUntil: 'commit' }), press(page, 'りんご')]);
    await page.locator('.choices a[aria-current]:visible').waitFor();
    letIn();
    await seen(page, 'りんごですね');
    expect(page.url()).toBe(`${house.url}/?lang=ja`);
    await page.reload();
    await seen(page, 'りんごですね');
    await say(page, 'つぎ');
    await seen(page, 'つぎですね');
    expect(sent()).toEqual([apple, { text: 'つぎ', value: undefined }]);
  });

  it('keeps what was pressed when the page is loaded again meanwhile', async () => {
    const { page, letIn } = await openEarly(browser, house);
    await press(page, 'りんご');
    await page.reload({ waitUntil: 'commit' });
    await page.locator('.choices a[aria-current]:visible').waitFor();
    letIn();
    await seen(page, 'りんごですね');
    expect(sent()).toEqual([apple]);
  });

  it('sends nothing that is no button', async () => {
    const { page, letIn } = await openEarly(browser, house, { path: '/?say=fruit.pear' });
    expect(await page.locator('.choices a[aria-current]').count()).toBe(0);
    letIn();
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    expect(sent()).toEqual([]);
    expect(page.url()).toBe(`${house.url}/`);
  });

  it('goes over into Web Chat in the same place, with the words that are not sent yet', async () => {
    const { page, letIn } = await openEarly(browser, house);
    const places = async (buttons: string, lines: string) =>
      Promise.all(
        [page.locator(buttons).first(), page.locator(buttons).last(), page.locator(lines).first()].map(
          async (place) => {
            const { x = 0, y = 0, width = 0, height = 0 } = (await place.boundingBox()) ?? {};
            return [x, y, width, height];
          },
        ),
      );
    const before = await places('.choices a:visible', '.first-card p:visible');
    await page.locator('#first-field').fill('まだ');
    letIn();
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    const after = await places('#chat .ac-pushButton', '#chat .ac-richTextBlock');
    const moves = after.flat().map((number, at) => Math.abs(number - (before.flat()[at] ?? 0)));
    expect(Math.max(...moves)).toBeLessThanOrEqual(1);
    expect(await page.getByRole('textbox').inputValue()).toBe('まだ');
    await page.keyboard.type('です');
    await page.keyboard.press('Enter');
    await seen(page, 'まだですですね');
    expect(await page.locator('.first-card, #first-form').count()).toBe(0);
  });

  it('leaves a word that is being composed alone until it is finished', async () => {
    const { page, letIn } = await openEarly(browser, house);
    const field = page.locator('#first-field');
    await field.focus();
    await field.dispatchEvent('compositionstart');
    letIn();
    await page.locator('#chat .ac-adaptiveCard').waitFor({ state: 'attached' });
    await page.waitForTimeout(1_000);
    expect(await field.isVisible()).toBe(true);
    await field.fill('変換した');
    await field.dispatchEvent('compositionend');
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    expect(await page.getByRole('textbox').inputValue()).toBe('変換した');
  });

  it('keeps whoever goes by keyboard on the same button', async () => {
    const { page, letIn } = await openEarly(browser, house);
    await page.locator('.choices a:visible', { hasText: '柿' }).focus();
    letIn();
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    const focused = () => page.evaluate<string>(`document.activeElement.getAttribute('aria-label')`);
    expect(await focused()).toBe('柿');
    await page.keyboard.press('Enter');
    await seen(page, '柿(かき)ですね');
    expect(await focused()).toBe('柿');
  });

  it('speaks the other language at a press, and so does the conversation', async () => {
    const { page, letIn } = await openEarly(browser, house);
    await press(page, 'りんご');
    await page.getByRole('button', { name: 'English' }).click();
    expect(await page.locator('.first-card:visible h2').innerText()).toBe('Which one is it?');
    expect(await page.locator('#crisis').innerText()).toContain('The police');
    expect(await page.locator('#first-field').getAttribute('placeholder')).toBe('What is troubling you?');
    expect(await status(page)).toMatch(/^An apple: Sending/);
    letIn();
    await seen(page, 'An appleですね');
    expect(sent().map(({ text }) => text)).toEqual(['An apple']);
    expect(house.received.findLast(({ type }) => type === 'conversationUpdate')?.locale).toBe('en-US');
  });

  it('shows what was said before instead, where a conversation goes on', async () => {
    const { page, letIn } = await openEarly(browser, house);
    letIn();
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    await say(page, '一つ目');
    await seen(page, '一つ目ですね');
    await page.context().route('**/webchat.*.js', () => {});
    await page.reload({ waitUntil: 'commit' });
    await page.getByText('前のやりとりを開いています。').waitFor();
    expect(await page.locator('.first-card:visible').count()).toBe(0);
    expect(await page.locator('#crisis').isVisible()).toBe(true);
  });

  it('gives back what was written when nothing can be sent', async () => {
    const { page } = await openEarly(browser, house);
    const { promise: refused, resolve: refuse } = Promise.withResolvers<void>();
    await page.route('**/tokens/generate', async (route) => {
      await refused;
      await route.fulfill({ status: 503, body: '{}' });
    });
    await page.reload({ waitUntil: 'commit' });
    const field = page.locator('#first-field');
    await programRuns(page);
    await field.fill('ひみつ');
    await field.press('Enter');
    expect(await field.inputValue()).toBe('');
    refuse();
    await page.getByText('つながりませんでした').waitFor();
    expect([await field.inputValue(), await page.locator('#first-said').innerText()]).toEqual(['ひみつ', '']);
    expect(await page.locator('#crisis').isVisible()).toBe(true);
  });

  it('names whom to call until the person has said something', async () => {
    const { page, letIn } = await openEarly(browser, house);
    expect(await page.locator('#crisis a:visible').allInnerTexts()).toEqual(['警察\n110', '相談そうだん\n#9110']);
    letIn();
    await page.locator('#chat .ac-adaptiveCard').waitFor();
    expect(await page.locator('#crisis').isVisible()).toBe(true);
    await say(page, 'はい');
    await seen(page, 'はいですね');
    expect(await page.locator('#crisis').isVisible()).toBe(false);
  });

  it('says without JavaScript that nothing was sent, and whom to call', async () => {
    const { page, asked } = await openEarly(browser, house, { javaScriptEnabled: false, isProgramAway: true });
    await page.locator('#first-field').fill('ひみつ');
    await page.locator('#first-form button').click();
    await page.waitForURL(/typed/);
    expect(page.url()).toBe(`${house.url}/?typed=1&lang=ja`);
    expect(await status(page)).toMatch(/^書いた文は、どこにも送っていません/);
    expect(await page.locator('#without-script').innerText()).toContain('188');
    expect(decodeURIComponent(asked.join())).not.toContain('ひみつ');
    expect(await page.content()).not.toContain('ひみつ');
  });
});
