import type { Browser } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { openWidget, pageWithWidget, type WidgetPage } from './openWidget.ts';
import { cardButtons, sampleCard } from './sampleCard.ts';
import { type HostPage, startHostPage } from './startHostPage.ts';
import { greeting, type RunningWebchat, startWebchat } from './startWebchat.ts';

const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true };

describeInChromium('the widget', () => {
  let browser: Browser;
  let host: HostPage;
  let house: RunningWebchat;

  beforeAll(async () => {
    host = await startHostPage();
    house = await startWebchat({
      widgetOrigins: [host.origin],
      answer: ({ text }) => (text === 'カード' ? [{ attachments: [sampleCard] }] : [{ text: `${text}ですね` }]),
    });
    browser = await launchChromium();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await house.server.close();
    await host.close();
  });

  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
  });

  const open = (options: Parameters<typeof openWidget>[1] = {}) => openWidget({ browser, house, host }, options);
  const isOpen = ({ panel }: WidgetPage) => panel.evaluate<boolean, { open?: boolean }>(({ open = false }) => open);
  const sentences = ({ chat }: WidgetPage, text: string) =>
    chat.locator('.webchat__bubble').getByText(text, { exact: true }).first();

  async function say({ chat }: WidgetPage, text: string): Promise<void> {
    const box = chat.getByRole('textbox');
    await box.fill(text);
    await box.press('Enter');
  }

  it('is a button that a thumb can press, and asks for nothing more until it is pressed', async () => {
    const asked: string[] = [];
    const context = await browser.newContext(phone);
    context.on('request', (request) => asked.push(request.url()));
    host.serve(pageWithWidget(house));
    const page = await context.newPage();
    await page.goto(host.origin);
    const { x = 0, y = 0, width = 0, height = 0 } = (await page.getByRole('button').boundingBox()) ?? {};
    expect([width >= 44, height >= 44, x + width <= 360, y + height <= 640, x > 180, y > 320]).toEqual(
      Array(6).fill(true),
    );
    expect(asked).toEqual([`${host.origin}/`, `${house.url}/widget.js`]);
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it.each(['Enter', 'Space', 'a click'])(
    'opens by %s, takes the focus into the chat, and gives it back',
    async (key) => {
      const widget = await open();
      const { page, launcher } = widget;
      if (key === 'a click') await launcher.click();
      else {
        // The last thing that Tab reaches: nobody has to pass it.
        for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
        expect(await widget.focus()).toBe('launcher');
        await page.keyboard.press(key);
      }
      const frame = await widget.frame();
      expect([await widget.focus(), await frame.evaluate('document.hasFocus()')]).toEqual(['iframe', true]);
      await page.keyboard.press('Escape');
      await launcher.waitFor();
      expect([await isOpen(widget), await widget.focus()]).toEqual([false, 'launcher']);
      await page.keyboard.press('Enter');
      expect([await isOpen(widget), await frame.evaluate('document.hasFocus()')]).toEqual([true, true]);
      await widget.panel.getByRole('button').click();
      expect([await isOpen(widget), await widget.focus()]).toEqual([false, 'launcher']);
      expect(widget.complaints).toEqual([]);
    },
  );

  it('holds a conversation, keeps it while it is closed, and shows it when it is opened again', async () => {
    const widget = await open(phone);
    await widget.launcher.click();
    await widget.frame();
    expect(await sentences(widget, greeting).isVisible()).toBe(true);
    await say(widget, 'カード');
    await widget.chat.locator('button.ac-pushButton', { hasText: cardButtons[0] ?? '' }).click();
    await sentences(widget, 'くわしくですね').waitFor();
    const begun = house.received.length;
    await widget.panel.getByRole('button').click();
    await widget.launcher.waitFor();
    expect(await widget.panel.isVisible()).toBe(false);
    await widget.launcher.click();
    await sentences(widget, 'くわしくですね').waitFor();
    // Not scrolled away: below the head of the chat and above its field.
    const { y = 0, height = 0 } = (await sentences(widget, 'くわしくですね').boundingBox()) ?? {};
    expect([y > 98, y + height < 640 - 50]).toEqual([true, true]);
    await say(widget, '次');
    await sentences(widget, '次ですね').waitFor();
    expect(house.received.slice(begun).map(({ type, text }) => [type, text])).toEqual([['message', '次']]);
    expect(widget.complaints).toEqual([]);
  });

  it('is closed by Escape wherever the focus is in the chat', async () => {
    const widget = await open();
    await widget.launcher.click();
    await widget.frame();
    await say(widget, 'カード');
    await widget.chat.locator('button.ac-pushButton').last().click();
    await sentences(widget, `${cardButtons.at(-1)}ですね`).waitFor();
    for (const place of ['.webchat__send-box-text-box__input', '.webchat__bubble', '#languages button:visible']) {
      await widget.chat.locator(place).first().click();
      await widget.page.keyboard.press('Escape');
      await widget.launcher.waitFor();
      expect([place, await isOpen(widget)]).toEqual([place, false]);
      await widget.launcher.click();
    }
    // With the mouse on a button of a card.
    await widget.chat.locator('button.ac-pushButton').first().click();
    await widget.page.keyboard.press('Escape');
    await widget.launcher.waitFor();
  });

  it('leaves Escape to those who are in a message by keyboard, and to words that are being composed', async () => {
    const widget = await open();
    await widget.launcher.click();
    const frame = await widget.frame();
    await say(widget, 'カード');
    await widget.chat.locator('button.ac-pushButton').last().waitFor();
    await frame.evaluate(`dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', isComposing: true }))`);
    await widget.chat.locator('button.ac-pushButton').first().focus();
    await widget.page.keyboard.press('Tab');
    await widget.page.keyboard.press('Escape');
    expect(await frame.evaluate(`document.activeElement.matches('.webchat__basic-transcript')`)).toBe(true);
    expect(await isOpen(widget)).toBe(true);
    await widget.page.keyboard.press('Escape');
    await widget.launcher.waitFor();
  });

  it.each([
    ['the whole screen of a phone', phone.viewport, { x: 0, y: 0, width: 360, height: 640 }],
    ['the whole screen at 400 % zoom', { width: 320, height: 256 }, { x: 0, y: 0, width: 320, height: 256 }],
    ['a part of a larger one', { width: 1280, height: 800 }, { x: 864, y: 104, width: 400, height: 680 }],
    ['a part of a small window', { width: 600, height: 500 }, { x: 184, y: 16, width: 400, height: 468 }],
  ])('takes %s', async (_what, viewport, box) => {
    const widget = await open({ viewport });
    await widget.launcher.click();
    await widget.frame();
    expect(await widget.panel.boundingBox()).toEqual(box);
    // Whatever covers the page makes it unreachable.
    const isCovered = box.x === 0;
    expect(await widget.panel.evaluate((dialog) => dialog.matches(':modal'))).toBe(isCovered);
    const [exit, close] = [widget.chat.locator('#quick-exit'), widget.panel.getByRole('button')];
    for (const button of [exit, close]) {
      const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
      expect([width >= 44, height >= 44]).toEqual([true, true]);
    }
  });

  it('changes its size with the window, and keeps focus and conversation', async () => {
    const widget = await open();
    await widget.launcher.click();
    const frame = await widget.frame();
    await say(widget, '前');
    await sentences(widget, '前ですね').waitFor();
    await widget.page.setViewportSize({ width: 400, height: 700 });
    await widget.page.waitForFunction(
      `document.querySelector('[data-madoguchi]').shadowRoot.querySelector('dialog:modal')`,
    );
    expect(await widget.panel.boundingBox()).toEqual({ x: 0, y: 0, width: 400, height: 700 });
    expect(await frame.evaluate('document.hasFocus()')).toBe(true);
    expect(await sentences(widget, '前ですね').isVisible()).toBe(true);
  });

  it('stays above the keyboard of a phone', async () => {
    const widget = await open(phone);
    await widget.launcher.click();
    await widget.frame();
    await widget.page.evaluate(`
      for (const [name, value] of Object.entries({ height: 300, offsetTop: 20, scale: 1 }))
        Object.defineProperty(visualViewport, name, { value });
      visualViewport.dispatchEvent(new Event('resize'))`);
    expect(await widget.panel.boundingBox()).toEqual({ x: 0, y: 20, width: 360, height: 300 });
  });
});
