import type { Browser } from 'playwright-core';
import { describeInChromium, launchChromium } from '../support/chromium.ts';
import { openWidget, pageWithWidget, visitHost } from './openWidget.ts';
import { type HostPage, startHostPage } from './startHostPage.ts';
import { type RunningWebchat, startWebchat } from './startWebchat.ts';

describeInChromium('the frame of the widget', () => {
  let browser: Browser;
  let host: HostPage;
  let house: RunningWebchat;

  beforeAll(async () => {
    host = await startHostPage();
    house = await startWebchat({ widgetOrigins: [host.origin] });
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

  it.each([
    ['en', 'Ask a question', 'Conversation'],
    ['en-GB', 'Ask a question', 'Conversation'],
    ['ja', '質問する', 'やりとり'],
    ['fr', '質問する', 'やりとり'],
  ])('speaks the language of a page in %s', async (lang, label, inside) => {
    const widget = await open({ html: pageWithWidget(house, { lang }), locale: lang === 'ja' ? 'en-US' : 'ja-JP' });
    expect(await widget.launcher.innerText()).toBe(label);
    await widget.launcher.click();
    await widget.frame();
    expect(await widget.chat.getByLabel(inside, { exact: true }).count()).toBe(1);
  });

  it('says nothing of what it is for', async () => {
    const widget = await open();
    await widget.launcher.click();
    await widget.frame();
    const names = [
      await widget.launcher.evaluate((button) => button.textContent),
      await widget.panel.getAttribute('aria-label'),
      await widget.page.locator('iframe').getAttribute('title'),
    ];
    expect(names).toEqual(['質問する', '質問の窓口', '質問の窓口']);
    expect(await widget.page.title()).toBe('City');
  });

  it('gives the frame no more than it needs', async () => {
    const widget = await open();
    await widget.launcher.click();
    const frame = await widget.frame();
    const element = widget.page.locator('iframe');
    expect(await frame.evaluate('document.referrer')).toBe('');
    expect(await element.getAttribute('allow')).toBe('clipboard-write');
    expect((await element.getAttribute('sandbox'))?.split(' ').sort()).toEqual([
      'allow-downloads',
      'allow-forms',
      'allow-modals',
      'allow-popups',
      'allow-popups-to-escape-sandbox',
      'allow-same-origin',
      'allow-scripts',
      'allow-top-navigation-by-user-activation',
    ]);
  });

  it('shows no chat on a site that is not on the list, and no program of that site may speak for it', async () => {
    const unlisted = await startHostPage();
    unlisted.serve(pageWithWidget(house));
    const widget = await visitHost(await browser.newContext({ locale: 'ja-JP' }), unlisted);
    const begun = house.received.length;
    await widget.launcher.click();
    await widget.panel.getByRole('link', { name: '新しいタブで開く' }).waitFor();
    expect(await widget.page.locator('iframe').isVisible()).toBe(false);
    expect(widget.complaints.join()).toMatch(/frame-ancestors/);
    const ask = (path: string) =>
      `fetch('${house.url}/v3/directline${path}', { method: 'POST' }).then(({ status }) => status, () => 'refused')`;
    expect(await widget.page.evaluate(ask('/tokens/generate'))).toBe('refused');
    expect(house.received.length).toBe(begun);
    // What the list changes.
    const known = await open();
    expect(await known.page.evaluate(ask('/tokens/generate'))).toBe(200);
    await unlisted.close();
  });

  it('stays the frame of the widget wherever a link within it leads', async () => {
    const { chat, frame, launcher, page, panel } = await open();
    await launcher.click();
    await (await frame()).goto(`${house.url}/?lang=en`);
    await chat.getByPlaceholder('What is troubling you?').first().waitFor();
    await chat.getByRole('textbox').first().focus();
    await page.keyboard.press('Escape');
    await launcher.waitFor();
    await launcher.click();
    expect(await page.locator('iframe').isVisible()).toBe(true);
    expect(await panel.getByRole('link').isVisible()).toBe(false);
  });

  it('offers a page of its own where the chat could not be loaded, and tries again when it is opened again', async () => {
    const widget = await open();
    await widget.page.route('**/chat?*', (route) => route.abort());
    await widget.launcher.click();
    const link = widget.panel.getByRole('link', { name: '新しいタブで開く' });
    await link.waitFor();
    expect(await link.getAttribute('href')).toBe(`${house.url}/chat?lang=ja`);
    expect(await widget.page.locator('iframe').isVisible()).toBe(false);
    expect(await link.evaluate((element) => element.matches(':focus'))).toBe(true);
    await widget.page.unroute('**/chat?*');
    await widget.page.keyboard.press('Escape');
    await widget.launcher.click();
    const frame = await widget.frame();
    expect(await frame.evaluate('document.hasFocus()')).toBe(true);
    expect(await link.isVisible()).toBe(false);
  });
});
